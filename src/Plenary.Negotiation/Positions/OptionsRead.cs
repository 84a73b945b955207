using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Which of the options that positions name are what the agreed words of a weave read.</summary>
/// <remarks>Not safe for several threads.</remarks>
/// <param name="weave">The weave.</param>
public sealed class OptionsRead(Weave weave)
{
    private ChangeSet? adopted;
    private Dictionary<ChangeId, List<ChangeId>>? madeUpon;

    private ChangeSet Adopted => adopted ??= weave.SetOf(weave.Adopted);

    /// <summary>Whether an option is what stands.</summary>
    /// <param name="option">The option.</param>
    public bool Has(OptionTarget option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.Reading switch
        {
            OptionReading.NoText => Entry(option.Block!.Value) is { } entry && !entry.Tokens.Any(Shows),
            OptionReading.With => option.Changes.All(weave.Adopted.Contains) && !IsRemade(option),
            _ => option.Changes.All(IsLeft),
        };
    }

    /// <summary>Whether something was adopted that is made of the words of an option with changes, and is no part of it: then it is another option of the point that stands.</summary>
    /// <param name="option">The option.</param>
    public bool IsRemade(OptionTarget option)
    {
        ArgumentNullException.ThrowIfNull(option);
        madeUpon ??= MadeUpon();
        return option.Changes.Any(change => madeUpon.TryGetValue(change, out List<ChangeId>? later) && later.Exists(one => !option.Changes.Contains(one)));
    }

    /// <summary>The changes in whose words a change is made, or on whose result it was written.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="change">One of its changes.</param>
    public static IEnumerable<ChangeId> GroundsOf(Weave weave, ChangeId change)
    {
        ArgumentNullException.ThrowIfNull(weave);
        int index = weave.IndexOf(change);
        Change made = weave.Changes[index];
        return made.Edits.SelectMany(Grounds).Where(ground => ground >= 0 && ground != index).Select(ground => weave.Changes[ground].Id).Concat(made.Upon).Distinct();
    }

    private static IEnumerable<int> Grounds(Edit edit) => edit switch
    {
        SpanEdit span => span.Deleted.Select(token => token.Change).Append(span.After.Change),
        MoveEdit move => [move.Block.Change],
        _ => [],
    };

    // A change and all that cannot be taken beside it: none of them is adopted.
    private bool IsLeft(ChangeId change) =>
        weave.TryGetIndex(change, out int index) && !Adopted.Contains(index) && !Collisions.Of(weave).With(index).Any(Adopted.Contains);

    private bool Shows(WovenToken token) => token.Token.Kind is not (TokenKind.Mark or TokenKind.Space) && token.IsVisible(Adopted);

    private WeaveEntry? Entry(BlockId block) => weave.Entries.FirstOrDefault(entry => entry.Id == block && !entry.IsSlot);

    private Dictionary<ChangeId, List<ChangeId>> MadeUpon()
    {
        Dictionary<ChangeId, List<ChangeId>> found = [];
        foreach (ChangeId later in weave.Adopted)
        {
            foreach (ChangeId ground in GroundsOf(weave, later))
            {
                (found.TryGetValue(ground, out List<ChangeId>? known) ? known : found[ground] = []).Add(later);
            }
        }

        return found;
    }
}
