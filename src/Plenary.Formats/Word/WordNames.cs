using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>The names of WordprocessingML, put into a reader's name table so that comparing them is comparing references.</summary>
internal sealed class WordNames
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    public const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";
    public const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public const string UniversalDates = "http://schemas.microsoft.com/office/word/2023/wordml/word16du";

    public WordNames()
    {
        Table = new NameTable();
        W = Table.Add(Transitional);
        WStrict = Table.Add(Strict);
        M = Table.Add(Math);
        MStrict = Table.Add(StrictMath);
    }

    public NameTable Table { get; }

    public string W { get; }

    public string WStrict { get; }

    public string M { get; }

    public string MStrict { get; }

    public bool IsWord(XmlReader reader) =>
        reader.NamespaceURI is var uri && (uri == W || uri == WStrict);

    public bool IsMath(XmlReader reader) =>
        reader.NamespaceURI is var uri && (uri == M || uri == MStrict);

    public static string? RelationAttribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, Relations) ?? reader.GetAttribute(name, StrictRelations);

    public string? Attribute(XmlReader reader, string name) =>
        reader.GetAttribute(name, W) ?? reader.GetAttribute(name, WStrict);
}
