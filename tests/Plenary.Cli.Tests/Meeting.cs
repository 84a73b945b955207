using Plenary.Corpus;

namespace Plenary.Cli.Tests;

/// <summary>The sample meeting, read with the checker that is not our reader.</summary>
internal static class Meeting
{
    public static readonly string Folder = Path.Combine(Root(), "samples", "coastal-resilience");

    public static readonly string Base = Path.Combine(Folder, "base.docx");

    public static readonly string Responses = Path.Combine(Folder, "responses");

    public static readonly (string Code, string File)[] Members =
    [
        ("BRA", "Brazil_v2.docx"), ("CHN", "CHN.docx"), ("EU", "EU comments.docx"), ("IND", "India (final).docx"),
        ("JPN", "JPN.docx"), ("RUS", "RUS.docx"), ("ZAF", "South Africa.docx"), ("USA", "United States of America.docx"),
    ];

    public static string FileOf(string code) => Path.Combine(Responses, Members.First(member => member.Code == code).File);

    /// <summary>The text of a Word file with its tracked changes accepted.</summary>
    public static WordText TextOf(string path) => TrackedWordChecker.OpenFile(path).AcceptAll();

    public static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plenary.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
