using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>A member's file as it was written: paragraphs with the words that tracked changes put in and take out.</summary>
/// <param name="Blocks">The paragraphs in order, notes after the body, each ended by its own mark.</param>
public sealed record Draft(ImmutableArray<DraftBlock> Blocks)
{
    /// <summary>A draft without tracked changes.</summary>
    public static Draft Of(TextDocument text) =>
        new([.. text.Blocks.Select(block => DraftBlock.Clean(block.Shape, block.Text) with { Insets = InsetsOf(block) })]);

    /// <summary>Whether anything in it is tracked.</summary>
    public bool IsTracked => Blocks.Any(block => block.IsTracked);

    private static ImmutableArray<DraftInset> InsetsOf(Block block)
    {
        ImmutableArray<DraftInset>.Builder insets = ImmutableArray.CreateBuilder<DraftInset>();
        int at = 0;
        foreach (Token token in block.Tokens)
        {
            if (token.Kind == TokenKind.Inset)
            {
                insets.Add(new DraftInset(at, token.Key ?? ""));
            }

            at += token.Text.Length;
        }

        return insets.DrainToImmutable();
    }
}

/// <summary>One paragraph of a draft.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Text">All its characters, those taken out included; U+FFFC for an inset.</param>
/// <param name="Spans">The tracked and the formatted stretches, ascending, not overlapping; what is in none is plain text that was always there.</param>
/// <param name="Insets">What each U+FFFC stands for, ascending.</param>
/// <param name="MarkInserted">The tracked change that put in the paragraph mark, or <see langword="null"/>.</param>
/// <param name="MarkDeleted">The tracked change that takes out the paragraph mark, or <see langword="null"/>.</param>
public sealed record DraftBlock(
    BlockShape Shape,
    string Text,
    ImmutableArray<DraftSpan> Spans,
    ImmutableArray<DraftInset> Insets,
    Revision? MarkInserted,
    Revision? MarkDeleted)
{
    /// <summary>The tracked change that put in what the paragraph is part of, the reference to its note or its table row, or <see langword="null"/>.</summary>
    public Revision? ScopeInserted { get; init; }

    /// <summary>The tracked change that takes out what the paragraph is part of, or <see langword="null"/>.</summary>
    public Revision? ScopeDeleted { get; init; }

    /// <summary>A paragraph in which nothing is tracked.</summary>
    public static DraftBlock Clean(BlockShape shape, string text) => new(shape, text, [], [], null, null);

    /// <summary>Whether anything in it is tracked.</summary>
    public bool IsTracked
    {
        get
        {
            if (MarkInserted is not null || MarkDeleted is not null)
            {
                return true;
            }

            foreach (DraftSpan span in Spans)
            {
                if (span.Inserted is not null || span.Deleted is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>What the U+FFFC at a position stands for, if one is there.</summary>
    internal DraftInset? InsetAt(int position)
    {
        foreach (DraftInset inset in Insets)
        {
            if (inset.At == position)
            {
                return inset;
            }
        }

        return null;
    }

    /// <summary>The note that a reference at a position leads to, or <see langword="null"/>.</summary>
    internal string? StoryAt(int position) => InsetAt(position)?.Story;

    /// <summary>The paragraph in a note, or a row, that was itself put in or taken out: so are its words and its mark.</summary>
    /// <param name="inserted">The tracked change that put in the reference to the note, or the row, or <see langword="null"/>.</param>
    /// <param name="deleted">The tracked change that takes it out, or <see langword="null"/>.</param>
    public DraftBlock Within(Revision? inserted, Revision? deleted)
    {
        if (inserted is null && deleted is null)
        {
            return this;
        }

        ImmutableArray<DraftSpan>.Builder spans = ImmutableArray.CreateBuilder<DraftSpan>();
        int at = 0;
        foreach (DraftSpan span in Spans)
        {
            Plain(at, span.Start);
            spans.Add(span with { Inserted = span.Inserted ?? inserted, Deleted = span.Deleted ?? deleted });
            at = span.End;
        }

        Plain(at, Text.Length);
        return this with
        {
            Spans = spans.ToImmutable(),
            ScopeInserted = inserted,
            ScopeDeleted = deleted,
            MarkInserted = MarkInserted ?? inserted,
            MarkDeleted = MarkDeleted ?? deleted,
        };

        void Plain(int from, int to)
        {
            if (to > from)
            {
                spans.Add(new DraftSpan(from, to - from, inserted, deleted, TokenStyle.None));
            }
        }
    }
}

/// <summary>A stretch of a paragraph's text that is tracked or formatted.</summary>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Inserted">The tracked change that put it in, or <see langword="null"/>.</param>
/// <param name="Deleted">The tracked change that takes it out, or <see langword="null"/>.</param>
/// <param name="Style">Its formatting.</param>
/// <param name="Move">The name that ties the two ends of a tracked move, or <see langword="null"/>.</param>
public readonly record struct DraftSpan(int Start, int Length, Revision? Inserted, Revision? Deleted, TokenStyle Style, string? Move = null)
{
    /// <summary>The first position after the stretch.</summary>
    public int End => Start + Length;
}

/// <summary>What the U+FFFC at a position stands for.</summary>
/// <param name="At">The position, in UTF-16 units.</param>
/// <param name="Key">Equal keys are the same thing; every footnote reference has the key <c>footnote</c>, for its number is not its identity.</param>
/// <param name="Story">The note that a reference leads to, as in <see cref="BlockPlace.Story"/>, or <see langword="null"/>.</param>
public readonly record struct DraftInset(int At, string Key, string? Story = null);

/// <summary>Who recorded a tracked change, and when.</summary>
/// <param name="Author">The name in the file.</param>
/// <param name="At">The time in the file, or <see langword="null"/>.</param>
public sealed record Revision(string Author, DateTimeOffset? At);
