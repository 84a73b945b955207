using System.Text.Json;
using Plenary.Corpus;
using Xunit;

namespace Plenary.Cli.Tests;

/// <summary><c>plenary vote</c>.</summary>
public sealed class VoteTests
{
    private const string Five = "Country,Vote\nFrance,Y\nGermany,yes\n\"Korea, Republic of\",N\nJPN,abstain\nUSA,absent\n";

    [Fact]
    public void A_roll_call_is_decided_and_told_in_words_with_a_row_for_each_member()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("vote", "simple-majority", folder.Write("v.csv", Five));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Adopted: 2 in favour, 1 against, 1 abstaining, 1 absent.", run.Output, StringComparison.Ordinal);
        Assert.Contains("What would change it", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^KOR .* no +against +voted against\r?$", run.Output);
        Assert.Matches(@"(?m)^JPN .* abstain +–  +abstained; abstentions are not counted\r?$", run.Output);
    }

    [Theory]
    [InlineData("\uFEFFmember;ballot\r\nFRA;Oui\r\nDEU;NON\r\n")]
    [InlineData("Party\tVote\nFrance\tfor\nGermany\tagainst\n\n")]
    [InlineData("note,\"Delegation\",\"Ballot\"\n\"a \"\"quoted\"\"\nnote\",France,Y\n,Germany,N")]
    public void Separators_quotes_marks_and_words_are_taken_as_they_come(string csv)
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("vote", "consensus-minus-1", folder.Write("v.csv", csv));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Adopted over the objection of Germany.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stances_are_taken_as_stances()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("vote", "consensus", folder.Write("v.csv", "member,position\nFRA,support\nDEU,reserve\nJPN,silent\nBRA,\n"));
        Assert.Contains("Adopted: nobody objects.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Germany holds a reservation, which is no objection.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_from_a_file_are_who_decides_with_weights_seats_and_reasons()
    {
        using TemporaryFolder folder = new();
        string members = folder.Write("m.csv", "code;population;entitled;capacity\nFRA;68 551 653;;member\nDEU;83516593,5;yes;member\nMLT;568847;arrears (Article 19);member\nITA;58952704;;member\nESP;48848840;;guest\n");
        string votes = folder.Write("v.csv", "member,vote\nFRA,Y\nDEU,Y\nMLT,N\nESP,N\n");
        CommandRun run = CommandRun.Of("vote", "double-majority:55/65", votes, "--members", members);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Adopted: 2 in favour, 0 against, 1 absent.", run.Output, StringComparison.Ordinal);
        Assert.Contains("(152,068,246.5 of 211,020,950.5)", run.Output, StringComparison.Ordinal);
        Assert.Contains("Malta may not vote: arrears (Article 19).", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not counted, as not among the members that decide: Spain.", run.Output, StringComparison.Ordinal);
        Assert.Contains("ITA: not in v.csv, and taken as absent.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_permanent_members_are_the_charters_unless_the_file_says()
    {
        using TemporaryFolder folder = new();
        string[] others = ["ALB", "BRA", "ECU", "GAB", "GHA", "JPN", "MLT", "MOZ", "CHE", "ARE"];
        string votes = "member,vote\nCHN,A\nFRA,Y\nGBR,Y\nUSA,Y\nRUS,N\n" + string.Concat(others.Select(code => $"{code},Y\n"));
        CommandRun vetoed = CommandRun.Of("vote", "unsc", folder.Write("v.csv", votes));
        Assert.Contains("Russian Federation, a permanent member, voted against: that is a veto.", vetoed.Output, StringComparison.Ordinal);
        Assert.Contains("No column “permanent”", vetoed.Output, StringComparison.Ordinal);
        Assert.Contains("Adopted: 13 in favour", CommandRun.Of("vote", "unsc-procedural", folder["v.csv"]).Output, StringComparison.Ordinal);
        string told = folder.Write("p.csv", votes.Replace(",vote", ",vote,permanent", StringComparison.Ordinal).Replace("ALB,Y", "ALB,Y,yes", StringComparison.Ordinal));
        Assert.Contains("Adopted: 13 in favour", CommandRun.Of("vote", "unsc", told).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_outcome_figures_members_and_what_would_change_it()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("vote", "two-thirds", folder.Write("v.csv", Five), "--json", "--quorum", "1/2+");
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal("adopted", root.GetProperty("outcome").GetString());
        Assert.Equal("two-thirds", root.GetProperty("rule").GetString());
        Assert.Equal(4, root.GetProperty("quorum").GetProperty("present").GetInt32());
        Assert.Equal(2, root.GetProperty("figures")[0].GetProperty("limit").GetInt32());
        Assert.Equal(["FRA", "DEU", "KOR", "JPN", "USA"], root.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("member").GetString()));
        Assert.Equal("abstention-not-counted", root.GetProperty("members")[3].GetProperty("why").GetString());
        Assert.Equal(1, root.GetProperty("change").GetProperty("smallest").GetArrayLength());
    }

    [Fact]
    public void Without_enough_present_there_is_no_decision_and_the_exit_code_says_so_when_asked()
    {
        using TemporaryFolder folder = new();
        string votes = folder.Write("v.csv", "member,vote\nFRA,Y\nDEU,absent\nJPN,absent\n");
        CommandRun run = CommandRun.Of("vote", "simple-majority", votes, "--quorum", "1/2+", "--exit-code");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No quorum: 1 of 3 members present, and 2 are needed; 1 more must come.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("vote", "simple-majority", votes, "--exit-code").ExitCode);
    }

    [Fact]
    public void The_list_of_rules_names_and_explains_each()
    {
        CommandRun run = CommandRun.Of("vote", "--rules");
        Assert.Equal(0, run.ExitCode);
        Assert.All(Negotiation.DecisionRule.Known, rule => Assert.Contains(rule.Identifier, run.Output, StringComparison.Ordinal));
        Assert.Contains("Adopted when more members vote in favour than against", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plurality", Five, "“plurality” is no rule. Known are consensus,")]
    [InlineData("weighted:850", Five, "weighted:85")]
    [InlineData("eu-qmv", Five, "no column “population”, which the rule eu-qmv counts")]
    [InlineData("eu-qmv", "member,vote,population\nFRA,Y,5\nDEU,Y,\n", "no population for DEU")]
    [InlineData("eu-qmv", "member,vote,population\nFRA,Y,5e6\n", "v.csv, line 2: “5e6” in the column population")]
    [InlineData("eu-qmv", "member,vote,population\nFRA,Y,\"1,000\"\n", "v.csv, line 2: “1,000” in the column population")]
    [InlineData("weighted:85", "member,vote,weight\nFRA,Y,0.00000000001\n", "FRA has 0.00000000001")]
    [InlineData("two-thirds", "member,vote\nFRA,Y\nDEU,maybe\n", "v.csv, line 3: “maybe” is no ballot. Expected: Y or yes")]
    [InlineData("two-thirds", "member,vote\nFRA,Y\n\"x\ny\",N\nFrance,N\n", "v.csv, line 5: FRA has a row already, on line 2")]
    [InlineData("two-thirds", "member,vote\nCongo,Y\n", "line 2: “Congo” can mean")]
    [InlineData("two-thirds", "member,vote\nFrnace,Y\n", "line 2: “Frnace” is no party that Plenary knows; similar are FRA (France)")]
    [InlineData("two-thirds", "member,vote\n,Y\n", "line 2: no member")]
    [InlineData("two-thirds", "who,vote\nFRA,Y\n", "line 1: no column of members. Call it one of member")]
    [InlineData("two-thirds", "member,when\nFRA,Y\n", "line 1: no column of ballots. Call it one of vote")]
    [InlineData("two-thirds", "member,vote,Vote\nFRA,Y,N\n", "two columns “vote”")]
    [InlineData("two-thirds", "member,vote\nFRA,Y,N\n", "line 2: 3 cells under 2 columns")]
    [InlineData("two-thirds", "member,vote\nFRA,\"Y\n", "line 2: a quotation mark opens here and never closes")]
    [InlineData("two-thirds", "member,vote\n", "no rows")]
    [InlineData("two-thirds", "", "no rows")]
    [InlineData("two-thirds", "member,vote,present\nFRA,Y,no\n", "line 2: FRA is not present and says yes")]
    [InlineData("two-thirds", "member,vote,present\nFRA,Y,perhaps\n", "line 2: “perhaps” in the column present")]
    [InlineData("consensus", "member,vote\nFRA,support\nDEU,no\n", "line 3: a ballot among stances")]
    public void What_is_wrong_is_told_with_its_place(string rule, string csv, string expected)
    {
        using TemporaryFolder folder = new();
        Assert.Contains(expected, CommandRun.Of("vote", rule, folder.Write("v.csv", csv)).Refusal, StringComparison.Ordinal);
        Assert.Equal(["v.csv"], folder.Listing);
    }

    [Fact]
    public void Files_that_are_missing_or_do_not_fit_each_other_are_named()
    {
        using TemporaryFolder folder = new();
        string votes = folder.Write("v.csv", Five);
        string latin = folder["latin.csv"];
        File.WriteAllBytes(latin, [.. "member,vote\nC"u8, 0xF4, .. "te d'Ivoire,Y\n"u8]);
        Assert.Contains("Give a rule and a file", CommandRun.Of("vote", "two-thirds").Refusal, StringComparison.Ordinal);
        Assert.Contains("no such file", CommandRun.Of("vote", "two-thirds", folder["none.csv"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("not UTF-8", CommandRun.Of("vote", "two-thirds", latin).Refusal, StringComparison.Ordinal);
        Assert.Contains("--quorum half", CommandRun.Of("vote", "two-thirds", votes, "--quorum", "half").Refusal, StringComparison.Ordinal);
        Assert.Contains("line 3: DEU is not in ", CommandRun.Of("vote", "two-thirds", votes, "--members", folder.Write("m.csv", "member\nFRA\n")).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_no_known_party_is_taken_as_written_and_told()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("vote", "simple-majority", folder.Write("v.csv", "member,vote\nTable 7 [west],Y\nX9,N\n"));
        Assert.Contains("Table 7 [west], X9: taken as written", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not adopted: 1 in favour, 1 against.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_populations_of_the_union_decide_a_vote_of_its_council()
    {
        string? population = SharedData.Find("reference", "eu27-population.csv");
        Assert.SkipWhen(population is null, SharedData.Missing);
        using TemporaryFolder folder = new();
        string[] codes = [.. File.ReadLines(population!).Skip(1).Select(line => line.Split(',')[0])];
        string votes = folder.Write("v.csv", "member,vote\n" + string.Concat(codes.Select(code => $"{code},{(code is "DEU" or "FRA" or "ITA" ? "no" : code == "MLT" ? "abstain" : "yes")}\n")));
        CommandRun run = CommandRun.Of("vote", "eu-qmv", votes, "--members", population!);
        Assert.Contains("Not adopted: 23 in favour, 3 against, 1 abstaining.", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 members are not in favour, and 4 are enough to block by population.", run.Output, StringComparison.Ordinal);
    }
}
