using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Word;

/// <summary>Gives the blocks of the base their labels as printed, and the kinds that delegates call them by.</summary>
/// <remarks>
/// A label is what the list prints (<c>3.</c>, <c>(a)</c>); else what was typed at the start of a paragraph (<c>12 bis.</c>); else,
/// for preambular paragraphs, a running <c>PP1</c>, <c>PP2</c> … that begins again with the next decision. Prose has none.
/// </remarks>
internal sealed class BaseLabels
{
    // A section's name fits a line or two; a numbered paragraph of that length ends with a stop.
    private const int LongestHeading = 240;

    private readonly NumberCounters counters;
    private readonly NumberingDefinitions numbering;
    private readonly TypedDepths depths = new();
    private int preambular;
    private bool hasOperative;

    private BaseLabels(NumberingDefinitions numbering)
    {
        this.numbering = numbering;
        counters = new NumberCounters(numbering);
    }

    /// <summary>The blocks with labels and kinds.</summary>
    /// <param name="blocks">The blocks of the base, in order.</param>
    /// <param name="numbers">The list of each.</param>
    /// <param name="numbering">The lists.</param>
    public static ImmutableArray<DraftBlock> Apply(ImmutableArray<DraftBlock> blocks, IReadOnlyList<ParagraphNumber> numbers, NumberingDefinitions numbering)
    {
        BaseLabels labels = new(numbering);
        ImmutableArray<DraftBlock>.Builder labelled = ImmutableArray.CreateBuilder<DraftBlock>(blocks.Length);
        for (int i = 0; i < blocks.Length; i++)
        {
            labelled.Add(blocks[i] with { Shape = labels.ShapeOf(blocks[i], numbers[i]) });
        }

        return labelled.MoveToImmutable();
    }

    private BlockShape ShapeOf(DraftBlock block, ParagraphNumber number)
    {
        BlockShape shape = block.Shape with { Label = counters.Next(number) };
        if (shape.Kind is BlockKind.TableCell or BlockKind.Footnote)
        {
            return shape;
        }

        shape = shape.Label is not null ? Printed(shape, block.Text, numbering.ListOf(number.List)?.LevelAt(number.Level))
            : shape.Kind is BlockKind.Paragraph or BlockKind.Heading && IsLabelled(block.Text, out ParagraphLabel label, out TextRange place)
                ? Typed(shape, block.Text, label, place)
            : shape.Kind == BlockKind.Paragraph ? Unnumbered(shape, block)
            : shape;
        Note(shape);
        return shape;
    }

    // Lists number sections in capitals; a whole sentence with such a number is no section's name.
    private static BlockShape Printed(BlockShape shape, string text, NumberingLevel? level) =>
        shape.Kind != BlockKind.Heading || level is not { IsSection: true } || IsHeading(text) || IsStyled(shape, level) ? shape
        : level.Format == "upperRoman" ? shape with { Kind = BlockKind.Operative, Level = 0 }
        : shape with { Kind = BlockKind.SubParagraph, Level = 1 };

    // Letters alone on a line, "s.", are scraps; a number alone keeps a place.
    private static bool IsLabelled(string text, out ParagraphLabel label, out TextRange place) =>
        ParagraphLabel.TryReadAtStart(text, out label, out place) && (label.IsNumbered || !text.AsSpan(place.End).IsWhiteSpace());

    private BlockShape Typed(BlockShape shape, string text, ParagraphLabel label, TextRange place)
    {
        BlockShape typed = shape with { Label = place.Of(text).Trim().ToString() };
        if (shape.Kind == BlockKind.Heading)
        {
            return typed;
        }

        if (label.Prefix == "PP")
        {
            return typed with { Kind = BlockKind.Preambular };
        }

        return label.Parts[0].Style switch
        {
            LabelStyle.Number when label.Parts.Length == 1 || label.Prefix == "OP" => typed with { Kind = BlockKind.Operative },
            LabelStyle.UpperRoman or LabelStyle.UpperLetter => IsHeading(text)
                ? typed with { Kind = BlockKind.Heading, Level = label.Parts[0].Style == LabelStyle.UpperRoman ? 1 : 2 }
                : typed,
            _ => typed with { Kind = BlockKind.SubParagraph, Level = depths.Of(label, place.Of(text)) },
        };
    }

    private BlockShape Unnumbered(BlockShape shape, DraftBlock block)
    {
        int opening = BlockClassifier.StartOfWords(block.Text);
        bool italic = block.Spans.Any(span => span.Start <= opening && opening < span.End && span.Style.HasFlag(TokenStyle.Italic));
        BlockKind kind = BlockClassifier.KindOf(block.Text, new BlockSetting(italic, false, preambular > 0, hasOperative));
        return kind == BlockKind.Preambular
            ? shape with { Kind = kind, Label = $"PP{(preambular + 1).ToString(CultureInfo.InvariantCulture)}" }
            : shape with { Kind = kind };
    }

    // What the next paragraphs are told about: where the preamble and the operative part stand.
    private void Note(BlockShape shape)
    {
        switch (shape.Kind)
        {
            case BlockKind.Title:
            case BlockKind.Heading when shape.Level == 1 && hasOperative && shape.Label is null:
                (preambular, hasOperative) = (0, false);
                depths.Restart();
                break;
            case BlockKind.Preambular:
                preambular++;
                depths.Restart();
                break;
            case BlockKind.Operative:
                hasOperative = true;
                depths.Restart();
                break;
            case BlockKind.Heading:
                depths.Restart();
                break;
        }
    }

    private static bool IsHeading(string text)
    {
        ReadOnlySpan<char> words = text.AsSpan().TrimEnd(" \t\n\u00A0]");
        return words.Length <= LongestHeading && (words.IsEmpty || words[^1] is not (';' or '.' or ',' or ':' or '。' or '；' or '，' or '،' or '؛'));
    }

    // A heading by its style keeps the kind whatever its number looks like; then the level is the style's, not the list's.
    private static bool IsStyled(BlockShape shape, NumberingLevel level) => level.Style is not null && level.Style == shape.Style;
}
