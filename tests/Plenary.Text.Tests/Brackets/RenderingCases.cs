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

    [Fact]
    public void Words_only_taken_out_then_the_base_says_by_whom() => Assert.Equal(
        "We support [the phase-out of (del. X)] coal.",
        Render("We support the phase-out of coal.", ("X", "We support coal.")));

    [Fact]
    public void Taken_out_by_one_and_replaced_by_another_then_the_base_says_by_whom_beside_the_alternative() => Assert.Equal(
        "We [strongly (del. Z)][firmly (X)] condemn it.",
        Render("We strongly condemn it.", ("X", "We firmly condemn it."), ("Z", "We condemn it.")));

    [Fact]
    public void Edits_that_cross_then_one_bracket_with_one_option_for_each_wording() => Assert.Equal(
        "one [two three four five][2 3 4 five (X)][two 3 4 5 (Y, Z)] six",
        Render("one two three four five six", ("X", "one 2 3 4 five six"), ("Z", "one two 3 4 5 six"), ("Y", "one two 3 4 5 six")));

    [Fact]
    public void A_word_replaced_and_a_clause_put_in_right_after_it_then_no_two_brackets_touch() => Assert.Equal(
        "We end [coal][gas (X)][coal, not oil (Y)].",
        Render("We end coal.", ("X", "We end gas."), ("Y", "We end coal, not oil.")));

    [Fact]
    public void A_new_block_then_it_is_one_bracket() => Assert.Equal(
        "First thing.\n[We welcome the report. (X, Y)]\nSecond thing.",
        Render("First thing.\nSecond thing.", ("Y", "First thing.\nWe welcome the report.\nSecond thing."), ("X", "First thing.\nWe welcome the report.\nSecond thing.")));

    [Fact]
    public void A_block_taken_out_and_edited_by_another_then_the_edit_nests() => Assert.Equal(
        "First thing.\n[We support the [phasedown][phase-out (A)] of unabated coal power. (del. X)]",
        Render(
            "First thing.\nWe support the phasedown of unabated coal power.",
            ("A", "First thing.\nWe support the phase-out of unabated coal power."),
            ("X", "First thing.")));

    [Fact]
    public void A_block_moved_and_edited_by_another_then_it_stands_at_both_ends_with_the_edit() => Assert.Equal(
        "[We support the [phasedown][phase-out (A)] of coal power everywhere. (moved: X)]\nSecond thing we say here today.\nThird thing of them all.\n[We support the [phasedown][phase-out (A)] of coal power everywhere. (moved here: X)]",
        Render(
            "We support the phasedown of coal power everywhere.\nSecond thing we say here today.\nThird thing of them all.",
            ("A", "We support the phase-out of coal power everywhere.\nSecond thing we say here today.\nThird thing of them all."),
            ("X", "Second thing we say here today.\nThird thing of them all.\nWe support the phasedown of coal power everywhere.")));

    [Fact]
    public void A_split_then_the_mark_is_bracketed() => Assert.Equal(
        "We act now.[ ][¶ (X)]We report annually to all members.",
        Render("We act now. We report annually to all members.", ("X", "We act now.\nWe report annually to all members.")));

    [Fact]
    public void Words_all_taken_out_but_not_the_block_then_the_mark_stands_outside() => Assert.Equal(
        "[Gone. (del. X)]¶\nKept.",
        Render("Gone.\nKept.", ("X", "\nKept.")));

    [Fact]
    public void An_empty_block_filled_then_it_is_not_a_new_block() => Assert.Equal(
        "[Filled. (X)]¶\nKept.",
        Render("\nKept.", ("X", "Filled.\nKept.")));

    [Fact]
    public void Words_reserved_then_the_bracket_says_by_whom() => Assert.Equal(
        "We [must [act][move (Y)] (reserved by X)] now.",
        Render("We must act now.", ("X", "We [must act] now."), ("Y", "We must move now.")));

    [Fact]
    public void Words_reserved_across_blocks_then_the_bracket_opens_in_one_and_closes_in_another() => Assert.Equal(
        "We [act now.\nWe report annually (reserved by X, Z)] to all.",
        Render("We act now.\nWe report annually to all.", ("X", "We [act now.\nWe report annually] to all."), ("Z", "We [act now.\nWe report annually] to all.")));

    [Fact]
    public void Reserved_words_in_a_block_that_another_takes_out_then_they_nest() => Assert.Equal(
        "First.\n[We [act (reserved by X)] now. (del. Y)]",
        Render("First.\nWe act now.", ("X", "First.\nWe [act] now."), ("Y", "First.")));

    [Fact]
    public void Reserved_words_that_another_edit_cuts_then_they_are_drawn_as_signs() => Assert.Equal(
        "We [must][⁠[must (X)] [act[⁠] (X)] now][do better (Y)].",
        Render("We must act now.", ("X", "We [must act] now."), ("Y", "We must do better.")));

    [Fact]
    public void A_protocol_order_then_sponsors_and_options_stand_in_it() => Assert.Equal(
        "We [act][move (BRA, AUS)][wait (ARG)].\n",
        BracketNotation.Write(BracketRenderer.Render(
            Weaves.Of("We act.", ("ARG", "We wait."), ("AUS", "We move."), ("BRA", "We move.")),
            new BracketOptions { ProtocolOrder = Comparer<string>.Create((left, right) => string.CompareOrdinal(right, left)) })));

    [Fact]
    public void Unattributed_then_the_same_brackets_without_names() => Assert.Equal(
        "We [strongly][firmly] condemn it [and more].\n",
        BracketNotation.Write(BracketRenderer.Render(
            Weaves.Of("We strongly condemn it.", ("X", "We firmly condemn it."), ("Z", "We condemn it."), ("Y", "We strongly condemn it and more.")),
            new BracketOptions { IsAttributed = false })));

    [Fact]
    public void No_text_as_an_option_then_a_deletion_stands_beside_the_others() => Assert.Equal(
        "We [strongly][firmly (X)][no text (Z)] condemn it.\n",
        BracketNotation.Write(BracketRenderer.Render(
            Weaves.Of("We strongly condemn it.", ("X", "We firmly condemn it."), ("Z", "We condemn it.")),
            new BracketOptions { NoTextAsOption = true })));

    [Fact]
    public void A_base_that_ends_in_a_parenthesis_then_it_is_not_read_as_names() => Assert.Equal(
        "We thank the [Union (EU⁠)][host (X)] today.",
        Render("We thank the Union (EU) today.", ("X", "We thank the host today.")));

    [Fact]
    public void Chinese_then_only_the_characters_that_differ_are_bracketed() => Assert.Equal(
        "我们[逐步减少][停止 (X)][不再 (Y)]使用煤炭。",
        Render("我们逐步减少使用煤炭。", ("X", "我们停止使用煤炭。"), ("Y", "我们不再使用煤炭。")));

    [Fact]
    public void Arabic_then_brackets_stand_in_reading_order_with_arabic_commas_inside() => Assert.Equal(
        "ندعو [جميع][كل (X)] الأعضاء[، دون استثناء، (Y)] إلى السلام",
        Render("ندعو جميع الأعضاء إلى السلام", ("X", "ندعو كل الأعضاء إلى السلام"), ("Y", "ندعو جميع الأعضاء، دون استثناء، إلى السلام")));

    [Fact]
    public void French_spaces_before_signs_then_they_stay_with_their_signs() => Assert.Equal(
        "Nous agissons[\u00A0: sans délai (X)]\u00A0; nous rendons compte.",
        Render("Nous agissons\u00A0; nous rendons compte.", ("X", "Nous agissons\u00A0: sans délai\u00A0; nous rendons compte.")));

    [Fact]
    public void A_comma_with_the_words_put_in_then_it_stays_inside() => Assert.Equal(
        "We thank donors[, including banks, (X)] for help.",
        Render("We thank donors for help.", ("X", "We thank donors, including banks, for help.")));

    [Fact]
    public void A_plural_or_an_article_then_the_whole_word_is_bracketed() => Assert.Equal(
        "Each [plan][plans (X)] has [a][an (Y)] aim.",
        Render("Each plan has a aim.", ("X", "Each plans has a aim."), ("Y", "Each plan has an aim.")));

    [Fact]
    public void Joining_words_put_in_apart_then_each_has_its_bracket() => Assert.Equal(
        "We give aid [and support (X)] to all [members (Y)].",
        Render("We give aid to all.", ("X", "We give aid and support to all."), ("Y", "We give aid to all members.")));

    [Fact]
    public void Words_put_in_at_the_start_then_their_space_stands_outside() => Assert.Equal(
        "[Today (X)] we act.",
        Render("we act.", ("X", "Today we act.")));
}
