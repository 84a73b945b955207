using CsCheck;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Laws;

/// <summary>Law 3: adopting and rejecting commute, and nobody's change is lost by it.</summary>
public sealed class AdoptionLaws
{
    [Fact]
    public void Adopting_and_rejecting_commute_where_neither_stands_against_the_other() =>
        Gen.Select(Negotiations.Any, Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 3]).Sample(
            (negotiation, first, second, kinds) =>
            {
                Weave weave = Weaves.Of(negotiation);
                if (weave.Changes.IsEmpty)
                {
                    return;
                }

                ChangeId one = weave.Changes[first % weave.Changes.Length].Id;
                ChangeId other = weave.Changes[second % weave.Changes.Length].Id;
                (Weave Weave, bool IsRefused) there = Rule(Rule(weave, one, kinds & 1).Weave, other, kinds >> 1);
                (Weave Weave, bool IsRefused) back = Rule(Rule(weave, other, kinds >> 1).Weave, one, kinds & 1);
                if (!there.IsRefused && !back.IsRefused && !Rule(weave, one, kinds & 1).IsRefused && !Rule(weave, other, kinds >> 1).IsRefused)
                {
                    Assert.Equal(there.Weave.Adopted, back.Weave.Adopted);
                    Assert.Equal(there.Weave.Rejected, back.Weave.Rejected);
                    Assert.Equal(Reading.OfAgreed(there.Weave), Reading.OfAgreed(back.Weave));
                }
                else if (Apart(weave, one, other))
                {
                    Assert.Equal(there.IsRefused, Rule(weave, other, kinds >> 1).IsRefused);
                    Assert.Equal(back.IsRefused, Rule(weave, one, kinds & 1).IsRefused);
                }
            },
            iter: 1500);

    [Fact]
    public void After_an_adoption_every_other_change_in_play_can_still_be_had_or_its_sponsors_are_told() =>
        Gen.Select(Negotiations.Any, Gen.Int[0, 9999].Array[1, 6]).Sample(
            (negotiation, steps) =>
            {
                Weave weave = Weaves.Of(negotiation);
                HashSet<(ChangeId, string)> told = [];
                CharacterTouch[] touches = [.. weave.Changes.Select(change => new CharacterTouch(weave, change))];
                foreach (int step in steps)
                {
                    if (weave.Changes.IsEmpty)
                    {
                        return;
                    }

                    Weave before = weave;
                    Adoption adoption = weave.Adopt(weave.Changes[step % weave.Changes.Length].Id);
                    Assert.True(!adoption.IsRefused || ReferenceEquals(adoption.Weave, before));
                    if (!adoption.IsRefused)
                    {
                        weave = adoption.Weave;
                        NothingIsLost(before, weave, adoption, told);
                        WhoIsInTheWayIsTold(weave, touches, told);
                    }
                }
            },
            iter: 1500);

    [Fact]
    public void After_a_rebase_every_change_in_play_can_still_be_had_or_its_sponsors_are_told() =>
        Gen.Select(Negotiations.Any, Negotiations.Revision, Negotiations.Revision).Sample(
            (negotiation, one, other) =>
            {
                Weave weave = Weaves.Of(negotiation);
                HashSet<(ChangeId, string)> told = [];
                foreach (Func<string[], string[]> revise in (ReadOnlySpan<Func<string[], string[]>>)[one, other])
                {
                    Weave before = weave;
                    string agreed = Reading.OfAgreed(weave).ToString();
                    Adoption adoption = weave.Rebase(TextDocument.Of(revise(agreed.Split('\n')[..^1])), "CHAIR");
                    weave = adoption.Weave;
                    NothingIsLost(before, weave, adoption, told);
                }
            },
            iter: 1000);

    [Fact]
    public void Reopening_leaves_only_what_is_whole_without_the_change_and_an_earlier_moment_can_still_be_read() =>
        Gen.Select(Negotiations.Any, Gen.Int[0, 9999]).Sample(
            (negotiation, step) =>
            {
                Weave weave = Weaves.Of(negotiation);
                if (weave.Changes.IsEmpty)
                {
                    return;
                }

                ChangeId change = weave.Changes[step % weave.Changes.Length].Id;
                Adoption adoption = weave.Adopt(change);
                if (!adoption.IsRefused)
                {
                    Ruling reopened = adoption.Weave.Reopen(change);
                    Assert.Equal(weave.Base, Reading.OfBase(adoption.Weave));
                    Assert.Contains(change, reopened.Changes);
                    Assert.Equal(adoption.Adopted.Order(), reopened.Changes.Union(reopened.Weave.Adopted).Order());
                    Assert.Equal(Reading.OfAgreed(reopened.Weave), Reading.OfChanges(reopened.Weave, reopened.Weave.Adopted));
                    Assert.Equal(weave.Base, Reading.OfAgreed(weave));
                }
            });

    // The change is in the weave with the sponsors it had; and each sponsor has it adopted, has been told, or can still
    // have all it asks for in that clause: exactly its edit, on the agreed text. Who was told before is not told again.
    private static void NothingIsLost(Weave before, Weave after, Adoption adoption, HashSet<(ChangeId, string)> knows)
    {
        for (int change = 0; change < before.Changes.Length; change++)
        {
            Change was = before.Changes[change];
            Assert.Equal(was.Id, after.Changes[change].Id);
            Assert.All(was.Sponsors, sponsor => Assert.Contains(sponsor, after.Changes[change].Sponsors));
            if (!before.IsInPlay(change))
            {
                continue;
            }

            foreach (Sponsorship sponsor in was.Sponsors)
            {
                Effect[] told = [.. adoption.Effects.Where(effect => effect.Change == was.Id && effect.Sponsor == sponsor.Member)];
                if (after.Adopted.Contains(was.Id))
                {
                    Assert.Equal([EffectKind.Satisfied], told.Select(effect => effect.Kind));
                }
                else if (told.Length == 0 || told[0].Kind == EffectKind.Follows)
                {
                    if (!knows.Contains((was.Id, sponsor.Member)))
                    {
                        CanBeHad(after, change, sponsor.Member);
                    }
                }
                else
                {
                    Assert.Single(told);
                    knows.Add((was.Id, sponsor.Member));
                    Assert.NotEqual(EffectKind.Stands, told[0].Kind);
                    Assert.True(IsMove(after, told[0]) || told[0].Kind == EffectKind.Satisfied == (told[0].Agreed == told[0].Own));
                }
            }
        }
    }

    private static bool IsMove(Weave weave, Effect effect) =>
        effect.Against.Append(effect.Change).Any(id => weave.Changes[weave.IndexOf(id)].Kind == ChangeKind.Move)
        || Wholeness.Of(weave).BundleOf(weave.IndexOf(effect.Change), effect.Sponsor).Any(change => weave.Changes[change].Kind == ChangeKind.Move);

    private static void CanBeHad(Weave weave, int change, string sponsor)
    {
        HashSet<TokenRef> agreed = Shown(weave, weave.SetOf(weave.Adopted));
        ChangeSet taken = weave.SetOf(weave.Adopted);
        foreach (int one in Wholeness.Of(weave).BundleOf(change, sponsor))
        {
            taken.Add(one);
        }

        Assert.True(taken.Contains(change));
        HashSet<TokenRef> shown = Shown(weave, taken);
        for (int e = 0; e < weave.Changes[change].Edits.Length; e++)
        {
            (int inserted, IEnumerable<TokenRef> deleted) = weave.Changes[change].Edits[e] switch
            {
                SpanEdit span => (span.Inserted.Length, span.Deleted.AsEnumerable()),
                BlockEdit block => (block.Tokens.Length + 1, []),
                _ => (0, []),
            };
            Assert.All(deleted, token => Assert.True(agreed.Contains(token) && !shown.Contains(token)));
            Assert.All(Enumerable.Range(0, inserted), i => Assert.Contains(new TokenRef(change, e, i), shown));
        }
    }

    private static HashSet<TokenRef> Shown(Weave weave, ChangeSet taken) =>
        [.. weave.Entries.SelectMany(entry => entry.Tokens).Where(token => token.IsVisible(taken)).Select(token => token.Ref)];

    // Told in characters of the base: where something adopted stands against what a sponsor asks for in a clause, the
    // sponsor has been told so.
    private static void WhoIsInTheWayIsTold(Weave weave, CharacterTouch[] touches, HashSet<(ChangeId, string)> told)
    {
        int[] adopted = [.. weave.Adopted.Select(weave.IndexOf)];
        for (int change = 0; change < touches.Length; change++)
        {
            if (weave.IsInPlay(change) && Array.Exists(adopted, other => touches[change].Meets(touches[other])))
            {
                Assert.All(weave.Changes[change].Sponsors, sponsor => Assert.Contains((weave.Changes[change].Id, sponsor.Member), told));
            }
        }
    }

    private static (Weave Weave, bool IsRefused) Rule(Weave weave, ChangeId change, int kind)
    {
        if (kind == 0)
        {
            Adoption adoption = weave.Adopt(change);
            return (adoption.Weave, adoption.IsRefused);
        }

        Ruling ruling = weave.Reject(change);
        return (ruling.Weave, ruling.IsRefused);
    }

    // No change of any bundle of the one is, or collides with, a change of any bundle of the other.
    private static bool Apart(Weave weave, ChangeId one, ChangeId other)
    {
        HashSet<int> near = Near(weave, one);
        return !Near(weave, other).Any(change => near.Contains(change) || Collisions.Of(weave).With(change).Any(near.Contains));
    }

    private static HashSet<int> Near(Weave weave, ChangeId change)
    {
        HashSet<int> near = [weave.IndexOf(change)];
        while (near.Count < near.Union(near.SelectMany(Wholeness.Of(weave).BundlesOf).SelectMany(bundle => bundle)).Count())
        {
            near.UnionWith([.. near.SelectMany(Wholeness.Of(weave).BundlesOf).SelectMany(bundle => bundle)]);
        }

        return near;
    }
}
