using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rules B11 and B13 of the practice.</summary>
public sealed class AttributionTests
{
    [Theory]
    [InlineData("[shall (EU)]", "Proposes EU")]
    [InlineData("[shall (EU, Japan)]", "Proposes EU,JPN")]
    [InlineData("[shall] (EU)", "Proposes EU")]
    [InlineData("[US: shall]", "Proposes USA")]
    [InlineData("[U.S., Canada: shall]", "Proposes USA,CAN")]
    [InlineData("[Canada, Norway – shall]", "Proposes CAN,NOR")]
    [InlineData("[shall (del. RUS)]", "Deletes RUS")]
    [InlineData("[shall (delete: RUS, CHN)]", "Deletes RUS,CHN")]
    [InlineData("[shall – reserved by CHN]", "Reserves CHN")]
    [InlineData("[shall (reserved by CHN)]", "Reserves CHN")]
    [InlineData("[shall (EU) + CAN, NOR]", "Proposes EU; Supports CAN,NOR")]
    [InlineData("[shall] + CAN, NOR", "Supports CAN,NOR")]
    [InlineData("[shall (EU)] + CAN, NOR.", "Proposes EU; Supports CAN,NOR")]
    [InlineData("[shall] (EU) + CAN, NOR; and [will] + JPN\n5. Words", "Proposes EU; Supports CAN,NOR; Supports JPN")]
    [InlineData("[we [shall] + CAN, NOR\n\n5. More words]", "Supports CAN,NOR")]
    [InlineData("[shall (EU + CAN, NOR; del. RUS)]", "Proposes EU; Supports CAN,NOR; Deletes RUS")]
    [InlineData("[shall (EU and Norway)]", "Proposes EU,NOR")]
    [InlineData("[shall (Trinidad and Tobago, Korea, Republic of)]", "Proposes TTO,KOR")]
    [InlineData("[shall (EU),]", "Proposes EU")]
    public void B11_names_are_all_known_then_they_hold_the_bracket(string source, string expected)
    {
        IEnumerable<string> read = Read(source).Attributions.OrderBy(item => item.Range.Start).Select(item => $"{item.Role} {string.Join(',', item.Holders)}");
        Assert.Equal(expected, string.Join("; ", read));
    }

    [Theory]
    [InlineData("[shall (EU, Atlantis)]", 1)]
    [InlineData("[shall (where appropriate)]", 0)]
    [InlineData("[Note: shall]", 0)]
    [InlineData("[shall] + Atlantis", 0)]
    [InlineData("[shall] + CAN, others", 1)]
    [InlineData("[we shall + CAN\n\n5. More words]", 0)]
    [InlineData("[decision – and more]", 0)]
    public void B11_a_name_is_not_known_then_it_is_ordinary_text(string source, int notes)
    {
        TypedText text = Read(source);
        Assert.Empty(text.Attributions);
        Assert.Equal(notes, text.Diagnostics.Count(item => item.Code == "name-unknown"));
    }

    [Fact]
    public void No_names_are_given_then_nothing_is_attributed() => Assert.Empty(TypedText.Parse("[shall (EU)]").Attributions);

    [Fact]
    public void A_parenthesis_ends_the_outer_bracket_then_it_is_the_outer_brackets()
    {
        TypedText text = Read("[we [shall] (EU)]");
        Assert.Equal(0, Assert.Single(text.Attributions).SpanIndex);
    }

    [Theory]
    [InlineData("US, Canada: delete this", "USA,CAN", 11)]
    [InlineData("Canada, Norway – fine", "CAN,NOR", 16)]
    [InlineData("Mars: fine", "", 0)]
    public void B13_a_comment_starts_with_names_then_they_are_read(string comment, string codes, int length)
    {
        Assert.Equal(length > 0, HolderList.TryReadHead(comment, KnownHolders.Instance, out var holders, out int read));
        Assert.Equal((codes, length), (string.Join(',', holders), read));
    }

    private static TypedText Read(string source) => TypedText.Parse(source, new TypedTextOptions { Names = KnownHolders.Instance });
}
