using Plenary.Corpus;
using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>One roll call of the General Assembly.</summary>
internal sealed record RollCall(string Id, string Resolution, string Marks)
{
    public int Yes => Marks.Count(mark => mark == 'Y');

    public int No => Marks.Count(mark => mark == 'N');

    public int Abstaining => Marks.Count(mark => mark == 'A');

    public Roll Roll(IReadOnlyList<string> members) => Negotiation.Roll.OfBallots(Marks.Select((mark, at) => KeyValuePair.Create(members[at], mark switch
    {
        'Y' => Ballot.Yes,
        'N' => Ballot.No,
        'A' => Ballot.Abstain,
        _ => Ballot.Absent,
    })));
}

/// <summary>The roll calls of the General Assembly from 1946 to 2019, where the data are at hand.</summary>
internal static class RollCalls
{
    private static readonly string[] Permanent = ["CN", "FR", "GB", "RU", "US"];

    private static readonly Lazy<RollCall[]> Read = new(() =>
    {
        Dictionary<string, string> resolutions = File.ReadLines(File_("unga_rollcalls_1946_2019.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[3], StringComparer.Ordinal);
        return [.. File.ReadLines(File_("unga_votes_matrix_1946_2019.csv")).Skip(1).Select(line => line.Split(',')).Select(row => new RollCall(row[0], resolutions[row[0]], row[1]))];
    });

    private static readonly Lazy<string[]> Countries = new(() => [.. File.ReadLines(File_("unga_votes_matrix_columns.csv")).Skip(1).Select(line => line.Split(',', 3)[2].Trim('"'))]);

    public static RollCall[] All => Read.Value;

    public static string[] Members => Countries.Value;

    /// <summary>Everybody who ever voted, with made-up weights: the data have none.</summary>
    public static Electorate Electorate { get; } = SharedData.Folder is null ? Negotiation.Electorate.Of() : new Electorate(File.ReadLines(File_("unga_votes_matrix_columns.csv")).Skip(1).Select(line => line.Split(',', 3)).Select((row, at) =>
        new Voter(row[2].Trim('"')) { IsPermanent = Permanent.Contains(row[1]) }
            .Weighing(WeightName.Population, (at * 7919 % 1000) + 1)
            .Weighing(WeightName.Votes, (at * 104_729 % 500) + 0.25m)
            .Weighing(WeightName.Contribution, at % 7)));

    public static void Require() => Assert.SkipWhen(SharedData.Folder is null, SharedData.Missing);

    private static string File_(string name) => SharedData.Find("votes", name) ?? throw new InvalidOperationException($"{name} is not among the shared data.");
}
