using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Drawing;

/// <summary>Finds where in the order of blocks edits and entries stand, and what the paragraph there is called.</summary>
/// <remarks>What is asked for is found when it is asked for: a large text of which one change is told costs little more than that change.</remarks>
internal sealed class WeavePlaces
{
    private readonly Weave weave;
    private readonly Lazy<ImmutableArray<string>> names;
    private readonly Dictionary<EntryRef, int> entries;
    private readonly Dictionary<TokenRef, int>?[] tokens;
    private readonly int[] bases;

    public WeavePlaces(Weave weave)
    {
        this.weave = weave;
        names = new(() => BlockReference.All(weave.Base));
        entries = new(weave.Entries.Length);
        tokens = new Dictionary<TokenRef, int>?[weave.Entries.Length];
        bases = new int[weave.Entries.Length];
        int block = 0;
        for (int e = 0; e < weave.Entries.Length; e++)
        {
            WeaveEntry entry = weave.Entries[e];
            entries.Add(entry.Ref, e);
            block = entry.Ref.IsBase ? entry.Ref.Part : block;
            bases[e] = block;
        }
    }

    /// <summary>The place of an entry among the entries; of a place before an entry, that entry's.</summary>
    public int Of(EntryRef entry) => entries.TryGetValue(entry.Part < 0 ? entry with { Part = ~entry.Part } : entry, out int place) ? place : 0;

    /// <summary>Where a token stands: the entry, and its place among the entry's tokens; -1 before the first.</summary>
    public (int Entry, int Token) Of(TokenRef token)
    {
        if (token.IsStart)
        {
            return Start(token);
        }

        int entry = EntryOf(token);
        return PlacesIn(entry).TryGetValue(token, out int place) ? (entry, place) : (0, -1);
    }

    /// <summary>Where an edit stands.</summary>
    public (int Entry, int Token) Of(Edit edit, int change) => edit switch
    {
        SpanEdit { Deleted.IsEmpty: false } span => Of(span.Deleted[0]),
        SpanEdit span => Of(span.After),
        MoveEdit move => (Of(move.Block), -1),
        BlockEdit => (Of(new EntryRef(change, weave.Changes[change].Edits.IndexOf(edit))), -1),
        _ => (0, -1),
    };

    /// <summary>The base block at an entry, or the last one above it.</summary>
    public int BaseAt(int entry) => bases[entry];

    /// <summary>Whether a base block stands above an entry.</summary>
    public bool IsTop(int entry) => !weave.Entries.AsSpan()[..(entry + 1)].ToArray().Any(one => one.Ref.IsBase);

    /// <summary>The name of a base block.</summary>
    public string NameOf(int block) => names.Value[block];

    private (int Entry, int Token) Start(TokenRef token) => token.Change >= 0 && weave.Changes[token.Change].Edits[token.Part] is SpanEdit span
        ? Of(span.After)
        : (Of(new EntryRef(token.Change, token.Part)), -1);

    // Words that were put in stand in the entry of the words that they were put after.
    private int EntryOf(TokenRef token)
    {
        while (token.Change >= 0 && weave.Changes[token.Change].Edits[token.Part] is SpanEdit span)
        {
            token = span.After;
        }

        return Of(new EntryRef(token.Change, token.Part));
    }

    private Dictionary<TokenRef, int> PlacesIn(int entry)
    {
        if (tokens[entry] is not { } places)
        {
            ImmutableArray<WovenToken> words = weave.Entries[entry].Tokens;
            places = new(words.Length);
            for (int t = 0; t < words.Length; t++)
            {
                places[words[t].Ref] = t;
            }

            tokens[entry] = places;
        }

        return places;
    }
}
