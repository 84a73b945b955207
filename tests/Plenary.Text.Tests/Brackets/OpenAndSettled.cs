using System.Collections.Immutable;
using Plenary.Text.Brackets;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>What is in play, changes to changes, hostile depth, and the parser on text that people type.</summary>
public sealed class OpenAndSettled
{
    private static string Written(Weave weave, BracketOptions? options = null) => BracketNotation.Write(BracketRenderer.Render(weave, options));

    [Fact]
    public void A_change_out_of_play_then_it_is_not_drawn()
    {
        Weave weave = Weaves.Of("We act now.", ("X", "We move now."), ("Y", "We wait now."));
        Assert.Equal("We [act][wait (Y)] now.\n", Written(weave, new BracketOptions { IsInPlay = change => change.IsSponsoredBy("Y") }));
    }

    [Fact]
    public void Words_put_into_proposed_words_then_they_nest_in_that_option()
    {
        Weave weave = Weaves.Of("We act now.", ("X", "We act with strong resolve now."));
        SpanEdit amended = new(new TokenRef(0, 0, 3), [.. Tokenizer.Tokenize(" and lasting")], []);
        weave = weave.Table([new TabledChange(ChangeKind.Insert, [amended], [new Sponsorship("Y")])]);
        string written = Written(weave);
        Assert.Equal("We act [with strong [and lasting (Y)] resolve (X)] now.\n", written);
        BracketedReading back = BracketNotation.Parse(written, ["X", "Y"]);
        Assert.Equal("We act with strong resolve now.\n", back.Texts["X"].ToString());
        Assert.Equal("We act with strong and lasting resolve now.\n", back.Texts["Y"].ToString());
    }

    [Fact]
    public void Proposed_words_replaced_by_another_then_they_nest_in_that_option()
    {
        Weave weave = Weaves.Of("We act now.", ("X", "We act with strong resolve now."));
        SpanEdit amended = new(new TokenRef(0, 0, 3), [.. Tokenizer.Tokenize("firm")], [new TokenRef(0, 0, 3)]);
        weave = weave.Table([new TabledChange(ChangeKind.Replace, [amended], [new Sponsorship("Y")])]);
        Assert.Equal("We act [with [strong][firm (Y)] resolve (X)] now.\n", Written(weave));
    }

    [Fact]
    public void A_member_that_changes_nothing_then_its_text_is_the_base() =>
        Assert.Equal("We act.\n", BracketNotation.Parse("We act [now (X)].", ["X", "Y"]).Texts["Y"].ToString());

    [Fact]
    public void A_parenthesis_with_an_unknown_name_then_it_is_text()
    {
        BracketedReading read = BracketNotation.Parse("We thank [the Union (EU)][the host (X)].", ["X"]);
        Assert.Equal("We thank the Union (EU).\n", read.Base.ToString());
        Assert.Equal("We thank the host.\n", read.Texts["X"].ToString());
    }

    [Fact]
    public void A_code_made_of_the_notations_own_signs_then_it_is_read_back()
    {
        const string code = "del. (A, B); [C] ¶\u2060";
        Weave weave = Weaves.Of("We act now.", (code, "We act."), ("moved: X", "We move now."));
        BracketedReading read = BracketNotation.Parse(Written(weave), [code, "moved: X"]);
        Assert.Equal("We act.\n", read.Texts[code].ToString());
        Assert.Equal("We move now.\n", read.Texts["moved: X"].ToString());
    }

    [Fact]
    public void Brackets_that_do_not_balance_then_they_are_text() =>
        Assert.Equal("a] b [c\nd\n", BracketNotation.Parse("a] b [c\nd\n", ["X"]).Base.ToString());

    [Fact]
    public void Brackets_nested_without_end_then_an_error_and_no_overflow() =>
        Assert.Throws<FormatException>(() => BracketNotation.Parse(new string('[', 100_000), ["X"]));

    [Fact]
    public void Edits_nested_without_end_then_they_are_drawn_and_read_back()
    {
        TextDocument text = TextDocument.Of(string.Join(' ', Enumerable.Range(0, 400)));
        int count = text.Blocks[0].Tokens.Length;
        List<TabledChange> changes = [];
        for (int i = 0; i < 190; i++)
        {
            ImmutableArray<TokenRef> deleted = [.. Enumerable.Range(i, count - (2 * i)).Select(t => TokenRef.Base(0, t))];
            changes.Add(new TabledChange(ChangeKind.Replace, [new SpanEdit(deleted[^1], [.. Tokenizer.Tokenize($"x{i}")], deleted)], [new Sponsorship($"M{i}")]));
        }

        Weave weave = Weave.Of(text).Table(changes);
        BracketedReading read = BracketNotation.Parse(Written(weave), [.. weave.Members]);
        foreach (string member in weave.Members)
        {
            Assert.Equal(Reading.OfMember(weave, member).ToString(), read.Texts[member].ToString());
        }
    }

    [Fact]
    public void An_unknown_entry_then_an_error() =>
        Assert.Throws<KeyNotFoundException>(() => BracketRenderer.RenderBlock(Weaves.Of("a"), EntryRef.Base(7)));

    [Fact]
    public void A_new_block_then_the_request_names_who_asks_and_by_which_change()
    {
        Weave weave = Weaves.Of("First thing.", ("X", "First thing.\nSecond thing."));
        BracketedBlock block = BracketRenderer.Render(weave).Blocks[1];
        BlockRequest request = Assert.Single(block.Requests);
        Assert.Equal(BlockRequestKind.New, request.Kind);
        Assert.Equal(["X"], request.Sponsors);
        Assert.Equal([weave.Changes[0].Id], request.Changes);
        Assert.Equal(BlockEnd.WithBracket, block.End);
    }
}
