using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>Puts the tokens of one entry in order: base tokens, and after each the runs that changes put there.</summary>
internal static class EntryWeaver
{
    /// <summary>An entry that nothing has been done to.</summary>
    public static WeaveEntry Plain(EntryRef self, BlockId id, BlockShape shape, ImmutableArray<Token> tokens)
    {
        ImmutableArray<WovenToken>.Builder woven = ImmutableArray.CreateBuilder<WovenToken>(tokens.Length + 1);
        for (int i = 0; i < tokens.Length; i++)
        {
            woven.Add(new WovenToken(tokens[i], new TokenRef(self.Change, self.Part, i), []));
        }

        woven.Add(new WovenToken(Token.MarkOf(shape), new TokenRef(self.Change, self.Part, tokens.Length), []));
        return new WeaveEntry(self, id, shape, woven.MoveToImmutable(), null, []);
    }

    /// <summary>The entry with all span edits that touch it.</summary>
    /// <param name="entry">The entry as it was.</param>
    /// <param name="changes">All changes of the weave.</param>
    /// <param name="touching">The span edits that touch the entry, old and new, as (change, edit).</param>
    /// <param name="moves">The changes that move the entry's block, ascending.</param>
    public static WeaveEntry Weave(WeaveEntry entry, ImmutableArray<Change> changes, List<(int Change, int Edit)> touching, ImmutableArray<int> moves)
    {
        Dictionary<TokenRef, List<(int Change, int Edit)>> runs = [];
        Dictionary<TokenRef, List<int>> deleters = [];
        ImmutableArray<Token> root = RootTokens(entry);
        int count = root.Length;
        foreach ((int c, int e) in touching)
        {
            SpanEdit span = (SpanEdit)changes[c].Edits[e];
            count += span.Inserted.Length;
            foreach (TokenRef deleted in span.Deleted)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(deleters, deleted, out _) ??= []).Add(c);
            }

            if (!span.Inserted.IsEmpty)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(runs, span.After, out _) ??= []).Add((c, e));
            }
        }

        foreach (List<(int Change, int Edit)> siblings in runs.Values)
        {
            Sort(siblings, changes);
        }

        ImmutableArray<WovenToken>.Builder woven = ImmutableArray.CreateBuilder<WovenToken>(count);
        ImmutableArray<int> last = [];
        Emit(entry.Ref.Change, entry.Ref.Part, root);
        return entry with { Tokens = woven.DrainToImmutable(), Moves = moves, Touching = Ascending(touching.ConvertAll(static one => one.Change)) };

        void Emit(int change, int part, ImmutableArray<Token> tokens)
        {
            EmitRuns(new TokenRef(change, part, -1));
            for (int i = 0; i < tokens.Length; i++)
            {
                TokenRef self = new(change, part, i);
                woven.Add(new WovenToken(tokens[i], self, deleters.TryGetValue(self, out List<int>? by) ? By(by) : []));
                EmitRuns(self);
            }
        }

        // Words that follow on each other are mostly taken out by the same: they share a list.
        ImmutableArray<int> By(List<int> deleting) =>
            last.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(deleting)) ? last : last = Ascending(deleting);

        void EmitRuns(TokenRef after)
        {
            if (runs.TryGetValue(after, out List<(int Change, int Edit)>? siblings))
            {
                foreach ((int c, int e) in siblings)
                {
                    Emit(c, e, ((SpanEdit)changes[c].Edits[e]).Inserted);
                }
            }
        }
    }

    private static ImmutableArray<Token> RootTokens(WeaveEntry entry)
    {
        ImmutableArray<Token>.Builder root = ImmutableArray.CreateBuilder<Token>(entry.Tokens.Length);
        foreach (WovenToken token in entry.Tokens)
        {
            if (token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part)
            {
                root.Add(token.Token);
            }
        }

        return root.DrainToImmutable();
    }

    // Mostly they are that already: changes are noted in the order of tabling.
    private static ImmutableArray<int> Ascending(List<int> changes)
    {
        for (int i = 1; i < changes.Count; i++)
        {
            if (changes[i] <= changes[i - 1])
            {
                return [.. changes.Distinct().Order()];
            }
        }

        return [.. changes];
    }

    private static void Sort(List<(int Change, int Edit)> siblings, ImmutableArray<Change> changes)
    {
        if (siblings.Count < 2)
        {
            return;
        }

        (string Words, (int Change, int Edit) Run)[] runs = [.. siblings.Select(run => (Token.JoinWords(((SpanEdit)changes[run.Change].Edits[run.Edit]).Inserted.AsSpan()), run))];
        Array.Sort(runs, (left, right) => Compare(changes, left, right));
        for (int i = 0; i < runs.Length; i++)
        {
            siblings[i] = runs[i].Run;
        }
    }

    // What stands in the place of deleted words comes before what is put into the gap after them; among equals
    // the words themselves decide, so that the order of tabling shows nowhere.
    private static int Compare(ImmutableArray<Change> changes, (string Words, (int Change, int Edit) Run) left, (string Words, (int Change, int Edit) Run) right)
    {
        SpanEdit one = (SpanEdit)changes[left.Run.Change].Edits[left.Run.Edit];
        SpanEdit other = (SpanEdit)changes[right.Run.Change].Edits[right.Run.Edit];
        int order = other.InPlace.CompareTo(one.InPlace);
        if (order == 0)
        {
            order = string.CompareOrdinal(left.Words, right.Words);
        }

        if (order == 0)
        {
            order = changes[left.Run.Change].Id.CompareTo(changes[right.Run.Change].Id);
        }

        return order != 0 ? order : left.Run.Edit.CompareTo(right.Run.Edit);
    }
}
