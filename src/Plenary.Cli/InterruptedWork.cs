using System.CommandLine;

namespace Plenary.Cli;

/// <summary>Work that Ctrl-C ends with what it had: the first press asks for the end, a second one ends the program.</summary>
internal sealed class InterruptedWork : IDisposable
{
    /// <summary>What a program says that an interrupt ended: 128 and the number of the signal.</summary>
    public const int ExitCode = 130;

    private readonly CancellationTokenSource source = new();
    private readonly bool isListening;

    private InterruptedWork(bool isListening)
    {
        this.isListening = isListening;
        if (isListening)
        {
            Console.CancelKeyPress += Interrupt;
        }
    }

    /// <summary>Ended when somebody pressed Ctrl-C.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Begins; only a command that writes to the console listens to it.</summary>
    public static InterruptedWork Begin(ParseResult parsed) => new(ReferenceEquals(parsed.InvocationConfiguration.Output, Console.Out));

    public void Dispose()
    {
        if (isListening)
        {
            Console.CancelKeyPress -= Interrupt;
        }

        source.Dispose();
    }

    private void Interrupt(object? sender, ConsoleCancelEventArgs pressed)
    {
        pressed.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
