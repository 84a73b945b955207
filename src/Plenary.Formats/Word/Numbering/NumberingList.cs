using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>A numbering instance (<c>w:num</c>): the definition whose counters it moves, and its own say about some levels.</summary>
internal sealed class NumberingList(string definition, NumberingLevel?[] levels, int?[] starts)
{
    /// <summary>Word has nine levels.</summary>
    public const int MostLevels = 9;

    /// <summary>The id of the definition (<c>w:abstractNum</c>). Instances with the same one share counters.</summary>
    public string Definition { get; } = definition;

    public NumberingLevel? LevelAt(int level) => level is >= 0 and < MostLevels ? levels[level] : null;

    /// <summary>Where this instance makes a level begin anew, or <see langword="null"/> when it counts on.</summary>
    public int? StartAt(int level) => starts[level];

    /// <summary>The level that belongs to a paragraph style, or <see langword="null"/>.</summary>
    public int? LevelOf(string style)
    {
        int found = Array.FindIndex(levels, level => level?.Style == style);
        return found < 0 ? null : found;
    }

    /// <summary>What a paragraph of a level is, and how deep, from the look of its number alone.</summary>
    /// <remarks>
    /// The number decides, not the level: treaty bodies number sections on levels 0 and 1, paragraphs on level 5 and (a) on 6.
    /// A lone decimal is a paragraph's number when nothing but sections stands above it or when it never restarts; below it
    /// come sub-paragraphs. In a list of its own, (a) is one deep and (i) two (practice O8).
    /// </remarks>
    public (BlockKind Kind, int Depth) ShapeOf(int level)
    {
        if (LevelAt(level) is not { } own || (own.IsSilent && !own.IsBullet))
        {
            return (BlockKind.Paragraph, 0);
        }

        if (own.IsBullet)
        {
            return (BlockKind.ListItem, level);
        }

        if (own.NamedKind is { } named)
        {
            return (named, 0);
        }

        if (own.IsSection)
        {
            return (BlockKind.Heading, level + 1);
        }

        if (IsParagraphNumber(level))
        {
            return (BlockKind.Operative, 0);
        }

        for (int above = level - 1; above >= 0; above--)
        {
            if (IsParagraphNumber(above))
            {
                return (BlockKind.SubParagraph, level - above);
            }
        }

        return (BlockKind.SubParagraph, own.IsDecimal ? Math.Max(1, own.Steps - 1) : own.Format == "lowerRoman" ? Math.Max(2, level) : Math.Max(1, level));
    }

    private bool IsParagraphNumber(int level)
    {
        if (LevelAt(level) is not { IsDecimal: true, IsSilent: false, Steps: 1 } own)
        {
            return false;
        }

        for (int above = level - 1; above >= 0 && own.RestartAfter != 0; above--)
        {
            if (LevelAt(above) is { IsSection: false, IsSilent: false })
            {
                return false;
            }
        }

        return true;
    }
}
