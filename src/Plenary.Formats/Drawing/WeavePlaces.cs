using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Drawing;

/// <summary>Finds where in the order of blocks edits and entries stand, and what the paragraph there is called.</summary>
internal sealed class WeavePlaces
{
    private readonly Weave weave;
    private readonly ImmutableArray<string> names;
    private readonly Dictionary<EntryRef, int> entries = [];
    private readonly Dictionary<TokenRef, (int Entry, int Token)> tokens = [];
    private readonly int[] bases;

    public WeavePlaces(Weave weave)
    {
        this.weave = weave;
        names = BlockReference.All(weave.Base);
        bases = new int[weave.Entries.Length];
        int block = 0;
        for (int e = 0; e < weave.Entries.Length; e++)
        {
            WeaveEntry entry = weave.Entries[e];
            entries.Add(entry.Ref, e);
            block = entry.Ref.IsBase ? entry.Ref.Part : block;
            bases[e] = block;
            for (int t = 0; t < entry.Tokens.Length; t++)
            {
                tokens[entry.Tokens[t].Ref] = (e, t);
            }
        }
    }

    /// <summary>The place of an entry among the entries; of a place before an entry, that entry's.</summary>
    public int Of(EntryRef entry) => entries.TryGetValue(entry.Part < 0 ? entry with { Part = ~entry.Part } : entry, out int place) ? place : 0;

    /// <summary>Where a token stands: the entry, and its place among the entry's tokens; -1 before the first.</summary>
    public (int Entry, int Token) Of(TokenRef token) => token.IsStart
        ? Start(token)
        : tokens.TryGetValue(token, out (int Entry, int Token) known) ? known : (0, -1);

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
    public string NameOf(int block) => names[block];

    private (int Entry, int Token) Start(TokenRef token) => token.Change >= 0 && weave.Changes[token.Change].Edits[token.Part] is SpanEdit span
        ? Of(span.After)
        : (Of(new EntryRef(token.Change, token.Part)), -1);
}
