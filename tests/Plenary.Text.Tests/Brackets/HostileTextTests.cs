using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Inputs on which recursion would overflow and anything quadratic would never end.</summary>
public sealed class HostileTextTests
{
    private const int Many = 20_000;
    private const int Deep = 100_000;

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "nested", Repeat("["), Repeat("]") },
        { "unclosed", Repeat("["), Repeat(" ") },
        { "unclosed apart", Repeat("[a \n\n"), string.Empty },
        { "orphans", Repeat("a]"), string.Empty },
        { "notes", Repeat("{"), Repeat("}") },
        { "notes unclosed", Repeat("{\n\n"), "[" },
        { "notes and brackets", Repeat("{["), Repeat("]}") },
        { "options", Repeat("Option 1:{"), string.Empty },
        { "inner options", Repeat("Option 1: Option (a): Option (i): "), string.Empty },
        { "backticks", Repeat("` `` "), string.Empty },
        { "links", Repeat("]("), Repeat("a") },
        { "attribute lists", Repeat("{:"), string.Empty },
        { "junctions", Repeat("[a]"), string.Empty },
        { "slashes", Repeat("[a/"), Repeat(" / b]") },
        { "holes", Repeat("[X]X#"), string.Empty },
        { "names", Repeat("[EU: (EU)"), Repeat(" (EU)]") },
        { "spaces", Repeat("[" + new string(' ', 10)), Repeat(" ") },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_hostile_text_is_parsed_in_both_notations_then_written_back(string shape, string head, string tail)
    {
        Assert.NotEmpty(shape);
        foreach (TextSyntax syntax in Enum.GetValues<TextSyntax>())
        {
            TypedText text = TypedText.Parse(head + tail, new TypedTextOptions { Syntax = syntax, Names = KnownHolders.Instance });
            Assert.Equal(head + tail, text.ToString());
            Assert.NotNull(text.Measure());
        }
    }

    [Fact]
    public void A_hundred_thousand_brackets_nest_then_depth_is_counted()
    {
        BracketMetrics counts = TypedText.Parse(new string('[', Deep) + "a" + new string(']', Deep)).Measure();
        Assert.Equal((Deep, 0), (counts.MaximalDepth, counts.Unclosed));
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Many));
}
