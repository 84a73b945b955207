using Plenary.Corpus.Documents;
using Plenary.Samples.Drafting;

namespace Plenary.Samples.Coastal;

/// <summary>The draft that the presidency of an invented forum sent to its members.</summary>
internal static class CoastalBase
{
    private static readonly Paragraph Operative = Draft.Styled("Operative") with { ListId = 1 };

    private static readonly Paragraph SubParagraph = Draft.Styled("SubParagraph") with { ListId = 1, ListLevel = 1 };

    public static Draft Write()
    {
        Draft draft = new()
        {
            Margins = new Margins("CEF/MM.4/2026/L.1/Rev.1", "Draft for comments by 25 May 2026", "Coastal Economies Forum"),
        };
        draft.Add("Title", "Ministerial Declaration on Coastal Resilience and Food and Energy Security", Draft.Styled("Title"));
        draft.Add("Subtitle", "Coastal Economies Forum, Fourth Ministerial Meeting", Draft.Styled("Subtitle"));
        draft.Add("Place", "Port Amaro, 18–19 June 2026", Draft.Styled("Subtitle"));
        draft.Add("Status", "Text of the Presidency, Rev.1, 4 May 2026", Draft.Styled("Status"));
        WritePreamble(draft);
        WriteResilience(draft);
        WriteFood(draft);
        WriteEnergy(draft);
        WriteFollowUp(draft);
        draft.AddNote(1, "In the sense agreed by the United Nations Environment Assembly.");
        draft.AddNote(2, "Participation in the Facility does not prejudge the position of any member in other forums.");
        return draft;
    }

    private static void WritePreamble(Draft draft)
    {
        draft.Add("Organ", "We, the Ministers of the members of the Coastal Economies Forum, meeting in Port Amaro on 18 and 19 June 2026,", Draft.Styled("Organ"));
        Preambular("PP1", "*Recalling* the purposes and principles of the Charter of the United Nations and the 2030 Agenda for Sustainable Development,");
        Preambular("PP2", "*Reaffirming* the commitments made at our previous meetings to protect coastal communities and the ecosystems on which they depend,");
        Preambular("PP3", "*Recognizing* that sea-level rise, coastal erosion and more intense storms threaten lives, livelihoods and infrastructure in all regions, and that small island and low-lying coastal States are particularly affected,");
        Preambular("PP4", "*Deeply concerned* that disruptions to maritime trade and to supply chains have raised the prices of food, fertilizers and energy, with the heaviest burden falling on developing countries,");
        Preambular("PP5", "*Acknowledging* the role of science, including ocean observation and early warning, in sound decisions at all levels,");
        Preambular("PP6", "*Mindful* of national circumstances, needs and priorities, and of the different capacities of members,");

        void Preambular(string key, string text) => draft.Add(key, text, Draft.Styled("Preambular"));
    }

    private static void WriteResilience(Draft draft)
    {
        draft.Add("H1", "I. Coastal resilience", Draft.Styled("Heading1"));
        draft.Add("OP1", "Commit to strengthen the resilience of coastal communities, ports and ecosystems by 2035, in line with national plans and priorities;", Operative);
        draft.Add("OP2", "Agree to extend people-centred, multi-hazard early warning systems to all coastal populations by 2030, and to that end will:", Operative);
        draft.Add("OP2(a)", "share meteorological and oceanographic data in a timely manner;", SubParagraph);
        draft.Add("OP2(b)", "support the maintenance of tide gauges and buoys in developing countries;", SubParagraph);
        draft.Add("OP2(c)", "test warning chains at least once a year;", SubParagraph);
        draft.Add("OP3", "Emphasize that nature-based solutions,{1} including the restoration of mangroves, salt marshes, seagrass meadows and coral reefs, reduce risk at low cost and store carbon;", Operative);
        draft.Add("OP4", "Reaffirm the goal of conserving at least 30 per cent of coastal and marine areas by 2030, and will support the effective management of protected areas;", Operative);
        draft.Add("OP5", "Call for resilient standards for ports and coastal infrastructure, and invite development banks to take climate risk into account in their investments;", Operative);
        draft.Add("OP6", "Encourage the exchange of experience on planned relocation, with full respect for the dignity and rights of the communities concerned;", Operative);
        draft.Add("OP7", "Recognize the importance of adaptation finance, and urge developed country members to at least double their collective provision of adaptation finance from 2025 levels by 2030;", Operative);
        draft.Add("OP8", "Resolve to reduce the loss of fishing gear and other plastic waste to the sea, and to work towards an ambitious international instrument on plastic pollution;", Operative);
    }

