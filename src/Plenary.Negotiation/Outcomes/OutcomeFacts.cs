using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>All that the rungs are judged on, read from the proceedings once.</summary>
internal sealed class OutcomeFacts
{
    private readonly Lazy<ImmutableArray<Obstacle>> notAgreed;

    private OutcomeFacts(Proceedings state, NegotiatedText text)
    {
        State = state;
        Text = text;
        Members = [.. state.Body.Members.Where(seat => BodyElectorate.WhyNot(seat) is null)];
        Words = Labelled(text);
        Count = ParagraphCount.Of(Words);
        Places = [];
        for (int block = 0; block < text.Agreed.Blocks.Length; block++)
        {
            Places.TryAdd(text.Agreed.Blocks[block].Id, block);
            // What is said of a paragraph that was split is said of its first part.
            Places.TryAdd(NegotiatedText.WholeOf(text.Agreed.Blocks[block].Id), block);
        }

        Rejected = OperativeParts.AllVotedDown(text);
        ChangePlaces changes = new(text);
        Open = OpenMatters.Of(text, Words, Members, changes);
        Stands = StandReader.Read(state, text, Members, Places, changes);
        Objections = [.. Stands.Where(stand => stand.IsObjection)];
        ObjectionsOf = Objections.ToLookup(stand => stand.Member);
        Against = AgainstIn(Objections);
        notAgreed = new Lazy<ImmutableArray<Obstacle>>(() => [.. NotAgreedByAll.Obstacles(this)]);
        (Differences, DifferencesReadFromWords) = FindDifferences(changes);
        (Share, AgreedByAll) = FindAgreed();
    }

    public Proceedings State { get; }

    public NegotiatedText Text { get; }

    /// <summary>The members entitled to decide, in protocol order.</summary>
    public ImmutableArray<Seat> Members { get; }

    public ParagraphCount Count { get; }

    /// <summary>The agreed words, each block with the label it is spoken of by, also what was put in since the last revision.</summary>
    public TextDocument Words { get; }

    /// <summary>The place of each block in the agreed words.</summary>
    public Dictionary<BlockId, int> Places { get; }

    public List<Obstacle> Open { get; }

    /// <summary>The operative paragraphs, when all were voted down.</summary>
    public ImmutableArray<BlockId> Rejected { get; }

    /// <summary>Who does not simply go along, by member and place.</summary>
    public Stand[] Stands { get; }

    /// <summary>The objections among them.</summary>
    public Stand[] Objections { get; }

    /// <summary>The same, by member.</summary>
    public ILookup<int, Stand> ObjectionsOf { get; }

    /// <summary>For each block that somebody objects to, in the order of the text, who.</summary>
    public ImmutableArray<PlaceMembers> Against { get; }

    /// <summary>What stands between the paragraphs and everybody's agreement to them: the same for every rung that needs it.</summary>
    public ImmutableArray<Obstacle> NotAgreed => notAgreed.Value;

    /// <summary>The blocks that record a difference among the members: said to, or, where nobody said, read from their words.</summary>
    public ImmutableArray<BlockId> Differences { get; }

    /// <summary>Those among them of which nobody said so.</summary>
    public ImmutableArray<BlockId> DifferencesReadFromWords { get; }

    public AgreedShare Share { get; }

    public ImmutableArray<BlockId> AgreedByAll { get; }

    public static OutcomeFacts Of(Proceedings state, NegotiatedText text) => new(state, text);

    /// <summary>Blocks by their places, each identity once.</summary>
    public ImmutableArray<BlockId> Blocks(IEnumerable<int> places)
    {
        ImmutableArray<BlockId>.Builder blocks = ImmutableArray.CreateBuilder<BlockId>(places.TryGetNonEnumeratedCount(out int count) ? count : 0);
        foreach (int place in places)
        {
            blocks.Add(Text.Agreed.Blocks[place].Id);
        }

        return blocks.DrainToImmutable();
    }

    /// <summary>For each block that one of these stands is on, in the order of the text, whose they are.</summary>
    public ImmutableArray<PlaceMembers> AgainstIn(IEnumerable<Stand> stands) => PlaceMembers.Of(stands.Where(stand => stand.On >= 0), Text.Agreed.Blocks.Length);

    /// <summary>Codes by places among the members.</summary>
    public ImmutableArray<string> Codes(IEnumerable<int> members) => [.. members.Select(member => Members[member].Code)];

    private static TextDocument Labelled(NegotiatedText text) =>
        new([.. text.Agreed.Blocks.Select(block => block.Shape.Label is null && text.Labels.OwnLabelOf(block.Id) is { } label ? block with { Shape = block.Shape with { Label = label } } : block)]);

    private (ImmutableArray<BlockId> All, ImmutableArray<BlockId> ReadFromWords) FindDifferences(ChangePlaces changes)
    {
        HashSet<BlockId> proposed = [.. changes.BlocksOf(Text.Proposals.Values.Where(proposal => proposal.RecordsDifference)
            .SelectMany(proposal => proposal.Changes).Where(Text.Adopted.Contains).Select(Text.Weave.IndexOf))];
        ImmutableArray<BlockId>.Builder all = ImmutableArray.CreateBuilder<BlockId>();
        ImmutableArray<BlockId>.Builder read = ImmutableArray.CreateBuilder<BlockId>();
        foreach (Block block in Words.Blocks)
        {
            bool isSaid = Text.Differences.TryGetValue(block.Id, out bool records) || (records = proposed.Contains(NegotiatedText.WholeOf(block.Id)));
            if (!isSaid && DifferenceWords.Record(block.Text, State.Body.Profile.MembersAre))
            {
                read.Add(block.Id);
                records = true;
            }

            if (records)
            {
                all.Add(block.Id);
            }
        }

        return (all.ToImmutable(), read.ToImmutable());
    }

    private (AgreedShare Share, ImmutableArray<BlockId> Blocks) FindAgreed()
    {
        bool[] open = new bool[Count.Counted.Length];
        foreach (int block in Against.Select(one => one.On).Concat(Open.SelectMany(matter => matter.Paragraphs).Select(block => Places.GetValueOrDefault(block, -1))))
        {
            if (block >= 0 && Count.OwnerOf(block) is var owner and >= 0)
            {
                open[owner] = true;
            }
        }

        ImmutableArray<BlockId> agreed = [.. Count.Counted.Where((_, at) => !open[at])];
        return (new AgreedShare(agreed.Length, open.Length), agreed);
    }
}
