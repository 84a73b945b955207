using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Sentences on what would change a decision.</summary>
internal static class ChangeWording
{
    private const int MostNamed = 5;

    public static ImmutableArray<string> Of(Decision decision, MemberNames names)
    {
        WhatWouldChange change = decision.Change;
        ImmutableArray<string>.Builder sentences = ImmutableArray.CreateBuilder<string>();
        if (change.Smallest.IsEmpty)
        {
            sentences.Add(decision.IsAdopted ? "Nothing that its members could say would have stopped it." : "Nothing that its members could say would have adopted it.");
            return sentences.DrainToImmutable();
        }

        if (change.Smallest.Length > 1)
        {
            sentences.Add("No member could have turned it alone.");
        }

        if (!change.Kinds.IsEmpty)
        {
            // The easiest way first.
            string[] ways = [.. change.Kinds
                .GroupBy(kind => (kind.From, kind.Fewest, kind.AreAlike, Alone: string.Join(',', Alone(change, kind))))
                .OrderBy(group => group.Key.Fewest)
                .Select(group => $"if {Way(decision, [.. group], names)}")];
            sentences.Add($"{Would(decision)} {MemberNames.Join(ways, "or")}.");
        }

        if (change.Kinds.IsEmpty || change.Smallest.Length < change.Kinds.Min(kind => kind.Fewest))
        {
            sentences.Add($"{(change.Kinds.IsEmpty ? "" : "The fewest moves are mixed: ")}{Would(decision)} if {Mixed(decision, change.Smallest, names)}.");
        }

        if (change.Pivotal.Length is > 0 and <= MostNamed && change.Pivotal.Length < decision.Reckoning.Members.Length)
        {
            string who = names.Join([.. change.Pivotal.Select(member => member.Member)]);
            sentences.Add(change.Pivotal.Length == 1 ? $"Only {who} could have turned it alone." : $"Each of {who} could have turned it alone.");
        }

        if (change.BlockingAlone.Length > 0 && change.BlockingAlone.Length < decision.Reckoning.Members.Length)
        {
            string who = names.Join(change.BlockingAlone);
            sentences.Add(change.BlockingAlone.Length == 1
                ? $"{who} blocks it alone: it fails even with everybody else in favour."
                : $"{who} each block it alone: while one of them stays, it fails even with everybody else in favour.");
        }

        return sentences.DrainToImmutable();
    }

    private static string Would(Decision decision) => decision.IsAdopted ? "It would have failed" : "It would have been adopted";

    private static string Way(Decision decision, MoveKind[] kinds, MemberNames names)
    {
        MoveKind kind = kinds[0];
        bool isOne = kind.Fewest == 1;
        string[] alone = Alone(decision.Change, kind);
        string from = From(decision, kind.From);
        string who = kind switch
        {
            { Among: 1 } => $"{names.Join(kind.Members)} ({from})",
            _ when kind.Fewest == kind.Among => $"all {NumberWords.Figures(kind.Among)} {from}",
            { AreAlike: false } when alone.Length == 1 => $"{names.Join(alone)} ({from})",
            { AreAlike: false } when alone.Length is > 1 and <= MostNamed => $"one of {names.Join(alone)} ({from})",
            { AreAlike: true } => $"{NumberWords.Of(kind.Fewest)} of the {NumberWords.Figures(kind.Among)} {from}",
            _ => $"{NumberWords.Of(kind.Fewest)} of the {NumberWords.Figures(kind.Among)} {from}, such as {names.Join(kind.Members)},",
        };
        return $"{who} had {MemberNames.Join([.. kinds.Select(one => To(decision.Rule, one.From, one.To, isOne)).Distinct(StringComparer.Ordinal)], "or")}";
    }

    // Those that would do it alone by such a move, where not all that said the same would.
    private static string[] Alone(WhatWouldChange change, MoveKind kind) => kind is { AreAlike: false, Fewest: 1 }
        ? [.. change.Pivotal.Where(member => member.From == kind.From && member.To.Contains(kind.To)).Select(member => member.Member)]
        : [];

    private static string Mixed(Decision decision, ImmutableArray<MemberMove> moves, MemberNames names) => MemberNames.Join(
        [.. moves
            .GroupBy(move => move.From)
            .Select(group => $"{names.Join([.. group.Select(move => move.Member)])} ({From(decision, group.Key)}) had {To(decision.Rule, group.Key, group.First().To, group.Count() == 1)}")],
        "and");

    private static string From(Decision decision, Ballot from) => (from, decision.Rule.IsWithoutVote, decision.Reckoning.IsOfStances) switch
    {
        (Ballot.Yes, _, _) => "in favour",
        (Ballot.No, true, _) => "objecting",
        (Ballot.No, _, _) => "against",
        (Ballot.Abstain, _, true) => "with a reservation",
        (Ballot.Abstain, _, _) => "abstaining",
        (Ballot.Absent, _, _) => "absent",
        (_, _, true) => "silent",
        (_, true, _) => "silent",
        _ => "not voting",
    };

    private static string To(DecisionRule rule, Ballot from, Ballot to, bool isOne)
    {
        string come = from == Ballot.Absent && rule is not SilenceRule and not ApproximateConsensus ? "come and " : "";
        return come + (rule.IsWithoutVote, to) switch
        {
            (true, Ballot.No) => rule is SilenceRule ? "broken the silence" : "objected",
            (true, _) when from == Ballot.No => "not objected",
            (true, _) => isOne ? "lifted its reservation" : "lifted their reservations",
            (_, Ballot.Yes) => "voted in favour",
            (_, Ballot.No) => "voted against",
            _ => "abstained",
        };
    }
}
