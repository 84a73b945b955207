using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>On whose result a change was written, of those that it would otherwise collide with (<see cref="Change.Upon"/>).</summary>
/// <param name="Change">The change.</param>
/// <param name="Upon">The others, ascending.</param>
public sealed record WrittenUpon(ChangeId Change, ImmutableArray<ChangeId> Upon)
{
    /// <inheritdoc/>
    public bool Equals(WrittenUpon? other) => other is not null && Change == other.Change && Upon.AsSpan().SequenceEqual(other.Upon.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Change.GetHashCode();
}
