using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Cases;

/// <summary>What the chair and the members may do to a change, and what they are told when they may not.</summary>
public sealed class RulingCases
{
    private const string Base = "We shall phase down coal, and we call upon all to report.";
    private const string Out = "We shall phase out coal, and we call upon all to report.";
    private const string Cut = "We shall cut coal, and we call upon all to report.";

    [Fact]
    public void What_a_member_changes_within_a_clause_is_adopted_rejected_and_reopened_together()
    {
        Weave weave = Weaves.Of(Base, ("AUS", "We will phase out coal, and we invite all to report."));
        Assert.Equal(3, weave.Changes.Length);
        Adoption adoption = weave.Adopt(weave.Changes[0].Id);
        Assert.Equal(2, adoption.Adopted.Length);
        Assert.Equal("We will phase out coal, and we call upon all to report.\n", Reading.OfAgreed(adoption.Weave).ToString());
        Assert.Equal(2, adoption.Weave.Reopen(weave.Changes[1].Id).Changes.Length);
        Assert.Equal(2, weave.Reject(weave.Changes[1].Id).Changes.Length);
        Assert.Throws<ArgumentException>(() => Reading.OfChanges(weave, [weave.Changes[0].Id]));
    }

    [Fact]
    public void A_named_sponsors_bundle_is_taken_instead_of_the_smallest()
    {
        Weave weave = Weaves.Of(Base, ("AUS", Out), ("BRA", Out.Replace("shall", "will", StringComparison.Ordinal)));
        ChangeId shared = Assert.Single(weave.Changes, change => change.Sponsors.Length == 2).Id;
        Assert.Equal(Out, Reading.OfAgreed(weave.Adopt(shared).Weave).Blocks[0].Text);
        Assert.StartsWith("We will phase out", Reading.OfAgreed(weave.Adopt(shared, "BRA").Weave).Blocks[0].Text, StringComparison.Ordinal);
        Assert.Equal("CHN does not ask for this change: replacing \"down\" by \"out\" (AUS, BRA).", weave.Adopt(shared, "CHN").Refusal!.Message);
    }

    [Fact]
    public void A_withdrawn_change_stays_is_refused_and_comes_back_when_tabled_again()
    {
        Weave weave = Weaves.Of(Base, ("AUS", Out));
        ChangeId change = weave.Changes[0].Id;
        Ruling withdrawn = weave.Withdraw(change, "AUS");
        Assert.Equal(new Withdrawal(change, new Sponsorship("AUS")), Assert.Single(withdrawn.Weave.Withdrawals));
        Assert.Single(withdrawn.Weave.Changes);
        Assert.Empty(Points.Of(withdrawn.Weave).All);
        Adoption refused = withdrawn.Weave.Adopt(change);
        Assert.Equal("This change was withdrawn by all who asked for it: replacing \"down\" by \"out\".", refused.Refusal!.Message);
        Assert.True(withdrawn.Weave.Withdraw(change, "AUS").IsRefused);
        Weave again = withdrawn.Weave.TableAgainst(new ChangeSet(), Draft.Of(TextDocument.Of(Out)), "BRA").Weave;
        Assert.Equal("BRA", Assert.Single(Assert.Single(again.Changes).Sponsors).Member);
        Assert.False(again.Adopt(change).IsRefused);
    }

    [Fact]
    public void What_is_decided_is_not_decided_otherwise_until_it_is_reopened()
    {
        Weave weave = Weaves.Of(Base, ("AUS", Out), ("BRA", Cut));
        ChangeId change = weave.Changes[0].Id;
        Weave adopted = weave.Adopt(change).Weave;
        Assert.Equal("This change is adopted: replacing \"down\" by \"out\" (AUS). Reopen it first.", adopted.Reject(change).Refusal!.Message);
        Assert.True(adopted.Withdraw(change, "AUS").IsRefused);
        Assert.True(adopted.Adopt(change).IsRefused);
        Refusal refusal = adopted.Adopt(weave.Changes[1].Id).Refusal!;
        Assert.Equal("This change touches the same words as replacing \"down\" by \"out\" (AUS), which is adopted: replacing \"phase down\" by \"cut\" (BRA).", refusal.Message);
        Assert.Equal(change, refusal.Against);
        Weave rejected = weave.Reject(change).Weave;
        Assert.Equal("This change was rejected: replacing \"down\" by \"out\" (AUS). Reopen it first.", rejected.Adopt(change).Refusal!.Message);
        Assert.False(rejected.Reopen(change).Weave.Adopt(change).IsRefused);
        Assert.True(weave.Reopen(change).IsRefused);
        Assert.True(weave.Adopt(new ChangeId("none")).IsRefused && weave.Reject(new ChangeId("none")).IsRefused && weave.Reopen(new ChangeId("none")).IsRefused);
    }

