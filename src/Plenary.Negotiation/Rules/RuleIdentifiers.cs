using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>Reads identifiers of rules: a name, then settings, each after a colon.</summary>
internal static class RuleIdentifiers
{
    private const string Numbers = "a whole number of at most 4 digits";
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" ,;\"\t\r\n");

    private const string Shares = "a share such as 2/3 or 85, with + when it must be exceeded";

    public static ImmutableArray<DecisionRule> Known { get; } =
    [
        new Consensus(),
        new Consensus(ReservationBlocks: true),
        new ChairDeclaredConsensus(),
        new ConsensusMinus(),
        ApproximateConsensus.Usual,
        new SilenceRule(),
        new Unanimity(),
        new Unanimity(VotingBase.Present),
        new Unanimity(VotingBase.Voting),
        Majority.Simple,
        Majority.Absolute,
        Majority.TwoThirds,
        Majority.TwoThirdsOfMembers,
        new Majority(Threshold.AtLeast(new Fraction(3, 5)), VotingBase.Present),
        new SecurityCouncil(),
        new SecurityCouncil(DisputePartiesAbstain: true),
        new SecurityCouncil(IsProcedural: true),
        new EuQualifiedMajority(),
        new EuQualifiedMajority(OnProposal: false),
        new DoubleMajority(Threshold.AtLeast(Fraction.Percent(55)), Threshold.AtLeast(Fraction.Percent(65))),
        new Weighted(Threshold.AtLeast(Fraction.Percent(85))),
        new Weighted(Threshold.Majority, Base: VotingBase.Voting),
    ];

    public static RuleReading Read(string identifier)
    {
        string[] parts = identifier.Trim().Split(':');
        string name = parts[0].Trim().ToLowerInvariant();
        string[] settings = [.. parts.Skip(1).Select(part => part.Trim())];
        return name switch
        {
            "consensus" => ReadConsensus(identifier, settings),
            "chair-consensus" => settings is []
                ? new RuleFound(new ChairDeclaredConsensus())
                : Whole(settings, 0) is { } most ? new RuleFound(new ChairDeclaredConsensus(most)) : Wrong(identifier, $"after it comes how many objections the chair may overrule, {Numbers}"),
            _ when name.StartsWith("consensus-minus-", StringComparison.Ordinal) => settings is [] && Whole([name["consensus-minus-".Length..]], 1) is { } members
                ? new RuleFound(new ConsensusMinus(members))
                : Wrong(identifier, $"say how many objections do not count, {Numbers}: consensus-minus-1"),
            "approximate-consensus" => ReadApproximate(identifier, settings),
            "silence" => Plain(identifier, settings, new SilenceRule()),
            "unanimity" => settings is [] ? new RuleFound(new Unanimity()) : settings is [var of] && VotingBases.Find(of) is { } whom ? new RuleFound(new Unanimity(whom)) : Wrong(identifier, Bases),
            "simple-majority" => Plain(identifier, settings, Majority.Simple),
            "absolute-majority" => Plain(identifier, settings, Majority.Absolute),
            "two-thirds" => Plain(identifier, settings, Majority.TwoThirds),
            "two-thirds-of-members" => Plain(identifier, settings, Majority.TwoThirdsOfMembers),
            "majority" => ReadMajority(identifier, settings),
            "unsc" => ReadCouncil(identifier, settings, false),
            "unsc-procedural" => ReadCouncil(identifier, settings, true),
            "eu-qmv" => Plain(identifier, settings, new EuQualifiedMajority()),
            "eu-qmv-no-proposal" => Plain(identifier, settings, new EuQualifiedMajority(OnProposal: false)),
            "double-majority" => ReadDouble(identifier, settings),
            "weighted" => ReadWeighted(identifier, settings),
            _ => new RuleUnknown($"“{identifier}” is no rule. Known are {string.Join(", ", Known.Select(rule => rule.Identifier))}."),
        };
    }

    private static string Bases => "after it comes one of voting, present, entitled and members";

    private static RuleReading ReadConsensus(string identifier, string[] settings) => settings switch
    {
        [] => new RuleFound(new Consensus()),
        [Consensus.BlockingReservations] => new RuleFound(new Consensus(ReservationBlocks: true)),
        _ => Wrong(identifier, $"after it comes {Consensus.BlockingReservations} or nothing"),
    };

    private static RuleReading ReadCouncil(string identifier, string[] settings, bool isProcedural) => settings switch
    {
        [] => new RuleFound(new SecurityCouncil(isProcedural)),
        [SecurityCouncil.Dispute] => new RuleFound(new SecurityCouncil(isProcedural, DisputePartiesAbstain: true)),
        _ => Wrong(identifier, $"after it comes {SecurityCouncil.Dispute} or nothing"),
    };

    private static RuleReading ReadApproximate(string identifier, string[] settings)
    {
        if (settings is [])
        {
            return new RuleFound(ApproximateConsensus.Usual);
        }

        return settings is [var shares] && Pair(shares) is ({ IsMoreThan: false } members, { IsMoreThan: false } contributions)
            ? new RuleFound(new ApproximateConsensus(members.Share, contributions.Share))
            : Wrong(identifier, "after it come a share of members and a share of contributions: approximate-consensus:90/90");
    }

    private static RuleReading ReadMajority(string identifier, string[] settings)
    {
        if (settings is not [var share, ..] || !Threshold.TryParse(share, out Threshold threshold))
        {
            return Wrong(identifier, $"after it comes {Shares}: majority:3/5");
        }

        return settings.Length == 1
            ? new RuleFound(new Majority(threshold, VotingBase.Voting))
            : settings is [_, var of] && VotingBases.Find(of) is { } whom ? new RuleFound(new Majority(threshold, whom)) : Wrong(identifier, $"after the share {Bases["after it ".Length..]}");
    }

    private static RuleReading ReadDouble(string identifier, string[] settings) =>
        settings is [var shares, .. var rest] && Pair(shares) is (var members, var weight) && Rest(rest, WeightName.Population, out string of, out VotingBase whom)
            ? new RuleFound(new DoubleMajority(members, weight, of, whom))
            : Wrong(identifier, "after it come a share of members and a share of a weight, then the weight's name unless it is population, then one of voting, present, entitled and members: double-majority:55/65");

    private static RuleReading ReadWeighted(string identifier, string[] settings) =>
        settings is [var share, .. var rest] && Threshold.TryParse(share, out Threshold threshold) && Rest(rest, WeightName.Votes, out string of, out VotingBase whom)
            ? new RuleFound(new Weighted(threshold, of, whom))
            : Wrong(identifier, $"after it comes {Shares}, then the weight's name unless it is {WeightName.Votes}, then one of voting, present, entitled and members: weighted:85");

    // A weight is named like a column of a file; the bases' words are not names.
    private static bool Rest(string[] settings, string usual, out string weight, out VotingBase votingBase)
    {
        VotingBase? whom = settings is [.., var last] ? VotingBases.Find(last) : null;
        string[] names = whom is null ? settings : settings[..^1];
        weight = names is [var name] ? name : usual;
        votingBase = whom ?? VotingBase.Entitled;
        return names.Length == 0 || (names.Length == 1 && weight.Length is > 0 and <= 40 && VotingBases.Find(weight) is null && !weight.AsSpan().ContainsAny(NotInNames));
    }

    // 55/65 in hundredths, or 1/2+,2/3 where shares have strokes of their own.
    private static (Threshold First, Threshold Second)? Pair(string shares)
    {
        string[] two = shares.Split(shares.Contains(',', StringComparison.Ordinal) ? ',' : '/');
        return two.Length == 2 && Threshold.TryParse(two[0], out Threshold first) && Threshold.TryParse(two[1], out Threshold second) ? (first, second) : null;
    }

    private static int? Whole(string[] settings, int least) =>
        settings is [{ Length: <= 4 } digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least ? number : null;

    private static RuleReading Plain(string identifier, string[] settings, DecisionRule rule) =>
        settings is [] ? new RuleFound(rule) : Wrong(identifier, $"nothing comes after {rule.Identifier}");

    private static RuleUnknown Wrong(string identifier, string expected) => new($"“{identifier}” is not a rule as it stands: {expected}.");
}
