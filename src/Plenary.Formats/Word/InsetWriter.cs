using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Puts pictures and formulas of responses into the base package: markup, relationships and the files they show.</summary>
internal sealed class InsetWriter(BaseDocument document, Insets insets)
{
    // By their content: a picture that is put in twice is kept once.
    private readonly Dictionary<string, string> relationOf = new(StringComparer.Ordinal);
    private int lastNumber;

    /// <summary>
    /// The element to put into a paragraph, a formula beside runs and a picture in one; <see langword="null"/> where it
    /// cannot be carried, which includes all notes: a picture is kept by the part that it stands in.
    /// </summary>
    public XElement? MakeIn(XElement paragraph, string key)
    {
        if (insets.Find(key) is not { Markup: { } markup } inset || paragraph.AncestorsAndSelf().Last() != document.Document.Root)
        {
            return null;
        }

        XElement made = new(markup);
        foreach (InsetMedia media in inset.Media)
        {
            string relation = Relate(media);
            foreach (XAttribute reference in made.DescendantsAndSelf().Attributes().Where(one => one.Name.Namespace == W.Relations && one.Value == media.Relation))
            {
                reference.Value = relation;
            }
        }

        foreach (XElement one in made.DescendantsAndSelf())
        {
            if (one.Name.LocalName is "docPr" && one.Attribute("id") is { } id)
            {
                id.Value = document.NextId();
            }
            else if (one.Attribute(W.Id) is { } annotation)
            {
                annotation.Value = document.NextId();
            }
        }

        return made;
    }

    private string Relate(InsetMedia media)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(media.Content)) + media.Type;
        if (!relationOf.TryGetValue(name, out string? relation))
        {
            string part;
            do
            {
                lastNumber++;
                relation = string.Create(CultureInfo.InvariantCulture, $"rIdPlenaryMedia{lastNumber}");
                part = string.Create(CultureInfo.InvariantCulture, $"media/plenary{lastNumber}.{media.Ending}");
            }
            while (!document.IsFree(relation, part));
            relationOf.Add(name, relation);
            document.Media.Add((relation, part, media));
        }

        return relation;
    }
}
