using Plenary.Text.Brackets;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>What the bracketed text looks like, case by case.</summary>
public sealed class RenderingCases
{
    private const string Coal =
        "We commit to accelerating efforts towards the phasedown of unabated coal power, recognising the need for support towards a just transition, and we call upon all members to report annually.";

    private static readonly string A = Coal.Replace("phasedown", "phase-out", StringComparison.Ordinal);
    private static readonly string B = Coal.Replace("coal power", "coal power in the 2030s", StringComparison.Ordinal);
    private static readonly string C = Coal.Replace("call upon", "invite", StringComparison.Ordinal);
    private static readonly string D = Coal.Replace("accelerating efforts towards the phasedown of", "ceasing the permitting of", StringComparison.Ordinal);

    private static string Render(string baseText, params (string, string)[] members) =>
        BracketNotation.Write(BracketRenderer.Render(Weaves.Of(baseText, members))).TrimEnd('\n');

    private static string Cut(string rendered) => rendered.Replace("We commit to ", "", StringComparison.Ordinal)
        .Replace(", recognising the need for support towards a just transition, and we ", "…", StringComparison.Ordinal)
        .Replace(" all members to report annually.", "", StringComparison.Ordinal);

    [Fact]
    public void Edits_of_different_words_then_two_brackets_with_spaces_outside() => Assert.Equal(
        "accelerating efforts towards the [phasedown][phase-out (A)] of unabated coal power [in the 2030s (B)]…call upon",
        Cut(Render(Coal, ("A", A), ("B", B))));

    [Fact]
    public void Edits_of_different_clauses_then_two_brackets() => Assert.Equal(
        "accelerating efforts towards the [phasedown][phase-out (A)] of unabated coal power…[call upon][invite (C)]",
        Cut(Render(Coal, ("A", A), ("C", C))));

    [Fact]
    public void A_wider_edit_then_the_narrower_one_nests_in_the_base() => Assert.Equal(
        "[accelerating efforts towards the [phasedown][phase-out (A)]][ceasing the permitting (D)] of unabated coal power…call upon",
        Cut(Render(Coal, ("A", A), ("D", D))));

    [Fact]
    public void The_same_edit_twice_then_one_option_with_two_sponsors() => Assert.Equal(
        "accelerating efforts towards the [phasedown][phase-out (A, E)] of unabated coal power…call upon",
        Cut(Render(Coal, ("E", A), ("A", A))));

    [Fact]
    public void Two_words_for_one_then_two_alternatives() => Assert.Equal(
        "accelerating efforts towards the [phasedown][phase-out (X)][elimination (Y)] of unabated coal power…call upon",
        Cut(Render(Coal, ("Y", Coal.Replace("phasedown", "elimination", StringComparison.Ordinal)), ("X", A))));
}
