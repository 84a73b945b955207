using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>Prints a decision for a terminal: in words, then who was counted how.</summary>
internal static class DecisionPrinter
{
    public static void Print(Screen screen, Decision decision, IReadOnlyList<string> remarks, Func<string, string> nameOf)
    {
        string Name(string member) => Screen.Printable(nameOf(member));
        TextWriter to = screen.Output;
        to.WriteLine(screen.Quiet($"{decision.Rule.Name} ({decision.Rule})"));
        to.WriteLine(screen.Strong(DecisionWording.Headline(decision, Name)));
        PrintSentences(screen, [.. DecisionWording.Grounds(decision, Name), .. DecisionWording.Notes(decision, Name)]);
        PrintPart(screen, "What would change it", DecisionWording.Changes(decision, Name));
        PrintPart(screen, "How the file was taken", [.. remarks]);
        PrintMembers(screen, decision, Name);
    }

    public static void PrintRules(Screen screen)
    {
        int width = DecisionRule.Known.Max(rule => rule.Identifier.Length);
        foreach (DecisionRule rule in DecisionRule.Known)
        {
            screen.Output.WriteLine(screen.Strong(rule.Identifier.PadRight(width)) + "  " + screen.Quiet(rule.Name));
            PrintSentences(screen, [rule.Explanation], new string(' ', width + 2));
        }
    }

    private static void PrintPart(Screen screen, string title, ImmutableArray<string> sentences)
    {
        if (!sentences.IsEmpty)
        {
            screen.Output.WriteLine();
            screen.Output.WriteLine(screen.Strong(title));
            PrintSentences(screen, sentences);
        }
    }

    private static void PrintSentences(Screen screen, ImmutableArray<string> sentences, string indent = "  ")
    {
        foreach (string sentence in sentences)
        {
            string line = indent;
            foreach (string word in sentence.Split(' '))
            {
                if (line.Length > indent.Length && line.Length + 1 + word.Length > screen.Width)
                {
                    screen.Output.WriteLine(line);
                    line = indent;
                }

                line += (line.Length > indent.Length ? " " : "") + word;
            }

            screen.Output.WriteLine(line);
        }
    }

    private static void PrintMembers(Screen screen, Decision decision, Func<string, string> nameOf)
    {
        Reckoning counted = decision.Reckoning;
        if (counted.Members.IsEmpty)
        {
            return;
        }

        bool isWeighed = decision.Rule.Weight is not null;
        string[][] rows =
        [
            ["Member", counted.IsOfStances ? "Stance" : "Ballot", "Counted", isWeighed ? Plain(decision.Rule.Weight!) : "", "Why"],
            .. counted.Members.Select(member => (string[])
            [
                nameOf(member.Member) is var name && name == member.Member ? name : $"{member.Member} {name}",
                Said(counted, member),
                Side(member.As),
                isWeighed ? member.Weight.ToString("#,##0.#########", System.Globalization.CultureInfo.InvariantCulture) : "",
                Screen.Printable(DecisionWording.Reason(member)),
            ]),
        ];
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        screen.Output.WriteLine();
        for (int at = 0; at < rows.Length; at++)
        {
            string[] row = rows[at];
            string weight = isWeighed ? $"{row[3].PadLeft(widths[3])}  " : "";
            string line = $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {weight}{row[4]}";
            screen.Output.WriteLine(at == 0 ? screen.Strong(line) : line);
        }
    }

    private static string Plain(string heading) => char.ToUpperInvariant(heading[0]) + heading[1..];

    private static string Said(Reckoning counted, CountedMember member) => (counted.IsOfStances, member.Stance, member.Ballot) switch
    {
        (_, { } stance, _) => BallotWords.Of(stance),
        (true, _, Ballot.NotVoting) => "silent",
        _ => BallotWords.Of(member.Ballot),
    };

    private static string Side(CountedAs side) => side switch
    {
        CountedAs.For => "for",
        CountedAs.Against => "against",
        _ => "–",
    };
}
