using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Coastal;

/// <summary>JPN.docx: clean, nothing tracked; one change of formatting only.</summary>
internal static class Japan
{
    public static ImmutableArray<byte> Write()
    {
        Response file = new("Desk officer, Ministry of Foreign Affairs (JPN)", 18, tracked: false);
        var desk = file.Desk;
        desk.Format("OP2", "by 2030", RunFormat.Bold);
        desk.Replace("OP2(c)", "once a year", "twice a year");
        desk.Replace("OP5", "resilient standards", "quality and resilience standards");
        desk.Replace("OP7", "urge", "invite");
        desk.Insert("OP10", "international law", ", including the United Nations Convention on the Law of the Sea");
        desk.Replace("OP13", "twice a year", "once a year");
        desk.Replace("T2.2", "400", "450");
        return file.ToFile();
    }
}
