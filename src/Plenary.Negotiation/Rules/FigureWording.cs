using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Sentences on what a rule needed and what there was.</summary>
internal static class FigureWording
{
    public static ImmutableArray<string> Of(Decision decision, MemberNames names)
    {
        ImmutableArray<string>.Builder sentences = ImmutableArray.CreateBuilder<string>();
        string rest = decision.Rule is EuQualifiedMajority ? "whoever takes part and does not vote in favour counts against" : "";
        foreach (Figure figure in decision.Reckoning.Figures)
        {
            if (Sentence(decision, figure, names) is { } sentence)
            {
                bool isShare = figure.Kind is FigureKind.MembersFor or FigureKind.WeightFor && !decision.Rule.IsWithoutVote && HasRest(decision);
                string tail = isShare && sentences.Count == 0 ? rest.Length > 0 ? rest : VotingBases.Rest(figure.Base) : "";
                sentences.Add($"{sentence}{(tail.Length > 0 ? $"; {tail}" : "")}.");
            }
        }

        return sentences.DrainToImmutable();
    }

    private static bool HasRest(Decision decision)
    {
        Reckoning counted = decision.Reckoning;
        return counted.Abstaining + counted.NotVoting + counted.Absent > 0;
    }

    private static string? Sentence(Decision decision, Figure figure, MemberNames names) => figure.Kind switch
    {
        FigureKind.MembersFor when figure.Share!.Value.Share == Fraction.Whole => $"All {Figures(figure.Whole)} {Whom(decision.Rule, figure.Base)} had to be in favour; {Figures(figure.Value)} {Are(figure.Value)}",
        FigureKind.MembersFor when decision.Rule.IsWithoutVote => $"{Figures(figure.Value)} of {Figures(figure.Whole)} members do not object; {Figures(figure.Limit)} were needed, {figure.Share.Value.ToWords()}",
        FigureKind.MembersFor => $"{Figures(figure.Limit)} {(figure.Limit == 1 ? "vote in favour was" : "votes in favour were")} needed, {figure.Share.Value.ToWords()} of the {Figures(figure.Whole)} {Whom(decision.Rule, figure.Base)}",
        FigureKind.WeightFor => WeightSentence(decision, figure),
        FigureKind.VotesFor => $"{Figures(figure.Limit)} votes in favour were needed, and there {(figure.Value == 1 ? "is" : "are")} {Figures(figure.Value)}",
        FigureKind.Objections when figure.Limit == 0 => null,
        FigureKind.Objections => decision.Rule is ChairDeclaredConsensus
            ? $"The chair may declare consensus over {Count(figure.Limit, "objection")}, and there {(figure.Value == 1 ? "is" : "are")} {NumberWords.Of((int)figure.Value)}"
            : $"{Capital(Count(figure.Limit, "objection"))} {(figure.Limit == 1 ? "does" : "do")} not stand in the way, and there {(figure.Value == 1 ? "is" : "are")} {NumberWords.Of((int)figure.Value)}",
        FigureKind.Vetoes when figure.Value > 0 => VetoSentence(decision, names),
        FigureKind.Blockers when figure.IsMet => $"Fewer than {Figures(figure.Limit)} members are not in favour ({Figures(figure.Value)}): they cannot block by population",
        FigureKind.Blockers => $"{Figures(figure.Value)} members are not in favour, and {Figures(figure.Limit)} are enough to block by population",
        _ => null,
    };

    private static string WeightSentence(Decision decision, Figure figure)
    {
        string who = decision.Rule.IsWithoutVote ? "The members that do not object" : "The members in favour";
        return $"{who} have {Percent(figure)} of the {figure.Weight} ({Figures(figure.Value)} of {Figures(figure.Whole)}); {figure.Share!.Value.ToWords()} was needed ({Figures(figure.Limit)})";
    }

    private static string VetoSentence(Decision decision, MemberNames names)
    {
        string[] vetoing = [.. decision.Reckoning.Members.Where(member => member.Why == CountingReason.Veto).Select(member => member.Member)];
        return vetoing.Length == 1
            ? $"{names.Join(vetoing)}, a permanent member, voted against: that is a veto"
            : $"{names.Join(vetoing)}, permanent members, voted against: each of them vetoes it";
    }

    // Cut, not rounded: what falls short of a share must not be printed as that share.
    private static string Percent(Figure figure) =>
        figure.Whole == 0 ? "none" : $"{NumberWords.Figures(decimal.Truncate(decimal.Truncate(figure.Value * 1_000_000m) / figure.Whole / 100m) / 100m)} %";

    private static string Whom(DecisionRule rule, VotingBase votingBase) => (rule is EuQualifiedMajority, votingBase) switch
    {
        (true, _) => "members taking part",
        (_, VotingBase.Voting) => "members present and voting",
        (_, VotingBase.Present) => "members present",
        (_, VotingBase.Entitled) => "members entitled to vote",
        _ => "members",
    };

    private static string Are(decimal number) => number == 1 ? "is" : "are";

    private static string Count(decimal number, string what) => number == 1 ? $"one {what}" : $"{NumberWords.Of((int)number)} {what}s";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Figures(decimal number) => NumberWords.Figures(number);
}
