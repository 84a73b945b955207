using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>The smallest thing that can be adopted or rejected: one or more edits, asked for by one or more members.</summary>
/// <param name="Id">The identity, made from the edits.</param>
/// <param name="Kind">What it does, as a delegate would say it.</param>
/// <param name="Edits">The edits; more than one only where one cannot be taken without the other (a pair of brackets, a move of several blocks).</param>
/// <param name="Sponsors">Who asks for it, in ordinal order of the members' codes; empty when all have withdrawn.</param>
public sealed record Change(ChangeId Id, ChangeKind Kind, ImmutableArray<Edit> Edits, ImmutableArray<Sponsorship> Sponsors)
{
    /// <summary>
    /// The changes whose result it was written on, of those that it would otherwise collide with, ascending: who
    /// strikes out a paragraph that has been moved does not object to the move.
    /// </summary>
    public ImmutableArray<ChangeId> Upon { get; init; } = [];

    // What it touches is said by its edits alone: found once by a weave that has it, it is the same in every one that grows from
    // that, and gone with the change where that was only looked at.
    internal ImmutableArray<BlockId> Blocks { get; set; }

    /// <summary>Whether <paramref name="member"/> asks for this change.</summary>
    public bool IsSponsoredBy(string member)
    {
        foreach (Sponsorship sponsor in Sponsors)
        {
            if (string.Equals(sponsor.Member, member, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Change? other) =>
        other is not null && Id == other.Id && Kind == other.Kind
        && Edits.AsSpan().SequenceEqual(other.Edits.AsSpan()) && Sponsors.AsSpan().SequenceEqual(other.Sponsors.AsSpan())
        && Upon.AsSpan().SequenceEqual(other.Upon.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>That a member asks for a change, and who wrote it down when: who typed is not who proposed (practice B13).</summary>
/// <param name="Member">The member's code.</param>
/// <param name="RecordedBy">The name under which the change was recorded, or <see langword="null"/>.</param>
/// <param name="RecordedAt">When, or <see langword="null"/> when the file does not say.</param>
public readonly record struct Sponsorship(string Member, string? RecordedBy = null, DateTimeOffset? RecordedAt = null);

/// <summary>A change that is not woven yet.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Edits">Its edits, with references into the weave it is tabled into.</param>
/// <param name="Sponsors">Who asks for it.</param>
public sealed record TabledChange(ChangeKind Kind, ImmutableArray<Edit> Edits, ImmutableArray<Sponsorship> Sponsors);

/// <summary>Changes tabled together, with the remarks on them.</summary>
/// <param name="Changes">The changes; their pending indices are places in this list.</param>
/// <param name="Remarks">The remarks; their change indices are places in <paramref name="Changes"/>.</param>
public sealed record Submission(IReadOnlyList<TabledChange> Changes, IReadOnlyList<TabledRemark> Remarks);
