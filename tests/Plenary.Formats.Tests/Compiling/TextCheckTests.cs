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
