namespace Plenary.Negotiation;

/// <summary>One condition of a rule. Never less met when a member moves towards a vote in favour, never more when it moves away.</summary>
internal abstract record Criterion
{
    public abstract bool IsMet(in Tally tally);

    public abstract Figure FigureOf(in Tally tally, Poll poll);
}

/// <summary>Members in favour, as a share of those on either side.</summary>
internal sealed record MemberShare(Threshold Share, VotingBase Base) : Criterion
{
    public override bool IsMet(in Tally tally) => Share.IsMet(tally.For, tally.For + tally.Against);

    public override Figure FigureOf(in Tally tally, Poll poll)
    {
        int whole = tally.For + tally.Against;
        return new Figure(FigureKind.MembersFor, tally.For, (decimal)Share.Needed(whole), IsMet(tally)) { Whole = whole, Share = Share, Base = Base };
    }
}

/// <summary>What the members in favour weigh, as a share of those on either side.</summary>
internal sealed record WeightShare(Threshold Share, VotingBase Base, string Weight) : Criterion
{
    public override bool IsMet(in Tally tally) => Share.IsMet(tally.ForWeight, tally.ForWeight + tally.AgainstWeight);

    public override Figure FigureOf(in Tally tally, Poll poll)
    {
        Int128 whole = tally.ForWeight + tally.AgainstWeight;
        return new Figure(FigureKind.WeightFor, poll.Amount(tally.ForWeight), poll.Amount(Share.Needed(whole)), IsMet(tally))
        {
            Whole = poll.Amount(whole),
            Share = Share,
            Base = Base,
            Weight = Weight,
        };
    }
}

/// <summary>A fixed number of votes in favour.</summary>
internal sealed record VotesFor(int Needed) : Criterion
{
    public override bool IsMet(in Tally tally) => tally.For >= Needed;

    public override Figure FigureOf(in Tally tally, Poll poll) => new(FigureKind.VotesFor, tally.For, Needed, IsMet(tally));
}

/// <summary>No more than so many against.</summary>
internal sealed record Objections(int Most) : Criterion
{
    public override bool IsMet(in Tally tally) => tally.Against <= Most;

    public override Figure FigureOf(in Tally tally, Poll poll) => new(FigureKind.Objections, tally.Against, Most, IsMet(tally));
}

/// <summary>No permanent member against.</summary>
internal sealed record NoVeto : Criterion
{
    public override bool IsMet(in Tally tally) => tally.Vetoes == 0;

    public override Figure FigureOf(in Tally tally, Poll poll) => new(FigureKind.Vetoes, tally.Vetoes, 0, IsMet(tally));
}

/// <summary>A share of a weight, which is deemed to be reached when fewer than so many members are against.</summary>
internal sealed record WeightShareUnlessFewAgainst(WeightShare Share, int Blockers) : Criterion
{
    public bool AreTooFew(in Tally tally) => tally.Against < Blockers;

    public override bool IsMet(in Tally tally) => AreTooFew(tally) || Share.IsMet(tally);

    public override Figure FigureOf(in Tally tally, Poll poll) => Share.FigureOf(tally, poll);

    public Figure BlockersIn(in Tally tally) => new(FigureKind.Blockers, tally.Against, Blockers, AreTooFew(tally));
}
