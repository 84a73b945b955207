using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Finds the words around which each remark is shown as a comment.</summary>
internal static class RemarkAnchors
{
    /// <summary>The remarks by the words that they start before, and by those that they end after; and the blocks that hold any of these words.</summary>
    /// <remarks>A remark stands around its own words when they are in one block, else around the whole block.</remarks>
    public static (ILookup<TokenRef, int> Starts, ILookup<TokenRef, int> Ends, HashSet<EntryRef> On) Of(Weave weave, Dictionary<EntryRef, WeaveEntry> entries)
    {
        List<(TokenRef Token, int Remark)> from = [];
        List<(TokenRef Token, int Remark)> to = [];
        HashSet<EntryRef> blocks = [];
        Dictionary<TokenRef, EntryRef> home = Homes(weave);
        for (int r = 0; r < weave.Remarks.Length; r++)
        {
            Remark remark = weave.Remarks[r];
            if (remark.From is { } first && remark.To is { } last
                && home.TryGetValue(first, out EntryRef one) && home.TryGetValue(last, out EntryRef other) && one == other)
            {
                from.Add((first, r));
                to.Add((last, r));
                blocks.Add(one);
            }
            else
            {
                EntryRef on = entries.TryGetValue(remark.On, out WeaveEntry? known) ? (known.Source ?? known.Ref) : EntryRef.Base(0);
                ImmutableArray<WovenToken> tokens = entries[on].Tokens;
                blocks.Add(on);
                from.Add((tokens[0].Ref, r));
                to.Add((tokens[^1].Token.Kind == TokenKind.Mark && tokens.Length > 1 ? tokens[^2].Ref : tokens[^1].Ref, r));
            }
        }

        return (from.ToLookup(pair => pair.Token, pair => pair.Remark), to.ToLookup(pair => pair.Token, pair => pair.Remark), blocks);
    }

    // The entries that hold the words which remarks stand on.
    private static Dictionary<TokenRef, EntryRef> Homes(Weave weave)
    {
        HashSet<TokenRef> wanted = [];
        foreach (Remark remark in weave.Remarks)
        {
            if (remark.From is { } from && remark.To is { } to)
            {
                wanted.Add(from);
                wanted.Add(to);
            }
        }

        Dictionary<TokenRef, EntryRef> homes = new(wanted.Count);
        foreach (WeaveEntry entry in wanted.Count == 0 ? [] : weave.Entries)
        {
            foreach (WovenToken token in entry.Tokens)
            {
                if (wanted.Contains(token.Ref))
                {
                    homes[token.Ref] = entry.Ref;
                }
            }
        }

        return homes;
    }
}
