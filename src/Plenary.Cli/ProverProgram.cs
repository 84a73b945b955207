using System.Diagnostics;
using Plenary.Formats;
using Plenary.Mediation;

namespace Plenary.Cli;

/// <summary>Proves answers with the exact solver in the server program, which carries it (docs/decisions/0013-solver-apart.md).</summary>
/// <remarks>The question goes to its standard input, which stays open: its end, that of this program included, ends the proof.</remarks>
internal sealed class ProverProgram : IProver
{
    private readonly string program;

    private ProverProgram(string program) => this.program = program;

    /// <summary>Finds the program: beside this one, or started by the script in Plenary's own folder, which builds it when it is first used.</summary>
    /// <param name="folder">Where this program stands.</param>
    /// <param name="home">Plenary's own folder, if it is known.</param>
    /// <exception cref="DocumentFaultException">It is not there.</exception>
    public static ProverProgram Find(string folder, string? home)
    {
        string beside = ServerProgram.PlaceIn(folder);
        if (File.Exists(beside))
        {
            return new ProverProgram(beside);
        }

        return home is { Length: > 0 } && !OperatingSystem.IsWindows() && Path.Combine(home, "plenary") is var script && File.Exists(script)
            ? new ProverProgram(script)
            : throw new DocumentFaultException($"--prove: the exact solver is in the server program, and there is no {beside}. Put it there, or run ./plenary in Plenary's own folder, which builds it.");
    }

    /// <inheritdoc/>
    /// <exception cref="ProverFailedException">The program did not come to an end of the proof.</exception>
    public MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default)
    {
        if (answer.IsProven)
        {
            return answer;
        }

        using Process solver = Start();
        try
        {
            solver.StandardInput.WriteLine(ProofJson.Question(answer, limits));
            solver.StandardInput.Flush();
            using CancellationTokenRegistration ending = token.Register(() => End(solver));
            while (solver.StandardOutput.ReadLine() is { } line)
            {
                if (ProofJson.ReadLine(line, answer, progress) is { } proven)
                {
                    return proven;
                }
            }
        }
        catch (IOException)
        {
            // It is gone; how it ended says more.
        }
        catch (FormatException fault)
        {
            throw new ProverFailedException($"{program}: {fault.Message}", fault);
        }
        finally
        {
            End(solver);
        }

        solver.WaitForExit();
        throw new ProverFailedException(FormattableString.Invariant($"{program} ended with {solver.ExitCode} before the proof did"));
    }

    private static void End(Process solver)
    {
        try
        {
            solver.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended by itself.
        }
    }

    private Process Start()
    {
        ProcessStartInfo start = new(program, "prove") { RedirectStandardInput = true, RedirectStandardOutput = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new ProverFailedException($"{program} cannot be started: {fault.Message}", fault);
        }
    }
}
