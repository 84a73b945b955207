using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Plenary.Corpus.Documents;
using Plenary.Formats.Word;
using Plenary.Text;
using CorpusPackage = Plenary.Corpus.Documents.WordPackage;
using ReadPackage = Plenary.Formats.Word.WordPackage;

namespace Plenary.Formats.Tests.Word;

/// <summary>Makes Word files with lists of the test's own, and reads them as the base.</summary>
internal static class NumberedWord
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>A level of a list: format, text, and more elements where wanted.</summary>
    public static string Level(int level, string format, string text, string more = "", int start = 1) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    public static string Definition(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    public static string List(int id, int definition, string overrides = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{overrides}</w:num>";

    public static Paragraph In(int list, int level, string text = "Text") =>
        Paragraph.Of(text) with { ListId = list, ListLevel = level };

    public static Paragraph Styled(string style, string text = "Text") => Paragraph.Of(text, style);

    /// <summary>The base read from the paragraphs, with the numbering part and further styles given.</summary>
    public static TextDocument Read(string? numbering, string? styles, params Plenary.Corpus.Documents.Block[] body)
    {
        ImmutableArray<byte> bytes = CorpusPackage.Write(new WordDocument([.. body]));
        using MemoryStream stream = new();
        stream.Write(bytes.AsSpan());
        using (ZipArchive zip = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (numbering is not null)
            {
                Replace(zip, "word/numbering.xml", _ => $"<w:numbering {W}>{numbering}</w:numbering>");
            }

            if (styles is not null)
            {
                Replace(zip, "word/styles.xml", known => known.Replace("</w:styles>", styles + "</w:styles>", StringComparison.Ordinal));
            }
        }

        return Read("numbered.docx", stream.ToArray());
    }

    public static TextDocument Read(string name, byte[] content)
    {
        using ReadPackage package = ReadPackage.Open(name, content);
        return WordReader.TextOf(WordReader.ForBase(package).Base);
    }

    public static string[] Labels(TextDocument text) => [.. text.Blocks.Select(block => block.Shape.Label ?? "-")];

    private static void Replace(ZipArchive zip, string part, Func<string, string> change)
    {
        ZipArchiveEntry old = zip.GetEntry(part)!;
        string known;
        using (StreamReader reader = new(old.Open()))
        {
            known = reader.ReadToEnd();
        }

        old.Delete();
        using StreamWriter writer = new(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(change(known));
    }
}
