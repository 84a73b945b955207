using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Plenary.Text;

/// <summary>Weaves tabled changes into a weave: names them, merges identical ones, puts their tokens in place.</summary>
internal sealed class WeaveLoom
{
    private readonly Weave weave;

    // What is new, and what was known and has more sponsors now.
    private readonly List<Change> changes = [];
    private readonly Dictionary<int, Change> joined = [];
    private readonly Dictionary<ChangeId, int> admitted = [];
    private readonly List<int> woven = [];
    private readonly List<Remark> remarks = [];
    private readonly StringBuilder key = new();

    public WeaveLoom(Weave weave) => this.weave = weave;

    /// <summary>For every change of the list that was tabled, its index in the weave.</summary>
    public ImmutableArray<int> Tabled { get; private set; } = [];

    public static ImmutableArray<WeaveEntry> EntriesOf(TextDocument baseText)
    {
        ImmutableArray<WeaveEntry>.Builder entries = ImmutableArray.CreateBuilder<WeaveEntry>(baseText.Blocks.Length);
        for (int b = 0; b < baseText.Blocks.Length; b++)
        {
            Block block = baseText.Blocks[b];
            entries.Add(EntryWeaver.Plain(new EntryRef(-1, b), block.Id, block.Shape, block.Tokens));
        }

        return entries.MoveToImmutable();
    }

    /// <summary>Admits one list of changes, whose pending indices are its own, and the remarks on them.</summary>
    public void Admit(Submission submission)
    {
        int[] indices = new int[submission.Changes.Count];
        for (int k = 0; k < indices.Length; k++)
        {
            indices[k] = Admit(submission.Changes[k], indices.AsSpan(0, k), woven);
        }

        Tabled = [.. indices];
        remarks.AddRange(submission.Remarks.Select(remark => Admit(remark, indices)));
    }

    /// <summary>Admits one list and weaves it.</summary>
    public Weave Table(IReadOnlyList<TabledChange> tabled, IReadOnlyList<TabledRemark> tabledRemarks)
    {
        Admit(new Submission(tabled, tabledRemarks));
        return Finish();
    }

    /// <summary>The weave with all that was admitted, woven in one go.</summary>
    public Weave Finish()
    {
        ImmutableArray<Change> all = All();
        ImmutableArray<WeaveEntry> entries = woven.Count == 0 ? weave.Entries : new EntryLoom(weave, all, woven).Weave();
        return new Weave(weave, all, entries, weave.Remarks.AddRange(remarks));
    }

    private int Count => weave.Changes.Length + changes.Count;

