using CsCheck;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Laws;

/// <summary>Laws 1 and 2 of the design, over generated bases and files.</summary>
public sealed class ReadingLaws
{
    [Fact]
    public void Nothing_taken_gives_the_base_byte_for_byte() =>
        Gen.OneOf(Negotiations.Any, Signs.Any).Sample(
            negotiation => Assert.Equal(Paragraphs(negotiation.Base), Paragraphs(Reading.OfBase(Weaves.Of(negotiation)))));

    [Fact]
    public void All_changes_of_a_member_give_the_members_text_whatever_the_others_did() =>
        Negotiations.Any.Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation);
                foreach (MemberFile file in negotiation.Files)
                {
                    Assert.Equal(file.Text, Reading.OfMember(weave, file.Member).ToString());
                }
            },
            iter: 3000);

    [Fact]
    public void All_changes_of_a_member_give_the_members_text_paragraph_by_paragraph_whatever_signs_it_holds() =>
        Gen.OneOf(Negotiations.Clean, Signs.Any).Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation);
                foreach (MemberFile file in negotiation.Files)
                {
                    Assert.Equal(file.Draft.Blocks.Select(block => block.Text), Paragraphs(Reading.OfMember(weave, file.Member)));
                }
            },
            iter: 3000);

    [Fact]
    public void The_order_in_which_files_are_compiled_changes_no_reading() =>
        Gen.Select(Gen.OneOf(Negotiations.Any, Signs.Any), Gen.Int[0, 1000]).Sample(
            (negotiation, seed) =>
            {
                MemberFile[] shuffled = [.. negotiation.Files];
                new Random(seed).Shuffle(shuffled);
                Weave one = Weaves.Of(negotiation);
                Weave other = Weaves.Of(negotiation, shuffled);
                Assert.Equal(
                    one.Changes.Select(change => (change.Id, string.Join(',', change.Sponsors.Select(s => s.Member)))).Order(),
                    other.Changes.Select(change => (change.Id, string.Join(',', change.Sponsors.Select(s => s.Member)))).Order());
                for (int mask = 0; mask < 1 << negotiation.Files.Length; mask++)
                {
                    Assert.Equal(Union(one, negotiation, mask), Union(other, negotiation, mask));
                }
            });

    [Fact]
    public void Many_readings_tell_the_readings_one_by_one() =>
        Gen.Select(Gen.OneOf(Negotiations.Any, Signs.Any), Gen.Int[0, 1000]).Sample(
            (negotiation, seed) =>
            {
                Weave weave = Weaves.Of(negotiation);
                ManyReadings readings = new(weave);
                Assert.Equal(Blocks(Reading.OfBase(weave)), Told(weave, listener => readings.Tell(new ChangeSet(), listener)));
                foreach (MemberFile file in negotiation.Files)
                {
                    Assert.Equal(Blocks(Reading.OfMember(weave, file.Member)), Told(weave, listener => readings.TellOfMember(file.Member, listener)));
                }

                // Any changes at all, those that cannot stand together too.
                Random random = new(seed);
                ChangeSet taken = new();
                for (int change = 0; change < weave.Changes.Length; change++)
                {
                    if (random.Next(2) == 0)
                    {
                        taken.Add(change);
                    }
                }

                Assert.Equal(Blocks(Reading.Of(weave, taken)), Told(weave, listener => readings.Tell(taken, listener)));
            },
            iter: 3000);

    // Several members' changes at once, colliding or not: even then the order of tabling may not show.
    private static string Union(Weave weave, Negotiation negotiation, int mask)
    {
        ChangeSet taken = new();
        for (int i = 0; i < negotiation.Files.Length; i++)
        {
            if ((mask & (1 << i)) != 0)
            {
                foreach (int change in weave.SetOfMember(negotiation.Files[i].Member).Members())
                {
                    taken.Add(change);
                }
            }
        }

        return Reading.Of(weave, taken).ToString();
    }

    private static IEnumerable<(BlockShape, string)> Blocks(TextDocument text) => text.Blocks.Select(block => (block.Shape, block.Text));

    private static IEnumerable<(BlockShape, string)> Told(Weave weave, Action<IReadingListener> tell)
    {
        Listener listener = new(weave);
        tell(listener);
        return listener.Told;
    }

    private sealed class Listener(Weave weave) : IReadingListener
    {
        public List<(BlockShape, string)> Told { get; } = [];

        public void TakeBase(int first, ReadOnlySpan<Block> blocks)
        {
            for (int i = 0; i < blocks.Length; i++)
            {
                Assert.Same(weave.Base.Blocks[first + i], blocks[i]);
                Told.Add((blocks[i].Shape, blocks[i].Text));
            }
        }

        public void Take(BlockShape shape, ReadOnlySpan<char> words) => Told.Add((shape, words.ToString()));
    }

    private static IEnumerable<string> Paragraphs(TextDocument text) => text.Blocks.Select(block => block.Text);
}
