using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Coastal;

/// <summary>United States of America.docx: tracked, by two authors, with a deleted paragraph and a change of formatting only.</summary>
internal static class UnitedStates
{
    public static ImmutableArray<byte> Write()
    {
        Response file = new("Desk officer, Department of State", 20);
        var desk = file.Desk;
        desk.Insert("PP4", "supply chains", ", including attacks on civilian shipping,");
        desk.Replace(
            "OP7",
            "urge developed country members to at least double their collective provision of adaptation finance from 2025 levels by 2030",
            "encourage all sources, public and private, to scale up adaptation finance");
        _ = desk.Comment("OP7", "all sources, public and private", "US, Canada: no new quantified goals outside the UNFCCC.");
        desk.Delete("OP8", "ambitious ");
        desk.Insert("OP9", "refrain from", " unwarranted");
        desk.Insert("OP12", "unregulated fishing", ", including by vessels without nationality or under flags of convenience");
        desk.Replace("OP18", "clean energy", "secure, reliable and clean energy");
        desk.Insert("OP19", "condemn", " in the strongest terms");
        _ = desk.Comment("OP20(b)", "voluntary and mutually agreed terms", "US, Canada: this is agreed language and as far as we can go.");
        desk.Format("OP24", "Take note", RunFormat.Italic);
        desk.DeleteParagraph("OP23");
        _ = desk.Comment("OP23", "The United States cannot support a new fund. Existing facilities should be used.");

        var counsel = file.Hand("Attorney-adviser, Office of the Legal Adviser", 21);
        counsel.Delete("OP12", " or under flags of convenience");
        _ = counsel.Comment("OP12", "vessels without nationality", "Flags of convenience is not a term of the law of the sea.");
        return file.ToFile();
    }
}
