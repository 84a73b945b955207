using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Draws a weave as a bracketed text.</summary>
public static class BracketRenderer
{
    /// <summary>
    /// The whole text. Linear in the weave, save that edits which cross one another are spelled out once for each
    /// member that made them. An edit of words that an adopted change has taken out stands as an alternative to what
    /// that change put there, as in <see cref="Reading.OfMember"/>; where the two meet in several blocks, block by block.
    /// </summary>
    public static BracketedText Render(Weave weave, BracketOptions? options = null)
    {
        BracketDrawing drawing = new(weave, options ?? BracketOptions.Default);
        ImmutableArray<BracketedBlock>.Builder blocks = ImmutableArray.CreateBuilder<BracketedBlock>(weave.Entries.Length);
        for (int i = 0; i < weave.Entries.Length; i++)
        {
            if (drawing.Block(i) is { } block)
            {
                blocks.Add(block);
            }
        }

        return new BracketedText(blocks.DrainToImmutable(), drawing.IsAttributed);
    }

    /// <summary>One block of the text, exactly as <see cref="Render"/> draws it; the words of other blocks are not looked at.</summary>
    /// <returns>The block, or <see langword="null"/> when nothing of the entry is in the text or in play.</returns>
    /// <exception cref="KeyNotFoundException">The weave has no such entry.</exception>
    public static BracketedBlock? RenderBlock(Weave weave, EntryRef entry, BracketOptions? options = null)
    {
        for (int i = 0; i < weave.Entries.Length; i++)
        {
            if (weave.Entries[i].Ref == entry)
            {
                return new BracketDrawing(weave, options ?? BracketOptions.Default).Block(i);
            }
        }

        throw new KeyNotFoundException($"The weave has no entry {entry}.");
    }
}
