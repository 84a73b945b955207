using System.Text;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>XML that harms or hangs a careless reader.</summary>
public sealed class BadXmlTests
{
    private const int Deep = 20_000;

    private static readonly byte[] Sound = RawWord.File(RawWord.Plain);

    public static TheoryData<string> Parts =>
    [
        RawWord.Document, RawWord.Footnotes, RawWord.Comments, "word/styles.xml", "word/numbering.xml", "[Content_Types].xml",
        "_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_document_type_definition_is_refused_in_every_part(string part)
    {
        string laughs = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        ZipParts parts = Commented();
        string text = parts.Text(part);
        int root = text.IndexOf("?>", StringComparison.Ordinal) + 2;

        Refused(parts.With(part, text.Insert(root, laughs)), "document type definition", part);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void An_undeclared_entity_is_refused_in_every_part(string part)
    {
        ZipParts parts = Commented();
        string text = parts.Text(part);

        Refused(parts.With(part, text.Insert(text.LastIndexOf("</", StringComparison.Ordinal), "&boom;")), "not well-formed", part);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Bytes_that_are_no_text_are_refused_in_every_part(string part)
    {
        ZipParts parts = Commented();
        byte[] bytes = parts.Bytes(part);

        Refused(parts.With(part, [.. bytes[..^20], 0xC3, 0x28, 0xFF, .. bytes[^20..]]), "not well-formed", part);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_that_stops_in_the_middle_is_refused(string part)
    {
        ZipParts parts = Commented();
        byte[] bytes = parts.Bytes(part);

        Refused(parts.With(part, bytes[..(bytes.Length * 2 / 3)]), "not well-formed", part);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Thousands_of_nested_elements_are_refused_and_overflow_no_stack(string part)
    {
        ZipParts parts = Commented();
        string text = parts.Text(part);
        string nest = RawWord.Nested("<x>", "</x>", Deep);

        Refused(parts.With(part, text.Insert(text.LastIndexOf("</", StringComparison.Ordinal), nest)), "deep", part);
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", true)]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", true)]
    [InlineData("<w:ins w:id=\"5\" w:author=\"A\">", "</w:ins>", true)]
    [InlineData("<w:ins w:id=\"5\" w:author=\"A\">", "</w:ins>", false)]
    [InlineData("<w:hyperlink>", "</w:hyperlink>", false)]
    [InlineData("<w:r><w:drawing>", "</w:drawing></w:r>", false)]
    [InlineData("<w:smartTag>", "</w:smartTag>", false)]
    public void Thousands_of_nested_containers_are_refused(string open, string close, bool around)
    {
        string nest = around
            ? RawWord.Nested(open, close, Deep, RawWord.Paragraphs("Deep."))
            : $"<w:p>{RawWord.Nested(open, close, Deep, RawWord.Run("Deep."))}</w:p>";

        Refused(RawWord.Parts(RawWord.Plain + nest), "deep", RawWord.Document);
    }

    [Fact]
    public void Thousands_of_nested_property_elements_are_refused()
    {
        foreach (string name in (string[])["w:pPr", "w:rPr", "w:t", "w:sdtPr", "w:sectPr"])
        {
            string nest = RawWord.Nested("<w:x>", "</w:x>", Deep);
            string inside = name switch
            {
                "w:pPr" => $"<w:p><w:pPr>{nest}</w:pPr></w:p>",
                "w:rPr" => $"<w:p><w:r><w:rPr>{nest}</w:rPr></w:r></w:p>",
                "w:t" => $"<w:p><w:r><w:t>{nest}</w:t></w:r></w:p>",
                _ => $"<{name}>{nest}</{name}>",
            };
            Refused(RawWord.Parts(RawWord.Plain + inside), "deep", RawWord.Document);
        }
    }

    [Fact]
    public void A_part_in_utf_16_is_read()
    {
        ZipParts parts = RawWord.Parts(RawWord.Plain);
        string text = parts.Text(RawWord.Document).Replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", StringComparison.Ordinal);
        byte[] file = parts.With(RawWord.Document, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).Zip();
        byte[] response = RawWord.File(RawWord.Plain.Replace("once", "twice", StringComparison.Ordinal));

        Examination.Of(file, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
        Examination.Of(response, ("CHN", file)).IsExact(response, ("CHN", file)).IsSound(response);
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("no-such-encoding")]
    [InlineData("windows-1252")]
    public void A_declared_encoding_that_is_not_the_real_one_is_refused_or_read_right(string declared)
    {
        ZipParts parts = RawWord.Parts(RawWord.Plain);
        byte[] file = parts.Replace(RawWord.Document, "encoding=\"UTF-8\"", $"encoding=\"{declared}\"").Zip();
        Examination examined = Examination.Of(Sound, ("CHN", file));
        if (examined.Fault is null)
        {
            examined.IsExact(Sound, ("CHN", Sound));
        }
        else
        {
            examined.Refused("CHN.docx");
        }
    }

    [Fact]
    public void Characters_that_xml_forbids_are_refused()
    {
        string body = RawWord.Plain + $"<w:p><w:ins w:id=\"5\" w:author=\"A&#x1;B\">{RawWord.Run("Word")}</w:ins></w:p>";

        Refused(RawWord.Parts(body), "not well-formed", RawWord.Document);
    }

    // The comment and the notes are referred to, so that their parts are read.
    private static ZipParts Commented() => RawWord.Parts(
        RawWord.Plain + "<w:p><w:commentRangeStart w:id=\"1\"/>" + RawWord.Run("Noted.") + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>");

    private static void Refused(ZipParts parts, string told, string part)
    {
        byte[] file = parts.Zip();
        string asBase = Examination.Of(file, ("CHN", Sound)).Refused(Examination.BaseName);
        Assert.Contains(told, asBase, StringComparison.Ordinal);
        Assert.Contains(part, asBase, StringComparison.Ordinal);
        // Styles and numbering are the base's: those of a response are not read.
        Examination asResponse = Examination.Of(Sound, ("CHN", file));
        if (part is not ("word/styles.xml" or "word/numbering.xml") || asResponse.Fault is not null)
        {
            Assert.Contains(part, asResponse.Refused("CHN.docx"), StringComparison.Ordinal);
        }
    }
}
