using System.Globalization;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Who saved a file, and when.</summary>
internal static class CoreProperties
{
    private const string Part = "docProps/core.xml";

    public static (string? SavedBy, DateTimeOffset? SavedAt) Of(WordPackage package)
    {
        if (!package.Has(Part))
        {
            return (null, null);
        }

        return package.Guard(Part, () =>
        {
            string? by = null;
            DateTimeOffset? at = null;
            using XmlReader reader = package.ReadXml(Part);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "lastModifiedBy" && !reader.IsEmptyElement)
                {
                    by = PartWalk.Words(reader);
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "modified" && !reader.IsEmptyElement)
                {
                    at = ParseDate(PartWalk.Words(reader));
                }
            }

            return (string.IsNullOrWhiteSpace(by) ? null : by, at);
        });
    }

    /// <summary>A date, mostly as Word writes it; one that is none is as good as missing.</summary>
    public static DateTimeOffset? ParseDate(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset exact) ? exact
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? at : null;
}
