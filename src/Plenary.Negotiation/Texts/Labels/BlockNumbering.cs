using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Negotiation;

/// <summary>Numbers the blocks of a text by its body's profile: when it is opened, and again when a revision is issued, never in between (practice O7, O8, O11).</summary>
/// <remarks>
/// Titles, headings, list items, table cells and notes are not numbered. A label that stands in a block's own words, or that
/// the text came with, is kept, and the numbers go on from it.
/// </remarks>
public static class BlockNumbering
{
    /// <summary>The text with a label on every block that is to have one and has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">How paragraphs are labelled.</param>
    public static TextDocument Label(TextDocument text, Plenary.Negotiation.LabelStyle style)
    {
        Count count = new(style, text);
        return new TextDocument([.. text.Blocks.Select(block => count.Next(block, block.Shape.Label) is { } label && label != block.Shape.Label ? block with { Shape = block.Shape with { Label = label } } : block)]);
    }

    /// <summary>What the agreed blocks of a text are called from now on, and what they were called before.</summary>
    /// <param name="before">The text as it was at the revision before, with what was tabled since.</param>
    /// <param name="after">The same text as it is issued.</param>
    /// <param name="style">How paragraphs are labelled.</param>
    /// <returns>The blocks whose label is another one, in the order of the new text; then those that are gone.</returns>
    public static ImmutableArray<Renumbering> Renumber(NegotiatedText before, NegotiatedText after, Plenary.Negotiation.LabelStyle style)
    {
        Count count = new(style, after.Agreed);
        ImmutableArray<Renumbering>.Builder numbering = ImmutableArray.CreateBuilder<Renumbering>();
        HashSet<BlockId> kept = [];
        foreach (Block block in after.Agreed.Blocks)
        {
            kept.Add(block.Id);
            string? old = before.Labels.OwnLabelOf(block.Id);
            string? now = count.Next(block, BlockLabel.IsTyped(block) ? block.Shape.Label : null);

            // Each half of a paragraph that was split has a number of its own from here on.
            bool isNewHalf = NegotiatedText.WholeOf(block.Id) != block.Id && !before.Revisions.Any(revision => revision.Numbering.Any(one => one.Block == block.Id));
            if (now != old || (isNewHalf && now is not null))
            {
                numbering.Add(new Renumbering(block.Id, old, now));
            }
        }

        // Of every issue: what a corrigendum took out kept its number until now.
        foreach (Block block in before.Revisions.SelectMany(revision => revision.Document.Blocks).Concat(before.Agreed.Blocks))
        {
            if (kept.Add(block.Id) && before.Labels.OwnLabelOf(block.Id) is { } gone)
            {
                numbering.Add(new Renumbering(block.Id, gone, null));
            }
        }

        return numbering.DrainToImmutable();
    }

    /// <summary>What the blocks are called that an addendum brings: the numbers go on, and no block before has another.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The same text with what is added.</param>
    /// <param name="style">How paragraphs are labelled.</param>
    public static ImmutableArray<Renumbering> GoOn(NegotiatedText before, NegotiatedText after, Plenary.Negotiation.LabelStyle style)
    {
        Count count = new(style, after.Agreed);
        ImmutableArray<Renumbering>.Builder numbering = ImmutableArray.CreateBuilder<Renumbering>();
        foreach (Block block in after.Agreed.Blocks)
        {
            string? old = before.Labels.OwnLabelOf(block.Id);
            if (count.Next(block, old ?? (BlockLabel.IsTyped(block) ? block.Shape.Label : null)) is { } now && old is null)
            {
                numbering.Add(new Renumbering(block.Id, null, now));
            }
        }

        return numbering.DrainToImmutable();
    }

    /// <summary>Whether a block is a sub-paragraph of the one above it.</summary>
    internal static bool IsPart(BlockShape shape) => shape.Kind is not BlockKind.ListItem && LabelAncestry.DepthOf(shape) > 0;

    /// <summary>Whether a block is a paragraph that is numbered, or a part of one.</summary>
    internal static bool IsNumbered(BlockShape shape) =>
        shape.Place == BlockPlace.Body && shape.Kind is BlockKind.Paragraph or BlockKind.Preambular or BlockKind.Operative or BlockKind.SubParagraph;

    /// <summary>A sub-paragraph's label: (a) one deep, (i) two deep, and so on in turns.</summary>
    internal static string PartLabel(int level, int number) =>
        new LabelPart(level % 2 == 0 ? Plenary.Text.Brackets.LabelStyle.LowerRoman : Plenary.Text.Brackets.LabelStyle.Letter, number).ToString();

    private sealed class Count
    {
        private readonly Plenary.Negotiation.LabelStyle style;
        private readonly bool isMarked;
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<int, int> parts = [];
        private bool followsPreamble;
        private bool followsOperative;

        public Count(Plenary.Negotiation.LabelStyle style, TextDocument text)
        {
            this.style = style;

            // A communiqué has no preamble; where a body labels OP1 all the same, every paragraph is operative.
            isMarked = text.Blocks.Any(block => KindOf(block) is not BlockKind.Paragraph);
            (followsPreamble, followsOperative) = (false, false);
        }

        public string? Next(Block block, string? own)
        {
            if (!IsNumbered(block.Shape))
            {
                return own;
            }

            if (IsPart(block.Shape))
            {
                int level = LabelAncestry.DepthOf(block.Shape);
                foreach (int deeper in parts.Keys.Where(known => known > level).ToArray())
                {
                    parts.Remove(deeper);
                }

                parts[level] = own is not null && ParagraphLabel.TryParse(own, out ParagraphLabel part) && !part.IsEmpty ? part.Parts[^1].Number : parts.GetValueOrDefault(level) + 1;
                return own ?? PartLabel(level, parts[level]);
            }

            parts.Clear();
            string prefix = PrefixOf(block);
            if (own is not null)
            {
                if (ParagraphLabel.TryParse(own, out ParagraphLabel known) && known.IsNumbered)
                {
                    numbers[known.Prefix] = known.Parts[0].Number;
                }

                return own;
            }

            if (prefix == "-")
            {
                return null;
            }

            numbers[prefix] = numbers.GetValueOrDefault(prefix) + 1;
            return FormattableString.Invariant($"{prefix}{numbers[prefix]}");
        }

        private string PrefixOf(Block block)
        {
            if (style == Plenary.Negotiation.LabelStyle.Numbers)
            {
                return "";
            }

            return KindOf(block) switch
            {
                BlockKind.Preambular => "PP",
                BlockKind.Operative => "OP",
                _ => isMarked ? "-" : "OP",
            };
        }

        private BlockKind KindOf(Block block)
        {
            if (!IsNumbered(block.Shape) || IsPart(block.Shape))
            {
                return BlockKind.Paragraph;
            }

            BlockKind kind = block.Shape.Kind is BlockKind.Paragraph
                ? BlockClassifier.KindOf(block.Text, new BlockSetting(false, false, followsPreamble, followsOperative))
                : block.Shape.Kind;
            followsPreamble |= kind == BlockKind.Preambular;
            followsOperative |= kind == BlockKind.Operative;
            return kind;
        }
    }
}