    [Fact]
    public void A_change_to_the_words_of_another_waits_for_those()
    {
        Weave weave = Weaves.Of(Base, ("AUS", Base.Replace("coal,", "coal in the 2030s,", StringComparison.Ordinal)));
        ChangeSet reading = weave.SetOfMember("AUS");
        Tabling tabling = weave.TableAgainst(reading, Draft.Of(TextDocument.Of(Base.Replace("coal,", "coal in the 2040s,", StringComparison.Ordinal))), "BRA");
        ChangeId sub = Assert.Single(tabling.Changes);
        Assert.Equal("This change is made to words that are not agreed: replacing \"2030s\" by \"2040s\" (BRA). Adopt first inserting \"in the 2030s\" (AUS).", tabling.Weave.Adopt(sub).Refusal!.Message);
        Assert.Contains("coal in the 2040s,", Reading.OfMember(tabling.Weave, "BRA").Blocks[0].Text, StringComparison.Ordinal);
        Adoption first = tabling.Weave.Adopt(weave.Changes[0].Id);
        Assert.DoesNotContain(first.Effects, effect => effect.Sponsor == "BRA");
        Weave both = first.Weave.Adopt(sub).Weave;
        Assert.Contains("coal in the 2040s,", Reading.OfAgreed(both).Blocks[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, both.Reopen(weave.Changes[0].Id).Changes.Length);
        Assert.Equal(2, Assert.Single(Points.Of(tabling.Weave).All).Changes.Length);
    }

    [Fact]
    public void A_word_put_in_beside_adopted_words_stands_where_it_was_written()
    {
        Weave weave = Weaves.Of("We phase coal.", ("AUS", "We phase out all coal."));
        weave = weave.Adopt(weave.Changes[0].Id).Weave;
        string[] drafts = ["We phase zinc, out all coal.", "We phase out and all coal.", "We phase out all zinc, coal.", "We phase coal.", "We all phase out coal."];
        foreach (string draft in drafts)
        {
            Weave tabled = weave.TableAgainst(weave.SetOf(weave.Adopted), Draft.Of(TextDocument.Of(draft)), "BRA").Weave;
            Assert.Equal(draft, Reading.OfMember(tabled, "BRA").Blocks[0].Text);
        }
    }

    [Fact]
    public void What_is_taken_out_again_and_put_in_again_reads_right_each_time()
    {
        Weave weave = Weave.Of(TextDocument.Of("We act.", "We part."));
        foreach (string text in (string[])["We act now.\nWe met.\nWe part.", "We act.\nWe part.", "We act now.\nWe met.\nWe part.", "We act.\nWe part.", "We act now.\nWe met.\nWe part."])
        {
            weave = weave.Rebase(TextDocument.Of(text.Split('\n')), "CHAIR").Weave;
            Assert.Equal(text + "\n", Reading.OfAgreed(weave).ToString());
        }
    }

    [Fact]
    public void A_change_that_holds_already_by_other_words_is_satisfied()
    {
        Weave weave = Weaves.Of(Base, ("AUS", Base.Replace("phase down", "phase out", StringComparison.Ordinal)));
        weave = weave.Table([new TabledChange(
            ChangeKind.Replace,
            [new SpanEdit(TokenRef.Base(0, 6), [.. TextDocument.Of("phase out").Blocks[0].Tokens], [TokenRef.Base(0, 4), TokenRef.Base(0, 5), TokenRef.Base(0, 6)])],
            [new Sponsorship("CHAIR")])]);
        Adoption adoption = weave.Adopt(weave.Changes[1].Id);
        Assert.Equal(Out, Reading.OfAgreed(adoption.Weave).Blocks[0].Text);
        Assert.Equal(EffectKind.Satisfied, Assert.Single(adoption.Effects, effect => effect.Sponsor == "AUS").Kind);
    }
}
