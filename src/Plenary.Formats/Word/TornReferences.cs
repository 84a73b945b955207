using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>
/// Finds field codes and references to notes as Word never writes them: a code that goes on past its paragraph's end, a
/// reference among the words of a code, which nobody sees, and a note that is referred to twice.
/// </summary>
internal sealed class TornReferences
{
    // For every field that is open, innermost last, whether its code is being read; its result comes after that.
    private readonly List<bool> fields = [];
    private readonly HashSet<(string Kind, string Note)> referred = [];

    /// <summary>What is wrong at the node of WordprocessingML that a reader is at, in words, or <see langword="null"/>.</summary>
    public string? Find(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement:
                return fields.Contains(true) ? "a field code that goes on past the end of its paragraph" : null;
            case "fldChar" when reader.NodeType == XmlNodeType.Element:
                Step(reader.GetAttribute("fldCharType", reader.NamespaceURI));
                return null;
            case "footnoteReference" or "endnoteReference" when reader.NodeType == XmlNodeType.Element:
                string kind = reader.LocalName[..^"Reference".Length];
                string note = reader.GetAttribute("id", reader.NamespaceURI) ?? "";
                return fields.Contains(true) ? $"a reference to a note (w:{reader.LocalName}) in a field code"
                    : referred.Add((kind, note)) ? null
                    : $"a second reference to {kind} {note}";
            default:
                return null;
        }
    }

    private void Step(string? type)
    {
        if (type == "begin")
        {
            fields.Add(true);
        }
        else if (fields.Count > 0 && type == "separate")
        {
            fields[^1] = false;
        }
        else if (fields.Count > 0 && type == "end")
        {
            fields.RemoveAt(fields.Count - 1);
        }
    }
}
