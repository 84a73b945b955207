using Plenary.Text.Alignment;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Cases;

/// <summary>Four members on one paragraph, and a chair who changes it under them: where other engines lose or misplace words.</summary>
public sealed class MergingCases
{
    private const string Base =
        "We commit to accelerating efforts towards the phasedown of unabated coal power, recognising the need for support towards a just transition, and we call upon all members to report annually.";

    private static readonly string A = Base.Replace("phasedown", "phase-out", StringComparison.Ordinal);
    private static readonly string B = Base.Replace("coal power", "coal power in the 2030s", StringComparison.Ordinal);
    private static readonly string C = Base.Replace("call upon", "invite", StringComparison.Ordinal);
    private static readonly string D = Base.Replace("accelerating efforts towards the phasedown of", "ceasing the permitting of", StringComparison.Ordinal);

    [Fact]
    public void Different_words_of_one_line_merge_cleanly_with_two_attributions()
    {
        Weave weave = Weaves.Of(Base, ("AUS", A), ("BRA", B));
        Assert.Equal(0, Collisions.Of(weave).Pairs);
        Assert.Equal(["AUS", "BRA"], weave.Changes.Select(change => Assert.Single(change.Sponsors).Member));
        weave = AdoptAll(weave);
        Assert.Equal(A.Replace("coal power", "coal power in the 2030s", StringComparison.Ordinal), Agreed(weave));
    }

    [Fact]
    public void Different_lines_merge_cleanly()
    {
        Weave weave = AdoptAll(Weaves.Of(Base, ("AUS", A), ("CHN", C)));
        Assert.Equal(A.Replace("call upon", "invite", StringComparison.Ordinal), Agreed(weave));
    }

    [Fact]
    public void An_overlap_is_one_point_with_two_whole_alternatives()
    {
        Weave weave = Weaves.Of(Base, ("AUS", A), ("DEU", D));
        Point point = Assert.Single(Points.Of(weave).All);
        Assert.Equal([Base, A, D], point.Options.Select(option => option.Text).OrderBy(text => Array.IndexOf([Base, A, D], text)));
        Assert.Equal(3, point.Options.Length);
        Assert.True(point.Options[0].IsBase);
    }

    [Fact]
    public void The_same_change_by_two_members_is_one_change_with_two_sponsors()
    {
        Weave weave = Weaves.Of(Base, ("AUS", A), ("BRA", A));
        Assert.Equal(["AUS", "BRA"], Assert.Single(weave.Changes).Sponsors.Select(sponsor => sponsor.Member));
        Assert.Equal(["AUS", "BRA"], Assert.Single(Points.Of(weave).All).Options[1].Sponsors);
    }

