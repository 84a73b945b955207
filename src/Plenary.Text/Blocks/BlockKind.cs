namespace Plenary.Text;

/// <summary>What a block is in the text: the unit that carries a label and a status.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of no more special kind.</summary>
    Paragraph,

    /// <summary>The title of the text.</summary>
    Title,

    /// <summary>A heading; its depth is the block's level, starting at 1.</summary>
    Heading,

    /// <summary>A preambular paragraph (PP): before the operative part, opening with a participle (practice O7).</summary>
    Preambular,

    /// <summary>An operative paragraph (OP): numbered, opening with a verb (practice O7).</summary>
    Operative,

    /// <summary>A sub-paragraph, (a), (i), a. … of any depth (practice O8); its depth is the block's level.</summary>
    SubParagraph,

    /// <summary>An item of an unnumbered list; its depth is the block's level.</summary>
    ListItem,

    /// <summary>A paragraph inside a table cell.</summary>
    TableCell,

    /// <summary>A paragraph of a footnote or an endnote.</summary>
    Footnote,
}
