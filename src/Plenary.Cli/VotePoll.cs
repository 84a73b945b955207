using Plenary.Formats;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary>Who decides and what each said, out of a table of votes and, where the user gave one, a table of members.</summary>
/// <param name="Electorate">Who decides.</param>
/// <param name="Roll">What each said.</param>
/// <param name="Remarks">What the user should know of how the tables were taken.</param>
internal sealed record VotePoll(Electorate Electorate, Roll Roll, List<string> Remarks)
{
    /// <summary>Puts the tables together for a rule.</summary>
    /// <exception cref="DocumentFaultException">They do not fit each other, or lack what the rule counts.</exception>
    public static VotePoll Of(VoteSheet votes, VoteSheet? members, DecisionRule rule, PartyTable parties)
    {
        List<string> remarks = [];
        Remark(remarks, [.. votes.AsWritten.Concat(members?.AsWritten ?? []).Distinct(StringComparer.Ordinal)], "taken as written, as no party that Plenary knows");
        bool isPermanentTold = votes.HasPermanent || members?.HasPermanent == true || !rule.KnowsVeto;
        Dictionary<string, Voter> voters = new(StringComparer.Ordinal);
        List<string> order = [];
        HashSet<string> outside = new(StringComparer.Ordinal);
        foreach (VoteRow row in (members ?? votes).Rows)
        {
            if ((members ?? votes).IsOutside(row))
            {
                outside.Add(row.Member);
                continue;
            }

            Voter unread = new(row.Member) { IsPermanent = !isPermanentTold && SecurityCouncil.PermanentMembers.Contains(row.Member) };
            voters.Add(row.Member, (members ?? votes).Read(row, unread, rule.Weight));
            order.Add(row.Member);
        }

        List<KeyValuePair<string, Voice>> voices = [];
        foreach (VoteRow row in votes.Rows)
        {
            if (outside.Contains(row.Member))
            {
                voices.Add(KeyValuePair.Create(row.Member, votes.VoiceOf(row)));
                continue;
            }

            if (!voters.TryGetValue(row.Member, out Voter? voter))
            {
                throw new DocumentFaultException($"{votes.Path}, line {row.Row.Line}: {row.Member} is not in {members!.Path}. Add it there, or leave the row out.");
            }

            voter = members is null ? voter : votes.Read(row, voter, rule.Weight);
            Voice voice = VoiceOf(votes, row, voter);
            voters[row.Member] = voter with { IsPresent = voter.IsPresent && voice.Ballot != Ballot.Absent };
            voices.Add(KeyValuePair.Create(row.Member, voice));
        }

        Roll roll = RollOf(votes, voices, order.Except(voices.Select(voice => voice.Key), StringComparer.Ordinal), remarks);
        Electorate electorate = Build(votes, order.Select(member => voters[member]));
        RequireWeights(votes, members, rule, electorate);
        if (!isPermanentTold)
        {
            string[] seated = [.. SecurityCouncil.PermanentMembers.Where(member => electorate.TryGet(member, out _))];
            remarks.Add(seated.Length == 0
                ? "No column “permanent”, and no permanent member of the Security Council here: there can be no veto."
                : $"No column “permanent”: {string.Join(", ", seated.Select(member => NameOf(member, parties)))} taken as the permanent members.");
        }

        if (rule is SecurityCouncil && order.Count != SecurityCouncil.Seats)
        {
            remarks.Add(FormattableString.Invariant($"{order.Count} members, where the Security Council has {SecurityCouncil.Seats}: nine votes are needed all the same."));
        }

        return new VotePoll(electorate, roll, remarks);
    }

    /// <summary>The English name of a member; its code where there is no name.</summary>
    public static string NameOf(string member, PartyTable parties) => parties.TryGet(member, out Party? party) && party.Code == member ? party.Name : member;

    private static Voice VoiceOf(VoteSheet votes, VoteRow row, Voter voter)
    {
        Voice voice = votes.VoiceOf(row);
        return voter.IsPresent || voice.Ballot is not (Ballot.Yes or Ballot.No or Ballot.Abstain)
            ? voice
            : throw new DocumentFaultException($"{votes.Path}, line {row.Row.Line}: {row.Member} is not present and says {BallotWords.Of(voice.Ballot)}. Correct one of the two.");
    }

    private static Roll RollOf(VoteSheet votes, List<KeyValuePair<string, Voice>> voices, IEnumerable<string> missing, List<string> remarks)
    {
        bool areStances = voices.Exists(voice => voice.Value.Stance is not null);
        int stray = areStances ? voices.FindIndex(voice => voice.Value is { Stance: null, Ballot: not (Ballot.NotVoting or Ballot.Absent) }) : -1;
        if (stray >= 0)
        {
            throw new DocumentFaultException($"{votes.Path}, line {votes.Rows[stray].Row.Line}: a ballot among stances. Give either votes or stances in one file.");
        }

        string[] absent = [.. missing];
        Remark(remarks, absent, $"not in {System.IO.Path.GetFileName(votes.Path)}, and taken as {(areStances ? "silent" : "absent")}");
        return areStances
            ? Roll.OfStances(voices.Select(voice => KeyValuePair.Create(voice.Key, voice.Value.Stance)))
            : Roll.OfBallots([.. voices.Select(voice => KeyValuePair.Create(voice.Key, voice.Value.Ballot)), .. absent.Select(member => KeyValuePair.Create(member, Ballot.Absent))]);
    }

    private static Electorate Build(VoteSheet votes, IEnumerable<Voter> voters)
    {
        try
        {
            return new Electorate(voters);
        }
        catch (ArgumentException fault)
        {
            throw new DocumentFaultException($"{votes.Path}: {fault.Message}", fault);
        }
    }

    private static void RequireWeights(VoteSheet votes, VoteSheet? members, DecisionRule rule, Electorate electorate)
    {
        string[] missing = [.. rule.MissingWeights(electorate)];
        if (missing.Length == 0)
        {
            return;
        }

        if (!votes.HasWeight(rule.Weight!) && members?.HasWeight(rule.Weight!) != true)
        {
            throw new DocumentFaultException($"{(members ?? votes).Path}: no column “{rule.Weight}”, which the rule {rule} counts. Add it{(members is null ? ", or give a table that has it with --members" : "")}.");
        }

        throw new DocumentFaultException($"{(members ?? votes).Path}: no {rule.Weight} for {string.Join(", ", missing.Take(5))}{(missing.Length > 5 ? " and others" : "")}. Every member that may vote needs one.");
    }

    private static void Remark(List<string> remarks, string[] names, string what)
    {
        if (names.Length > 0)
        {
            remarks.Add($"{string.Join(", ", names.Take(8))}{(names.Length > 8 ? FormattableString.Invariant($" and {names.Length - 8} others") : "")}: {what}.");
        }
    }
}
