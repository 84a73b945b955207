using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads the tables of members and recordings, and what refers to them.</summary>
internal sealed class TableReader
{
    private readonly List<string> members = [];
    private readonly List<Recording> recordings = [];

    public void ReadMembers(JsonCursor cursor)
    {
        cursor.RequireArray("the list of members");
        while (cursor.NextItem())
        {
            string member = cursor.Text("the code of a member");
            if (members.Count > 0 && string.CompareOrdinal(members[^1], member) >= 0)
            {
                throw cursor.Fault("The codes of members must be different and in ascending order.");
            }

            members.Add(member);
        }
    }

    public void ReadRecordings(JsonCursor cursor)
    {
        cursor.RequireArray("the list of recordings");
        while (cursor.NextItem())
        {
            cursor.RequireArray("a recording");
            string? by = cursor.NextItem() ? cursor.TextOrNull("the name in a recording") : throw cursor.Fault("A recording has no name.");
            DateTimeOffset? at = null;
            if (cursor.NextItem())
            {
                at = cursor.IsNull ? null : cursor.Time("the time in a recording");
                cursor.End("a recording");
            }

            recordings.Add(Recording.Of(by, at));
        }
    }

    /// <summary>A member's code, given by its index.</summary>
    public string MemberOf(ref JsonCursor cursor) => members[cursor.Number("a member", 0, members.Count - 1)];

    /// <summary>A recording, given by its index.</summary>
    public Recording RecordingOf(ref JsonCursor cursor) => recordings[cursor.Number("a recording", 0, recordings.Count - 1)];

    /// <summary>A sponsor: the index of a member, or an array of that and the index of a recording.</summary>
    public Sponsorship Sponsor(ref JsonCursor cursor)
    {
        if (!cursor.IsArray)
        {
            return new Sponsorship(MemberOf(ref cursor));
        }

        string member = members[cursor.NextNumber("a member", 0, members.Count - 1)];
        Recording recording = recordings[cursor.NextNumber("a recording", 0, recordings.Count - 1)];
        cursor.End("a sponsor");
        return new Sponsorship(member, recording.By, recording.At);
    }
}
