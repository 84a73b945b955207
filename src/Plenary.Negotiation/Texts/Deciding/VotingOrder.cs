using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>In which order proposals to the same paragraphs are put to the vote: the one furthest removed in substance first (UN General Assembly, rule 90).</summary>
/// <remarks>
/// How far a proposal is removed is the chair's to rule. Until it does, the engine counts words: those that a proposal takes
/// out of the paragraphs it touches, and those it puts in. Proposals as far removed as each other go in the order of tabling.
/// </remarks>
internal static class VotingOrder
{
    private const string Text = "the text";

    /// <summary>The chair rules on the order.</summary>
    public static Verdict Rule(RuleVotingOrder asked, NegotiatedText text, Hearing hearing)
    {
        if (Floor.OfChair(hearing, "rule on the order of voting") is { } refused)
        {
            return refused;
        }

        foreach (int number in asked.Proposals)
        {
            if (!text.Proposals.TryGetValue(number, out Proposal? proposal))
            {
                return ChangeDecider.UnknownProposal(text, number);
            }

            if (!proposal.IsOnTheTable)
            {
                return Hearing.Refuse("proposal-on-the-table", FormattableString.Invariant($"Proposal {number} {ChangeDecider.FateOf(proposal)}."));
            }
        }

        return asked.Proposals.Distinct().Count() != asked.Proposals.Length ? Hearing.Refuse("one-place-in-order", "A proposal stands twice in the order. Name each once.")
            : asked.Proposals.AsSpan().SequenceEqual(text.VotingOrder.AsSpan()) ? hearing.Happens()
            : hearing.Happens(Audience.Table, new VotingOrderRuled(text.Id, asked.Proposals));
    }

    /// <summary>Why a proposal is not the next to be put to the vote, or <see langword="null"/> when it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="proposal">The proposal, on the table, without amendments on the table.</param>
    public static Verdict? Refusal(NegotiatedText text, Proposal proposal)
    {
        ImmutableArray<Proposal> competing = Competing(text, proposal);
        if (competing.Length < 2)
        {
            return null;
        }

        OrderOfVoting order = new([Text], competing.Select(one => new TabledAmendment(Name(one), Text, Distance(text, one))), Majority.Simple);
        string next = order.Sequence[0].Id;
        return next == Name(proposal)
            ? null
            : Hearing.Refuse("furthest-removed-first", string.Create(CultureInfo.InvariantCulture, $"Proposals to the same paragraph are voted on in the order in which they are removed from it, the furthest first: {string.Join(", ", order.Sequence.Where(step => step.Subject == VotingSubject.Amendment).Select(step => $"proposal {step.Id}{Words(text, competing, step.Id)}"))}. Put proposal {next} to the vote first, or rule on another order."));
    }

    // Those on the table that touch a paragraph this one touches, itself among them; what amends another proposal comes before that one anyway.
    private static ImmutableArray<Proposal> Competing(NegotiatedText text, Proposal proposal)
    {
        HashSet<BlockId> touched = [.. Blocks(text, proposal)];
        return [.. text.Proposals.Values.Where(one => one.Id == proposal.Id || (one.IsOnTheTable && one.Amends == proposal.Amends && one.Changes.Any(text.IsInPlay) && Blocks(text, one).Any(touched.Contains)))];
    }

    private static IEnumerable<BlockId> Blocks(NegotiatedText text, Proposal proposal) => proposal.Changes.Where(text.IsInPlay).SelectMany(change => text.Weave.BlocksOf(change));

    private static int Distance(NegotiatedText text, Proposal proposal)
    {
        int ruled = text.VotingOrder.IndexOf(proposal.Id);
        return ruled >= 0 ? int.MaxValue - ruled : WordsMoved(text, proposal);
    }

    private static int WordsMoved(NegotiatedText text, Proposal proposal)
    {
        HashSet<BlockId> touched = [.. Blocks(text, proposal)];
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        Count(text.Agreed, -1);
        Count(Reading.Of(text.Weave, text.Weave.ReadingWith(proposal.Changes.Where(text.IsInPlay))), 1);
        return words.Values.Sum(Math.Abs);

        void Count(TextDocument reading, int by)
        {
            foreach (Token token in reading.Blocks.Where(block => touched.Contains(NegotiatedText.WholeOf(block.Id))).SelectMany(block => block.Tokens).Where(token => token.Kind == TokenKind.Word))
            {
                words[token.Text] = words.GetValueOrDefault(token.Text) + by;
            }
        }
    }

    private static string Name(Proposal proposal) => proposal.Id.ToString(CultureInfo.InvariantCulture);

    private static string Words(NegotiatedText text, ImmutableArray<Proposal> competing, string id)
    {
        Proposal proposal = competing.First(one => Name(one) == id);
        return text.VotingOrder.Contains(proposal.Id) ? " (by the chair's ruling)" : WordsMoved(text, proposal) is var moved && moved == 1 ? " (1 word)" : string.Create(CultureInfo.InvariantCulture, $" ({moved} words)");
    }
}
