using System.Text;
using System.Xml;
using CsCheck;
using Plenary.Corpus;
using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>The reader of XML parts gives what the platform's reader gives: the same nodes, and the same fault at the same place.</summary>
public sealed class PartXmlTests
{
    // Sound on its own; what is put into it mostly is not.
    private const string Sound = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" xmlns:w14="u14"><w:body>
        <w:p w14:paraId="1" w:rsidR='00A'><w:pPr><w:pStyle w:val="A &amp; B"/></w:pPr><w:r><w:t xml:space="preserve"> one &lt; two &gt; “three” ]] &quot;</w:t></w:r></w:p>
        <w:p xml:space="preserve"> <w:r xml:space="default"><w:tab/><w:t> </w:t></w:r></w:p><plain xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" a="1"><p b=""/></plain><w:p/>
        </w:body></w:document>

        """;

    private static readonly string[] Snippets =
    [
        "<", ">", "&", "&amp;", "&amp", "&#10;", "&#x41;", "&nbsp;", "]]>", "]]", "<!-- a -->", "<?a b?>", "<![CDATA[<w:p>]]>", "<!DOCTYPE a>", "\r\n", "\r", "\t", "\n", " ",
        "\u0000", "\u0008", "\u000C", "\uFFFE", "\uFFFF", "\uFFFD", "é", "文", "𝔸", "\"", "'", "=", "/", ":", "x", "<w:p>", "</w:p>", "<w:p/>", "<q:p/>", "<q:p xmlns:q='u'/>", " w:val=\"2\"",
        " w:rsidR='1'", " xml:space=\"preserve\"", " xml:space=\"other\"", " xml:lang=\"en\"", " xml:id=\"a\"", " xmlns=\"\"", " xmlns:w=\"other\"", " xmlns:w=\"\"", " xmlns:xml=\"a\"", " xmlns:v=\"u14\" v:a=\"\" w14:a=\"\"",
        " a", " a=b", " a=\"<\"", " a='>'", " a = 'b' ", " a:b:c=''", " :a=''", " 1a=''", " é=''", "<1/>", "<é/>", "</", "/>", "<?xml version=\"1.0\"?>", "\uFEFF",
    ];

    private static readonly Gen<(int At, int Length, string Put)> Mutation = Gen.Select(Gen.Int[0, 2000], Gen.Frequency((6, Gen.Const(0)), (1, Gen.Int[1, 40])), Gen.Frequency((5, Gen.OneOf(Snippets.Select(Gen.Const).ToArray())), (1, Gen.Const(""))));

    [Fact]
    public void A_part_changed_anywhere_gives_the_same_nodes_or_the_same_fault() =>
        Mutation.Array[0, 3].Sample(
            mutations =>
            {
                string text = Sound.ReplaceLineEndings("\n");
                foreach ((int at, int length, string put) in mutations)
                {
                    int from = at % (text.Length + 1);
                    text = text[..from] + put + text[Math.Min(text.Length, from + length)..];
                }

                Same(Encoding.UTF8.GetBytes(text));
            },
            iter: 2000);

    [Fact]
    public void A_part_with_a_byte_changed_gives_the_same_nodes_or_the_same_fault() =>
        Gen.Select(Gen.Int[0, 2000], Gen.Byte, Gen.Bool).Sample(
            (at, put, isCut) =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(Sound.ReplaceLineEndings("\n"));
                bytes[at % bytes.Length] = put;
                Same(isCut ? bytes[..(at % bytes.Length)] : bytes);
            },
            iter: 1000);

    [Fact]
    public void Every_part_of_a_generated_response_gives_the_same_nodes() =>
        EveryPart(NegotiationCorpus.Generate(5, 1, editsPerMember: 20, paragraphs: 40, words: 900).Members.First().File.AsSpan());

    [Fact]
    public void Every_part_of_a_real_file_gives_the_same_nodes()
    {
        string[] files = [.. SharedData.Files("docx-tracked", ".docx"), .. SharedData.Files("cop29-art6.2", ".docx")];
        Assert.SkipWhen(files.Length == 0, SharedData.Missing);
        Assert.All(files, file => EveryPart(File.ReadAllBytes(file)));
    }

    [Theory]
    [InlineData("\uFEFF<a/>")]
    [InlineData("<a/>\n ")]
    [InlineData("<a></a >")]
    [InlineData("<a><b></a></b>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a>")]
    [InlineData(" <?xml version=\"1.0\"?><a/>")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><a/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<a>\n</a>")]
    [InlineData("<a>b<!-- c -->d<?e f?>g<![CDATA[h]]>i</a>")]
    [InlineData("<xmlns:a/>")]
    [InlineData("<xml:a/>")]
    [InlineData("<a xmlns:b='http://www.w3.org/2000/xmlns/'/>")]
    [InlineData("")]
    public void An_odd_part_gives_the_same_nodes_or_the_same_fault(string text) => Same(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_part_loaded_as_a_tree_keeps_its_declaration()
    {
        byte[] part = Encoding.UTF8.GetBytes(Sound.ReplaceLineEndings("\n"));
        using WordPackage package = WordPackage.Open("a.docx", RawWord.Parts("").With(RawWord.Document, part).Zip());
        using XmlReader reader = package.ReadXml(RawWord.Document);
        Assert.Equal("yes", System.Xml.Linq.XDocument.Load(reader).Declaration?.Standalone);
    }

    [Fact]
    public void A_part_with_more_names_than_any_document_has_is_read_all_the_same() =>
        Same(Encoding.UTF8.GetBytes($"<a>{string.Concat(Enumerable.Range(0, 3000).Select(i => $"<b{i} c{i}='{i}'/>"))}</a>"));

    [Fact]
    public void An_element_with_more_attributes_than_any_document_has_is_read_all_the_same() =>
        Same(Encoding.UTF8.GetBytes($"<a {string.Join(' ', Enumerable.Range(0, 200).Select(i => $"b{i}=\"{i}\""))}><c/></a>"));

    private static void EveryPart(ReadOnlySpan<byte> package)
    {
        ZipParts parts = ZipParts.Of(package);
        foreach (string name in parts.Names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal)))
        {
            Same(parts.Bytes(name));
        }
    }

    private static void Same(byte[] part)
    {
        using WordPackage package = WordPackage.Open("a.docx", RawWord.Parts("").With(RawWord.Document, part).Zip());
        List<string> own = Nodes(() => package.ReadXml(RawWord.Document));
        List<string> platform = Nodes(() => XmlReader.Create(new MemoryStream(part), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        }));
        Assert.Equal(platform, own);
    }

    private static List<string> Nodes(Func<XmlReader> open)
    {
        List<string> nodes = [];
        try
        {
            using XmlReader reader = open();
            while (reader.Read())
            {
                StringBuilder node = new($"{reader.NodeType} {reader.Depth} {reader.LocalName} {reader.NamespaceURI} {reader.IsEmptyElement}");
                if (reader.NodeType == XmlNodeType.Element)
                {
                    foreach (string name in (ReadOnlySpan<string>)["val", "rsidR", "paraId", "a", "b", "Ignorable", "none"])
                    {
                        node.Append($" {name}={reader.GetAttribute(name)}");
                        foreach (string uri in (ReadOnlySpan<string>)["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "u14", "u", ""])
                        {
                            node.Append($",{reader.GetAttribute(name, uri)}");
                        }
                    }

                    node.Append($" {reader.XmlSpace}");
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                {
                    node.Append($" {reader.XmlSpace} ");
                    char[] chunk = new char[3];
                    if (reader.Depth > 1 && reader.ReadValueChunk(chunk, 0, 3) is var read)
                    {
                        node.Append(chunk, 0, read);
                    }

                    node.Append('|').Append(reader.Value);
                }

                nodes.Add(node.ToString());
            }

            nodes.Add($"{reader.EOF} {reader.ReadState} {reader.NodeType} {reader.Depth}");
        }
        catch (XmlException fault)
        {
            nodes.Add(fault.Message);
        }

        return nodes;
    }
}
