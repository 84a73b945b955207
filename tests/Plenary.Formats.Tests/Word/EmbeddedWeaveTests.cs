using System.Buffers;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using Plenary.Formats.Word;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>The weave inside a Word file is the text that was written, whatever signs it has and however much it is.</summary>
public sealed class EmbeddedWeaveTests
{
    // Signs of markup, letters of one byte to four, and filling that runs over the room that was likely enough.
    private static readonly string[] Short = ["{\"words\":\"", "\"}\n", "é", "汉字", "\U0001F54A", "<b>", "&amp;", "]]>"];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Int[0, Short.Length - 1].Select(i => Short[i]),
        Gen.Int[0, 5_000].Select(count => new string('x', count)));

    [Fact]
    public void Part_holds_the_text_that_was_written() =>
        Gen.Select(Words.Array[0, 40], Gen.Int[0, 3]).Sample(
            (written, likely) =>
            {
                using RentedBytes json = new(likely);
                Array.ForEach(written, words => json.Write(Encoding.UTF8.GetBytes(words)));
                ReadOnlyMemory<byte>[] part = EmbeddedWeave.Part(json.Written);
                XElement root = XElement.Parse(Encoding.UTF8.GetString(part.SelectMany(piece => piece.ToArray()).ToArray()), LoadOptions.PreserveWhitespace);
                Assert.Equal(EmbeddedWeave.Root, root.Name);
                Assert.Equal(string.Concat(written), root.Value);
            },
            iter: 300);

    [Fact]
    public void Text_that_XML_cannot_hold_is_refused() =>
        Assert.Throws<ArgumentException>(() => EmbeddedWeave.Part("{\"words\":\"\uFFFE\"}"u8.ToArray()));

    [Fact]
    public async Task Writing_that_fails_waits_for_the_weave_before_its_room_is_given_to_others()
    {
        Weave weave = Weave.Of(TextDocument.Of("words"));
        using SemaphoreSlim begun = new(0);
        using SemaphoreSlim mayEnd = new(0);
        bool isEnded = false;
        using WeavePart part = new(weave, new WordWriteOptions
        {
            Embedded = _ =>
            {
                begun.Release();
                mayEnd.Wait(TestContext.Current.CancellationToken);
                isEnded = true;
                throw new InvalidOperationException("It fails as well.");
            },
        });
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        Thread disposing = new(part.Dispose);
        disposing.Start();
        SpinWait.SpinUntil(() => !disposing.IsAlive || disposing.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        Assert.True(disposing.IsAlive);
        mayEnd.Release();
        disposing.Join();
        Assert.True(isEnded);
    }
}
