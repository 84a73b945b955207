using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads one weave: its parts in the order in which they refer to each other, then weaves it anew.</summary>
internal static class WeaveReader
{
    /// <summary>The weave.</summary>
    /// <exception cref="WeaveFault">The file is wrong.</exception>
    public static Weave Read(ReadOnlySpan<byte> utf8)
    {
        WeaveSections sections = WeaveSections.Of(utf8);
        TableReader tables = new();
        tables.ReadMembers(sections.Open(utf8, "members"));
        if (sections.TryOpen(utf8, "recordings", out JsonCursor recordings))
        {
            tables.ReadRecordings(recordings);
        }

        TextDocument baseText = BaseReader.Read(sections.Open(utf8, "base"));
        ChangeReader changes = new(baseText, tables);
        changes.Read(sections.Open(utf8, "changes"));
        List<TabledRemark> remarks = sections.TryOpen(utf8, "remarks", out JsonCursor remarked)
            ? new RemarkReader(tables, changes).Read(remarked)
            : [];
        Weave weave = Table(baseText, changes, remarks);
        return weave.Restore(
            Indices(utf8, sections, "adopted", weave),
            Indices(utf8, sections, "rejected", weave),
            Withdrawals(utf8, sections, tables, weave));
    }

    private static Weave Table(TextDocument baseText, ChangeReader read, List<TabledRemark> remarks)
    {
        Weave weave;
        try
        {
            weave = Weave.Of(baseText).Table(read.Changes, remarks);
        }
        catch (ArgumentException refused)
        {
            throw JsonCursor.FaultAt(read.Written.Count > 0 ? read.Written[0].Offset : 0, $"The changes cannot be woven: {refused.Message}");
        }

        // Identities are made from what changes do, so a change that is not what it was has another one.
        for (int i = 0; i < read.Written.Count; i++)
        {
            if (i >= weave.Changes.Length || weave.Changes[i].Id.Value != read.Written[i].Id)
            {
                throw JsonCursor.FaultAt(
                    read.Written[i].Offset,
                    $"Change {i} was changed by hand: what it does no longer fits its identity \"{read.Written[i].Id}\".");
            }
        }

        return read.Upon.Count == 0 ? weave : weave.RestoreUpon(read.Upon.Select(one => (weave.Changes[one.Change].Id, Ids(weave, one))));
    }

    private static IEnumerable<ChangeId> Ids(Weave weave, (int Change, ImmutableArray<int> Upon, long Offset) read)
    {
        foreach (int other in read.Upon)
        {
            yield return other < weave.Changes.Length && other != read.Change
                ? weave.Changes[other].Id
                : throw JsonCursor.FaultAt(read.Offset, $"The change cannot be written upon change {other}: there {(other == read.Change ? "it is itself" : $"are {weave.Changes.Length} changes")}.");
        }
    }

    private static IEnumerable<ChangeId> Indices(ReadOnlySpan<byte> utf8, WeaveSections sections, string name, Weave weave) =>
        sections.TryOpen(utf8, name, out JsonCursor cursor)
            ? RemarkReader.ReadIndices(ref cursor, weave.Changes.Length).Select(index => weave.Changes[index].Id)
            : [];

    private static List<Withdrawal> Withdrawals(ReadOnlySpan<byte> utf8, WeaveSections sections, TableReader tables, Weave weave)
    {
        List<Withdrawal> withdrawals = [];
        if (!sections.TryOpen(utf8, "withdrawals", out JsonCursor cursor))
        {
            return withdrawals;
        }

        cursor.RequireArray("the list of withdrawals");
        while (cursor.NextItem())
        {
            cursor.RequireObject("a withdrawal");
            long offset = cursor.Offset;
            int change = -1;
            Sponsorship? sponsor = null;
            while (cursor.NextProperty())
            {
                if (cursor.Take("change"u8))
                {
                    change = cursor.Number("a change", 0, weave.Changes.Length - 1);
                }
                else if (cursor.Take("by"u8))
                {
                    sponsor = tables.Sponsor(ref cursor);
                }
                else
                {
                    cursor.Ignore();
                }
            }

            withdrawals.Add(change >= 0 && sponsor is { } by
                ? new Withdrawal(weave.Changes[change].Id, by)
                : throw JsonCursor.FaultAt(offset, "A withdrawal must have \"change\" and \"by\"."));
        }

        return withdrawals;
    }
}
