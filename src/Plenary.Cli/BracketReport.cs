using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Cli;

/// <summary>What there is to tell of the brackets in a text, with every place named as its readers find it.</summary>
internal sealed class BracketReport
{
    private readonly ImmutableArray<string> names;
    private readonly int[] starts;

    public BracketReport(SourceText source, TypedTextOptions options)
    {
        Path = source.Path;
        names = source.Characters is null ? BlockReference.All(source.Text) : [];
        starts = new int[names.Length];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + source.Text.Blocks[i - 1].Text.Length + 1;
        }

        Read = source.Characters is { } characters
            ? TypedText.Parse(characters, options)
            : TypedText.Parse(source.Text.Blocks.Select(block => block.Text), options);
        Counts = Read.Measure();
        Unbalanced = [.. Read.Marks.Where(mark => !mark.IsLiteral && !mark.IsMatched && Read.Spans[mark.SpanIndex].IsNegotiable)
            .Select(mark => new BracketPlace(PlaceOf(mark.Position), mark.Position, $"{mark.Character} {(mark.IsOpening ? "is never closed" : "closes nothing")}", ScopeOf(mark)))];
        Doubts = [.. Read.Diagnostics.Where(one => !one.Code.StartsWith("bracket-unclosed", StringComparison.Ordinal) && !one.Code.StartsWith("bracket-orphan", StringComparison.Ordinal))
            .Select(one => new BracketPlace(PlaceOf(one.Offset), one.Offset, one.Message, ""))];
        Placeholders = [.. Read.Placeholders.Select(hole => new BracketPlace(PlaceOf(hole.Range.Start), hole.Range.Start, Screen.Excerpt(hole.Range.Of(Read.Source)), ""))];
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The text as read.</summary>
    public TypedText Read { get; }

    /// <summary>Its counts.</summary>
    public BracketMetrics Counts { get; }

    /// <summary>Every bracket without a partner.</summary>
    public ImmutableArray<BracketPlace> Unbalanced { get; }

    /// <summary>Whatever else is wrong or doubtful.</summary>
    public ImmutableArray<BracketPlace> Doubts { get; }

    /// <summary>Every hole.</summary>
    public ImmutableArray<BracketPlace> Placeholders { get; }

    /// <summary>Whether the text can be issued as it stands, as far as brackets tell: balanced, and no hole left.</summary>
    public bool IsReady => Counts.IsBalanced && Counts.Placeholders == 0;

    /// <summary>The counts in words, for people.</summary>
    public ImmutableArray<(string Label, string Value)> Facts =>
    [
        ("Brackets", Invariant($"{Counts.Openings:N0} opening, {Counts.Closings:N0} closing")),
        ("Balance", Counts.IsBalanced ? "every bracket has its partner" : Invariant($"not balanced: {Counts.Unclosed} never closed, {Counts.Orphans} closing nothing")),
        ("Depth", Invariant($"{Counts.MaximalDepth}{(Counts.RunningDepth > Counts.MaximalDepth ? Invariant($"; {Counts.RunningDepth} if what is never closed runs to the end") : "")}")),
        ("Words in brackets", Invariant($"{Counts.BracketedWords:N0} of {Counts.Words:N0} ({Counts.BracketedShare * 100:0.0} %)")),
        ("Options", Options()),
        ("No text", Invariant($"{Counts.NoTexts}")),
        ("Placeholders", Invariant($"{Counts.Placeholders}")),
        ("Notes in braces", Invariant($"{Counts.Notes}")),
        ("Side by side", Groups()),
        ("Slash alternatives", Invariant($"{Counts.Slashes}, {Counts.BracketedSlashes} in brackets")),
        ("Ordinary uses", Invariant($"{Counts.OrdinaryUses} (links, citations, [sic]; not counted above)")),
    ];

    /// <summary>Where a character is: its paragraph and column in a Word file, else line and column.</summary>
    public string PlaceOf(int offset)
    {
        if (names.IsEmpty)
        {
            TextPosition position = Read.PositionAt(offset);
            return Invariant($"line {position.Line}, column {position.Column}");
        }

        int at = Array.BinarySearch(starts, offset);
        at = at >= 0 ? at : ~at - 1;
        return Invariant($"{names[at]}, column {offset - starts[at] + 1}");
    }

    private string Options() => Counts.OptionsByLevel.IsEmpty
        ? "0"
        : Invariant($"{Counts.OptionsByLevel.Sum()}: {string.Join(", ", Counts.OptionsByLevel.Select((count, level) => Invariant($"{count} of level {level + 1}")))}");

    private string Groups()
    {
        int all = Counts.AlternativeGroups + Counts.IndependentGroups + Counts.UnknownGroups;
        return all == 0 ? "0" : Invariant($"{all}: {Counts.AlternativeGroups} alternatives, {Counts.IndependentGroups} independent, {Counts.UnknownGroups} not known");
    }

    private string ScopeOf(BracketMark mark) => mark.GuessedScope is { } scope ? Screen.Excerpt(scope.Of(Read.Source)) : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A place that a report on brackets names.</summary>
/// <param name="Place">Where, in words.</param>
/// <param name="Offset">Where, in UTF-16 units from the start.</param>
/// <param name="What">What is there.</param>
/// <param name="Scope">The beginning of the text it was taken to enclose, or empty.</param>
internal readonly record struct BracketPlace(string Place, int Offset, string What, string Scope);
