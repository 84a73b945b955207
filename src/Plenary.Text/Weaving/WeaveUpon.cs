using System.Collections.Immutable;

namespace Plenary.Text;

/// <content>What changes were written upon, when a kept weave is read back.</content>
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

        return WithUpon(restored.DrainToImmutable());
    }
}
