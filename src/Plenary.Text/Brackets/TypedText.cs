using System.Collections.Immutable;
using System.Text;

namespace Plenary.Text.Brackets;

/// <summary>
/// A text with typed brackets, options, notes and names, read as it stands: the original string and, over it, everything found as ranges
/// (practice A1, A2). Immutable; safe to share between threads.
/// </summary>
public sealed class TypedText
{
    private readonly LineMap lines;
    private readonly bool spacedPunctuation;

    internal TypedText(string source, LineMap lines, TypedTextOptions options)
    {
        Source = source;
        Options = options;
        this.lines = lines;
        spacedPunctuation = SpacingRepair.DetectStyle(source) == SpacingStyle.French;
    }

    /// <summary>Gets the original.</summary>
    public string Source { get; }

    /// <summary>Gets how the text was read.</summary>
    public TypedTextOptions Options { get; }

    /// <summary>Gets one mark for every bracket character, in order.</summary>
    public ImmutableArray<BracketMark> Marks { get; internal init; } = [];

    /// <summary>Gets the pairs, matched and guessed, by start, outer before inner.</summary>
    public ImmutableArray<BracketSpan> Spans { get; internal init; } = [];

    /// <summary>Gets the runs of brackets side by side, by start.</summary>
    public ImmutableArray<BracketGroup> Groups { get; internal init; } = [];

    /// <summary>Gets who holds which bracket, in order of the spans.</summary>
    public ImmutableArray<Attribution> Attributions { get; internal init; } = [];

    /// <summary>Gets the labelled options, in order of the text.</summary>
    public ImmutableArray<TypedOption> LabelledOptions { get; internal init; } = [];

    /// <summary>Gets the notes in braces, by start.</summary>
    public ImmutableArray<BraceNote> Notes { get; internal init; } = [];

    /// <summary>Gets the holes, by start.</summary>
    public ImmutableArray<Placeholder> Placeholders { get; internal init; } = [];

    /// <summary>Gets the slashes between alternatives, in order.</summary>
    public ImmutableArray<SlashAlternative> Slashes { get; internal init; } = [];

    /// <summary>Gets the paragraphs, in order; blank lines belong to none.</summary>
    public ImmutableArray<TypedParagraph> Paragraphs { get; internal init; } = [];

    /// <summary>Gets what is wrong or doubtful, by place.</summary>
    public ImmutableArray<BracketDiagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>Gets the text cut into pieces; written one after the other they are the original.</summary>
    public ImmutableArray<TextPiece> Pieces { get; internal init; } = [];

    /// <summary>What each character is, for counting.</summary>
    internal TextFlags[] Flags { get; init; } = [];

    /// <summary>Reads a text. Never fails: whatever is wrong becomes a diagnostic and a guess (practice B5). Linear in the text's length.</summary>
    /// <param name="text">The text, in any state.</param>
    /// <param name="options">How to read it; <see cref="TypedTextOptions.Default"/> when left out.</param>
    /// <returns>The text read.</returns>
    public static TypedText Parse(string text, TypedTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TypedTextParser(text, options ?? TypedTextOptions.Default).Parse();
    }

    /// <summary>Reads paragraphs, as they come from Word: joined by line feeds, each line a paragraph.</summary>
    /// <param name="paragraphs">The paragraphs' texts.</param>
    /// <param name="options">How to read them; <see cref="TypedTextOptions.Breaks"/> is taken as <see cref="ParagraphBreaks.Line"/>.</param>
    /// <returns>The text read. Line n of a diagnostic is the n-th paragraph, unless paragraphs hold line breaks of their own.</returns>
    public static TypedText Parse(IEnumerable<string> paragraphs, TypedTextOptions? options = null) =>
        Parse(string.Join('\n', paragraphs), (options ?? TypedTextOptions.Default) with { Breaks = ParagraphBreaks.Line });

    /// <summary>Turns an offset into line and column.</summary>
    /// <param name="offset">An offset from 0 up to and with the text's length.</param>
    /// <returns>The place.</returns>
    public TextPosition PositionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Source.Length);
        return lines.Position(offset);
    }

    /// <summary>Lifts one bracket (practice B2): its marks and names go, its text stays or goes, spacing and punctuation come out right (B8–B10).</summary>
    /// <param name="spanIndex">The bracket's place in <see cref="Spans"/>. Of a guessed span, the scope guessed is what goes or stays.</param>
    /// <param name="resolution">Whether the text stays.</param>
    /// <returns>The new text; brackets inside a kept one stand as before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such span.</exception>
    /// <exception cref="ArgumentException">The span is a link, a footnote or another ordinary use.</exception>
    public string Resolve(int spanIndex, BracketResolution resolution)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spanIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(spanIndex, Spans.Length);
        if (Spans[spanIndex].Kind is not (BracketSpanKind.Negotiation or BracketSpanKind.Placeholder))
        {
            throw new ArgumentException($"Span {spanIndex} is no bracket of negotiation, so there is nothing to lift.", nameof(spanIndex));
        }

        SpacingStyle style = spacedPunctuation ? SpacingStyle.French : SpacingStyle.Standard;
        return new BracketResolver(this, Spans[spanIndex], style).Resolve(resolution);
    }

    /// <summary>Counts the text.</summary>
    /// <returns>The counts, for the whole text and each paragraph.</returns>
    public BracketMetrics Measure() => new MetricsCounter(this).Count();

    /// <summary>Writes the original again, piece by piece.</summary>
    /// <param name="target">Where to write.</param>
    public void Write(TextWriter target)
    {
        ArgumentNullException.ThrowIfNull(target);
        foreach (TextPiece piece in Pieces)
        {
            if (piece.Kind == TextPieceKind.Bracket)
            {
                target.Write(Marks[piece.Mark].Character);
            }
            else
            {
                target.Write(piece.Range.Of(Source));
            }
        }
    }

    /// <summary>Gives the original back, composed of its pieces: equal to <see cref="Source"/>, character for character.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        using var writer = new StringWriter(new StringBuilder(Source.Length), System.Globalization.CultureInfo.InvariantCulture);
        Write(writer);
        return writer.ToString();
    }
}
