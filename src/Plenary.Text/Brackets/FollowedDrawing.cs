using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>The drawing of a weave that grows: of each later weave only the blocks in which something has changed are drawn again.</summary>
/// <remarks>
/// It gives what <see cref="BracketRenderer.Render"/> gives, and the very same block objects as long as nothing about them has
/// changed: what is made from a block can be kept with it. Any weaves may be asked for in any order; those that follow one
/// another are quick. Safe for use from several threads.
/// </remarks>
/// <param name="options">How it is drawn. What is in play must be left to the weave: <see cref="BracketOptions.IsInPlay"/> is not set.</param>
public sealed class FollowedDrawing(BracketOptions options)
{
    private readonly Lock drawing = new();
    private readonly Dictionary<EntryRef, Drawn> known = [];
    private Weave? last;
    private BracketedText? made;

    /// <summary>The drawing of a weave.</summary>
    /// <param name="weave">The weave; of the same text as the others.</param>
    public BracketedText Of(Weave weave)
    {
        ArgumentNullException.ThrowIfNull(weave);
        lock (drawing)
        {
            if (last != weave || made is null)
            {
                made = Draw(weave);
                last = weave;
            }

            return made;
        }
    }

    private BracketedText Draw(Weave weave)
    {
        BracketDrawing anew = new(weave, options);
        ImmutableArray<BracketedBlock>.Builder blocks = ImmutableArray.CreateBuilder<BracketedBlock>(weave.Entries.Length);
        for (int at = 0; at < weave.Entries.Length; at++)
        {
            WeaveEntry entry = weave.Entries[at];
            WeaveEntry words = entry.Source is { } source ? weave.Entries[weave.PositionOf(source)] : entry;
            (Change Change, bool IsAdopted, bool IsInPlay)[]? stands = anew.IsApart(at) ? null : Standing(weave, anew, entry, words);
            if (!known.TryGetValue(entry.Ref, out Drawn? drawn) || stands is null || !ReferenceEquals(drawn.Place, entry) || !ReferenceEquals(drawn.Words, words) || !Same(drawn.Stands, stands))
            {
                known[entry.Ref] = drawn = new Drawn(entry, words, stands ?? [], anew.Block(at));
            }

            if (drawn.Block is { } block)
            {
                blocks.Add(block);
            }
        }

        return new BracketedText(blocks.DrainToImmutable(), anew.IsAttributed);
    }

    // All changes that have to do with the words or the place, and what has become of each.
    private static (Change, bool, bool)[] Standing(Weave weave, BracketDrawing anew, WeaveEntry place, WeaveEntry words)
    {
        IEnumerable<int> changes = words.Touching.Concat(words.Moves);
        changes = words.Ref.IsBase ? changes : changes.Append(words.Ref.Change);
        changes = place.Ref.IsBase || place == words ? changes : changes.Append(place.Ref.Change);
        return [.. changes.Select(change => (weave.Changes[change], anew.IsAdopted(change), anew.IsInPlay(change)))];
    }

    private static bool Same((Change Change, bool IsAdopted, bool IsInPlay)[] left, (Change Change, bool IsAdopted, bool IsInPlay)[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int at = 0; at < left.Length; at++)
        {
            if (!ReferenceEquals(left[at].Change, right[at].Change) || left[at].IsAdopted != right[at].IsAdopted || left[at].IsInPlay != right[at].IsInPlay)
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Drawn(WeaveEntry Place, WeaveEntry Words, (Change Change, bool IsAdopted, bool IsInPlay)[] Stands, BracketedBlock? Block);
}
