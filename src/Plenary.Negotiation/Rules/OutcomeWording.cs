namespace Plenary.Negotiation;

/// <summary>The first sentence on a decision.</summary>
internal static class OutcomeWording
{
    public static string Of(Decision decision, MemberNames names)
    {
        if (decision.Outcome == DecisionOutcome.NoQuorum)
        {
            QuorumCheck check = decision.Reckoning.Quorum!;
            string whom = check.Quorum.OfEntitled ? "members entitled to vote" : "members";
            return $"No quorum: {NumberWords.Figures(check.Present)} of {NumberWords.Figures(check.Whole)} {whom} present, and {NumberWords.Figures(check.Needed)} are needed; {NumberWords.Figures(check.Missing)} more must come.";
        }

        string outcome = decision.IsAdopted ? "Adopted" : "Not adopted";
        return decision.Rule.IsWithoutVote ? WithoutVote(decision, outcome, names) : $"{outcome}: {Count(decision.Reckoning)}.";
    }

    private static string Count(Reckoning counted)
    {
        List<string> parts = [$"{NumberWords.Figures(counted.InFavour)} in favour", $"{NumberWords.Figures(counted.Against)} against"];
        Add(counted.Abstaining, counted.IsOfStances ? "with a reservation" : "abstaining");
        Add(counted.NotVoting, counted.IsOfStances ? "silent" : "not voting");
        Add(counted.Absent, "absent");
        Add(counted.NotParticipating, "not taking part");
        return string.Join(", ", parts);

        void Add(int number, string what)
        {
            if (number > 0)
            {
                parts.Add($"{NumberWords.Figures(number)} {what}");
            }
        }
    }

    private static string WithoutVote(Decision decision, string outcome, MemberNames names)
    {
        string[] objecting = [.. decision.Reckoning.Members.Where(member => member.Why == CountingReason.Objection).Select(member => member.Member)];
        string[] reserving = [.. decision.Reckoning.Members.Where(member => member.Why == CountingReason.ReservationBlocks).Select(member => member.Member)];
        if (decision.IsAdopted && objecting.Length > 0)
        {
            return $"{outcome} over the {(objecting.Length == 1 ? "objection" : "objections")} of {names.Join(objecting)}.";
        }

        List<string> parts = [];
        if (objecting.Length > 0)
        {
            parts.Add($"{names.Join(objecting)} {Verb(decision.Rule, objecting.Length == 1)}");
        }

        if (reserving.Length > 0)
        {
            parts.Add($"{names.Join(reserving)} {(reserving.Length == 1 ? "holds" : "hold")} a reservation");
        }

        return parts.Count > 0
            ? $"{outcome}: {string.Join("; ", parts)}."
            : $"{outcome}: {(decision.Rule is SilenceRule ? "nobody broke the silence" : "nobody objects")}{(decision.IsAdopted ? "" : ", but nobody is there to agree")}.";
    }

    private static string Verb(DecisionRule rule, bool isOne) => (rule, isOne) switch
    {
        (SilenceRule, _) => "broke the silence",
        (_, true) => "objects",
        _ => "object",
    };
}
