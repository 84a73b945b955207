using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads the changes, with the identities they had when they were written.</summary>
internal sealed class ChangeReader
{
    private readonly TableReader tables;
    private readonly EditReader edits;
    private readonly List<int> nesting = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public ChangeReader(TextDocument baseText, TableReader tables)
    {
        this.tables = tables;
        Refs = new RefReader(baseText, Changes);
        edits = new EditReader(Refs);
    }

    /// <summary>The changes read so far.</summary>
    public List<TabledChange> Changes { get; } = [];

    /// <summary>For every change the identity in the file and where in the file it is.</summary>
    public List<(string Id, long Offset)> Written { get; } = [];

    /// <summary>For every change that is written on the result of others: which ones, and where in the file it is.</summary>
    public List<(int Change, ImmutableArray<int> Upon, long Offset)> Upon { get; } = [];

    /// <summary>Resolves references to the base and to the changes read so far.</summary>
    public RefReader Refs { get; }

    public void Read(JsonCursor cursor)
    {
        cursor.RequireArray("the list of changes");
        while (cursor.NextItem())
        {
            ReadChange(ref cursor);
        }
    }

    private void ReadChange(ref JsonCursor cursor)
    {
        cursor.RequireObject("a change");
        long offset = cursor.Offset;
        string? id = null;
        int kind = -1;
        ImmutableArray<Sponsorship> sponsors = default;
        ImmutableArray<Edit> made = [];
        ImmutableArray<int> upon = [];
        while (cursor.NextProperty())
        {
            if (cursor.Take("id"u8))
            {
                id = cursor.Text("the identity of a change");
                if (!known.Add(id))
                {
                    throw cursor.Fault($"Two changes have the identity \"{id}\".");
                }
            }
            else if (cursor.Take("kind"u8))
            {
                kind = cursor.OneOf("the kind of a change", WeaveFormat.ChangeKinds);
            }
            else if (cursor.Take("by"u8))
            {
                sponsors = ReadSponsors(ref cursor);
            }
            else if (cursor.Take("upon"u8))
            {
                upon = ReadUpon(ref cursor);
            }
            else if (cursor.Take("edits"u8))
            {
                made = edits.Read(ref cursor, Changes.Count);
            }
            else
            {
                cursor.Ignore();
            }
        }

        if (id is null || kind < 0 || sponsors.IsDefault || made.IsEmpty)
        {
            throw JsonCursor.FaultAt(offset, "A change must have \"id\", \"kind\", \"by\" and \"edits\".");
        }

        nesting.Add(NestingOf(made, offset));
        Changes.Add(new TabledChange((ChangeKind)kind, made, sponsors));
        Written.Add((id, offset));
        if (!upon.IsEmpty)
        {
            Upon.Add((Changes.Count - 1, upon, offset));
        }
    }

    // Two changes may be written on each other's result, so one that comes later may be meant: how many there are is
    // known at the end.
    private static ImmutableArray<int> ReadUpon(ref JsonCursor cursor)
    {
        cursor.RequireArray("the list of changes it is written upon");
        ImmutableArray<int>.Builder upon = ImmutableArray.CreateBuilder<int>();
        while (cursor.NextItem())
        {
            long offset = cursor.Offset;
            int change = cursor.Number("a change", 0, int.MaxValue);
            if (upon.Count > 0 && upon[^1] >= change)
            {
                throw JsonCursor.FaultAt(offset, "The changes that a change is written upon must be different and in ascending order.");
            }

            upon.Add(change);
        }

        return upon.DrainToImmutable();
    }

    private ImmutableArray<Sponsorship> ReadSponsors(ref JsonCursor cursor)
    {
        cursor.RequireArray("the list of sponsors");
        ImmutableArray<Sponsorship>.Builder sponsors = ImmutableArray.CreateBuilder<Sponsorship>();
        while (cursor.NextItem())
        {
            long offset = cursor.Offset;
            Sponsorship sponsor = tables.Sponsor(ref cursor);
            if (sponsors.Count > 0 && string.CompareOrdinal(sponsors[^1].Member, sponsor.Member) >= 0)
            {
                throw JsonCursor.FaultAt(offset, "The sponsors of a change must be different members in ascending order.");
            }

            sponsors.Add(sponsor);
        }

        return sponsors.DrainToImmutable();
    }

    private int NestingOf(ImmutableArray<Edit> made, long offset)
    {
        int depth = 0;
        foreach (Edit edit in made)
        {
            if (edit is SpanEdit { After.Change: >= 0 } span)
            {
                depth = Math.Max(depth, nesting[span.After.Change] + 1);
            }
        }

        return depth <= WeaveFormat.MaxNesting
            ? depth
            : throw JsonCursor.FaultAt(offset, $"More than {WeaveFormat.MaxNesting} changes stand in each other's words, the most that is read.");
    }
}
