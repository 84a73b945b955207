namespace Plenary.Text.Brackets;

/// <summary>What a pair of brackets means.</summary>
public enum BracketSpanKind
{
    /// <summary>The text inside is not agreed (practice B1).</summary>
    Negotiation,

    /// <summary>A hole still to be filled, such as <c>[X]</c>, <c>[date]</c> or <c>[ ]</c> (practice O10). Counts as negotiation too.</summary>
    Placeholder,

    /// <summary>An ordinary use: <c>[sic]</c>, <c>[…]</c>, a citation such as <c>word[1]</c> (practice B15).</summary>
    OrdinaryUse,

    /// <summary>Part of a Markdown link, image or link definition.</summary>
    Link,

    /// <summary>A Markdown footnote's reference or definition, <c>[^1]</c>.</summary>
    Footnote,

    /// <summary>A Markdown task box, <c>- [ ]</c>.</summary>
    TaskBox,
}
