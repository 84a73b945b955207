using CsCheck;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Laws;

/// <summary>Law 4: what is asked for twice is one change, and only what touches the same token or gap collides.</summary>
public sealed class CollisionLaws
{
    [Fact]
    public void Members_who_ask_for_the_same_sponsor_the_same_changes() =>
        Gen.OneOf(Negotiations.Any, Signs.Any).Sample(
            negotiation =>
            {
                MemberFile first = negotiation.Files[0];
                Weave alone = Weaves.Of(negotiation, [first]);
                Weave joint = Weaves.Of(negotiation, [first, .. negotiation.Files[1..], first with { Member = "ZMB" }, first with { Member = "NOR" }]);
                Assert.All(alone.Changes, change =>
                {
                    Change shared = joint.Changes[joint.IndexOf(change.Id)];
                    Assert.Equal(change.Edits, shared.Edits);
                    Assert.True(shared.IsSponsoredBy(first.Member) && shared.IsSponsoredBy("ZMB") && shared.IsSponsoredBy("NOR"));
                });
                Assert.Equal(joint.Changes.Length, joint.Changes.Select(change => change.Id).Distinct().Count());
            });

    [Fact]
    public void Two_changes_collide_only_and_always_where_they_touch_the_same_characters_or_the_same_gap() =>
        Negotiations.Any.Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation);
                Collisions collisions = Collisions.Of(weave);
                CharacterTouch[] touches = [.. weave.Changes.Select(change => new CharacterTouch(weave, change))];
                for (int one = 0; one < touches.Length; one++)
                {
                    for (int other = 0; other < one; other++)
                    {
                        bool collide = collisions.With(one).Contains(other);
                        Assert.Equal(collide, collisions.With(other).Contains(one));
                        Assert.True(collide == touches[one].Meets(touches[other]), $"{weave.Changes[one]}\n{weave.Changes[other]}\n{collide}");
                    }
                }
            },
            iter: 1000);

    [Fact]
    public void What_one_member_asks_for_never_collides_with_itself() =>
        Gen.OneOf(Negotiations.Any, Signs.Any).Sample(
            negotiation =>
            {
                foreach (MemberFile file in negotiation.Files)
                {
                    Assert.Equal(0, Collisions.Of(Weaves.Of(negotiation, [file])).Pairs);
                }
            },
            iter: 1000);
}
