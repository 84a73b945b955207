using System.CommandLine;
using Plenary.Formats;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary><c>plenary vote</c>: what a rule makes of a roll call, and why.</summary>
internal static class VoteCommand
{
    public static Command Make()
    {
        Argument<string?> rule = new("RULE") { Description = "The rule, for example two-thirds or eu-qmv; --rules lists them.", Arity = ArgumentArity.ZeroOrOne };
        Argument<string?> votes = new("VOTES") { Description = "A .csv file with a row for each member: its name or code, and its ballot or stance.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> members = new("--members") { Description = "A .csv file of the members, with what they weigh, who is permanent, present, entitled.", HelpName = "FILE" };
        Option<string?> quorum = new("--quorum") { Description = "The share of members that must be present: 1/3, or 1/2+ for more than half.", HelpName = "SHARE" };
        Option<string?> parties = PartyOptions.Make();
        Option<bool> json = new("--json") { Description = "Print the decision as JSON." };
        Option<bool> rules = new("--rules") { Description = "List the rules." };
        Option<bool> exitCode = new("--exit-code") { Description = "End with exit code 1 when it is not adopted." };
        Command command = new("vote", "Decide a roll call by a rule, and say how it came about and what would change it.") { rule, votes, members, quorum, parties, json, rules, exitCode };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(rules))
            {
                DecisionPrinter.PrintRules(Screen.Of(parsed));
                return 0;
            }

            if (parsed.GetValue(rule) is not { } identifier || parsed.GetValue(votes) is not { } path)
            {
                throw new DocumentFaultException("Give a rule and a file of votes: plenary vote RULE VOTES.csv. `plenary vote --rules` lists the rules, `plenary vote --help` the rest.");
            }

            DecisionRule decidedBy = DecisionRule.Parse(identifier) switch
            {
                RuleFound found => found.Rule,
                RuleUnknown unknown => throw new DocumentFaultException($"{unknown.Message} `plenary vote --rules` says what each is."),
                _ => throw new InvalidOperationException("A reading is one of two."),
            };
            Quorum? present = ReadQuorum(parsed.GetValue(quorum));
            PartyTable table = PartyOptions.Read(parsed.GetValue(parties)).Table;
            VoteSheet? seats = parsed.GetValue(members) is { } seated ? VoteSheet.Read(seated, withBallots: false, table) : null;
            VotePoll poll = VotePoll.Of(VoteSheet.Read(path, withBallots: true, table), seats, decidedBy, table);
            Decision decision = decidedBy.Decide(poll.Electorate, poll.Roll, present);
            if (parsed.GetValue(json))
            {
                parsed.InvocationConfiguration.Output.WriteLine(DecisionFile.Json(decision, poll.Remarks, member => VotePoll.NameOf(member, table)));
            }
            else
            {
                DecisionPrinter.Print(Screen.Of(parsed), decision, poll.Remarks, member => VotePoll.NameOf(member, table));
            }

            return parsed.GetValue(exitCode) && !decision.IsAdopted ? 1 : 0;
        });
        return command;
    }

    private static Quorum? ReadQuorum(string? share) => share switch
    {
        null => null,
        _ when Threshold.TryParse(share, out Threshold threshold) => new Quorum(threshold),
        _ => throw new DocumentFaultException($"--quorum {share}: not a share. Say 1/3 or 50, with + when it must be exceeded: 1/2+."),
    };
}
