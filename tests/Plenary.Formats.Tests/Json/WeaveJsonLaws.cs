using System.Buffers;
using System.Text;
using CsCheck;
using Plenary.Formats.Json;
using Plenary.Text;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Formats.Tests.Json;

/// <summary>What must hold of every weave that is written.</summary>
public sealed class WeaveJsonLaws
{
    [Fact]
    public void A_weave_read_back_is_the_weave_that_was_written() => KeptWeaves.Any.Sample(SameWhenReadBack, iter: 500);

    [Fact]
    public void A_weave_that_was_worked_on_is_read_back_as_it_was() => KeptWeaves.Worked.Sample(SameWhenReadBack, iter: 1000);

    [Fact]
    public void A_weave_that_was_worked_on_gives_the_same_bytes_when_tabled_in_another_order_and_when_written_again() =>
        Gen.Select(KeptWeaves.Worked, Gen.Int[0, 1000]).Sample(
            (weave, seed) =>
            {
                string written = Written(weave);
                Assert.Equal(written, Written(KeptWeaves.Shuffle(weave, new Random(seed))));
                Assert.Equal(written, Written(WeaveJson.Read(Encoding.UTF8.GetBytes(written)).Weave!));
            },
            iter: 300);

    // Without these in the generator the two laws above would say nothing of them.
    [Fact]
    public void Among_the_weaves_that_were_worked_on_are_changes_of_every_kind_that_working_brings()
    {
        int upon = 0;
        int before = 0;
        int start = 0;
        int moved = 0;
        KeptWeaves.Worked.Sample(
            weave =>
            {
                Edit[] edits = [.. weave.Changes.SelectMany(change => change.Edits)];
                Interlocked.Add(ref upon, weave.Changes.Count(change => !change.Upon.IsEmpty));
                Interlocked.Add(ref before, edits.Count(edit => edit is BlockEdit { After: { Part: < 0 } place } && place != EntryRef.Top));
                Interlocked.Add(ref start, edits.Count(edit => edit is SpanEdit { After: { Change: >= 0, Ordinal: -1 } after } && weave.Changes[after.Change].Edits[after.Part] is SpanEdit));
                Interlocked.Add(ref moved, edits.Count(edit => edit is MoveEdit { Block.Change: >= 0 }));
            },
            iter: 3000);
        Assert.DoesNotContain(0, new[] { upon, before, start, moved });
    }

    [Fact]
    public void A_change_is_written_after_what_it_is_written_upon()
    {
        Weave weave = Weave.Of(TextDocument.Of("One two three.", "Four five six.", "Seven eight nine."))
            .Rebase(TextDocument.Of("Four five six.", "Seven eight nine.", "One two three."), "CHAIR").Weave
            .Rebase(TextDocument.Of("Four five six.", "Seven eight nine."), "CHAIR").Weave;
        Weave read = WeaveJson.Read(Encoding.UTF8.GetBytes(Written(weave))).Weave!;
        Change upon = Assert.Single(read.Changes, change => !change.Upon.IsEmpty);
        Assert.All(upon.Upon, other => Assert.True(read.IndexOf(other) < read.IndexOf(upon.Id)));
        Assert.Equal("Four five six.\nSeven eight nine.\n", Reading.OfAgreed(read).ToString());
    }

    [Fact]
    public void A_weave_with_every_part_of_the_format_is_read_back_whole() => SameWhenReadBack(KeptWeaves.Full());

    [Fact]
    public void A_weave_of_nothing_is_read_back() => SameWhenReadBack(Weave.Of(new TextDocument([])));

    [Fact]
    public void Written_again_the_bytes_are_the_same() => KeptWeaves.Any.Sample(weave =>
    {
        string written = Written(weave);
        Assert.Equal(written, Written(weave));
        Assert.Equal(written, Written(WeaveJson.Read(Encoding.UTF8.GetBytes(written)).Weave!));
    });

    [Fact]
    public void Changes_tabled_in_another_order_give_the_same_bytes() =>
        Gen.Select(KeptWeaves.Any, Gen.Int[0, 1000]).Sample(
            (weave, seed) => Assert.Equal(Written(weave), Written(KeptWeaves.Shuffle(weave, new Random(seed)))), iter: 300);

    [Fact]
    public void Changes_within_changes_tabled_in_another_order_give_the_same_bytes() =>
        Gen.Int[0, 1000].Sample(
            seed => Assert.Equal(Written(KeptWeaves.Full()), Written(KeptWeaves.Shuffle(KeptWeaves.Full(), new Random(seed)))));

    [Fact]
    public void Files_compiled_in_another_order_give_the_same_bytes() =>
        Gen.Select(Negotiations.Clean, Gen.Int[0, 1000]).Sample((negotiation, seed) =>
        {
            MemberFile[] shuffled = [.. negotiation.Files];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Written(Weaves.Of(negotiation)), Written(Weaves.Of(negotiation, shuffled)));
        });

    [Fact]
    public void A_stream_and_a_buffer_take_the_same_bytes()
    {
        using MemoryStream stream = new();
        WeaveJson.Write(KeptWeaves.Full(), stream);
        Assert.Equal(Written(KeptWeaves.Full()), Encoding.UTF8.GetString(stream.ToArray()));
        stream.Position = 0;
        Assert.True(WeaveJson.Read(stream).IsRead);
    }

    [Fact]
    public void A_half_surrogate_is_refused_when_written() =>
        Assert.Throws<ArgumentException>(() => Written(Weave.Of(TextDocument.Of("a \uD800 b"))));

    [Fact]
    public void A_token_that_no_text_is_cut_into_is_refused_when_written() =>
        Assert.Throws<ArgumentException>(() => Written(Weave.Of(new TextDocument(
            [new Block(new BlockId("b0"), BlockShape.Plain, [new Token("two words", TokenKind.Word)])]))));

    internal static string Written(Weave weave)
    {
        ArrayBufferWriter<byte> buffer = new();
        WeaveJson.Write(weave, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void SameWhenReadBack(Weave weave)
    {
        WeaveReadResult result = WeaveJson.Read(Encoding.UTF8.GetBytes(Written(weave)));
        Assert.True(result.IsRead, result.Error?.ToString());
        Assert.Equal(WeaveDescription.Of(weave), WeaveDescription.Of(result.Weave));
    }
}
