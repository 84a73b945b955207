using System.Collections.Immutable;

namespace Plenary.Text;

/// <content>What changes were written upon and how they were decided, when a kept weave is read back.</content>
public sealed partial class Weave
{
    /// <summary>
    /// This weave with what its changes were written upon (<see cref="Change.Upon"/>): for reading a kept weave back,
    /// once its changes are tabled. Tabling against a reading finds it by itself.
    /// </summary>
    /// <param name="upon">Changes, and for each the changes on whose result it was written.</param>
    /// <exception cref="KeyNotFoundException">One of them is no change of the weave.</exception>
    public Weave RestoreUpon(IEnumerable<(ChangeId Change, IEnumerable<ChangeId> Upon)> upon)
    {
        ImmutableArray<Change>.Builder restored = Changes.ToBuilder();
        foreach ((ChangeId change, IEnumerable<ChangeId> others) in upon)
        {
            int index = IndexOf(change);
            restored[index] = restored[index] with { Upon = [.. others.Select(other => Changes[IndexOf(other)].Id).Order()] };
        }

        return With(changes: restored.DrainToImmutable());
    }

    /// <summary>
    /// This weave with other decisions, taken earlier: for reading kept proceedings back one by one. As <see cref="Restore"/>, but
    /// it looks only at the changes that are decided otherwise than here.
    /// </summary>
    /// <param name="adopted">All changes that had been adopted.</param>
    /// <param name="rejected">All changes that had been rejected.</param>
    /// <param name="ruled">Those that are decided otherwise than here.</param>
    /// <param name="left">The sponsors who have left a change since, in the order in which they left.</param>
    /// <exception cref="ArgumentException">One of them is no change of the weave.</exception>
    public Weave RestoreRulings(ImmutableSortedSet<ChangeId> adopted, ImmutableSortedSet<ChangeId> rejected, IEnumerable<ChangeId> ruled, IEnumerable<Withdrawal> left)
    {
        ImmutableArray<Withdrawal> gone = [.. left];
        foreach (ChangeId id in ruled.Concat(gone.Select(withdrawal => withdrawal.Change)))
        {
            if (!TryGetIndex(id, out _))
            {
                throw new ArgumentException($"The weave has no change {id}.");
            }
        }

        return With(adopted: adopted, rejected: rejected, withdrawals: gone.IsEmpty ? Withdrawals : [.. Withdrawals, .. gone]);
    }
}
