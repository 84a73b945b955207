using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rules B6, B7 and B10 of the practice.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData("Parties [shall][should][other] act", BracketGroupKind.Alternative)]
    [InlineData("[below 3 °C][below 2.5 °C][well below 3 °C]", BracketGroupKind.Alternative)]
    [InlineData("by [2030] [2035]", BracketGroupKind.Alternative)]
    [InlineData("[Decides][Requests] that", BracketGroupKind.Alternative)]
    [InlineData("缔约方[应][可]报告", BracketGroupKind.Alternative)]
    [InlineData("[fresh,] [further,] [fitting,] finance", BracketGroupKind.Independent)]
    [InlineData("[fresh,][further] finance", BracketGroupKind.Independent)]
    [InlineData("[trust][and][shared][help]", BracketGroupKind.Independent)]
    [InlineData("[rivers] [lakes]", BracketGroupKind.Unknown)]
    [InlineData("[and forests] [and soils]", BracketGroupKind.Unknown)]
    public void B6_brackets_stand_side_by_side_then_their_relation_is_proposed(string source, BracketGroupKind kind) =>
        Assert.Equal(kind, Assert.Single(TypedText.Parse(source).Groups).Kind);

    [Theory]
    [InlineData("[shall]  [should]")]
    [InlineData("[shall]\n[should]")]
    [InlineData("[shall], [should]")]
    [InlineData("[shall [should]]")]
    public void B6_brackets_do_not_touch_then_there_is_no_group(string source) =>
        Assert.Empty(TypedText.Parse(source).Groups);

    [Fact]
    public void B6_names_stand_between_then_the_group_holds()
    {
        TypedText text = TypedText.Parse("[shall (EU)] [should (JPN, AUS)]", new TypedTextOptions { Names = KnownHolders.Instance });
        Assert.Equal(BracketGroupKind.Alternative, Assert.Single(text.Groups).Kind);
    }

    [Theory]
    [InlineData("[contact/national focal points]", 1, 1)]
    [InlineData("the second report / the third report", 1, 0)]
    [InlineData("goals / aims / targets", 2, 0)]
    [InlineData("and/or", 0, 0)]
    [InlineData("decision 1/CP.17 of 3/4/2015, FCCC/ADP, https://example.org/path", 0, 0)]
    [InlineData("{one/two words}", 0, 0)]
    public void B7_a_slash_separates_alternatives_then_it_is_counted(string source, int all, int bracketed)
    {
        BracketMetrics counts = TypedText.Parse(source).Measure();
        Assert.Equal((all, bracketed), (counts.Slashes, counts.BracketedSlashes));
    }
}
