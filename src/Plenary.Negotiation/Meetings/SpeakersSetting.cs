namespace Plenary.Negotiation;

/// <summary>How a speakers' list is ordered beyond the order of inscription, and how long a turn may take (practice A5).</summary>
/// <param name="HeadsFirst">Whether delegations headed at a higher rank speak before others.</param>
/// <param name="GroupsFirst">Whether groups speak before single delegations.</param>
/// <param name="Limit">How long a turn may take, or <see langword="null"/> for no limit. It is shown, not enforced.</param>
public sealed record SpeakersSetting(bool HeadsFirst = false, bool GroupsFirst = false, TimeSpan? Limit = null);
