using CsCheck;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Laws;

/// <summary>Law 5: what one member changes in a clause is taken or left together.</summary>
public sealed class WholenessLaws
{
    [Fact]
    public void A_reading_of_half_of_what_makes_sense_together_is_refused() =>
        Negotiations.Any.Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation, [negotiation.Files[0]]);
                CharacterTouch[] touches = [.. weave.Changes.Select(change => new CharacterTouch(weave, change))];
                for (int one = 0; one < touches.Length; one++)
                {
                    for (int other = 0; other < one; other++)
                    {
                        if (touches[one].Clauses.Overlaps(touches[other].Clauses))
                        {
                            Assert.Throws<ArgumentException>(() => Reading.OfChanges(weave, [weave.Changes[one].Id]));
                            Assert.Throws<ArgumentException>(() => Reading.OfChanges(weave, [weave.Changes[other].Id]));
                        }
                    }
                }

                Assert.Equal(negotiation.Files[0].Text, Reading.OfChanges(weave, [.. weave.Changes.Select(change => change.Id)]).ToString());
            });

    [Fact]
    public void However_changes_are_decided_every_clause_is_the_bases_or_whole_as_its_sponsors_ask() =>
        Gen.Select(Negotiations.Any, Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 5]).Array[1, 12]).Sample(
            (negotiation, steps) =>
            {
                Weave weave = Weaves.Of(negotiation);
                CharacterTouch[] touches = [.. weave.Changes.Select(change => new CharacterTouch(weave, change))];
                foreach ((int which, int kind) in weave.Changes.IsEmpty ? [] : steps)
                {
                    Change change = weave.Changes[which % weave.Changes.Length];
                    weave = kind switch
                    {
                        0 => weave.Reject(change.Id).Weave,
                        1 => weave.Reopen(change.Id).Weave,
                        2 when !change.Sponsors.IsEmpty => weave.Adopt(change.Id, change.Sponsors[^1].Member).Weave,
                        _ => weave.Adopt(change.Id).Weave,
                    };
                    IsWhole(weave, touches);
                }
            },
            iter: 2000);

    private static void IsWhole(Weave weave, CharacterTouch[] touches)
    {
        int[] adopted = [.. weave.Adopted.Select(weave.IndexOf)];
        Assert.Empty(weave.Adopted.Intersect(weave.Rejected));
        Assert.Equal(Reading.OfAgreed(weave), Reading.OfChanges(weave, weave.Adopted));
        foreach (int one in adopted)
        {
            Assert.DoesNotContain(adopted, other => other != one && touches[one].Meets(touches[other]));
            Assert.Contains(
                weave.Changes[one].Sponsors,
                sponsor => Enumerable.Range(0, touches.Length)
                    .Where(other => weave.Changes[other].IsSponsoredBy(sponsor.Member) && touches[other].Clauses.Overlaps(touches[one].Clauses))
                    .All(adopted.Contains));
        }
    }
}
