using System.Collections.Immutable;
using CsCheck;
using Plenary.Text.Brackets;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Laws;

/// <summary>A weave that grew step by step, looked at in between or not, is the one that is woven of the same changes in one go.</summary>
public sealed class GrowthLaws
{
    private static readonly Gen<(int Kind, int At, int Member, Func<string[], string[]> Revise, bool Look)[]> Steps =
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 9999], Gen.Int[0, Negotiations.Codes.Length - 1], Negotiations.Revision, Gen.Bool).Array[1, 14];

    [Fact]
    public void A_weave_that_grew_is_the_one_woven_from_nothing() =>
        Gen.Select(Negotiations.BaseText, Steps).Sample(
            (paragraphs, steps) =>
            {
                Weave weave = Weave.Of(TextDocument.Of(paragraphs));
                foreach ((int kind, int at, int member, Func<string[], string[]> revise, bool look) in steps)
                {
                    weave = Step(weave, kind, at, Negotiations.Codes[member], revise);
                    if (look)
                    {
                        Same(weave);
                    }
                }

                Same(weave);
            },
            iter: 400);

    [Fact]
    public void What_is_tried_on_a_weave_and_dropped_leaves_no_trace_in_what_grows_from_it() =>
        Gen.Select(Negotiations.BaseText, Steps).Sample(
            (paragraphs, steps) =>
            {
                Weave weave = Weave.Of(TextDocument.Of(paragraphs));
                foreach ((int kind, int at, int member, Func<string[], string[]> revise, bool tried) in steps)
                {
                    Weave next = Step(weave, kind, at, Negotiations.Codes[member], revise);
                    Same(next);
                    weave = tried ? weave : next;
                }

                Same(weave);
            },
            iter: 150);

    [Fact]
    public void A_change_is_found_after_any_number_of_others_and_one_that_is_not_there_is_not()
    {
        Weave weave = Weave.Of(TextDocument.Of(["one two three four"]));
        List<ChangeId> tabled = [];
        for (int n = 0; n < 200; n++)
        {
            weave = weave.Table([new TabledChange(ChangeKind.Insert, [new SpanEdit(TokenRef.Base(0, 0), Tokenizer.Tokenize($" word{n}"), [])], [new Sponsorship("CHN")])]);
            Assert.Equal(n, weave.IndexOf(weave.Changes[n].Id));
            tabled.Add(weave.Changes[n].Id);
        }

        Assert.All(tabled, (id, n) => Assert.Equal(n, weave.IndexOf(id)));
        Assert.False(weave.TryGetIndex(new ChangeId("000000000000000000000000"), out _));
    }

    private static Weave Step(Weave weave, int kind, int at, string member, Func<string[], string[]> revise)
    {
        ChangeId? some = weave.Changes.IsEmpty ? null : weave.Changes[at % weave.Changes.Length].Id;
        switch (kind)
        {
            case 0 when some is { } adopted:
                return weave.Adopt(adopted).Weave;
            case 1 when some is { } rejected:
                return weave.Reject(rejected).Weave;
            case 2 when some is { } reopened:
                return weave.Reopen(reopened).Weave;
            case 3 when some is { } left && weave.Changes[weave.IndexOf(left)].Sponsors is { IsEmpty: false } sponsors:
                return weave.Withdraw(left, sponsors[at % sponsors.Length].Member).Weave;
            case 4 when some is { } joined:
                return weave.Table([.. weave.TabledAs([joined], [new Sponsorship(member)])]);
            default:
                // On what is agreed, or on that and what somebody proposes.
                ChangeSet reading = kind == 5 && some is { } amended ? weave.ReadingWith([amended]) : weave.SetOf(weave.Adopted);
                string[] text = [.. Reading.Of(weave, reading).Blocks.Select(block => block.Text)];
                return weave.TableAgainst(reading, Draft.Of(TextDocument.Of(revise(text.Length == 0 ? [""] : text))), member).Weave;
        }
    }

    private static void Same(Weave grown)
    {
        Weave woven = Weave.Of(grown.Base)
            .Table([.. grown.Changes.Select(change => new TabledChange(change.Kind, change.Edits, change.Sponsors))])
            .RestoreUpon(grown.Changes.Select(change => (change.Id, change.Upon.AsEnumerable())))
            .Restore(grown.Adopted, grown.Rejected, grown.Withdrawals);
        Assert.Equal(woven.Changes, grown.Changes);
        Assert.Equal(woven.Entries.Select(Written), grown.Entries.Select(Written));
        Assert.Equal(Reading.OfAgreed(woven), Reading.OfAgreed(grown));
        Assert.Equal(woven.Members, grown.Members);
        for (int change = 0; change < woven.Changes.Length; change++)
        {
            ChangeId id = woven.Changes[change].Id;
            Assert.Equal(change, grown.IndexOf(id));
            Assert.Equal(Collisions.Of(woven).With(change), Collisions.Of(grown).With(change));
            Assert.Equal(Sets(Wholeness.Of(woven).BundlesOf(change)), Sets(Wholeness.Of(grown).BundlesOf(change)));
            Assert.Equal(Wholeness.Of(woven).SmallestBundleOf(change), Wholeness.Of(grown).SmallestBundleOf(change));
            Assert.All(woven.Members, member => Assert.Equal(Wholeness.Of(woven).BundleOf(change, member), Wholeness.Of(grown).BundleOf(change, member)));
            Assert.Equal(woven.BlocksOf(id), grown.BlocksOf(id));
            Assert.Equal(woven.IsInPlay(change), grown.IsInPlay(change));
        }

        Assert.All(woven.Members, member =>
        {
            Assert.Equal(woven.SetOfMember(member).Members(), grown.SetOfMember(member).Members());
            Assert.Equal(Reading.OfMember(woven, member), Reading.OfMember(grown, member));
        });
        Assert.Equal(Written(Points.Of(woven)), Written(Points.Of(grown)));
        Assert.Equal(BracketNotation.Write(BracketRenderer.Render(woven)), BracketNotation.Write(BracketRenderer.Render(grown)));
    }

    private static string Written(WeaveEntry entry) =>
        $"{entry.Ref} {entry.Id} {entry.Shape} {entry.Source} moved by {string.Join(',', entry.Moves)} touched by {string.Join(',', entry.Touching)}: "
        + string.Join(' ', entry.Tokens.Select(token => $"{token.Ref}\"{token.Token.Text}\"-{string.Join(',', token.Deleters)}"));

    private static string Written(Points points) =>
        string.Join('\n', points.All.Select(point => $"{string.Join(',', point.Blocks)} {string.Join(',', point.Changes)} "
            + string.Join(" | ", point.Options.Select(option => $"{string.Join(',', option.Sponsors)} {string.Join(',', option.Changes)} {option.Text}"))));

    private static IEnumerable<string> Sets(IEnumerable<ImmutableArray<int>> bundles) => bundles.Select(bundle => string.Join(',', bundle)).Order(StringComparer.Ordinal);
}
