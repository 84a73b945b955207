using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>The members and recordings of a weave, in order, with the index by which the file refers to each.</summary>
internal sealed class WeaveTables
{
    private readonly Dictionary<string, int> members = new(StringComparer.Ordinal);
    private readonly Dictionary<Recording, int> recordings = [];

    public WeaveTables(Weave weave)
    {
        foreach (Change change in weave.Changes)
        {
            foreach (Sponsorship sponsor in change.Sponsors)
            {
                Note(sponsor);
            }
        }

        foreach (Withdrawal withdrawal in weave.Withdrawals)
        {
            Note(withdrawal.Sponsor);
        }

        foreach (Remark remark in weave.Remarks)
        {
            foreach (string member in remark.Members)
            {
                members[member] = 0;
            }

            recordings[Recording.Of(remark.RecordedBy, remark.RecordedAt)] = 0;
            foreach (Reply reply in remark.Replies)
            {
                recordings[Recording.Of(reply.RecordedBy, reply.RecordedAt)] = 0;
            }
        }

        recordings.Remove(default);
        Members = [.. members.Keys.Order(StringComparer.Ordinal)];
        Recordings = [.. recordings.Keys.Order()];
        for (int i = 0; i < Members.Length; i++)
        {
            members[Members[i]] = i;
        }

        for (int i = 0; i < Recordings.Length; i++)
        {
            recordings[Recordings[i]] = i;
        }
    }

    /// <summary>The members' codes, in ordinal order.</summary>
    public string[] Members { get; }

    /// <summary>The recordings, in their order; the one that says nothing is not among them.</summary>
    public Recording[] Recordings { get; }

    public int IndexOf(string member) => members[member];

    /// <summary>The index of a recording, or -1 when it says nothing.</summary>
    public int IndexOf(string? by, DateTimeOffset? at) => by is null && at is null ? -1 : recordings[Recording.Of(by, at)];

    private void Note(Sponsorship sponsor)
    {
        members[sponsor.Member] = 0;
        recordings[Recording.Of(sponsor.RecordedBy, sponsor.RecordedAt)] = 0;
    }
}
