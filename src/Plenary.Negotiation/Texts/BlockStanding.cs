using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The status of one block, who set it and when.</summary>
/// <param name="Status">The status.</param>
/// <param name="By">Who set it.</param>
/// <param name="At">When.</param>
/// <param name="Note">In which group, on whose word, why; or <see langword="null"/>.</param>
/// <param name="Awaiting">For "agreed ad referendum", the members that still have to confirm.</param>
/// <param name="Until">By when they have to, or <see langword="null"/>.</param>
public sealed record BlockStanding(BlockStatus Status, Actor By, DateTimeOffset At, string? Note, ImmutableArray<string> Awaiting, DateTimeOffset? Until)
{
    /// <summary>Who has confirmed what was agreed ad referendum, and when.</summary>
    public ImmutableArray<(string Member, DateTimeOffset At)> Confirmed { get; init; } = [];

    /// <summary>What stood before, the history of the block; or <see langword="null"/> for the first.</summary>
    public BlockStanding? Earlier { get; init; }
}
