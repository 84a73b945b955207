using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>The counts people publish of a draft, and a few more (practice A1, end). All are computed from the marks.</summary>
public sealed record BracketMetrics
{
    /// <summary>Gets the number of opening bracket characters of every kind, literal ones included: what counting <c>[</c> gives.</summary>
    public required int OpeningCharacters { get; init; }

    /// <summary>Gets the number of closing bracket characters of every kind.</summary>
    public required int ClosingCharacters { get; init; }

    /// <summary>Gets the number of opening brackets of negotiation: Markdown constructs, ordinary uses and brackets in notes left out.</summary>
    public required int Openings { get; init; }

    /// <summary>Gets the number of closing brackets of negotiation.</summary>
    public required int Closings { get; init; }

    /// <summary>Gets the number of brackets of negotiation: matched pairs, and one for each unmatched mark.</summary>
    public required int Spans { get; init; }

    /// <summary>Gets the number of opening brackets of negotiation never closed.</summary>
    public required int Unclosed { get; init; }

    /// <summary>Gets the number of closing brackets of negotiation that close nothing.</summary>
    public required int Orphans { get; init; }

    /// <summary>Gets the deepest nesting of brackets of negotiation, with the scopes guessed for unmatched ones (practice B3).</summary>
    public required int MaximalDepth { get; init; }

    /// <summary>Gets the deepest nesting when an unclosed bracket is taken to run to the end of the text: what counting up and down gives.</summary>
    public required int RunningDepth { get; init; }

    /// <summary>Gets the number of option labels of each level, outermost first (practice O1).</summary>
    public required ImmutableArray<int> OptionsByLevel { get; init; }

    /// <summary>Gets the number of options and brackets that say <c>No text</c> (practice O3).</summary>
    public required int NoTexts { get; init; }

    /// <summary>Gets the number of holes (practice O10).</summary>
    public required int Placeholders { get; init; }

    /// <summary>Gets the number of notes in braces (practice O4).</summary>
    public required int Notes { get; init; }

    /// <summary>Gets the number of spans with an ordinary use, and Markdown links, footnotes and task boxes (practice B15).</summary>
    public required int OrdinaryUses { get; init; }

    /// <summary>Gets the number of groups of side-by-side brackets seen as alternatives (practice B6).</summary>
    public required int AlternativeGroups { get; init; }

    /// <summary>Gets the number of groups seen as independent.</summary>
    public required int IndependentGroups { get; init; }

    /// <summary>Gets the number of groups not known to be either.</summary>
    public required int UnknownGroups { get; init; }

    /// <summary>Gets the number of slashes between alternatives (practice B7).</summary>
    public required int Slashes { get; init; }

    /// <summary>Gets the number of those inside brackets of negotiation.</summary>
    public required int BracketedSlashes { get; init; }

    /// <summary>
    /// Gets the number of words outside notes, attributions, option labels and Markdown's own characters. A word is a run of letters and
    /// digits, with apostrophes and hyphens inside and through brackets (<c>INDC[s]</c> is one); each Han or kana character is one.
    /// </summary>
    public required int Words { get; init; }

    /// <summary>Gets the number of words any character of which stands in a bracket of negotiation, guessed scopes included.</summary>
    public required int BracketedWords { get; init; }

    /// <summary>Gets the bracketed share, <see cref="BracketedWords"/> ÷ <see cref="Words"/>; 0 for a text without words.</summary>
    public double BracketedShare => Words == 0 ? 0 : (double)BracketedWords / Words;

    /// <summary>Gets the index of the longest span of negotiation; -1 when there is none.</summary>
    public required int LongestSpan { get; init; }

    /// <summary>Gets the counts of each holder, by code.</summary>
    public required ImmutableArray<HolderCounts> Holders { get; init; }

    /// <summary>Gets the counts of each paragraph.</summary>
    public required ImmutableArray<ParagraphMetrics> Paragraphs { get; init; }

    /// <summary>Gets a value indicating whether every bracket of negotiation has its partner.</summary>
    public bool IsBalanced => Unclosed + Orphans == 0;
}
