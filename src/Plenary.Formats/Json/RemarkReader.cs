using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads remarks and their replies.</summary>
internal sealed class RemarkReader(TableReader tables, ChangeReader changes)
{
    public List<TabledRemark> Read(JsonCursor cursor)
    {
        List<TabledRemark> remarks = [];
        cursor.RequireArray("the list of remarks");
        while (cursor.NextItem())
        {
            remarks.Add(ReadRemark(ref cursor));
        }

        return remarks;
    }

    private TabledRemark ReadRemark(ref JsonCursor cursor)
    {
        cursor.RequireObject("a remark");
        long offset = cursor.Offset;
        ImmutableArray<string> members = [];
        Words words = default;
        EntryRef? on = null;
        TokenRef? from = null;
        TokenRef? to = null;
        ImmutableArray<int> about = [];
        ImmutableArray<Reply> replies = [];
        while (cursor.NextProperty())
        {
            if (cursor.Take("by"u8))
            {
                members = ReadMembers(ref cursor);
            }
            else if (cursor.Take("on"u8))
            {
                on = changes.Refs.Entry(RawRef.Read(ref cursor));
            }
            else if (cursor.Take("from"u8))
            {
                from = changes.Refs.Token(RawRef.Read(ref cursor));
            }
            else if (cursor.Take("to"u8))
            {
                to = changes.Refs.Token(RawRef.Read(ref cursor));
            }
            else if (cursor.Take("changes"u8))
            {
                about = ReadIndices(ref cursor, changes.Changes.Count);
            }
            else if (cursor.Take("replies"u8))
            {
                replies = ReadReplies(ref cursor);
            }
            else if (!words.Take(ref cursor, tables))
            {
                cursor.Ignore();
            }
        }

        return words.Text is { } text && on is { } entry
            ? new TabledRemark(members, words.Recording.By, words.Recording.At, text, entry, from, to, about, replies)
            : throw JsonCursor.FaultAt(offset, "A remark must have \"text\" and \"on\".");
    }

    /// <summary>The indices of changes.</summary>
    public static ImmutableArray<int> ReadIndices(ref JsonCursor cursor, int count)
    {
        ImmutableArray<int>.Builder indices = ImmutableArray.CreateBuilder<int>();
        cursor.RequireArray("a list of changes");
        while (cursor.NextItem())
        {
            indices.Add(cursor.Number("a change", 0, count - 1));
        }

        return indices.DrainToImmutable();
    }

    private ImmutableArray<string> ReadMembers(ref JsonCursor cursor)
    {
        ImmutableArray<string>.Builder members = ImmutableArray.CreateBuilder<string>();
        cursor.RequireArray("the members of a remark");
        while (cursor.NextItem())
        {
            members.Add(tables.MemberOf(ref cursor));
        }

        return members.DrainToImmutable();
    }

    private ImmutableArray<Reply> ReadReplies(ref JsonCursor cursor)
    {
        ImmutableArray<Reply>.Builder replies = ImmutableArray.CreateBuilder<Reply>();
        cursor.RequireArray("the list of replies");
        while (cursor.NextItem())
        {
            cursor.RequireObject("a reply");
            long offset = cursor.Offset;
            Words words = default;
            while (cursor.NextProperty())
            {
                if (!words.Take(ref cursor, tables))
                {
                    cursor.Ignore();
                }
            }

            replies.Add(words.Text is { } text
                ? new Reply(words.Recording.By, words.Recording.At, text)
                : throw JsonCursor.FaultAt(offset, "A reply must have \"text\"."));
        }

        return replies.DrainToImmutable();
    }

    /// <summary>What remarks and replies have in common: the words, and who wrote them down when.</summary>
    private struct Words
    {
        public string? Text;
        public Recording Recording;

        public bool Take(ref JsonCursor cursor, TableReader tables)
        {
            if (cursor.Take("text"u8))
            {
                Text = cursor.Text("the text of a remark");
            }
            else if (cursor.Take("recording"u8))
            {
                Recording = tables.RecordingOf(ref cursor);
            }
            else
            {
                return false;
            }

            return true;
        }
    }
}
