using Plenary.Formats;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>Which columns of a table say what.</summary>
/// <param name="Sheet">The table.</param>
/// <param name="Member">The column of members.</param>
/// <param name="Ballot">The column of ballots, or -1.</param>
internal sealed record VoteColumns(CsvSheet Sheet, int Member, int Ballot)
{
    // Where a table has several of them, the first here is it.
    private static readonly string[] MemberNames = ["member", "country", "party", "state", "delegation", "member state", "code", "iso3", "name"];
    private static readonly string[] BallotNames = ["vote", "ballot", "voted", "voting", "votes", "choice", "stance", "position"];

    /// <summary>Finds them.</summary>
    /// <exception cref="DocumentFaultException">There is no column of members, none of ballots where they are needed, or one twice.</exception>
    public static VoteColumns Of(CsvSheet sheet, bool withBallots)
    {
        string[] header = [.. sheet.Header.Cells.Select(Plain)];
        foreach (string name in header.Where(name => name.Length > 0))
        {
            if (header.Count(other => other == name) > 1)
            {
                throw new DocumentFaultException($"{sheet.Path}, line {sheet.Header.Line}: two columns “{Screen.Printable(name)}”. Leave one out.");
            }
        }

        int member = First(header, MemberNames);
        int ballot = First(header, BallotNames);
        if (member < 0)
        {
            throw new DocumentFaultException($"{sheet.Path}, line {sheet.Header.Line}: no column of members. Call it one of {string.Join(", ", MemberNames)}.");
        }

        return ballot >= 0 || !withBallots
            ? new VoteColumns(sheet, member, ballot)
            : throw new DocumentFaultException($"{sheet.Path}, line {sheet.Header.Line}: no column of ballots. Call it one of {string.Join(", ", BallotNames)}.");
    }

    /// <summary>The column of a name, or one of several names for the same; -1 when there is none.</summary>
    public int Find(params string[] names) => First([.. Sheet.Header.Cells.Select(Plain)], names);

    /// <summary>The column of a weight; -1 when there is none.</summary>
    public int FindWeight(string weight) => weight switch
    {
        WeightName.Votes => Find(weight, "weights", "quota", "voting power", "shares"),
        WeightName.Population => Find(weight, "pop"),
        WeightName.Contribution => Find(weight, "contributions"),
        _ => Find(Plain(weight)),
    };

    private static int First(string[] header, string[] names) => names.Select(name => Array.IndexOf(header, name)).FirstOrDefault(at => at >= 0, -1);

    private static string Plain(string cell) => cell.Trim().Replace('_', ' ').ToLowerInvariant();
}
