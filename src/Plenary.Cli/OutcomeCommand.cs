using Plenary.Formats.Outcome;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary><c>plenary outcome</c>: the document a text would be concluded with as positions stand.</summary>
internal static class OutcomeCommand
{
    public static Command Make()
    {
        ScenarioOptions options = new();
        OutcomeOptions outcome = new("-o", "--output");
        Command command = new("outcome", "The strongest outcome document that the positions allow, printed or written to files.");
        options.On(command);
        outcome.On(command);
        command.SetAction(parsed =>
        {
            outcome.Check(parsed, parsed.GetValue(options.File)!);
            PlayedScenario played = options.Play(parsed);
            NegotiatedText text = played.Text(parsed.GetValue(options.Text));
            TextWriter to = parsed.InvocationConfiguration.Output;
            if (outcome.IsAsked(parsed))
            {
                foreach (string written in outcome.Write(parsed, played, text.Id))
                {
                    to.WriteLine(written);
                }

                return 0;
            }

            using MemoryStream stream = new();
            OutcomeWriter.Write(outcome.Document(parsed, played, text.Id), OutcomeFormat.Markdown, stream);
            to.Write(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
            return 0;
        });
        return command;
    }
}
