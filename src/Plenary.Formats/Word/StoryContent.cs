using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>What was read of one Word file so far: its paragraphs, the one that is open, and what was met beside them.</summary>
/// <param name="known">The base's paragraphs, whose strings are used again.</param>
/// <param name="baseHasOddNotes">Whether the base refers to a note that it does not have, or twice to one; of no account for the base itself.</param>
/// <param name="expected">How many paragraphs there may be.</param>
/// <param name="numbers">Comes to hold one entry for each paragraph, in the same order; <see langword="null"/> where nobody asks for labels.</param>
internal sealed class StoryContent(
    Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known,
    List<ParagraphNumber>? numbers,
    bool baseHasOddNotes,
    int expected)
{
    private readonly ImmutableArray<DraftBlock>.Builder blocks = ImmutableArray.CreateBuilder<DraftBlock>(expected);
    private readonly ImmutableArray<Unread>.Builder unread = ImmutableArray.CreateBuilder<Unread>();

    /// <summary>The paragraph that is being read, or was read last.</summary>
    public ParagraphBuilder Paragraph { get; } = new();

    /// <summary>Whether a paragraph is open.</summary>
    public bool InParagraph { get; private set; }

    public CommentPlaces Comments { get; } = new();

    /// <summary>The references of the body to notes, in order.</summary>
    public List<NoteReference> Notes { get; } = [];

    /// <summary>
    /// Whether a further reference to one note counts as a note of its own, and one to no note as one to an empty note: in
    /// a response, unless the base is odd in that way itself. The base is written as it stands.
    /// </summary>
    public bool MendsNotes => !IsBase && !baseHasOddNotes;

    /// <summary>Whether a reference was met that leads to no note, or to one that another leads to.</summary>
    public bool HasOddNotes { get; set; }

    /// <summary>The words of text boxes: not compiled, but compared.</summary>
    public StringBuilder Outside { get; } = new();

    /// <summary>Whether this is the base.</summary>
    public bool IsBase => numbers is not null;

    public int Count => blocks.Count;

    /// <summary>The paragraph that was added last.</summary>
    public DraftBlock Last => blocks[^1];

    /// <summary>How often something was told of.</summary>
    public int Told => unread.Count;

    public ImmutableArray<DraftBlock> Blocks => blocks.ToImmutable();

    public ImmutableArray<Unread> Unread => unread.ToImmutable();

    public void StartParagraph()
    {
        InParagraph = true;
        Paragraph.Start(BlockShape.Plain);
    }

    /// <summary>Closes the open paragraph, whose row may be put in by one and whose cell by another.</summary>
    public void EndParagraph(TablePath tables, ParagraphNumber number)
    {
        Paragraph.MarkInserted ??= tables.Inserted;
        Paragraph.MarkDeleted ??= tables.Deleted;
        DraftBlock block = Paragraph.Finish(known);

        // A row may be taken out by one member and a cell in it by another: the row's own change is kept apart.
        Add(tables.RowInserted is null && tables.RowDeleted is null ? block : block with { ScopeInserted = tables.RowInserted, ScopeDeleted = tables.RowDeleted }, number);
        InParagraph = false;
    }

    public void Add(DraftBlock block, ParagraphNumber number = default)
    {
        blocks.Add(block);
        numbers?.Add(number);
    }

    /// <summary>Says of the last paragraph that it cannot be taken out, nor never have been, where all of the last few are.</summary>
    public void KeepLast(int count, bool allIn, bool allOut)
    {
        for (int b = blocks.Count - count; b < blocks.Count; b++)
        {
            allOut &= blocks[b].MarkDeleted is not null;
            allIn &= blocks[b].MarkInserted is not null;
        }

        if (allOut || allIn)
        {
            blocks[^1] = blocks[^1] with { MarkInserted = allIn ? null : blocks[^1].MarkInserted, MarkDeleted = allOut ? null : blocks[^1].MarkDeleted };
        }
    }

    /// <summary>Takes back all paragraphs from an ordinal on.</summary>
    public (DraftBlock Block, ParagraphNumber Number)[] CutTo(int count)
    {
        (DraftBlock, ParagraphNumber)[] cut = new (DraftBlock, ParagraphNumber)[blocks.Count - count];
        for (int i = 0; i < cut.Length; i++)
        {
            cut[i] = (blocks[count + i], numbers is null ? default : numbers[count + i]);
        }

        blocks.Count = count;
        numbers?.RemoveRange(count, numbers.Count - count);
        return cut;
    }

    /// <summary>Tells of something that is seen here and not compiled.</summary>
    public void Tell(string kind) => unread.Add(new Unread(kind, blocks.Count, Where()));

    public void OpenComment(string? id) => Comments.Open(id, blocks.Count, InParagraph ? Paragraph.Length : 0);

    public void CloseComment(string? id, bool isReference)
    {
        if (id is null)
        {
            return;
        }

        if (!Comments.Has(id))
        {
            OpenComment(id);
        }
        else if (!isReference)
        {
            (int block, int at) = InParagraph
                ? (blocks.Count, Paragraph.Length)
                : (blocks.Count - 1, blocks.Count > 0 ? blocks[^1].Text.Length : 0);
            Comments.Close(id, block, at);
        }
    }

    /// <summary>The paragraph in words, for messages.</summary>
    public string Where()
    {
        ReadOnlySpan<char> words = Paragraph.Text;
        string start = InParagraph && !words.IsEmpty ? $" “{(words.Length > 32 ? string.Concat(words[..32], "…") : words.ToString())}”" : "";
        return $"paragraph {(blocks.Count + 1).ToString(CultureInfo.InvariantCulture)}{start}";
    }
}
