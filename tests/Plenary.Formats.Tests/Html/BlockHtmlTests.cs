using System.Collections.Immutable;
using System.Xml.Linq;
using CsCheck;
using Plenary.Formats.Html;
using Plenary.Text;
using Plenary.Text.Brackets;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Formats.Tests.Html;

/// <summary>What must hold of blocks and changes that are written one by one, for pages of others.</summary>
public sealed class BlockHtmlTests
{
    private static readonly string[] Hostile = ["</span><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' x='", "<!-- ", "]]>", "&lt;b&gt;", "\u0001\uFFFE", "\uD800", "</p>", "&#x3C;i&#x3E;"];

    private static readonly Gen<string> HostileWords = Gen.Int[0, Hostile.Length - 1].Array[1, 3].Select(picks => string.Join(" x ", picks.Select(pick => Hostile[pick])));

    private static readonly string[] Elements = ["span", "i", "bdi", "abbr", "sup", "br", "ins", "del", "strong", "em", "u", "s", "sub"];

    [Fact]
    public void Hostile_words_and_names_then_they_are_words_and_names() =>
        Gen.Select(HostileWords, HostileWords, HostileWords).Sample((text, change, name) =>
        {
            Weave weave = Weaves.Of("We act " + text, ("AUS", "We act " + change));
            HtmlOptions options = new() { FullName = code => code + name };
            ChangesHtml changes = new(weave);
            foreach (BracketedBlock block in BracketRenderer.Render(weave).Blocks)
            {
                XElement bracketed = Tree(BlockHtml.Bracketed(block, options, _ => 1));
                Assert.All(bracketed.Descendants("abbr"), abbr => Assert.Equal("AUS" + Clean(name), (string?)abbr.Attribute("title")));
                Tree(BlockHtml.Redlined(block, options));
            }

            foreach (Change one in weave.Changes)
            {
                Tree(changes.Whole(one.Id));
                Tree(changes.Short(one.Id));
            }
        }, iter: 300);

    [Fact]
    public void Written_node_by_node_then_joined_it_is_the_block() => Negotiations.Any.Sample(negotiation =>
    {
        foreach (BracketedBlock block in BracketRenderer.Render(Weaves.Of(negotiation)).Blocks)
        {
            ImmutableArray<string> nodes = BlockHtml.Nodes(block, new HtmlOptions(), change => change.Value.Length);
            Assert.Equal(block.Nodes.Length, nodes.Length);
            Assert.Equal(BlockHtml.Bracketed(block, new HtmlOptions(), change => change.Value.Length), string.Concat(nodes));
        }
    }, iter: 300);

    [Theory]
    [InlineData("We act now on all of it.", "We act soon on all.")]
    [InlineData("We act.", "We act, together, at once.")]
    [InlineData("All of it goes.", "Nothing stays.")]
    [InlineData("We act now, and well, on it.", "We act on it.")]
    [InlineData("First one. Then two.", "Then two.")]
    [InlineData("We act on it.", "Today we act now on all of it.")]
    [InlineData("One & two <b>three</b>.", "One & \"two\" <i>four</i>.")]
    public void Redlined_then_without_what_is_struck_it_is_the_members_words_and_without_what_is_underlined_the_old_ones(string old, string member)
    {
        BracketedBlock block = Assert.Single(BracketRenderer.Render(Weaves.Of(old, ("AUS", member))).Blocks);
        XElement redlined = Tree(BlockHtml.Redlined(block, new HtmlOptions()));
        Assert.Equal(old, Without(redlined, "ins"));
        Assert.Equal(member, Without(redlined, "del"));
        Assert.Empty(redlined.Descendants("span"));
    }

    [Fact]
    public void A_long_change_then_its_short_form_is_cut_and_no_character_is_halved()
    {
        foreach (int shift in new[] { 0, 1 })
        {
            string words = new string('a', shift) + string.Concat(Enumerable.Repeat("😀", 120));
            Weave weave = Weaves.Of("We act.", ("AUS", $"We act. {words}"));
            string cut = Tree(new ChangesHtml(weave).Short(weave.Changes[0].Id)).Value;
            Assert.EndsWith(" …", cut, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', cut);
            Assert.InRange(cut.Length, 150, 162);
            Assert.Contains(words, Tree(new ChangesHtml(weave).Whole(weave.Changes[0].Id)).Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_change_in_the_middle_then_its_whole_form_shows_words_around_it_and_its_short_form_none()
    {
        Weave weave = Weaves.Of("Before it stands this and after it that.", ("AUS", "Before it stands those and after it that."));
        ChangesHtml changes = new(weave);
        Assert.Equal("<del>this</del> <ins>those</ins>", changes.Short(weave.Changes[0].Id));
        Assert.Contains("stands", changes.Whole(weave.Changes[0].Id), StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => changes.Short(new ChangeId("none")));
    }

    private static XElement Tree(string html)
    {
        XElement tree = XElement.Parse($"<p>{html}</p>", LoadOptions.PreserveWhitespace);
        Assert.All(tree.Descendants(), element => Assert.Contains(element.Name.LocalName, Elements));
        Assert.All(tree.Descendants().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, (string[])["class", "title", "data-c", "data-by", "aria-hidden"]));
        return tree;
    }

    private static string Without(XElement tree, string name)
    {
        XElement rest = new(tree);
        rest.Descendants(name).Remove();
        return rest.Value;
    }

    private static string Clean(string words) => words.Replace('\u0001', '\uFFFD').Replace('\uFFFE', '\uFFFD').Replace('\uD800', '\uFFFD');
}
