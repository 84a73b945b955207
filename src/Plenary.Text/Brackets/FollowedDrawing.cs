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
            if (!known.TryGetValue(entry.Ref, out Drawn? drawn) || anew.IsApart(at) || !ReferenceEquals(drawn.Place, entry) || !ReferenceEquals(drawn.Words, words) || !IsAsItWas(drawn.Stands, weave, anew))
            {
                known[entry.Ref] = drawn = new Drawn(entry, words, anew.IsApart(at) ? null : Standing(weave, anew, entry, words), anew.Block(at));
            }

            if (drawn.Block is { } block)
            {
                blocks.Add(block);
            }
        }

        return new BracketedText(blocks.DrainToImmutable(), anew.IsAttributed);
    }

    // All changes that have to do with the words or the place, and what has become of each.
    private static (int Index, Change Change, bool IsAdopted, bool IsInPlay)[] Standing(Weave weave, BracketDrawing anew, WeaveEntry place, WeaveEntry words)
    {
        IEnumerable<int> changes = words.Touching.Concat(words.Moves);
        changes = words.Ref.IsBase ? changes : changes.Append(words.Ref.Change);
        changes = place.Ref.IsBase || place == words ? changes : changes.Append(place.Ref.Change);
        return [.. changes.Select(change => (change, weave.Changes[change], anew.IsAdopted(change), anew.IsInPlay(change)))];
    }

    // The same entries have to do with the same changes, in whichever weave they stand: what has become of those is all to ask.
    private static bool IsAsItWas((int Index, Change Change, bool IsAdopted, bool IsInPlay)[]? stands, Weave weave, BracketDrawing anew)
    {
        foreach ((int index, Change change, bool isAdopted, bool isInPlay) in stands ?? [])
        {
            if (index >= weave.Changes.Length || !ReferenceEquals(weave.Changes[index], change) || anew.IsAdopted(index) != isAdopted || anew.IsInPlay(index) != isInPlay)
            {
                return false;
            }
        }

        return stands is not null;
    }

    private sealed record Drawn(WeaveEntry Place, WeaveEntry Words, (int Index, Change Change, bool IsAdopted, bool IsInPlay)[]? Stands, BracketedBlock? Block);
}
