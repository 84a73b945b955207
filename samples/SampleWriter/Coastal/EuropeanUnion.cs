using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Coastal;

/// <summary>EU comments.docx: tracked, with a split paragraph and an edit in the page header.</summary>
internal static class EuropeanUnion
{
    public static ImmutableArray<byte> Write()
    {
        const string office = "Desk officer, European External Action Service";
        Response file = new(office, 22);
        var desk = file.Desk;
        desk.Insert("PP3", "more intense storms", ", driven by climate change,");
        desk.Replace("OP1", "national plans and priorities", "the Paris Agreement and the Kunming-Montreal Global Biodiversity Framework");
        desk.Replace("OP7", "developed country members", "all members in a position to do so");
        _ = desk.Comment("OP7", "all members in a position to do so", "EU and its Member States: the base of contributors should be broader.");
        desk.Insert("OP8", "ambitious", " and legally binding");
        desk.Insert("OP8", "plastic pollution", ", covering the full life cycle of plastics");
        desk.Insert("OP10", "international law", ", including the United Nations Convention on the Law of the Sea");
        desk.Insert("OP12", "unregulated fishing", ", without delay and no later than 2027");
        desk.Replace("OP15", ".", ";");
        desk.Split("OP15", "grain reserves;");
        desk.Replace("OP15/2", " Such", "Stress that such");
        desk.Replace("OP18", "phase down unabated fossil fuel power", "phase out fossil fuel power");
        int comment = desk.Comment("OP18", "phase out fossil fuel power", "EU: in line with the outcome of the first global stocktake.");
        file.Hand("Legal officer, Council Secretariat", 22).Reply("OP18", comment, "The stocktake speaks of transitioning away from fossil fuels. To be checked against the mandate.");
        file.Draft.Margins = file.Draft.Margins with
        {
            NewRight = ("European Union: comments of 22 May 2026", new Revision(office, new DateTimeOffset(2026, 5, 22, 11, 5, 0, TimeSpan.Zero))),
        };
        return file.ToFile();
    }
}
