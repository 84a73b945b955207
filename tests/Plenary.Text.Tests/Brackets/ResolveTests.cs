using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rules B2, B8, B9 and B10 of the practice: a bracket is lifted either way and the text reads right.</summary>
public sealed class ResolveTests
{
    [Theory]
    [InlineData("Members [shall] report.", "Members shall report.", "Members report.")]
    [InlineData("measures [, including finance,] are", "measures, including finance, are", "measures are")]
    [InlineData("measures[, including finance], and", "measures, including finance, and", "measures, and")]
    [InlineData("one, [two,] three", "one, two, three", "one, three")]
    [InlineData("one, [two], three", "one, two, three", "one, three")]
    [InlineData("one, [two].", "one, two.", "one.")]
    [InlineData("one; [two;] three", "one; two; three", "one; three")]
    [InlineData("one; [two].", "one; two.", "one.")]
    [InlineData("as annexed [in annex A.].", "as annexed in annex A.", "as annexed.")]
    [InlineData("one, [two]: three", "one, two: three", "one: three")]
    [InlineData("such as: [one;] two", "such as: one; two", "such as: two")]
    [InlineData("one [two] … three", "one two … three", "one … three")]
    [InlineData("etc. [two], three", "etc. two, three", "etc., three")]
    [InlineData("INDC[s] of all", "INDCs of all", "INDC of all")]
    [InlineData("a[n] X per cent", "an X per cent", "a X per cent")]
    [InlineData("CO2[e].", "CO2e.", "CO2.")]
    [InlineData("climate[-]related", "climate-related", "climaterelated")]
    [InlineData("[In 2030], we agree", "In 2030, we agree", "we agree")]
    [InlineData("finance ([new] and old)", "finance (new and old)", "finance (and old)")]
    [InlineData("finance ( [new])", "finance (new)", "finance ()")]
    [InlineData("Parties[ and others] agree", "Parties and others agree", "Parties agree")]
    [InlineData("needs [in any manner ]with care", "needs in any manner with care", "needs with care")]
    [InlineData("both[ and ]either", "both and either", "both either")]
    [InlineData("the end [of it]", "the end of it", "the end")]
    [InlineData("“[new] finance”", "“new finance”", "“finance”")]
    [InlineData("We [agree [fully]] now", "We agree [fully] now", "We now")]
    public void A_bracket_is_lifted_then_spacing_and_signs_come_out_right(string source, string kept, string deleted) => Check(source, kept, deleted);

    [Theory]
    [InlineData("各方[应]报告。", "各方应报告。", "各方报告。")]
    [InlineData("水、[气、]土", "水、气、土", "水、土")]
    [InlineData("水，[气]。", "水，气。", "水。")]
    [InlineData("各方〔应〕报告", "各方应报告", "各方报告")]
    [InlineData("نتفق [الآن]، ثم", "نتفق الآن، ثم", "نتفق، ثم")]
    [InlineData("نتفق، [الآن]؛ ثم", "نتفق، الآن؛ ثم", "نتفق؛ ثم")]
    [InlineData("هل نتفق [الآن]؟", "هل نتفق الآن؟", "هل نتفق؟")]
    public void Other_scripts_are_lifted_then_their_own_signs_are_respected(string source, string kept, string deleted) => Check(source, kept, deleted);

    [Theory]
    [InlineData("Nous notons ceci : un [nouveau] ; deux ; trois", "Nous notons ceci : un nouveau ; deux ; trois", "Nous notons ceci : un ; deux ; trois")]
    [InlineData("Ceci\u00A0: un [nouveau]\u00A0; deux\u00A0; trois", "Ceci\u00A0: un nouveau\u00A0; deux\u00A0; trois", "Ceci\u00A0: un\u00A0; deux\u00A0; trois")]
    [InlineData("Ceci : « [nouveau] texte » ; fin", "Ceci : « nouveau texte » ; fin", "Ceci : « texte » ; fin")]
    [InlineData("Ceci : un [nouveau], deux ; fin", "Ceci : un nouveau, deux ; fin", "Ceci : un, deux ; fin")]
    public void French_is_lifted_then_the_space_before_high_signs_stays(string source, string kept, string deleted) => Check(source, kept, deleted);

    [Theory]
    [InlineData("[shall (EU)] act", "shall act", "act")]
    [InlineData("we [shall] (del. RUS) act", "we shall act", "we act")]
    [InlineData("we [US: shall] act", "we shall act", "we act")]
    [InlineData("we [shall – reserved by CHN], act", "we shall, act", "we, act")]
    public void Names_stand_at_the_bracket_then_they_go_with_it(string source, string kept, string deleted) => Check(source, kept, deleted);

    [Theory]
    [InlineData("One.\n\n[Two.]\n\nThree.", "One.\n\nTwo.\n\nThree.", "One.\n\nThree.")]
    [InlineData("One.\r\n  [Two.]\r\nThree.", "One.\r\n  Two.\r\nThree.", "One.\r\nThree.")]
    [InlineData("One.\n[Two.]", "One.\nTwo.", "One.")]
    [InlineData("  [Two] three", "  Two three", "  three")]
    public void A_whole_line_is_lifted_then_no_blank_line_is_left(string source, string kept, string deleted) => Check(source, kept, deleted);

    [Fact]
    public void B10_words_without_spaces_are_all_kept_then_spaces_come_between()
    {
        string text = "[trust][and][shared][help] grow";
        for (int i = 0; i < 4; i++)
        {
            text = TypedText.Parse(text).Resolve(0, BracketResolution.Keep);
        }

        Assert.Equal("trust and shared help grow", text);
    }

    [Theory]
    [InlineData("[State][s] act", "State[s] act")]
    [InlineData("we [act][, now]", "we act[, now]")]
    [InlineData("[应][可]报告", "应[可]报告")]
    public void B9_an_ending_or_sign_follows_then_no_space_is_put(string source, string kept) =>
        Assert.Equal(kept, TypedText.Parse(source).Resolve(0, BracketResolution.Keep));

    [Fact]
    public void One_of_two_alternatives_is_chosen_then_the_text_is_clean()
    {
        string one = TypedText.Parse("We [shall][should] act").Resolve(0, BracketResolution.Keep);
        Assert.Equal("We shall act", TypedText.Parse(one).Resolve(0, BracketResolution.Delete));
    }

    [Fact]
    public void There_is_no_such_span_then_the_call_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TypedText.Parse("a").Resolve(0, BracketResolution.Keep));

    [Fact]
    public void The_span_is_an_ordinary_use_then_the_call_is_refused() =>
        Assert.Throws<ArgumentException>(() => TypedText.Parse("so [sic] it is").Resolve(0, BracketResolution.Delete));

    private static void Check(string source, string kept, string deleted)
    {
        TypedText text = TypedText.Parse(source, new TypedTextOptions { Names = KnownHolders.Instance });
        Assert.Equal(kept, text.Resolve(0, BracketResolution.Keep));
        Assert.Equal(deleted, text.Resolve(0, BracketResolution.Delete));
    }
}
