using System.Runtime.InteropServices;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>The members and recordings of a weave, in order, with the index by which the file refers to each.</summary>
internal sealed class WeaveTables
{
    // Numbered as they are met, and from there to the index in the file.
    private readonly Dictionary<string, int> members = new(StringComparer.Ordinal);
    private readonly Dictionary<Recording, int> recordings = [];
    private readonly int[] memberIndices;
    private readonly int[] recordingIndices;

    // The numbers of all changes' sponsors one after the other, so that each is looked up once; and where those of a change start.
    private readonly (int Member, int Recording)[] sponsors;
    private readonly int[] starts;

    public WeaveTables(Weave weave)
    {
        starts = new int[weave.Changes.Length];
        int count = 0;
        for (int c = 0; c < starts.Length; c++)
        {
            starts[c] = count;
            count += weave.Changes[c].Sponsors.Length;
        }

        // Most changes and remarks are recorded at a time of their own.
        recordings.EnsureCapacity(weave.Changes.Length + weave.Remarks.Length);
        sponsors = new (int Member, int Recording)[count];
        for (int c = 0; c < starts.Length; c++)
        {
            int at = starts[c];
            foreach (Sponsorship sponsor in weave.Changes[c].Sponsors)
            {
                sponsors[at++] = Note(sponsor);
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
                Note(member);
            }

            Note(remark.RecordedBy, remark.RecordedAt);
            foreach (Reply reply in remark.Replies)
            {
                Note(reply.RecordedBy, reply.RecordedAt);
            }
        }

        (Members, memberIndices) = InOrder(members, StringComparer.Ordinal);
        (Recordings, recordingIndices) = InOrder(recordings, Comparer<Recording>.Default);
    }

    /// <summary>The members' codes, in ordinal order.</summary>
    public string[] Members { get; }

    /// <summary>The recordings, in their order; the one that says nothing is not among them.</summary>
    public Recording[] Recordings { get; }

    public int IndexOf(string member) => memberIndices[members[member]];

    /// <summary>The index of a recording, or -1 when it says nothing.</summary>
    public int IndexOf(string? by, DateTimeOffset? at) => by is null && at is null ? -1 : recordingIndices[recordings[Recording.Of(by, at)]];

    /// <summary>The indices of one who sponsors a change, and of the recording, -1 when it says nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="sponsor">Which of its sponsors.</param>
    public (int Member, int Recording) IndicesOf(int change, int sponsor)
    {
        (int member, int recording) = sponsors[starts[change] + sponsor];
        return (memberIndices[member], recording < 0 ? -1 : recordingIndices[recording]);
    }

    private static (T[] Sorted, int[] Indices) InOrder<T>(Dictionary<T, int> met, IComparer<T> order)
        where T : notnull
    {
        T[] sorted = [.. met.Keys];
        int[] numbers = [.. met.Values];
        Array.Sort(sorted, numbers, order);
        int[] indices = new int[numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            indices[numbers[i]] = i;
        }

        return (sorted, indices);
    }

    private (int Member, int Recording) Note(Sponsorship sponsor) => (Note(sponsor.Member), Note(sponsor.RecordedBy, sponsor.RecordedAt));

    private int Note(string member) => NumberOf(members, member);

    private int Note(string? by, DateTimeOffset? at) => by is null && at is null ? -1 : NumberOf(recordings, Recording.Of(by, at));

    private static int NumberOf<T>(Dictionary<T, int> met, T one)
        where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(met, one, out bool isKnown);
        number = isKnown ? number : met.Count - 1;
        return number;
    }
}
