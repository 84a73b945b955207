using CsCheck;
using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>How rules are written and read.</summary>
public sealed class RuleIdentifierTests
{
    [Fact]
    public void Every_rule_reads_back_from_its_identifier() =>
        Polls.Rule.Sample(rule => Assert.Equal(rule, Assert.IsType<RuleFound>(DecisionRule.Parse(rule.Identifier)).Rule));

    [Fact]
    public void Every_known_rule_reads_back_and_says_what_it_is() => Assert.All(DecisionRule.Known, rule =>
    {
        Assert.Equal(rule, Assert.IsType<RuleFound>(DecisionRule.Parse(rule.Identifier)).Rule);
        Assert.NotEmpty(rule.Name);
        Assert.EndsWith(".", rule.Explanation, StringComparison.Ordinal);
        Assert.Equal(DecisionRule.Known.Length, DecisionRule.Known.Select(one => one.Identifier).Distinct().Count());
    });

    [Theory]
    [InlineData("consensus", "consensus")]
    [InlineData(" Consensus ", "consensus")]
    [InlineData("chair-consensus:1", "chair-consensus")]
    [InlineData("consensus-minus-2", "consensus-minus-2")]
    [InlineData("unanimity:entitled", "unanimity")]
    [InlineData("majority:1/2+", "simple-majority")]
    [InlineData("majority:2/3:voting", "two-thirds")]
    [InlineData("majority:50+:entitled", "absolute-majority")]
    [InlineData("majority:60%:present", "majority:60:present")]
    [InlineData("double-majority:55/65", "double-majority:55,65")]
    [InlineData("double-majority:1/2+,2/3:gdp:members", "double-majority:50+,2/3:gdp:members")]
    [InlineData("weighted:85", "weighted:85")]
    [InlineData("weighted:70:quota:voting", "weighted:70:quota:voting")]
    [InlineData("approximate-consensus:90/90", "approximate-consensus")]
    [InlineData("unsc:dispute", "unsc:dispute")]
    public void An_identifier_has_one_plain_form(string written, string plain) =>
        Assert.Equal(plain, Assert.IsType<RuleFound>(DecisionRule.Parse(written)).Rule.Identifier);

    [Theory]
    [InlineData("", "two-thirds")]
    [InlineData("plurality", "simple-majority")]
    [InlineData("consensus:maybe", "reservations-block")]
    [InlineData("consensus-minus-", "consensus-minus-1")]
    [InlineData("consensus-minus-0", "consensus-minus-1")]
    [InlineData("chair-consensus:-1", "whole number")]
    [InlineData("majority", "majority:3/5")]
    [InlineData("majority:0", "a share")]
    [InlineData("majority:101", "a share")]
    [InlineData("majority:100+", "a share")]
    [InlineData("majority:3/2", "a share")]
    [InlineData("majority:2/3:there", "voting, present, entitled and members")]
    [InlineData("unanimity:all", "voting, present, entitled and members")]
    [InlineData("two-thirds:2", "nothing comes after two-thirds")]
    [InlineData("unsc:veto", "dispute")]
    [InlineData("double-majority:55", "double-majority:55/65")]
    [InlineData("double-majority:1/2/3/4", "double-majority:55/65")]
    [InlineData("weighted", "weighted:85")]
    [InlineData("weighted:85:a b", "weighted:85")]
    [InlineData("approximate-consensus:90", "90/90")]
    [InlineData("eu-qmv:72", "nothing comes after eu-qmv")]
    public void What_is_no_rule_says_what_is_known(string identifier, string expected)
    {
        RuleUnknown unknown = Assert.IsType<RuleUnknown>(DecisionRule.Parse(identifier));
        Assert.StartsWith($"“{identifier}”", unknown.Message, StringComparison.Ordinal);
        Assert.Contains(expected, unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_words_are_a_rule_or_a_message() => Gen.String.Sample(words => Assert.True(DecisionRule.Parse(words) is RuleFound or RuleUnknown { Message.Length: > 0 }));

    [Fact]
    public void Shares_read_back_and_compare_exactly() => Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[1, 1_000_000_000]).Sample((part, whole) =>
    {
        Fraction share = new(Math.Min(part, whole), whole);
        Assert.True(Fraction.TryParse(share.ToString(), out Fraction read));
        Assert.Equal(share, read);
        Assert.Equal(2 * Math.Min(part, whole) < whole, share < Fraction.Half);
    });
}
