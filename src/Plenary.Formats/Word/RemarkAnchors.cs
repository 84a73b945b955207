using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Knows the words around which each remark is shown as a comment.</summary>
/// <remarks>A remark stands around its own words when they are in one block, else around the whole block.</remarks>
internal sealed class RemarkAnchors
{
    private readonly Dictionary<TokenRef, (Chain Starts, Chain Ends)> anchors = [];
    private readonly HashSet<EntryRef> blocks = [];

    // For the base, and then for every change, whether a remark starts or ends at words that it put in: most have none.
    private readonly bool[] areOnWordsOf;

    // For every remark the next one that starts, or ends, at the same word; -1 for none.
    private readonly int[] nextStart;
    private readonly int[] nextEnd;

    public RemarkAnchors(Weave weave, Dictionary<EntryRef, WeaveEntry> entries)
    {
        areOnWordsOf = new bool[1 + weave.Changes.Length];
        nextStart = new int[weave.Remarks.Length];
        nextEnd = new int[weave.Remarks.Length];
        Dictionary<TokenRef, EntryRef> homes = HomesOfInserted(weave);
        for (int r = 0; r < weave.Remarks.Length; r++)
        {
            Remark remark = weave.Remarks[r];
            if (remark.From is { } first && remark.To is { } last && Home(first) is { } one && one == Home(last))
            {
                Add(one, first, last, r);
            }
            else
            {
                EntryRef on = entries.TryGetValue(remark.On, out WeaveEntry? known) ? (known.Source ?? known.Ref) : EntryRef.Base(0);
                ImmutableArray<WovenToken> tokens = entries[on].Tokens;
                Add(on, tokens[0].Ref, tokens[^1].Token.Kind == TokenKind.Mark && tokens.Length > 1 ? tokens[^2].Ref : tokens[^1].Ref, r);
            }
        }

        // Words of the base stay in their block; the number of a block's words names its mark.
        EntryRef? Home(TokenRef token) =>
            !token.IsBase ? (homes.TryGetValue(token, out EntryRef home) ? home : null)
            : token.Part >= 0 && token.Part < weave.Base.Blocks.Length && token.Ordinal >= 0 && token.Ordinal <= weave.Base.Blocks[token.Part].Tokens.Length ? EntryRef.Base(token.Part)
            : null;
    }

    /// <summary>Whether a block holds words that a remark starts before or ends after.</summary>
    public bool AreOn(EntryRef block) => blocks.Contains(block);

    /// <summary>The remarks that start before a word, and those that end after it.</summary>
    public (Remarks Starts, Remarks Ends) At(TokenRef token) => areOnWordsOf[1 + token.Change] && anchors.TryGetValue(token, out (Chain Starts, Chain Ends) at)
        ? (new Remarks(at.Starts.First, nextStart), new Remarks(at.Ends.First, nextEnd))
        : (new Remarks(-1, nextStart), new Remarks(-1, nextEnd));

    private void Add(EntryRef block, TokenRef from, TokenRef to, int remark)
    {
        blocks.Add(block);
        Of(from).Starts.Add(remark, nextStart);
        Of(to).Ends.Add(remark, nextEnd);
    }

    private ref (Chain Starts, Chain Ends) Of(TokenRef token)
    {
        areOnWordsOf[1 + token.Change] = true;
        ref (Chain Starts, Chain Ends) at = ref CollectionsMarshal.GetValueRefOrAddDefault(anchors, token, out bool exists);
        if (!exists)
        {
            at = (Chain.Empty, Chain.Empty);
        }

        return ref at;
    }

    // The entries that hold the words which members put in and remarks stand on.
    private static Dictionary<TokenRef, EntryRef> HomesOfInserted(Weave weave)
    {
        HashSet<TokenRef> wanted = [];
        foreach (Remark remark in weave.Remarks)
        {
            if (remark.From is { IsBase: false } from)
            {
                wanted.Add(from);
            }

            if (remark.To is { IsBase: false } to)
            {
                wanted.Add(to);
            }
        }

        Dictionary<TokenRef, EntryRef> homes = new(wanted.Count);
        foreach (WeaveEntry entry in wanted.Count == 0 ? [] : weave.Entries)
        {
            foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
            {
                if (!token.Ref.IsBase && wanted.Contains(token.Ref))
                {
                    homes[token.Ref] = entry.Ref;
                }
            }
        }

        return homes;
    }

    /// <summary>Some remarks, in their order.</summary>
    public readonly struct Remarks(int first, int[] next)
    {
        private readonly int[] next = next;
        private readonly int first = first;

        public Enumerator GetEnumerator() => new(first, next);

        /// <summary>Goes through them.</summary>
        public struct Enumerator(int first, int[] next)
        {
            private readonly int[] next = next;
            private int following = first;

            public int Current { get; private set; } = -1;

            public bool MoveNext()
            {
                Current = following;
                following = following < 0 ? -1 : next[following];
                return Current >= 0;
            }
        }
    }

    // The first and the last of remarks that are told one from the next.
    private struct Chain
    {
        private int last;

        public static Chain Empty => new() { First = -1, last = -1 };

        public int First { get; private set; }

        public void Add(int remark, int[] next)
        {
            next[remark] = -1;
            if (last < 0)
            {
                First = remark;
            }
            else
            {
                next[last] = remark;
            }

            last = remark;
        }
    }
}
