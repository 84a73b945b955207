using System.Globalization;
using CsCheck;
using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>The date of a tracked change is the one that the platform would read, as Word writes it and otherwise.</summary>
public sealed class DateTests
{
    private static readonly Gen<string> Date = Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 13], Gen.Int[0, 32], Gen.Int[0, 25], Gen.Int[0, 61], Gen.Int[0, 61], Gen.OneOf(new[] { "Z", "Z", "Z", "", "+02:00", "z", ".5Z" }.Select(Gen.Const).ToArray()))
        .Select((year, month, day, hour, minute, second, zone) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}T{hour:00}:{minute:00}:{second:00}{zone}"));

    [Fact]
    public void A_date_with_a_sign_changed_reads_as_the_platform_reads_it() =>
        Gen.Select(Date, Gen.Int[0, 40], Gen.OneOf("09-Tx :".Append('٣').Select(Gen.Const).ToArray())).Sample(
            (date, at, put) =>
            {
                string text = at < date.Length ? $"{date[..at]}{put}{date[(at + 1)..]}" : date;
                DateTimeOffset? platform = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read) ? read : null;

                Assert.Equal(platform, At(text));
            },
            iter: 500);

    private static DateTimeOffset? At(string date)
    {
        using WordPackage package = WordPackage.Open("a.docx", RawWord.File($"<w:p><w:ins w:id=\"1\" w:author=\"Wei\" w:date=\"{date}\"><w:r><w:t>put in</w:t></w:r></w:ins></w:p>"));
        return Assert.Single(Assert.Single(WordReader.ForBase(package).Base.Draft.Blocks).Spans).Inserted!.At;
    }
}
