using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>A text, or changes to it, that stand adopted if nobody objects before a deadline (practice A6).</summary>
/// <param name="Id">Its number within the text, from 1.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="Deadline">Until when, exactly, in the seat's time. An objection at the deadline itself is late.</param>
/// <param name="Zone">The seat's time zone (IANA).</param>
/// <param name="Changes">The changes that would be adopted; empty for the text as it stands.</param>
/// <param name="Status">What has become of it.</param>
public sealed record SilenceProcedure(int Id, DateTimeOffset OpenedAt, DateTimeOffset Deadline, string Zone, ImmutableArray<ChangeId> Changes, SilenceStatus Status)
{
    /// <summary>Who broke it, or <see langword="null"/>.</summary>
    public string? BrokenBy { get; init; }

    /// <summary>The words with which it was broken.</summary>
    public string? Objection { get; init; }

    /// <summary>The amendment that broke it: the number of the proposal.</summary>
    public int? BrokenByProposal { get; init; }

    /// <summary>When it was broken or lapsed.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Interpretative statements attached to it: member and words.</summary>
    public ImmutableArray<(string Member, string Statement)> Statements { get; init; } = [];
}

/// <summary>What has become of a silence procedure.</summary>
public enum SilenceStatus
{
    /// <summary>The clock runs.</summary>
    Running,

    /// <summary>Somebody objected or amended in time.</summary>
    Broken,

    /// <summary>The deadline passed in silence: adopted.</summary>
    Held,

    /// <summary>The chair took it back.</summary>
    Cancelled,
}
