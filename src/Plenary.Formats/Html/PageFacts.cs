using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Html;

/// <summary>What is known of a weave before its page is written: the drawing, numbers of changes and members, what stands where.</summary>
internal sealed class PageFacts : IBlockFacts
{
    private readonly Dictionary<string, int> memberNumbers = new(StringComparer.Ordinal);

    public PageFacts(Weave weave, HtmlOptions options)
    {
        Weave = weave;
        Options = options;
        Drawing = BracketRenderer.Render(weave, new BracketOptions { IsAttributed = options.IsAttributed, ProtocolOrder = options.ProtocolOrder });
        Members = options.IsAttributed ? [.. weave.Members.Order(options.ProtocolOrder)] : [];
        foreach (string member in Members)
        {
            memberNumbers.Add(member, memberNumbers.Count + 1);
        }

        Positions = new Dictionary<EntryRef, int>(weave.Entries.Length);
        Numbers = new int[weave.Changes.Length];
        ChangesAt = NumberChanges(weave);
        RemarksAt = options.IsAttributed ? PlaceRemarks(weave) : [];
        References = BlockReference.All(weave.Base);
        Notes = new PageNotes(weave, Drawing);
    }

    public Weave Weave { get; }

    public HtmlOptions Options { get; }

    public BracketedText Drawing { get; }

    /// <summary>The members in protocol order; none when the page is unattributed.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>For every change its number on the page, from 1 in the order of the text: who tabled first shows nowhere.</summary>
    public int[] Numbers { get; }

    /// <summary>By position of the entry, the changes first met there.</summary>
    public Dictionary<int, List<int>> ChangesAt { get; }

    /// <summary>By position of the entry, the remarks on it.</summary>
    public Dictionary<int, List<Remark>> RemarksAt { get; }

    /// <summary>The position of every entry.</summary>
    public Dictionary<EntryRef, int> Positions { get; }

    /// <summary>The names of the base's blocks.</summary>
    public ImmutableArray<string> References { get; }

    /// <summary>Where footnotes are referred to.</summary>
    public PageNotes Notes { get; }

    /// <inheritdoc/>
    public int NumberOf(string member) => memberNumbers[member];

    /// <inheritdoc/>
    public int NumberOf(ChangeId change) => Numbers[Weave.IndexOf(change)];

    /// <inheritdoc/>
    public IReadOnlyList<int> NotesOf(EntryRef entry) => Notes.ReferredToBy(entry);

    /// <inheritdoc/>
    public bool Refer(int note) => Notes.Refer(note);

    /// <inheritdoc/>
    public IEnumerable<int> NumbersOf(IEnumerable<ChangeId> changes) => changes.Select(id => Numbers[Weave.IndexOf(id)]).Order();

    /// <summary>Whether anything in a block is open.</summary>
    public static bool IsOpen(BracketedBlock block) => !block.Requests.IsEmpty || block.Nodes.Any(node => node is not PlainNode);

    private Dictionary<int, List<int>> NumberChanges(Weave weave)
    {
        Dictionary<int, List<int>> at = [];
        int next = 0;
        for (int position = 0; position < weave.Entries.Length; position++)
        {
            WeaveEntry entry = weave.Entries[position];
            Positions.Add(entry.Ref, position);
            Meet(entry.Ref.Change, position);
            MeetAll(entry.Moves, position);
            foreach (WovenToken token in entry.Tokens)
            {
                Meet(token.Inserter, position);
                MeetAll(token.Deleters, position);
            }
        }

        MeetAll([.. Enumerable.Range(0, weave.Changes.Length)], weave.Entries.Length);
        return at;

        void MeetAll(ImmutableArray<int> changes, int position)
        {
            foreach (int change in changes.Length < 2 ? changes : [.. changes.OrderBy(change => weave.Changes[change].Id)])
            {
                Meet(change, position);
            }
        }

        void Meet(int change, int position)
        {
            if (change >= 0 && Numbers[change] == 0)
            {
                Numbers[change] = ++next;
                (at.TryGetValue(position, out List<int>? known) ? known : at[position] = []).Add(change);
            }
        }
    }

    private Dictionary<int, List<Remark>> PlaceRemarks(Weave weave)
    {
        Dictionary<int, List<Remark>> at = [];
        foreach (Remark remark in weave.Remarks)
        {
            int position = Positions.GetValueOrDefault(remark.On, weave.Entries.Length);
            (at.TryGetValue(position, out List<Remark>? known) ? known : at[position] = []).Add(remark);
        }

        return at;
    }
}
