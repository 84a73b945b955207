using Plenary.Negotiation;

namespace Plenary.Formats.Outcome;

/// <summary>What an annex is called, and what stands over each entry.</summary>
internal static class AnnexWords
{
    public const string Title = "Annex: statements of members";

    /// <summary>"China: statement on paragraphs 3 and 4".</summary>
    public static string Heading(AnnexEntry entry) => $"{entry.Member}: {Kind(entry.Kind)} on {entry.On}";

    private static string Kind(AnnexKind kind) => kind switch
    {
        AnnexKind.Interpretation => "interpretative statement",
        AnnexKind.Reason => "reason given",
        _ => "statement",
    };
}
