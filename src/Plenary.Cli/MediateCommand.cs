using System.CommandLine;
using Plenary.Formats;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary><c>plenary mediate</c>: which package would everyone accept, and if none, why not. For the chair's eyes.</summary>
internal static class MediateCommand
{
    public static Command Make()
    {
        ScenarioOptions scenario = new();
        Option<string[]> assume = new("--assume") { Description = "How what nobody has said is taken: silence=can-accept|like-its-group|unknown, support=prefers|insists.", HelpName = "WHAT=HOW", AllowMultipleArgumentsPerToken = true };
        Option<string[]> pin = new("--pin") { Description = "Suppose that a point is settled: \"OP4=no text\".", HelpName = "POINT=OPTION" };
        Option<string[]> forbid = new("--forbid") { Description = "Suppose that a point is not settled so: \"OP4=no text\".", HelpName = "POINT=OPTION" };
        Option<string[]> suppose = new("--suppose") { Description = "Suppose that a member gives up its objections: RUS, or on one point: RUS=OP4.", HelpName = "MEMBER[=POINT]" };
        Option<string?> seed = new("--seed") { Description = "Look elsewhere first; the same seed gives the same answer.", HelpName = "NUMBER" };
        Option<string?> time = new("--time") { Description = "Look longer, for at most this many seconds.", HelpName = "SECONDS" };
        Option<bool> json = new("--json") { Description = "Print the answer as JSON." };
        Command command = new("mediate", "Which package would everyone accept, and if none, why not. Uses what was told to the chair: for the chair's eyes.");
        command.Add(scenario.File);
        command.Add(scenario.Until);
        command.Add(scenario.Text);
        command.Add(scenario.Parties);
        foreach (Option option in new Option[] { assume, pin, forbid, suppose, seed, time, json })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            Instance instance = Question(parsed, scenario, Assumed(parsed.GetValue(assume) ?? []));
            WhatIf question = Supposed(instance, parsed.GetValue(pin) ?? [], parsed.GetValue(forbid) ?? [], parsed.GetValue(suppose) ?? []);
            MediationAnswer answer = Answer(question, ReadSeed(parsed.GetValue(seed)), ReadTime(parsed.GetValue(time)));
            if (parsed.GetValue(json))
            {
                using MemoryStream stream = new();
                AnswerJson.Write(answer, stream);
                parsed.InvocationConfiguration.Output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
            }
            else
            {
                MediationPrinter.Print(answer, Screen.Of(parsed));
            }

            return 0;
        });
        return command;
    }

    private static Instance Question(ParseResult parsed, ScenarioOptions scenario, Assumptions assumptions)
    {
        string file = parsed.GetValue(scenario.File)!;
        ResponseFiles.RequireFile(file);
        string text = File.ReadAllText(file);
        try
        {
            if (InstanceJson.Looks(text))
            {
                return InstanceJson.Read(file, text, assumptions);
            }

            PlayedScenario played = scenario.Play(parsed, Audience.ChairAlone);
            return TextQuestion.Of(played.State, played.Text(parsed.GetValue(scenario.Text)).Id, assumptions);
        }
        catch (Exception fault) when (fault is FormatException or TooEntangledException)
        {
            throw new DocumentFaultException(fault.Message, fault);
        }
    }

    private static MediationAnswer Answer(WhatIf question, ulong seed, TimeSpan time)
    {
        MediationAnswer answer = Answering.Answer(question, MediationRequest.Whole with { Seed = seed });
        if (time <= TimeSpan.Zero || answer.IsProven)
        {
            return answer;
        }

        using CancellationTokenSource end = new(time);
        MediationAnswer longer = Answering.Answer(question, MediationRequest.Whole with { Seed = seed, Effort = Effort.Thorough, Warm = answer.Best.Judgement.Package }, null, end.Token);
        if (!longer.IsEndedEarly)
        {
            return longer;
        }

        // The parts of the answer are those of the best package there is now.
        answer = Answering.Answer(question, MediationRequest.Whole with { Seed = seed, Warm = longer.Best.Judgement.Package });
        return answer with { Bound = Math.Max(answer.Bound, longer.Bound), Notes = answer.Notes.Add("The time ran out before the longer search was done: this is what it had found until then.") };
    }

    private static WhatIf Supposed(Instance instance, string[] pins, string[] forbidden, string[] moves)
    {
        WhatIf question = WhatIf.Of(instance);
        foreach (string words in pins)
        {
            (int point, int option) = Cell(instance, "--pin", words);
            question = question.Pin(point, option);
        }

        foreach (string words in forbidden)
        {
            (int point, int option) = Cell(instance, "--forbid", words);
            try
            {
                question = question.Forbid(point, option);
            }
            catch (ArgumentException)
            {
                throw new DocumentFaultException($"--forbid {words}: nothing would be left for {instance.Points[point].Label}. It has {Options(instance.Points[point])}.");
            }
        }

        foreach (string words in moves)
        {
            string[] parts = words.Split('=', 2, StringSplitOptions.TrimEntries);
            int member = instance.FindMember(parts[0]);
            if (member < 0)
            {
                throw new DocumentFaultException($"--suppose {words}: {parts[0]} has no part in the decision. The members are {string.Join(", ", instance.Members.Select(one => one.Code))}.");
            }

            question = question.Suppose(member, parts.Length == 2 ? Point(instance, "--suppose", words, parts[1]) : null);
        }

        return question;
    }

    private static (int Point, int Option) Cell(Instance instance, string option, string words)
    {
        string[] parts = words.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2)
        {
            throw new DocumentFaultException($"{option} {words}: write a point and one of its options, \"{(instance.Points.IsEmpty ? "OP4" : instance.Points[0].Label)}=no text\".");
        }

        int point = Point(instance, option, words, parts[0]);
        int found = instance.Points[point].FindOption(parts[1]);
        return found >= 0 ? (point, found) : throw new DocumentFaultException($"{option} {words}: {instance.Points[point].Label} has {Options(instance.Points[point])}.");
    }

    private static int Point(Instance instance, string option, string words, string name) => instance.FindPoint(name) is >= 0 and var point ? point
        : throw new DocumentFaultException($"{option} {words}: {(instance.Points.IsEmpty ? "no point is open." : $"the open points are {string.Join(", ", instance.Points.Select(one => one.Label))}.")}");

    private static string Options(MediationPoint point) => string.Join(", ", point.Options.Select(option => $"“{option.Label}”"));

    private static Assumptions Assumed(string[] words)
    {
        Assumptions assumed = Assumptions.Default;
        foreach (string one in words)
        {
            assumed = one switch
            {
                "silence=can-accept" => assumed with { Silence = SilenceMeans.CanAccept },
                "silence=like-its-group" => assumed with { Silence = SilenceMeans.LikeItsGroup },
                "silence=unknown" => assumed with { Silence = SilenceMeans.Unknown },
                "support=prefers" => assumed with { Support = SupportMeans.Prefers },
                "support=insists" => assumed with { Support = SupportMeans.Insists },
                _ => throw new DocumentFaultException($"--assume {one}: write silence=can-accept, silence=like-its-group, silence=unknown, support=prefers or support=insists."),
            };
        }

        return assumed;
    }

    private static ulong ReadSeed(string? words) => words is null ? 1
        : ulong.TryParse(words, System.Globalization.CultureInfo.InvariantCulture, out ulong seed) ? seed
        : throw new DocumentFaultException($"--seed {words}: a seed is a whole number.");

    private static TimeSpan ReadTime(string? words) => words is null ? TimeSpan.Zero
        : double.TryParse(words, System.Globalization.CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and < 86_400 ? TimeSpan.FromSeconds(seconds)
        : throw new DocumentFaultException($"--time {words}: give a number of seconds, more than none and less than a day.");
}
