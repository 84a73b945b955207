using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Plenary.Negotiation;

/// <summary>The meetings of a body.</summary>
public sealed record MeetingsState
{
    /// <summary>No meeting.</summary>
    public static MeetingsState Empty { get; } = new();

    /// <summary>By identity.</summary>
    public ImmutableSortedDictionary<MeetingId, Meeting> All { get; init; } = ImmutableSortedDictionary<MeetingId, Meeting>.Empty;

    /// <summary>Finds a meeting.</summary>
    public bool TryGet(MeetingId id, [NotNullWhen(true)] out Meeting? meeting) => All.TryGetValue(id, out meeting);

    internal MeetingsState Apply(MeetingEvent happened, Recorded recorded) => MeetingFold.Apply(this, happened, recorded);
}
