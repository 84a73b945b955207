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
        Option<string[]> offer = new("--offer") { Description = "Suppose that the chair offers other words, and who accepts them: \"OP4=other words|RUS,CHN\".", HelpName = "POINT=WORDS[|MEMBERS]" };
        Option<string?> seed = new("--seed") { Description = "Look elsewhere first; the same seed gives the same answer.", HelpName = "NUMBER" };
        Option<string?> time = new("--time") { Description = "Look longer, for at most this many seconds; with --prove, prove for at most so long.", HelpName = "SECONDS" };
        Option<bool> prove = new("--prove") { Description = "Have the exact solver prove an answer that the search did not, or better it: in the server program, which carries the solver." };
        Option<bool> follow = new("--follow") { Description = "Tell what is found while it is found, on the error output; on a terminal that is done anyway." };
        Option<bool> json = new("--json") { Description = "Print the answer as JSON." };
        Command command = new("mediate", "Which package would everyone accept, and if none, why not. Uses what was told to the chair: for the chair's eyes.");
        command.Add(scenario.File);
        command.Add(scenario.Until);
        command.Add(scenario.Text);
        command.Add(scenario.Parties);
        foreach (Option option in new Option[] { assume, pin, forbid, suppose, offer, seed, time, prove, follow, json })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            WhatIf question;
            MediationQuestion asked;
            try
            {
                asked = new WrittenQuestion
                {
                    Assumed = parsed.GetValue(assume) ?? [],
                    Pinned = parsed.GetValue(pin) ?? [],
                    Forbidden = parsed.GetValue(forbid) ?? [],
                    Moves = parsed.GetValue(suppose) ?? [],
                    Offers = parsed.GetValue(offer) ?? [],
                    Seed = parsed.GetValue(seed),
                }.Read();
                (question, asked) = ChairQuestion.Put(Question(parsed, scenario, ChairQuestion.Assumed(asked)), asked);
            }
            catch (QuestionFaultException fault)
            {
                throw new DocumentFaultException($"--{fault.Message}", fault);
            }

            TimeSpan seconds = ReadTime(parsed.GetValue(time));
            ProverProgram? prover = parsed.GetValue(prove) ? ProverProgram.Find(AppContext.BaseDirectory, Environment.GetEnvironmentVariable(SampleFolder.Variable)) : null;
            using InterruptedWork work = InterruptedWork.Begin(parsed);
            FindingsPrinter? findings = parsed.GetValue(follow) || IsWatched(parsed) ? new FindingsPrinter(question.Instance, parsed.InvocationConfiguration.Error) : null;
            (MediationAnswer answer, string? failed) = prover is null
                ? (Answer(question, (ulong)asked.Seed, seconds, findings, work.Token), null)
                : Proven(question, (ulong)asked.Seed, seconds, prover, findings, work.Token);
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

            if (failed is not null)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"plenary: {failed.ReplaceLineEndings(" ").TrimEnd('.')}. The answer stands as the search found it.");
                return 1;
            }

            return work.Token.IsCancellationRequested ? InterruptedWork.ExitCode : 0;
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

    private static bool IsWatched(ParseResult parsed) => ReferenceEquals(parsed.InvocationConfiguration.Error, Console.Error) && !Console.IsErrorRedirected;

    private static MediationAnswer Answer(WhatIf question, ulong seed, TimeSpan time, FindingsPrinter? findings, CancellationToken token)
    {
        MediationAnswer answer = Answering.Answer(question, MediationRequest.Whole with { Seed = seed }, findings, token);
        if (time <= TimeSpan.Zero || answer.IsProven || token.IsCancellationRequested)
        {
            return answer;
        }

        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(token);
        end.CancelAfter(time);
        MediationAnswer longer = Answering.Answer(question, MediationRequest.Whole with { Seed = seed, Effort = Effort.Thorough, Warm = answer.Best.Judgement.Package }, null, end.Token);
        if (!longer.IsEndedEarly)
        {
            return longer;
        }

        // The parts of the answer are those of the best package there is now.
        answer = longer.Best.Judgement.Score >= answer.Best.Judgement.Score ? answer
            : token.IsCancellationRequested ? longer
            : Answering.Answer(question, MediationRequest.Whole with { Seed = seed, Warm = longer.Best.Judgement.Package }, null, token);
        return answer with { Bound = Math.Max(answer.Bound, longer.Bound), Notes = answer.Notes.Add("The longer search was ended before it was done: this is what it had found until then.") };
    }

    // Limited in the solver's work, not by the clock, so that the same question gives the same answer.
    private static (MediationAnswer Answer, string? Failed) Proven(WhatIf question, ulong seed, TimeSpan time, ProverProgram prover, FindingsPrinter? findings, CancellationToken token)
    {
        MediationAnswer answer = Answering.Answer(question, MediationRequest.Whole with { Seed = seed }, findings, token);
        if (answer.IsProven || token.IsCancellationRequested)
        {
            return (answer, null);
        }

        try
        {
            findings?.Report(new SearchProgress(answer.Best.Judgement.Score, answer.Bound, false));
            return (WholeProof.Of(answer, prover, new ProofLimits { Time = time }, request => Answering.Answer(question, request, null, token), findings, token), null);
        }
        catch (ProverFailedException fault)
        {
            return (answer with { Notes = answer.Notes.Add("The exact solver could not be used: the answer stands as it was found.") }, fault.Message);
        }
    }

    private static TimeSpan ReadTime(string? words) => words is null ? TimeSpan.Zero
        : double.TryParse(words, System.Globalization.CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and < 86_400 ? TimeSpan.FromSeconds(seconds)
        : throw new DocumentFaultException($"--time {words}: give a number of seconds, more than none and less than a day.");
}
