using System.Text.RegularExpressions;
using CsCheck;
using Plenary.Formats.Compiling;
using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Tests.Word;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>
/// The receipt reads back what was written. A written file in which one word, sign, mark or name is another must be told
/// of: else the reading back checks nothing.
/// </summary>
public sealed partial class AlteredOutputTests
{
    private const string Document = "word/document.xml";

    [Theory]
    [InlineData("base words", 5)]
    [InlineData("inserted words", 5)]
    [InlineData("deleted words", 5)]
    [InlineData("an insertion gone", 5)]
    [InlineData("a paragraph mark", 20)]
    [InlineData("an author", 5)]
    [InlineData("inserted words", 20)]
    [InlineData("an author", 20)]
    public void Written_word_that_is_altered_in_one_place_is_told(string what, int members)
    {
        Compilation compilation = ViewCases.Compile($"1 {members}");
        byte[] written = Tracked(compilation);
        Assert.Empty(Faults(compilation, written));
        ZipParts parts = ZipParts.Of(written);
        string document = parts.Text(Document);
        Match[] places = [.. PlacesOf(what).Matches(document).Cast<Match>()];
        Assert.NotEmpty(places);
        Gen.Int[0, places.Length - 1].Sample(
            at =>
            {
                Match place = places[at];
                string altered = string.Concat(document.AsSpan(0, place.Index), Altered(what, place.Value), document.AsSpan(place.Index + place.Length));
                byte[] file = ZipParts.Of(written).With(Document, altered).Zip();
                Assert.True(Faults(compilation, file).Any(), $"not told: {document[Math.Max(0, place.Index - 200)..Math.Min(document.Length, place.Index + 400)]}");
            },
            iter: 25);
    }

    private static byte[] Tracked(Compilation compilation)
    {
        using MemoryStream output = new();
        using WordPackage package = WordPackage.Open("base.docx", compilation.BasePackage.ToArray());
        WordWriter.WriteTracked(compilation.Weave, package, new WordWriteOptions(), output);
        return output.ToArray();
    }

    private static IEnumerable<string> Faults(Compilation compilation, byte[] file)
    {
        using MemoryStream stream = new(file);
        return ShownIn.TrackedWord(compilation, "output.docx", stream).Faults;
    }

    private static Regex PlacesOf(string what) => what switch
    {
        "base words" => BaseWords(),
        "inserted words" => InsertedWords(),
        "deleted words" => DeletedWords(),
        "an insertion gone" => Insertion(),
        "a paragraph mark" => TrackedMark(),
        _ => Author(),
    };

    private static string Altered(string what, string found) => what switch
    {
        "an insertion gone" => "",
        "a paragraph mark" => "<w:rPr>",
        "an author" => "w:author=\"ZZZ\"",
        _ => LastLetter().Replace(found, "Q"),
    };

    [GeneratedRegex("(?<=</w:pPr><w:r>(<w:rPr>[^ ]*</w:rPr>)?)<w:t( [^>]*)?>[^<]*[a-z]</w:t>")]
    private static partial Regex BaseWords();

    [GeneratedRegex("<w:ins [^>]*><w:r>(<w:rPr>[^ ]*</w:rPr>)?<w:t( [^>]*)?>[^<]*[a-z]</w:t>")]
    private static partial Regex InsertedWords();

    [GeneratedRegex("<w:delText( [^>]*)?>[^<]*[a-z]</w:delText>")]
    private static partial Regex DeletedWords();

    [GeneratedRegex("<w:ins [^>]*><w:r>((?!</w:ins>).)*</w:ins>")]
    private static partial Regex Insertion();

    [GeneratedRegex("<w:rPr><w:(ins|del) [^>]*/>")]
    private static partial Regex TrackedMark();

    [GeneratedRegex("(?<=<w:(ins|del|moveFrom|moveTo) [^>]*)w:author=\"[A-Z]{3}\"")]
    private static partial Regex Author();

    [GeneratedRegex("[a-z](?=</w:(t|delText)>)")]
    private static partial Regex LastLetter();
}