    [Fact]
    public void A_paragraph_mark_and_a_line_break_in_the_same_place_are_two_changes_that_collide()
    {
        Weave weave = Weaves.Of(Weaves.Negotiation(["We act.We report."], ("AUS", ["We act.", "We report."]), ("BRA", ["We act.\nWe report."])));
        Assert.Equal(["AUS", "BRA"], weave.Changes.Select(change => Assert.Single(change.Sponsors).Member));
        Assert.Equal(1, Collisions.Of(weave).Pairs);
        Assert.Equal(["We act.", "We report."], Reading.OfMember(weave, "AUS").Blocks.Select(block => block.Text));
        Assert.Equal(["We act.\nWe report."], Reading.OfMember(weave, "BRA").Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_line_break_made_a_paragraph_mark_is_a_change()
    {
        Weave weave = Weaves.Of(Weaves.Negotiation(["We act.\nWe report."], ("AUS", ["We act.", "We report."])));
        Assert.Equal(ChangeKind.Split, Assert.Single(weave.Changes).Kind);
        Assert.Equal(["We act.", "We report."], Reading.OfMember(weave, "AUS").Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_tracked_paragraph_mark_within_a_word_splits_the_word()
    {
        Revision clerk = new("a clerk", null);
        Draft draft = new([DraftBlock.Clean(BlockShape.Plain, "We end coal po") with { MarkInserted = clerk }, DraftBlock.Clean(BlockShape.Plain, "wer today.")]);
        TextDocument text = TextDocument.Of("We end coal power today.");
        DraftComparison comparison = DraftComparer.Compare(new BaseIndex(text), draft, "AUS");
        Assert.False(comparison.HasUntracked);
        Weave weave = Weave.Of(text).Table(comparison.Changes);
        Assert.Equal(["We end coal po", "wer today."], Reading.OfMember(weave, "AUS").Blocks.Select(block => block.Text));
        Assert.Equal(ChangeKind.Split, Assert.Single(weave.Changes).Kind);
        Assert.Equal("a clerk", weave.Changes[0].Sponsors[0].RecordedBy);
    }

    [Fact]
    public void Two_words_for_one_are_three_options()
    {
        Weave weave = Weaves.Of(Base, ("AUS", A), ("BRA", Base.Replace("phasedown", "elimination", StringComparison.Ordinal)));
        Assert.Equal(1, Collisions.Of(weave).Pairs);
        Point point = Assert.Single(Points.Of(weave).All);
        Assert.Equal(["", "BRA", "AUS"], point.Options.Select(option => string.Join(',', option.Sponsors)));
        Assert.All(point.Options.Zip(["phasedown", "elimination", "phase-out"]), pair => Assert.Contains(pair.Second, pair.First.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void When_the_base_adopts_A_then_C_and_B_are_rebased_and_their_sponsors_told()
    {
        Weave weave = Weaves.Of(Base, ("AUS", A), ("BRA", B), ("CHN", C));
        Adoption adoption = weave.Rebase(TextDocument.Of(A), "CHAIR", listStanding: true);
        Assert.Equal(A, Agreed(adoption.Weave));
        Assert.Equal(
            [("AUS", EffectKind.Satisfied), ("CHAIR", EffectKind.Satisfied), ("BRA", EffectKind.Stands), ("CHN", EffectKind.Stands)],
            adoption.Effects.Select(effect => (effect.Sponsor, effect.Kind)));
        Assert.Equal(A.Replace("coal power", "coal power in the 2030s", StringComparison.Ordinal), adoption.Effects[2].Own);
        Assert.Equal(A.Replace("call upon", "invite", StringComparison.Ordinal), Reading.OfMember(adoption.Weave, "CHN").Blocks[0].Text);
    }

    [Fact]
    public void When_the_base_adopts_A_then_Ds_sponsor_is_shown_the_conflict_with_both_texts()
    {
        Weave weave = Weaves.Of(Base, ("AUS", A), ("DEU", D));
        Adoption adoption = weave.Adopt(weave.Changes[0].Id);
        Effect effect = Assert.Single(adoption.Effects, effect => effect.Sponsor == "DEU");
        Assert.Equal(EffectKind.Conflict, effect.Kind);
        Assert.Equal((A, D), (effect.Agreed, effect.Own));
        Assert.Equal([weave.Changes[0].Id], effect.Against);
        Adoption late = adoption.Weave.Adopt(effect.Change);
        Assert.Contains("replacing \"phasedown\" by \"phase-out\" (AUS), which is adopted", late.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(D, Reading.OfMember(late.Weave, "DEU").Blocks[0].Text);
    }

    [Fact]
    public void When_the_chair_inserts_a_paragraph_above_A_still_means_its_own_paragraph()
    {
        Adoption adoption = Weaves.Of(Base, ("AUS", A)).Rebase(TextDocument.Of("We met in Glasgow.", Base), "CHAIR");
        Assert.DoesNotContain(adoption.Effects, effect => effect.Sponsor == "AUS");
        Assert.Equal($"We met in Glasgow.\n{A}\n", Reading.OfMember(adoption.Weave, "AUS").ToString());
        Assert.Equal($"We met in Glasgow.\n{A}", Agreed(AdoptAll(adoption.Weave)));
    }

    [Fact]
    public void When_the_chair_splits_the_paragraph_C_changes_the_half_its_words_went_to()
    {
        const string Cut = "just transition, ";
        string split = Base.Replace(Cut, Cut.TrimEnd() + "\n", StringComparison.Ordinal);
        Adoption adoption = Weaves.Of(Base, ("CHN", C)).Rebase(TextDocument.Of(split.Split('\n')), "CHAIR");
        Assert.Equal(split, Agreed(adoption.Weave));
        Assert.DoesNotContain(adoption.Effects, effect => effect.Sponsor == "CHN");
        Assert.Equal(split.Replace("call upon", "invite", StringComparison.Ordinal), Agreed(AdoptAll(adoption.Weave)));
    }

    [Fact]
    public void When_the_chair_merges_paragraphs_A_follows_its_words()
    {
        Adoption adoption = Weaves.Of($"We met.\n{Base}", ("AUS", $"We met.\n{A}")).Rebase(TextDocument.Of($"We met. {Base}"), "CHAIR");
        Assert.DoesNotContain(adoption.Effects, effect => effect.Sponsor == "AUS");
        Assert.Equal($"We met. {A}", Agreed(AdoptAll(adoption.Weave)));
    }

    [Fact]
    public void When_the_chair_deletes_the_paragraph_A_becomes_a_proposal_to_retain_it()
    {
        Adoption adoption = Weaves.Of($"We met.\n{Base}\nWe part.", ("AUS", $"We met.\n{A}\nWe part.")).Rebase(TextDocument.Of("We met.", "We part."), "CHAIR");
        Assert.Equal("We met.\nWe part.", Agreed(adoption.Weave));
        Effect effect = Assert.Single(adoption.Effects, effect => effect.Sponsor == "AUS");
        Assert.Equal((EffectKind.Retain, "", A), (effect.Kind, effect.Agreed, effect.Own));
        Assert.Equal($"We met.\n{A}\nWe part.\n", Reading.OfMember(adoption.Weave, "AUS").ToString());
        PointOption[] options = [.. Assert.Single(Points.Of(adoption.Weave).All).Options];
        Assert.True(options[0].IsNoText);
        Assert.Equal(A, options[1].Text);
    }

    [Fact]
    public void When_the_chair_moves_the_paragraph_again_and_again_the_edit_follows_each_time()
    {
        const string Thanks = "We thank the host for its welcome.";
        const string Wish = "We will meet again in Brazil in the first week of July of next year.";
        string edited = Thanks.Replace("host", "people", StringComparison.Ordinal);
        Weave weave = Weaves.Of($"{Thanks}\n{Base}\n{Wish}", ("AUS", $"{edited}\n{Base}\n{Wish}"));
        foreach (int at in (int[])[1, 2, 0, 2, 1, 0, 1, 2])
        {
            List<string> moved = [Base, Wish];
            moved.Insert(at, Thanks);
            Adoption adoption = weave.Rebase(TextDocument.Of([.. moved]), "CHAIR");
            weave = adoption.Weave;
            Effect effect = Assert.Single(adoption.Effects, effect => effect.Sponsor == "AUS");
            Assert.Equal((EffectKind.Follows, Thanks, edited), (effect.Kind, effect.Agreed, effect.Own));
            Assert.Equal(string.Join('\n', moved), Agreed(weave));
            moved[at] = edited;
            Assert.Equal(string.Join('\n', moved) + "\n", Reading.OfMember(weave, "AUS").ToString());
        }
    }

    [Fact]
    public void A_moved_paragraphs_editor_is_told_that_the_change_follows()
    {
        Weave weave = Weaves.Of(
            $"{Base}\nWe thank the host.\nWe will meet again.",
            ("AUS", $"{A}\nWe thank the host.\nWe will meet again."));
        weave = weave.Table([new TabledChange(ChangeKind.Move, [new MoveEdit(EntryRef.Base(0), EntryRef.Base(2))], [new Sponsorship("CHAIR")])]);
        Adoption adoption = weave.Adopt(weave.Changes[1].Id);
        Effect effect = Assert.Single(adoption.Effects, effect => effect.Sponsor == "AUS");
        Assert.Equal((EffectKind.Follows, A), (effect.Kind, effect.Own));
        Assert.Equal($"We thank the host.\nWe will meet again.\n{A}\n", Reading.OfMember(adoption.Weave, "AUS").ToString());
    }

    [Fact]
    public void Of_sixty_one_word_edits_only_the_two_that_share_a_word_are_flagged()
    {
        string[] paragraphs = [.. Enumerable.Range(1, 60).Select(i => $"Paragraph {i} asks members to report each year.")];
        (string, string)[] edits = [.. Enumerable.Range(0, 60).Select(i => ($"M{i:00}", string.Join('\n', Edited(paragraphs, i))))];
        Weave weave = Weaves.Of(string.Join('\n', paragraphs), edits);
        Assert.Equal(60, weave.Changes.Length);
        Collisions collisions = Collisions.Of(weave);
        Assert.Equal(["M58", "M59"], Enumerable.Range(0, 60).Where(i => !collisions.With(i).IsEmpty).Select(i => weave.Changes[i].Sponsors[0].Member));
        Assert.Equal(59, Points.Of(weave).All.Length);
    }

    // Member 59 edits the same word as member 58; members 0 to 9 edit other words of the paragraphs of 10 to 19.
    private static string[] Edited(string[] paragraphs, int member)
    {
        string[] edited = [.. paragraphs];
        int at = member == 59 ? 58 : member < 10 ? member + 10 : member;
        (string word, string by) = member == 59 ? ("year", "month") : member < 10 ? ("Paragraph", "Item") : ("year", "quarter");
        edited[at] = paragraphs[at].Replace(word, by, StringComparison.Ordinal);
        return edited;
    }

    private static Weave AdoptAll(Weave weave)
    {
        foreach (Change change in weave.Changes)
        {
            weave = weave.Adopt(change.Id).Weave;
        }

        return weave;
    }

    private static string Agreed(Weave weave) => Reading.OfAgreed(weave).ToString().TrimEnd('\n');
}
