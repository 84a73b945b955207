using System.Collections.Immutable;

namespace Plenary.Samples.Coastal;

/// <summary>CHN.docx: tracked.</summary>
internal static class China
{
    public static ImmutableArray<byte> Write()
    {
        Response file = new("Desk officer, Ministry of Foreign Affairs (CHN)", 19);
        var desk = file.Desk;
        desk.Replace("PP6", "different capacities of members", "principle of common but differentiated responsibilities and respective capabilities");
        _ = desk.Comment("PP6", "principle of common but differentiated responsibilities", "Agreed language since the Rio Declaration. It should guide the text as a whole.");
        desk.Insert("OP2(a)", "oceanographic data", ", on a voluntary basis and in accordance with national laws,");
        desk.Replace("OP4", "Reaffirm the goal of", "Reaffirm the goal of the Kunming-Montreal Global Biodiversity Framework of");
        desk.Replace("OP18", "phase down", "explore ways to reduce");
        _ = desk.Comment("OP18", "explore ways to reduce", "The pace depends on the conditions of each port. We can be flexible if OP7 keeps its figure.");
        desk.Delete("OP19", ", and condemn any deliberate damage to it");
        desk.Insert("OP20(b)", "mutually agreed terms", ", without discriminatory restrictions");
        desk.Replace("T3.2", "50 ports", "60 ports");
        return file.ToFile();
    }
}
