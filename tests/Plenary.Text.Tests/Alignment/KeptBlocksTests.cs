using CsCheck;
using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Text.Tests.Alignment;

/// <summary>Which blocks a draft keeps is seen at once where there is only one way to see it; it is the way that comparing all blocks gives.</summary>
public sealed class KeptBlocksTests
{
    private const int New = BlockNumbers.None;

    // Some of the base's blocks are the same, as empty cells are.
    private static readonly Gen<int[]> Base = Gen.OneOf(Gen.Int[0, 2].Array[1, 8], Gen.Int[0, 9].Array[1, 16], Gen.Int[0, 99].Array[1, 40]);

    private static readonly Gen<(int At, int Removed, int[] Added)> Edit = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 2], Gen.OneOf(Gen.Const(New), Gen.Int[0, 9]).Array[0, 2]);

    [Fact]
    public void Blocks_put_in_and_taken_out_then_those_seen_at_once_to_be_kept_are_the_ones_that_comparing_gives() =>
        Gen.Select(Base, Edit.Array[0, 4]).Sample(
            (left, edits) =>
            {
                List<int> right = [.. left];
                foreach ((int at, int removed, int[] added) in edits)
                {
                    int from = at % (right.Count + 1);
                    right.RemoveRange(from, Math.Min(removed, right.Count - from));
                    right.InsertRange(from, added.Select(one => left.Contains(one) ? one : New));
                }

                if (KeptBlocks.Gaps(left, right.ToArray()) is { } gaps)
                {
                    Assert.Equal(WordDiff.Compare(left, right.ToArray()), gaps);
                }
            },
            iter: 50_000);

    [Fact]
    public void Blocks_that_are_not_the_same_twice_then_what_differs_is_seen_at_once() =>
        Assert.Equal(
            [new Gap(1, 2, 1, 3), new Gap(4, 5, 5, 5), new Gap(6, 6, 6, 7)],
            KeptBlocks.Gaps([0, 1, 2, 3, 4, 5], [0, New, New, 2, 3, 5, New]));

    [Theory]
    [InlineData(new[] { 0, 1, 1, 2 }, new[] { 0, 1, 2 })]
    [InlineData(new[] { 0, 1, 2 }, new[] { 0, 1, 1, 2 })]
    [InlineData(new[] { 0, 1, 2 }, new[] { 1, 2, 0 })]
    public void A_block_that_may_be_one_of_two_or_was_moved_then_it_takes_a_comparison(int[] left, int[] right) =>
        Assert.Null(KeptBlocks.Gaps(left, right));
}
