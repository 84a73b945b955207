using System.Xml.Linq;
using Plenary.Formats.Tests.BadInput;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>A tracked move names who moves at both of its ends.</summary>
public sealed class MoveMarkTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] Texts =
    [
        "The Parties shall meet once a year in the capital.", "They shall adopt rules of procedure by consensus.",
        "The secretariat shall keep the record of all meetings.", "Observers may speak when the chair so decides.",
    ];

    // The last paragraph mark of the body is there for all: nobody is named at it.
    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(0, 2)]
    [InlineData(3, 1)]
    public void A_paragraph_is_moved_then_each_end_of_the_move_names_the_member(int from, int to)
    {
        List<string> moved = [.. Texts];
        moved.RemoveAt(from);
        moved.Insert(to, Texts[from]);
        byte[] source = RawWord.File(RawWord.Paragraphs(Texts));
        byte[] edited = RawWord.File(RawWord.Paragraphs([.. moved]));

        Examination examined = Examination.Of(source, ("CHN", edited)).IsExact(source, ("CHN", edited)).IsSound(source);

        XElement[] ends = [.. ZipParts.Of(examined.Output.AsSpan()).Tree(RawWord.Document).Descendants()
            .Where(one => one.Name == W + "moveFromRangeStart" || one.Name == W + "moveToRangeStart")];
        Assert.Equal(2, ends.Length);
        Assert.All(ends, end => Assert.Equal("CHN", (string?)end.Attribute(W + "author")));
    }
}
