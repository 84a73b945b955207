using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Mediating;

/// <summary>One question of the chair on a text and how far its answer has come: an immutable snapshot, for the chair alone.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The number of the question in the text's log of mediation.</param>
/// <param name="Sequence">At which event of the meeting the question was taken.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="State">How far the work has come.</param>
public sealed record MediationRun(TextId Text, int Number, long Sequence, DateTimeOffset At, MediationQuestion Asked, MediationRunState State)
{
    /// <summary>The latest answer; none before the first glance, or where there is a <see cref="Fault"/>.</summary>
    public MediationAnswer? Answer { get; init; }

    /// <summary>Conflicts and moves found so far while searching.</summary>
    public ImmutableArray<Finding> Found { get; init; } = [];

    /// <summary>Why it could not be answered, in words for the chair.</summary>
    public string? Fault { get; init; }

    /// <summary>Grows with every snapshot.</summary>
    public ulong Version { get; init; }
}
