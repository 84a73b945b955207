using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Plenary.Corpus;
using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>Parts are written byte for byte as the platform's writer would write them.</summary>
public sealed class PartWritingTests
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // "@" stands where attributes may be put, "#" where nodes may.
    private const string Sound = $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>#<w:document xmlns:w="{Main}" xmlns:v="u14"@>#<w:body@>
        <w:p@>#<w:pPr><w:pStyle w:val="A &amp; B"@/></w:pPr><w:r><w:t xml:space="preserve"> one &lt;#“three” </w:t></w:r></w:p>
        <w:tbl@><w:tr><w:tc><w:p v:paraId="1">#<w:r@>#</w:r></w:p>#</w:tc></w:tr></w:tbl><w:p/>#
        </w:body></w:document>#
        """;

    private static readonly string[] Edited = [RawWord.Document, RawWord.Footnotes, "word/endnotes.xml", RawWord.Comments, "word/commentsExtended.xml"];

    private static readonly string[] Attributes =
    [
        " a=\"\"", " a='&quot;&apos;'", " a=\"&#9;&#10;&#13;&lt;&gt;&amp;\"", " xml:space=\" preserve&#10;\"", " xml:space=\"default\"", " xml:lang=\"en\"", " w:a=\"é文𝔸\"", " v:a=\"1\"",
        " xmlns=\"\"", " xmlns=\"u14\"", $" xmlns=\"{Main}\"", $" xmlns:x=\"{Main}\" x:a=\"1\"", " xmlns:v=\"other\" v:a=\"\"", " xmlns:v=\"u14\" v:a=\"\"", " xmlns:xml=\"http://www.w3.org/XML/1998/namespace\"",
    ];

    private static readonly string[] Nodes =
    [
        "&amp;&lt;&gt;&quot;\"'", "&#13;&#10;&#9;", "é文𝔸", "]]&gt;", "<w:t></w:t>", "<w:t/>", "<a/>", "<w:t> \n</w:t>", "<![CDATA[a & b ]]>", "<p xmlns='u'><q xmlns=''/><w:r/></p>", "<w:r xmlns:w='u' w:a=''/>",
        "<q:p xmlns:q='u' q:a='1'>a<q:b/></q:p>", $"<q:p xmlns:q='{Main}'/>", $"<p xmlns='{Main}'><r w:a=''/></p>", "<!-- a -->", "<?a b?>", "<w:r><w:footnoteReference w:id='1'/></w:r>",
    ];

    [Fact]
    public void A_part_with_anything_put_into_it_is_written_as_the_platform_writes_it()
    {
        int compared = 0;
        Gen<(int Attribute, int Node)> put = Gen.Select(Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, Attributes.Length])), Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[1, Nodes.Length])));
        put.Array[16].Sample(
            all =>
            {
                StringBuilder part = new();
                int next = 0;
                foreach (char one in Sound.ReplaceLineEndings("\n"))
                {
                    (int attribute, int node) = all[next % all.Length];
                    next += one is '@' or '#' ? 1 : 0;
                    part.Append(one switch
                    {
                        '@' => attribute == 0 ? "" : Attributes[attribute - 1],
                        '#' => node == 0 ? "" : Nodes[node - 1],
                        _ => one.ToString(),
                    });
                }

                using WordPackage package = WordPackage.Open("a.docx", RawWord.Parts("").With(RawWord.Document, part.ToString()).Zip());
                if (Loaded(package) is { } tree)
                {
                    Assert.Equal(Platform(tree), Encoding.UTF8.GetString(ZipParts.Of(ResolvedPackage.Resolve(package, _ => false)).Bytes(RawWord.Document)));
                    Interlocked.Increment(ref compared);
                }
            },
            iter: 1000);
        Assert.True(compared > 20, $"{compared} parts were sound.");
    }

    [Theory]
    [InlineData("w:", $"xmlns:w=\"{Main}\"")]
    [InlineData("v:", $"xmlns:w=\"{Main}\" xmlns:v=\"{Main}\"")]
    [InlineData("v:", $"xmlns:v=\"{Main}\" xmlns:w=\"{Main}\" xmlns=\"{Main}\"")]
    public void What_is_put_into_a_base_is_written_as_the_platform_writes_it_whatever_its_prefixes(string prefix, string declarations)
    {
        EveryPart(Compiled(prefix, declarations));
    }

    [Fact]
    public void Attributes_put_into_a_base_that_has_no_prefix_for_them_get_the_one_that_the_platform_makes_up()
    {
        string document = ZipParts.Of(Compiled("", $"xmlns=\"{Main}\"")).Text(RawWord.Document);
        Assert.Matches($"<del p4:id=\"[0-9]+\" p4:author=\"CHN\" p4:date=\"[^\"]+\" xmlns:p4=\"{Main}\">", document);
        Assert.Matches("<p><pPr><rPr><ins p6:id=", document);
    }

    [Fact]
    public void Every_part_of_a_compilation_is_written_as_the_platform_writes_it()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(7, 20);
        byte[] baseFile = [.. corpus.BaseFile];
        Examination examined = Examination.Of(baseFile, [.. corpus.Members.Select(member => (member.Code, member.File.ToArray()))]);
        EveryPart([.. examined.Output]);
    }

    private static byte[] Compiled(string prefix, string declarations)
    {
        const string Cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>In a cell.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        string body = $"<w:body>{RawWord.Plain}{Cell}{RawWord.Paragraphs("The last words.")}</w:body>".Replace("w:", prefix, StringComparison.Ordinal);
        byte[] baseFile = RawWord.Parts("").With(RawWord.Document, $"<{prefix}document {declarations}>{body}</{prefix}document>").Zip();
        byte[] response = RawWord.File(RawWord.Plain.Replace("once a year", "twice", StringComparison.Ordinal)
            + Cell.Replace("a cell", "one cell &amp; more", StringComparison.Ordinal) + RawWord.Paragraphs("The last words.", "A new paragraph."));
        return [.. Examination.Of(baseFile, ("CHN", response)).IsExact(baseFile, ("CHN", response)).Output];
    }

    private static void EveryPart(byte[] file)
    {
        ZipParts parts = ZipParts.Of(file);
        Assert.All(parts.Names.Intersect(Edited), name => Assert.Equal(Platform(XDocument.Parse(parts.Text(name), LoadOptions.PreserveWhitespace)), parts.Text(name)));
    }

    private static XDocument? Loaded(WordPackage package)
    {
        try
        {
            using XmlReader reader = package.ReadXml(RawWord.Document);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Platform(XDocument tree)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            tree.Save(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
