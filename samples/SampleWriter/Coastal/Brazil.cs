using System.Collections.Immutable;

namespace Plenary.Samples.Coastal;

/// <summary>Brazil_v2.docx: tracked, with a moved paragraph, a new footnote and a new row in the table.</summary>
internal static class Brazil
{
    public static ImmutableArray<byte> Write()
    {
        Response file = new("Desk officer, Ministry of External Relations", 21);
        var desk = file.Desk;
        desk.Insert("OP1", "plans and priorities", " and supported by adequate means of implementation");
        desk.Insert("OP3", "nature-based solutions", " and ecosystem-based approaches");
        desk.MoveAbove("OP16", "OP9");
        int comment = desk.Comment("OP16", "right to adequate food", "Brazil: the right to food should open the section.");
        desk.InsertBefore("OP11", "small-scale fishers", "Indigenous Peoples, traditional communities, ");
        desk.AddNote("OP11", "small-scale fishers", "Including artisanal fishers and shellfish gatherers.");
        desk.Insert("OP20", "near-zero-emission fuels", ", including sustainable biofuels,");
        desk.AddRow("Ecosystems", "200,000 hectares of mangroves restored", "Brazil", "2030");
        file.Hand("Desk officer, Ministry of Agriculture and Livestock", 22).Reply("OP16", comment, "Agreed. Please keep the wording of the base.");
        return file.ToFile();
    }
}
