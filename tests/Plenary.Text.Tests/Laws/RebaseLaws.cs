using CsCheck;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Laws;

/// <summary>Writing on a reading other than the base, and rebasing: law 1 beyond the first round.</summary>
public sealed class RebaseLaws
{
    // A negotiation, and new bases that follow each other, each made of any one's text.
    private static readonly Gen<(Negotiation, TextDocument[])> WithRevisions =
        Gen.Select(Negotiations.Any, Negotiations.Revision.Array[1, 3]).Select((negotiation, steps) =>
        {
            List<TextDocument> revisions = [];
            string text = negotiation.Files[0].Text;
            foreach (Func<string[], string[]> step in steps)
            {
                TextDocument revision = TextDocument.Of(step(text.Split('\n')[..^1]));
                revisions.Add(revision);
                text = revision.ToString();
            }

            return (negotiation, revisions.ToArray());
        });

    [Fact]
    public void Rebased_again_and_again_the_agreed_text_is_the_new_base_each_time() =>
        WithRevisions.Sample(
            (negotiation, revisions) =>
            {
                Weave weave = Weaves.Of(negotiation);
                foreach (TextDocument revision in revisions)
                {
                    weave = weave.Rebase(revision, "CHAIR").Weave;
                    Assert.Equal(revision.ToString(), Reading.OfAgreed(weave).ToString());
                    Assert.Equal(negotiation.Base.ToString(), Reading.OfBase(weave).ToString());
                }
            },
            iter: 1000);

    [Fact]
    public void A_draft_written_on_any_reading_gives_its_own_text_there() =>
        Gen.Select(WithRevisions, Gen.Int[0, int.MaxValue - 1]).Sample(
            (made, mask) =>
            {
                (Negotiation negotiation, TextDocument[] revisions) = made;
                Weave weave = Weaves.Of(negotiation);
                Collisions collisions = Collisions.Of(weave);
                ChangeSet taken = new();
                for (int change = 0; change < weave.Changes.Length; change++)
                {
                    if ((mask & (1 << (change % 30))) != 0 && !taken.ContainsAny(collisions.With(change).AsSpan()))
                    {
                        taken.Add(change);
                    }
                }

                foreach (TextDocument revision in revisions)
                {
                    string before = Reading.Of(weave, taken).ToString();
                    Tabling tabling = weave.TableAgainst(taken, Draft.Of(revision), "ZMB");
                    weave = tabling.Weave;
                    Assert.Equal(before, Reading.Of(weave, taken).ToString());
                    foreach (ChangeId change in tabling.Changes)
                    {
                        taken.Add(weave.IndexOf(change));
                    }

                    Assert.Equal(revision.ToString(), Reading.Of(weave, taken).ToString());
                }
            },
            iter: 1000);

    [Fact]
    public void On_the_base_a_draft_makes_the_changes_that_comparing_with_the_base_makes() =>
        Negotiations.Any.Sample(
            negotiation =>
            {
                Weave weave = Weave.Of(negotiation.Base);
                foreach (MemberFile file in negotiation.Files)
                {
                    weave = weave.TableAgainst(new ChangeSet(), file.Draft, file.Member).Weave;
                }

                Assert.Equal(Weaves.Of(negotiation).Changes.AsSpan(), weave.Changes.AsSpan());
            });
}
