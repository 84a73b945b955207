using System.CommandLine;
using Plenary.Formats;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Cli;

/// <summary><c>plenary explain</c>: why a paragraph is open, or no stronger outcome is within reach, and what would change it.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        ScenarioOptions options = new();
        Option<string?> paragraph = new("--paragraph", "-p") { Description = "The paragraph, by its label: 4, OP4. Without it: the text as a whole.", HelpName = "LABEL" };
        Command command = options.On(new Command("explain", "Why a paragraph is open, or what stands in the way of a stronger outcome; and whose move would change it."));
        command.Add(paragraph);
        command.SetAction(parsed =>
        {
            PlayedScenario played = options.Play(parsed);
            NegotiatedText text = played.Text(parsed.GetValue(options.Text));
            Screen to = Screen.Of(parsed);
            if (parsed.GetValue(paragraph) is not { } label)
            {
                foreach (string sentence in StrongestOutcome.Of(played.State, text.Id).Explanation.Sentences)
                {
                    to.WriteWrapped("", sentence);
                }

                return 0;
            }

            BlockId block = text.Labels.BlockNamed(label) ?? throw new DocumentFaultException($"--paragraph {label}: {text.Labels.Unknown(label)}");
            foreach (string sentence in BlockExplanation.Of(played.State, text, block))
            {
                to.WriteWrapped("", sentence);
            }

            SaidAbout(played, new OnBlock(text.Id, block), to);
            return 0;
        });
        return command;
    }

    private static void SaidAbout(PlayedScenario played, Subject subject, Screen to)
    {
        IReadOnlyList<SaidOn> said = SaidOn.Of(played.State, subject, played.Reader ?? Audience.ChairAlone, played.State.At);
        if (said.Count > 0)
        {
            to.Output.WriteLine();
            to.Output.WriteLine("Said about it:");
        }

        foreach (SaidOn one in said)
        {
            to.WriteWrapped($"  {one.At:d MMM HH:mm}  ", $"{one.By ?? "(not attributed)"}: {one.Words}");
        }
    }
}