    private static void WriteFood(Draft draft)
    {
        draft.Add("H2", "II. Food security", Draft.Styled("Heading1"));
        draft.Add("OP9", "Commit to keep food and fertilizer markets open, transparent and predictable, and to refrain from export restrictions inconsistent with the rules of the World Trade Organization;", Operative);
        draft.Add("OP10", "Underline the need for the safe and unimpeded passage of food, fertilizers and humanitarian supplies by sea, in accordance with international law;", Operative);
        draft.Add("OP11", "Will support small-scale fishers and coastal farmers through:", Operative);
        draft.Add("OP11(a)", "access to credit, insurance and cold storage;", SubParagraph);
        draft.Add("OP11(b)", "the full participation of women and young people in decisions;", SubParagraph);
        draft.Add("OP11(c)", "training in sustainable aquaculture;", SubParagraph);
        draft.Add("OP12", "Will eliminate subsidies that contribute to overfishing and to illegal, unreported and unregulated fishing;", Operative);
        draft.Add("OP13", "Invite the competent international organizations to report on food prices in coastal regions twice a year;", Operative);
        draft.Add("OP14", "Aim to halve food losses in ports and cold chains by 2030;", Operative);
        draft.Add("OP15", "Encourage investment in local and regional grain reserves. Such reserves should not distort trade and should be released in a transparent manner;", Operative);
        draft.Add("OP16", "Reaffirm the importance of the progressive realization of the right to adequate food;", Operative);
    }

    private static void WriteEnergy(Draft draft)
    {
        draft.Add("H3", "III. Energy security", Draft.Styled("Heading1"));
        draft.Add("OP17", "Stress that energy security, affordability and sustainability must be pursued together;", Operative);
        draft.Add("OP18", "Agree to accelerate the transition to clean energy in coastal regions, to triple offshore wind, wave and tidal capacity collectively by 2030, and to phase down unabated fossil fuel power in ports;", Operative);
        draft.Add("OP19", "Will protect critical undersea infrastructure, including cables and pipelines, and condemn any deliberate damage to it;", Operative);
        draft.Add("OP20", "Promote cooperation on shore power and on zero- and near-zero-emission fuels for shipping by:", Operative);
        draft.Add("OP20(a)", "establishing green corridors between our ports;", SubParagraph);
        draft.Add("OP20(b)", "sharing technology on voluntary and mutually agreed terms;", SubParagraph);
        draft.Add("OP21", "Encourage resilient grids and energy storage for islands and remote coastal areas;", Operative);
    }

    private static void WriteFollowUp(Draft draft)
    {
        draft.Add("H4", "IV. Means of implementation and follow-up", Draft.Styled("Heading1"));
        draft.Add("OP22", "Call upon multilateral development banks to increase concessional finance for coastal resilience, taking debt sustainability into account;", Operative);
        draft.Add("OP23", "Decide to establish a voluntary Coastal Resilience Facility,{2} open to contributions from members and other partners;", Operative);
        draft.Add("OP24", "Take note of the commitments set out in the table below, and request the Presidency to report on progress at our next meeting.", Operative);
        draft.Add("Caption", "Table 1. Commitments announced by members", Draft.Styled("Caption"));
        draft.AddTable(
            [1550, 3600, 2366, 1500],
            [
                ["Area", "Commitment", "Lead", "Target date"],
                ["Early warning", "400 coastal stations reporting in real time", "India, Japan", "2028"],
                ["Ports", "Shore power at 50 ports", "China, European Union", "2030"],
                ["Food", "120 cold storage sites for small-scale fisheries", "Brazil, South Africa", "2029"],
            ]);
        draft.Add("Closing", "The Presidency will circulate a further text on 1 June 2026.", Draft.Styled("Closing"));
    }
}
