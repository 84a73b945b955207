using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Reads <c>w:trPr</c> and <c>w:tcPr</c>: rows and cells that are tracked.</summary>
internal sealed class TablePropertiesReader(WordNames names, RevisionScopes scopes, TablePath tables, StoryContent content)
{
    public void Read(XmlReader reader)
    {
        bool row = reader.LocalName == "trPr";
        int end = PartWalk.EndOf(reader);
        while (PartWalk.Within(reader, end))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "ins" when row:
                case "cellIns" when !row:
                    tables.Insert(row, scopes.Revision(reader, names));
                    break;
                case "del" when row:
                case "cellDel" when !row:
                    tables.Delete(row, scopes.Revision(reader, names));
                    break;
                case "trPrChange" or "tcPrChange" or "cellMerge":
                    content.Tell("table formatting change");
                    PartWalk.Skip(reader);
                    break;
                default:
                    break;
            }
        }
    }
}
