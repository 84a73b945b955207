using System.CommandLine;
using Plenary.Mediation;
using Plenary.Mediation.CpSat;

namespace Plenary.Server.Commands;

/// <summary>
/// <c>plenary-server prove</c>: proves an answer of mediation with the exact solver, which the tool cannot carry (docs/decisions/0013).
/// <c>plenary mediate --prove</c> starts it: the question is the first line of the input, and the end of the input ends the work.
/// </summary>
internal static class ProveCommand
{
    public static Command Make()
    {
        Command command = new("prove", "Prove an answer of mediation for plenary mediate --prove: the question is read from the standard input.");
        command.SetAction(parsed =>
        {
            // Who started this is told of the interrupt as well, and ends the input.
            Console.CancelKeyPress += KeepOn;
            try
            {
                return Run(Console.In, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, new CpSatProver());
            }
            finally
            {
                Console.CancelKeyPress -= KeepOn;
            }
        });
        return command;
    }

    /// <summary>Proves what the first line asks for.</summary>
    /// <param name="input">The question; its end ends the work with what it has.</param>
    /// <param name="output">Where a line is written for all that is found, and one at the end.</param>
    /// <param name="error">For messages.</param>
    /// <param name="prover">Who proves.</param>
    public static int Run(TextReader input, TextWriter output, TextWriter error, IProver prover)
    {
        MediationAnswer answer;
        ProofLimits limits;
        try
        {
            (answer, limits) = ProofJson.ReadQuestion(input.ReadLine() ?? "");
        }
        catch (FormatException fault)
        {
            error.WriteLine($"plenary: {fault.Message.ReplaceLineEndings(" ").TrimEnd('.')}. `plenary mediate FILE --prove` starts this command with what it needs.");
            return 2;
        }

        using CancellationTokenSource end = new();
        Task listening = Task.Run(() => Listen(input, end), CancellationToken.None);
        Lines lines = new(output);
        lines.Add(ProofJson.End(prover.Prove(answer, limits, lines, end.Token)));

        _ = listening;
        return 0;
    }

    private static void Listen(TextReader input, CancellationTokenSource end)
    {
        while (input.ReadLine() is not null)
        {
        }

        try
        {
            end.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Proven before.
        }
    }

    private static void KeepOn(object? sender, ConsoleCancelEventArgs pressed) => pressed.Cancel = true;

    // Told from the solver's threads.
    private sealed class Lines(TextWriter to) : IProgress<SearchProgress>
    {
        private readonly Lock turn = new();

        public void Report(SearchProgress value) => Add(ProofJson.Found(value));

        public void Add(string line)
        {
            lock (turn)
            {
                to.WriteLine(line);
                to.Flush();
            }
        }
    }
}
