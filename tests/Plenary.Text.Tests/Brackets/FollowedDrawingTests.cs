using CsCheck;
using Plenary.Text.Alignment;
using Plenary.Text.Brackets;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

public sealed class FollowedDrawingTests
{
    [Fact]
    public void Whatever_happens_to_a_weave_then_the_followed_drawing_is_the_one_made_anew() =>
        Gen.Select(Gen.OneOf(Negotiations.Any, Signs.Any), Gen.Int[0, 1_000_000]).Sample(
            (negotiation, seed) =>
            {
                FollowedDrawing followed = new(BracketOptions.Default);
                Random random = new(seed);
                Weave weave = Weave.Of(negotiation.Base);
                foreach (MemberFile file in negotiation.Files)
                {
                    weave = weave.Table(DraftComparer.Compare(new BaseIndex(negotiation.Base), file.Draft, file.Member).Changes);
                    Same(weave);
                    for (int step = 0; step < 3 && weave.Changes.Length > 0; step++)
                    {
                        weave = Step(weave, weave.Changes[random.Next(weave.Changes.Length)], random.Next(4));
                        Same(weave);
                    }
                }

                void Same(Weave now) => Assert.Equal(BracketNotation.Write(BracketRenderer.Render(now)), BracketNotation.Write(followed.Of(now)));
            },
            iter: 1500);

    [Fact]
    public void A_change_to_one_block_then_the_others_are_the_very_same()
    {
        FollowedDrawing followed = new(BracketOptions.Default);
        Weave before = Weaves.Of("one two\nthree four\nfive six", ("AUS", "one 2\nthree four\nfive 6"));
        BracketedText first = followed.Of(before);
        BracketedText later = followed.Of(Step(before, before.Changes[0], 0));
        Assert.NotSame(first.Blocks[0], later.Blocks[0]);
        Assert.Same(first.Blocks[1], later.Blocks[1]);
        Assert.Same(first.Blocks[2], later.Blocks[2]);
    }

    private static Weave Step(Weave weave, Change change, int what) => what switch
    {
        0 => weave.RestoreSponsors([KeyValuePair.Create(change.Id, change.Sponsors.RemoveAll(one => one.Member == "ZAF").Add(new Sponsorship("ZAF", null, DateTimeOffset.UnixEpoch)))]),
        1 => weave.Adopt(change.Id).Weave,
        2 => weave.Reject(change.Id).Weave,
        _ => change.Sponsors.Length > 0 ? weave.Withdraw(change.Id, change.Sponsors[0].Member).Weave : weave,
    };
}
