using Xunit;

namespace Plenary.House.Tests.Arrows;

public sealed class MediationFolderTests
{
    // The question knows nobody. A package is judged on the question; the search and the reasons look for packages; an answer
    // is made of what they find. The chair's room puts the question from a text, with what the chair supposes, and asks the
    // ladder what a package would lead to: nothing here knows it.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Instances"] = [],
        ["Packages"] = ["Instances"],
        ["Searching"] = ["Instances", "Packages"],
        ["Reasons"] = ["Instances", "Packages", "Searching"],
        ["Answers"] = ["", "Instances", "Packages", "Searching", "Reasons"],
        ["Chairing"] = ["", "Instances", "Packages", "Searching", "Answers"],
        ["Pictures"] = ["", "Instances", "Packages", "Searching", "Answers"],
        ["Proving"] = ["", "Instances", "Packages", "Searching", "Answers"],
        ["Files"] = ["", "Instances", "Packages", "Searching", "Reasons", "Answers", "Proving"],
    };

    [Fact]
    public void A_folder_of_mediation_knows_only_what_its_table_allows() => FolderTable.AssertHolds("Plenary.Mediation", Allowed);
}
