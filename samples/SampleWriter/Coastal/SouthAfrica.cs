using System.Collections.Immutable;
using Plenary.Samples.Drafting;

namespace Plenary.Samples.Coastal;

/// <summary>South Africa.docx: tracked, with a new paragraph OP7 bis.</summary>
internal static class SouthAfrica
{
    public static ImmutableArray<byte> Write()
    {
        Response file = new("Desk officer, Department of International Relations and Cooperation", 21);
        var desk = file.Desk;
        desk.Insert("PP4", "falling on", " African countries and other");
        desk.Replace("PP6", "different capacities of members", "principle of common but differentiated responsibilities and respective capabilities");
        desk.AddParagraph(
            "OP7",
            "OP7bis",
            Draft.Styled("Operative"),
            "OP7 bis. Stress the need for new, additional and predictable resources to respond to loss and damage in coastal areas;");
        _ = desk.Comment("OP7bis", "loss and damage", "South Africa on behalf of the African Group: adaptation has limits, and the text is silent on them.");
        desk.Replace("OP16", "Reaffirm the importance of the progressive realization of", "Reaffirm");
        desk.Insert("OP22", "concessional finance", " and grants");
        desk.Insert("OP22", "debt sustainability into account", ", and to reform their governance");
        return file.ToFile();
    }
}
