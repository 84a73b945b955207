using Xunit;

namespace Plenary.Text.Tests.Blocks;

/// <summary>Rule O7 of the practice: what tells preambular and operative paragraphs from prose.</summary>
public sealed class BlockClassifierTests
{
    private static readonly BlockSetting Start = new(false, false, false, false);
    private static readonly BlockSetting AfterPreamble = new(false, false, true, false);
    private static readonly BlockSetting AfterOperative = new(false, false, true, true);

    [Theory]
    [InlineData("Recalling its resolution 986 (1995),", "Recalling")]
    [InlineData("[Recalling also the report,]", "Recalling also")]
    [InlineData("Once again deeply alarmed at the news,", "Once again deeply alarmed")]
    [InlineData("Profundamente alarmada por las noticias,", "Profundamente alarmada")]
    [InlineData("Recordando su resolución 986,", "Recordando")]
    [InlineData("Se félicitant du rapport,", "Se félicitant")]
    [InlineData("ссылаясь на свои резолюции,", "ссылаясь")]
    [InlineData("إذ تشير إلى قراراتها السابقة،", "إذ")]
    [InlineData("Recalling,", "Recalling")]
    [InlineData("The Conference met,", "")]
    [InlineData("recalling what was said,", "")]
    [InlineData("", "")]
    public void Paragraph_opens_a_preamble_then_its_opening_words_are_those_in_italics(string paragraph, string opening) =>
        Assert.Equal(opening, paragraph[BlockClassifier.PreambularOpening(paragraph)]);

    [Theory]
    [InlineData("Recalling its resolution 986 (1995),")]
    [InlineData("[Noting with concern the report,]")]
    [InlineData("Once again deeply alarmed at the news, and")]
    [InlineData("\tAlso recalling decision 6/CMA.4 and its annexes, ")]
    [InlineData("Recalling the note\uFFFC,\uFFFC")]
    [InlineData("Guided by the Charter,")]
    [InlineData("Convinced that all must act,")]
    [InlineData("Rappelant ses résolutions,")]
    [InlineData("Se félicitant du rapport,")]
    [InlineData("Profondément préoccupée par la situation,")]
    [InlineData("S’inspirant de la Charte,")]
    [InlineData("Recordando su resolución 986,")]
    [InlineData("Profundamente alarmada por las noticias,")]
    [InlineData("ссылаясь на свои резолюции,")]
    [InlineData("Вновь подтверждая свою приверженность,")]
    [InlineData("с удовлетворением отмечая доклад,")]
    [InlineData("إذ تشير إلى قراراتها السابقة،")]
    [InlineData("وإذْ تؤكد من جديد،")]
    [InlineData("回顾其以往各项决议，")]
    [InlineData("又深切关切局势，")]
    public void A_paragraph_opens_as_preambles_do_and_ends_with_a_comma_then_it_is_preambular(string text) =>
        Assert.Equal(BlockKind.Preambular, BlockClassifier.KindOf(text, Start));

    [Theory]
    [InlineData("The Security Council,")]
    [InlineData("Dear colleagues,")]
    [InlineData("Recalling the past is no policy.")]
    [InlineData("recalling in lower case goes on from somewhere,")]
    [InlineData("We, the Leaders of the G20, met,")]
    [InlineData("Spring came early,")]
    [InlineData("")]
    [InlineData("[ ]")]
    [InlineData(",")]
    [InlineData("大会，")]
    [InlineData("Decides to act.")]
    public void A_paragraph_is_prose_then_it_stays_a_paragraph(string text) =>
        Assert.Equal(BlockKind.Paragraph, BlockClassifier.KindOf(text, Start));

    [Fact]
    public void An_unknown_participle_is_in_italics_then_the_paragraph_is_preambular()
    {
        Assert.Equal(BlockKind.Paragraph, BlockClassifier.KindOf("Cherishing peace,", Start));
        Assert.Equal(BlockKind.Preambular, BlockClassifier.KindOf("Cherishing peace,", Start with { OpensInItalics = true }));
    }

    [Fact]
    public void A_preambular_opening_comes_after_operative_paragraphs_then_it_is_prose() =>
        Assert.Equal(BlockKind.Paragraph, BlockClassifier.KindOf("Recalling its resolution,", AfterOperative));

    [Theory]
    [InlineData("Decides to remain seized of the matter.")]
    [InlineData("[Strongly condemns the attack;]")]
    [InlineData("Prie le Secrétaire général de faire rapport ;")]
    [InlineData("Decide seguir ocupándose de la cuestión.")]
    [InlineData("постановляет продолжать заниматься этим вопросом.")]
    [InlineData("تقرر أن تبقي المسألة قيد نظرها.")]
    [InlineData("决定继续处理此案。")]
    public void A_verb_of_decision_follows_a_preamble_then_the_paragraph_is_operative(string text)
    {
        Assert.Equal(BlockKind.Operative, BlockClassifier.KindOf(text, AfterPreamble));
        Assert.Equal(BlockKind.Paragraph, BlockClassifier.KindOf(text, Start));
    }

    [Fact]
    public void A_paragraph_is_numbered_then_it_is_operative_whatever_it_says() =>
        Assert.Equal(BlockKind.Operative, BlockClassifier.KindOf("Recalling,", Start with { IsNumbered = true }));
}
