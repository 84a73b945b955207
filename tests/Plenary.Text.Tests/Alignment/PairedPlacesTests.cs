using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Text.Tests.Alignment;

/// <summary>A cell, row and table of a draft is one of the base, and none is two.</summary>
public sealed class PairedPlacesTests
{
    [Fact]
    public void A_row_that_is_called_the_same_on_both_sides_then_it_is_no_other_row()
    {
        PairedPlaces places = new();

        Assert.True(places.Agree("t1/r1/c1", "t1/r1/c1"));
        Assert.False(places.Agree("t1/r2/c1", "t1/r1/c2"));
        Assert.False(places.Agree("t1/r1/c2", "t1/r2/c1"));
        Assert.True(places.Agree("t1/r1/c2", "t1/r1/c2"));
        Assert.True(places.Agree("t1/r2/c1", "t1/r3/c1"));
    }

    [Fact]
    public void A_base_block_that_drafts_have_in_different_places_then_each_has_it_in_its_own()
    {
        BaseIndex index = new(TextDocument.Of(["We met in Delhi."]));
        BlockShape cell = BlockShape.Plain with { Place = new BlockPlace("body", "t1/r1/c1") };

        Assert.Equal(cell, index.WholeOf(0, cell).Shape);
        Assert.Equal(BlockShape.Plain, index.WholeOf(0, BlockShape.Plain).Shape);
        Assert.Same(index.WholeOf(0, cell), index.WholeOf(0, cell with { }));
    }
}
