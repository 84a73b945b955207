using CsCheck;
using Plenary.Formats.Compiling;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>A text held against another run by run is the same where it is so word for word, and nowhere else.</summary>
public sealed class TextCheckTests
{
    // Two paragraphs of the base have the same words, and a text may have one that the base has not.
    private static readonly TextDocument Base = TextDocument.Of(["one", "two", "one", "three", "four"]);

    // Paragraphs of the base by their places, and others; mostly as in the base, so that runs come about.
    private static readonly Gen<int[]> Places = Gen.OneOf(
        Gen.Int[0, 5].Array[0, 6],
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], (at, put) => new[] { 0, 1, 2, 3, 4 }.Select((place, i) => i == at ? put : place).ToArray()),
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], (left, right) => new[] { 0, 1, 2, 3, 4 }.Where(place => place != left && place != right).ToArray()));

    [Fact]
    public void Text_is_the_expected_one_where_every_paragraph_has_its_words() =>
        Gen.Select(Places, Places, Gen.Bool).Sample(
            (expected, read, sameBase) =>
            {
                KnownText known = new(Base);
                using ComparableTextWriter writer = new(known);
                Tell(expected, writer);
                TextCheck check = new(writer.Finish(), sameBase ? known : new KnownText(Base));
                Tell(read, check);
                Assert.Equal(expected.Select(Words).SequenceEqual(read.Select(Words)), check.Holds);
            },
            iter: 20_000);

    // A few letters, so that what two paragraphs have in common at their ends overlaps, and a text repeats itself.
    private static readonly Gen<string> Letters = Gen.Char["ab"].Array[0, 6].Select(letters => new string(letters));

    // Mostly made of the paragraph of the base at that place: other letters are put in, or some taken out.
    private static readonly Gen<Func<string, string>> Edit = Gen.OneOf(
        Gen.Const<Func<string, string>>(words => words),
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Letters, (at, count, put) => (Func<string, string>)(words =>
            words[..Math.Min(at, words.Length)] + put + words[Math.Min(at + count, words.Length)..])));

    [Fact]
    public void Paragraphs_made_of_those_of_the_base_are_the_expected_ones_where_every_letter_is() =>
        Gen.Select(Letters.Array[1, 5], Edit.Array[0, 7], Edit.Array[0, 7], Gen.Bool, Gen.Bool).Sample(
            (paragraphs, edits, others, isSame, sameBase) =>
            {
                TextDocument known = TextDocument.Of(paragraphs);
                string[] expected = [.. edits.Select((edit, i) => edit(paragraphs[i % paragraphs.Length]))];
                string[] read = isSame ? expected : [.. others.Select((edit, i) => edit(i < expected.Length ? expected[i] : paragraphs[0]))];
                KnownText index = new(known);
                using ComparableTextWriter writer = new(index);
                Array.ForEach(expected, words => writer.Take(BlockShape.Plain, words));
                TextCheck check = new(writer.Finish(), sameBase ? index : new KnownText(known));
                Array.ForEach(read, words => check.Take(BlockShape.Plain, words));
                Assert.Equal(expected.SequenceEqual(read), check.Holds);
            },
            iter: 50_000);

    [Fact]
    public void Notes_are_the_expected_ones_where_their_words_are_whatever_their_order()
    {
        BlockShape Note(string story) => BlockShape.Plain with { Kind = BlockKind.Footnote, Place = new BlockPlace(story) };
        TextDocument known = new([.. Base.Blocks, new Block(new BlockId("n"), Note("footnote:1"), Tokenizer.Tokenize("a note of the base"))]);
        Gen.Select(Gen.Int[0, 2].Array[0, 3], Gen.Int[0, 2].Array[0, 3]).Sample(
            (expected, read) =>
            {
                string[] words = ["a note of the base", "a note of the bass", "another"];
                KnownText index = new(known);
                using ComparableTextWriter writer = new(index);
                TextCheck check = new(Told(expected, writer).Finish(), index);
                Told(read, check);
                Assert.Equal(expected.Order().SequenceEqual(read.Order()), check.Holds);

                T Told<T>(int[] notes, T listener)
                    where T : IReadingListener
                {
                    for (int i = 0; i < notes.Length; i++)
                    {
                        listener.Take(Note($"footnote:{i + 4}"), words[notes[i]]);
                    }

                    return listener;
                }
            },
            iter: 2_000);
    }

    private static string Words(int place) => place < Base.Blocks.Length ? Base.Blocks[place].Text : "five";

    // Paragraphs that follow on each other in the base are told together.
    private static void Tell(int[] places, IReadingListener listener)
    {
        for (int i = 0; i < places.Length;)
        {
            int end = i + 1;
            if (places[i] == Base.Blocks.Length)
            {
                listener.Take(Base.Blocks[0].Shape, Words(places[i]));
            }
            else
            {
                while (end < places.Length && places[end] < Base.Blocks.Length && places[end] == places[end - 1] + 1)
                {
                    end++;
                }

                listener.TakeBase(places[i], Base.Blocks.AsSpan().Slice(places[i], end - i));
            }

            i = end;
        }
    }
}
