using Xunit;

namespace Plenary.Text.Tests.Blocks;

public sealed class TextDocumentTests
{
    [Fact]
    public void A_block_is_found_by_its_identity_and_one_that_is_not_there_is_not()
    {
        TextDocument words = TextDocument.Of("First.", "Second.");
        Assert.Same(words.Blocks[1], words.Find(new BlockId("b1")));
        Assert.Null(words.Find(new BlockId("b2")));
    }

    [Fact]
    public void A_copy_with_other_blocks_finds_its_own()
    {
        TextDocument words = TextDocument.Of("First.", "Second.");
        Assert.NotNull(words.Find(new BlockId("b1")));
        TextDocument other = words with { Blocks = TextDocument.Of("Another.").Blocks };
        Assert.Equal("Another.", other.Find(new BlockId("b0"))?.Text);
        Assert.Null(other.Find(new BlockId("b1")));
    }
}
