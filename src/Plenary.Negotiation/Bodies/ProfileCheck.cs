namespace Plenary.Negotiation;

/// <summary>That a profile can be worked with: said when it is set, not when the first decision is due.</summary>
internal static class ProfileCheck
{
    public static Verdict? Refusal(BodyProfile profile) =>
        DecisionRule.Parse(profile.Rule) is RuleUnknown unknown ? Hearing.Refuse("known-rule", unknown.Message)
        : SeatTime.ZoneNamed(profile.Zone) is null ? Hearing.Refuse("known-zone", $"The seat's time zone, {profile.Zone}, is not known. Name it as in the IANA list, for example Europe/Brussels.")
        : Reopening(profile.ReopensBy)
        ?? (profile.Ladder.IsDefaultOrEmpty ? null : profile.Ladder.FirstOrDefault(id => !OutcomeLadder.TryGet(id, out _))) switch
        {
            { } rung => Hearing.Refuse("known-outcome", $"“{rung}” is no outcome. Known are {string.Join(", ", OutcomeLadder.Known.Select(known => known.Id))}."),
            null when profile.QuorumToDebate is < 0 or > 100 || profile.QuorumToDecide is < 0 or > 100 => Hearing.Refuse("quorum-is-a-share", "A quorum is a share of the members in per cent: 0, where there is none, to 100."),
            null when profile.EchoWithin <= TimeSpan.Zero => Hearing.Refuse("some-time", "A proposal waits some time for a second, or needs none. Leave the time out where it needs none."),
            null when profile.SilenceAtLeast <= TimeSpan.Zero => Hearing.Refuse("some-time", "A silence runs for some time at least. Leave the time out where the chair sets it freely."),
            _ => null,
        };

    private static Verdict? Reopening(string? rule) => rule is null ? null : DecisionRule.Parse(rule) switch
    {
        RuleUnknown unknown => Hearing.Refuse("known-rule", $"What is reopened by: {unknown.Message}"),
        RuleFound { Rule.IsWithoutVote: true } found => Hearing.Refuse("reopening-is-voted-on", $"{found.Rule.Name} takes no vote. Name a rule that counts votes, such as two-thirds, or none: then reopening needs that nobody objects."),
        _ => null,
    };
}