    private ImmutableArray<Change> All()
    {
        Change[] all = new Change[Count];
        weave.Changes.CopyTo(all);
        changes.CopyTo(all, weave.Changes.Length);
        foreach ((int index, Change change) in joined)
        {
            all[index] = change;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private Change Of(int index) => index >= weave.Changes.Length ? changes[index - weave.Changes.Length] : joined.GetValueOrDefault(index, weave.Changes[index]);

    private int Admit(TabledChange tabled, ReadOnlySpan<int> earlier, List<int> woven)
    {
        ImmutableArray<Edit> edits = tabled.Edits;
        for (int e = 0; e < edits.Length; e++)
        {
            if (Resolve(edits[e], earlier) is var resolved && !ReferenceEquals(resolved, edits[e]))
            {
                edits = edits.SetItem(e, resolved);
            }
        }

        ChangeId id = ChangeId.Of(KeyOf(edits, Count));
        if (weave.TryGetIndex(id, out int known) || admitted.TryGetValue(id, out known))
        {
            Change with = Of(known) with { Sponsors = Union(Of(known).Sponsors, tabled.Sponsors) };
            if (known < weave.Changes.Length)
            {
                joined[known] = with;
            }
            else
            {
                changes[known - weave.Changes.Length] = with;
            }

            return known;
        }

        int index = Count;
        changes.Add(new Change(id, tabled.Kind, edits, Union([], tabled.Sponsors)));
        admitted.Add(id, index);
        woven.Add(index);
        return index;
    }

    private Remark Admit(TabledRemark tabled, int[] indices) => new(
        tabled.Members,
        tabled.RecordedBy,
        tabled.RecordedAt,
        tabled.Text,
        Resolve(tabled.On, indices),
        tabled.From is { } from ? Resolve(from, indices) : null,
        tabled.To is { } to ? Resolve(to, indices) : null,
        tabled.Changes is [var only] ? [Of(indices[only]).Id] : [.. tabled.Changes.Select(k => Of(indices[k]).Id).Distinct().Order()],
        tabled.Replies);

    private Edit Resolve(Edit edit, ReadOnlySpan<int> earlier)
    {
        switch (edit)
        {
            case SpanEdit span:
                // Most are made to the base alone, and stay as they are.
                TokenRef after = Resolve(span.After, earlier);
                TokenRef[]? deleted = null;
                for (int i = 0; i < span.Deleted.Length; i++)
                {
                    TokenRef token = Resolve(span.Deleted[i], earlier);
                    if (token != span.Deleted[i])
                    {
                        (deleted ??= [.. span.Deleted])[i] = token;
                    }
                }

                return after == span.After && deleted is null ? span
                    : new SpanEdit(after, span.Inserted, deleted is null ? span.Deleted : ImmutableCollectionsMarshal.AsImmutableArray(deleted));
            case BlockEdit block:
                return Resolve(block.After, earlier) is var before && before == block.After ? block : block with { After = before };
            case MoveEdit move:
                return new MoveEdit(Resolve(move.Block, earlier), Resolve(move.After, earlier));
            default:
                throw new ArgumentException($"Unknown kind of edit: {edit.GetType().Name}.", nameof(edit));
        }
    }

    private TokenRef Resolve(TokenRef token, ReadOnlySpan<int> earlier)
    {
        TokenRef resolved = token.Change < -1 ? token with { Change = Earlier(token.Change, earlier) } : token;
        if (resolved.IsBase
            ? (uint)resolved.Part >= (uint)weave.Base.Blocks.Length || resolved.Ordinal > weave.Base.Blocks[resolved.Part].Tokens.Length
            : resolved.Change >= Count)
        {
            throw new ArgumentException($"The weave has no token {token}.", nameof(token));
        }

        return resolved;
    }

    // A move of several blocks refers to the slots that it makes itself: those keep the pending index of the
    // change that is being admitted, which is the next one to be added.
    private EntryRef Resolve(EntryRef entry, ReadOnlySpan<int> earlier) =>
        entry.Change >= -1 ? entry
        : -2 - entry.Change == earlier.Length ? entry with { Change = Count }
        : entry with { Change = Earlier(entry.Change, earlier) };

    private static int Earlier(int pending, ReadOnlySpan<int> earlier) => -2 - pending < earlier.Length
        ? earlier[-2 - pending]
        : throw new ArgumentException($"Change {-2 - pending} of the list is referred to before it is tabled.", nameof(pending));

    private StringBuilder KeyOf(ImmutableArray<Edit> edits, int self)
    {
        key.Clear();
        foreach (Edit edit in edits)
        {
            switch (edit)
            {
                case SpanEdit span:
                    key.Append('S');
                    Append(span.After, self);
                    foreach (TokenRef deleted in span.Deleted)
                    {
                        key.Append('-');
                        Append(deleted, self);
                    }

                    key.Append('+');
                    Token.AppendWords(key, span.Inserted.AsSpan());
                    break;
                case BlockEdit block:
                    key.Append('B');
                    Append(new TokenRef(block.After.Change, block.After.Part, 0), self);
                    key.Append(block.Shape.Place.Story).Append('@').Append(block.Shape.Place.Cell).Append('+');
                    Token.AppendWords(key, block.Tokens.AsSpan());
                    break;
                case MoveEdit move:
                    key.Append('M');
                    Append(new TokenRef(move.Block.Change, move.Block.Part, 0), self);
                    Append(new TokenRef(move.After.Change, move.After.Part, 0), self);
                    break;
            }

            key.Append('\u0001');
        }

        return key;
    }

    private void Append(TokenRef token, int self)
    {
        if (token.Change >= 0)
        {
            key.Append(token.Change == self ? "self" : Of(token.Change).Id.Value);
        }

        key.Append(CultureInfo.InvariantCulture, $":{token.Part}.{token.Ordinal};");
    }

    private static ImmutableArray<Sponsorship> Union(ImmutableArray<Sponsorship> known, ImmutableArray<Sponsorship> added)
    {
        // Those who are compiled come in their order.
        if (IsInOrder(added) && (known.IsEmpty || added.IsEmpty || string.CompareOrdinal(known[^1].Member, added[0].Member) < 0))
        {
            return known.AddRange(added);
        }

        List<Sponsorship> sponsors = [.. known];
        foreach (Sponsorship sponsor in added)
        {
            int at = sponsors.FindIndex(one => string.Equals(one.Member, sponsor.Member, StringComparison.Ordinal));
            if (at < 0)
            {
                sponsors.Add(sponsor);
            }
            else if (sponsor.RecordedAt < sponsors[at].RecordedAt)
            {
                sponsors[at] = sponsor;
            }
        }

        sponsors.Sort((left, right) => string.CompareOrdinal(left.Member, right.Member));
        return [.. sponsors];
    }

    // Sponsors read back from a kept weave are in order already; comparing each with each would let a long list in a
    // file take minutes.
    private static bool IsInOrder(ImmutableArray<Sponsorship> sponsors)
    {
        for (int i = 1; i < sponsors.Length; i++)
        {
            if (string.CompareOrdinal(sponsors[i - 1].Member, sponsors[i].Member) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
