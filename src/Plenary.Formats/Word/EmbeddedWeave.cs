using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>The names of the custom XML part in which the weave travels inside a Word file (law 7).</summary>
internal static class EmbeddedWeave
{
    public static readonly XNamespace Ns = "urn:plenary:weave:1";

    /// <summary>The part's root element; its text is the weave as JSON.</summary>
    public static readonly XName Root = Ns + "weave";
}
