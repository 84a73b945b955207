using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Which blocks of a text count as its paragraphs, when it is said how many are agreed.</summary>
/// <remarks>
/// The paragraphs of the body that bear a label count; where no paragraph bears one, every paragraph of the body that has words.
/// Titles, headings, tables and footnotes do not count, nor do sub-paragraphs and list items: these belong to the
/// paragraph that they stand under, and a paragraph is agreed when all that belongs to it is. Paragraphs without a label
/// between numbered ones belong to the one before; what stands after a heading and before the next number belongs to none.
/// </remarks>
public sealed class ParagraphCount
{
    private readonly int[] owners;

    private ParagraphCount(ImmutableArray<BlockId> counted, int[] owners) => (Counted, this.owners) = (counted, owners);

    /// <summary>The paragraphs that count, in the order of the text.</summary>
    public ImmutableArray<BlockId> Counted { get; }

    /// <summary>Counts a text.</summary>
    /// <param name="text">The words.</param>
    public static ParagraphCount Of(TextDocument text)
    {
        bool numbered = text.Blocks.Any(block => IsParagraph(block) && block.Shape.Label is not null);
        ImmutableArray<BlockId>.Builder counted = ImmutableArray.CreateBuilder<BlockId>();
        int[] owners = new int[text.Blocks.Length];
        int owner = -1;
        for (int i = 0; i < owners.Length; i++)
        {
            Block block = text.Blocks[i];
            if (block.Shape.Kind is BlockKind.Title or BlockKind.Heading)
            {
                owner = -1;
            }
            else if (IsParagraph(block) && (numbered ? block.Shape.Label is not null : !string.IsNullOrWhiteSpace(block.Text)))
            {
                owner = counted.Count;
                counted.Add(block.Id);
            }

            owners[i] = block.Shape.Place.Story == BlockPlace.Body.Story ? owner : -1;
        }

        return new ParagraphCount(counted.ToImmutable(), owners);
    }

    /// <summary>The place in <see cref="Counted"/> of the paragraph that a block is or belongs to; -1 when it belongs to none.</summary>
    /// <param name="block">The block's place in the text.</param>
    public int OwnerOf(int block) => owners[block];

    private static bool IsParagraph(Block block) =>
        block.Shape.Kind is BlockKind.Paragraph or BlockKind.Preambular or BlockKind.Operative && block.Shape.Place == BlockPlace.Body;
}
