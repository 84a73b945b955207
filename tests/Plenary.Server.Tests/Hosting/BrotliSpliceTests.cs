using System.Buffers;
using System.IO.Compression;
using System.Text;
using Plenary.Server.Pages;
using Xunit;

namespace Plenary.Server.Tests.Hosting;

public sealed class BrotliSpliceTests
{
    [Theory]
    [InlineData(512, 3)]
    [InlineData(4096, 2_000)]
    [InlineData(65_536, 200)]
    public void A_middle_that_was_compressed_once_then_it_is_read_between_any_beginning_and_end(int before, int rows)
    {
        byte[] middle = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, rows).Select(row => $"<p class=\"tx\" id=\"b{row}\">Paragraph {row} of the 文本 calls upon the members, с уважением</p>\n")));
        byte[] compressed = BrotliSplice.Middle(middle, before)!;
        Assert.InRange(compressed.Length, 1, (middle.Length / 2) + 100);
        foreach (string words in new[] { "<html data-party=\"JPN\">", "Paragraph 7 of the 文本 calls upon" })
        {
            byte[] beginning = new byte[before];
            beginning.AsSpan().Fill((byte)'\n');
            Encoding.UTF8.GetBytes(words).CopyTo(beginning, 0);
            foreach (int length in new[] { 0, 1, 70_000 })
            {
                byte[] end = Encoding.UTF8.GetBytes(new string('e', length));
                ArrayBufferWriter<byte> stream = new();
                BrotliSplice.Write(stream, beginning, compressed, end);
                byte[] read = new byte[before + middle.Length + length + 1];
                Assert.True(BrotliDecoder.TryDecompress(stream.WrittenSpan, read, out int written));
                Assert.Equal([.. beginning, .. middle, .. end], read[..written]);
            }
        }
    }
}
