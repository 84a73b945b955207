using System.Collections.Immutable;

namespace Plenary.Samples.Coastal;

/// <summary>RUS.docx: tracked, with brackets typed around words and an edit in a footnote.</summary>
internal static class RussianFederation
{
    public static ImmutableArray<byte> Write()
    {
        Response file = new("Desk officer, Ministry of Foreign Affairs (RUS)", 25);
        var desk = file.Desk;
        desk.Insert("PP4", "supply chains", ", including unilateral restrictive measures,");
        desk.Replace("OP3", "nature-based solutions", "ecosystem-based approaches");
        desk.Insert("OP9", "the rules of the World Trade Organization", " and from unilateral measures that hinder trade in food and fertilizers");
        desk.InsertBefore("OP18", "to triple", "[");
        desk.Insert("OP18", "collectively by 2030", "]");
        _ = desk.Comment("OP18", "collectively by 2030", "RUS: reserved, awaiting instructions.");
        desk.Replace("OP19", "condemn any deliberate damage to it", "call for an impartial investigation of any damage to it");
        int comment = desk.Comment("OP19", "impartial investigation", "Responsibility should be established before it is condemned.");
        desk.Reply("OP19", comment, "We could also accept OP19 without its last clause, as CHN proposes.");
        desk.Replace("OP21", "islands and", "islands, the Arctic coast and");
        desk.Insert("FN2", "in other forums", ", nor does it create financial obligations");
        return file.ToFile();
    }
}
