using System.Globalization;
using Plenary.Formats;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary>One member's row in a table of votes or of members.</summary>
internal sealed record VoteRow(string Member, CsvRow Row);

/// <summary>A table of votes or of members, each row tied to its member.</summary>
internal sealed class VoteSheet
{
    private readonly VoteColumns columns;

    private VoteSheet(VoteColumns columns, List<VoteRow> rows, List<string> asWritten)
    {
        this.columns = columns;
        Rows = rows;
        AsWritten = asWritten;
    }

    public string Path => columns.Sheet.Path;

    public List<VoteRow> Rows { get; }

    /// <summary>Names that fit no party: taken as they stand.</summary>
    public List<string> AsWritten { get; }

    /// <summary>Reads a table.</summary>
    /// <exception cref="DocumentFaultException">Something in it is wrong.</exception>
    public static VoteSheet Read(string path, bool withBallots, PartyTable parties)
    {
        VoteColumns columns = VoteColumns.Of(CsvSheet.Read(path), withBallots);
        List<VoteRow> rows = [];
        List<string> asWritten = [];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (CsvRow row in columns.Sheet.Rows)
        {
            string written = Screen.Printable(row.Cells[columns.Member]);
            string member = MemberOf(path, row.Line, written, parties, asWritten);
            if (!lines.TryAdd(member, row.Line))
            {
                throw new DocumentFaultException($"{path}, line {row.Line}: {member} has a row already, on line {lines[member]}. Leave one out.");
            }

            rows.Add(new VoteRow(member, row));
        }

        return new VoteSheet(columns, rows, asWritten);
    }

    public bool HasWeight(string weight) => columns.FindWeight(weight) >= 0;

    public bool HasPermanent => columns.Find(Permanent) >= 0;

    private static string[] Permanent => ["permanent", "permanent member"];

    /// <summary>Whether a column “capacity” seats a member as something else: a guest is in the room and not in the decision.</summary>
    public bool IsOutside(VoteRow row)
    {
        int at = columns.Find("capacity");
        return at >= 0 && row.Row.Cells[at] is { Length: > 0 } capacity && !capacity.Equals("member", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a row says of a member, on top of what is known of it.</summary>
    /// <exception cref="DocumentFaultException">A cell is not what its column holds.</exception>
    public Voter Read(VoteRow row, Voter known, string? weight)
    {
        Voter voter = known with
        {
            IsPermanent = Flag(row, known.IsPermanent, Permanent),
            IsPresent = Flag(row, known.IsPresent, "present"),
            IsPartyToDispute = Flag(row, known.IsPartyToDispute, "party to dispute", "dispute"),
            NotEntitledBecause = NotEntitled(row) ?? known.NotEntitledBecause,
        };
        int at = weight is null ? -1 : columns.FindWeight(weight);
        return at < 0 || row.Row.Cells[at].Length == 0 ? voter : voter.Weighing(weight!, Weight(row, at));
    }

    /// <summary>What a row has the member say.</summary>
    /// <exception cref="DocumentFaultException">It is no ballot and no stance.</exception>
    public Voice VoiceOf(VoteRow row)
    {
        string word = row.Row.Cells[columns.Ballot];
        return BallotWords.Find(word) ?? throw new DocumentFaultException($"{Path}, line {row.Row.Line}: “{Screen.Excerpt(word)}” is no ballot. Expected: {BallotWords.Expected}.");
    }

    private static string MemberOf(string path, int line, string written, PartyTable parties, List<string> asWritten)
    {
        if (written.Length == 0)
        {
            throw new DocumentFaultException($"{path}, line {line}: no member. Name one, or leave the row out.");
        }

        if (parties.TryGet(written, out Party? exact))
        {
            return exact.Code;
        }

        switch (parties.Resolve(written))
        {
            case OneParty one:
                return one.Party.Code;
            case SeveralParties several:
                throw new DocumentFaultException($"{path}, line {line}: “{written}” can mean {string.Join(" or ", several.Candidates)}. Write the code.");
            case NoParty { Suggestions: [_, ..] similar }:
                throw new DocumentFaultException($"{path}, line {line}: “{written}” is no party that Plenary knows; similar are {string.Join(", ", similar)}. Correct it, or add it with --parties.");
            default:
                asWritten.Add(written);
                return written;
        }
    }

    private bool Flag(VoteRow row, bool usual, params string[] names)
    {
        int at = columns.Find(names);
        string word = at < 0 ? "" : row.Row.Cells[at];
        return word.Length == 0
            ? usual
            : BallotWords.Flag(word) ?? throw new DocumentFaultException($"{Path}, line {row.Row.Line}: “{Screen.Excerpt(word)}” in the column {names[0]}. Expected: yes or no.");
    }

    // Anything but yes is a reason, in the words of the file.
    private string? NotEntitled(VoteRow row)
    {
        int at = columns.Find("entitled", "entitled to vote", "may vote");
        string word = at < 0 ? "" : row.Row.Cells[at];
        return (word.Length == 0 ? true : BallotWords.Flag(word)) switch
        {
            true => null,
            false => "not entitled",
            null => Screen.Printable(word),
        };
    }

    private decimal Weight(VoteRow row, int at)
    {
        // Blanks part thousands in some tables, and semicolons leave the comma to decimals.
        string digits = string.Concat(row.Row.Cells[at].Where(c => !char.IsWhiteSpace(c)));
        string plain = columns.Sheet.Separator == ';' && !digits.Contains('.', StringComparison.Ordinal) ? digits.Replace(',', '.') : digits;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal weight)
            ? weight
            : throw new DocumentFaultException($"{Path}, line {row.Row.Line}: “{Screen.Excerpt(row.Row.Cells[at])}” in the column {columns.Sheet.Header.Cells[at]}. Expected: a number in plain digits, such as 83516593 or 6.14.");
    }
}
