using System.Globalization;

namespace Plenary.Cli;

/// <summary>A line on a terminal that counts files; nothing in a pipe.</summary>
internal sealed class Progress : IDisposable
{
    private readonly bool shown = !Console.IsErrorRedirected;
    private readonly string what;
    private readonly int total;
    private readonly Lock gate = new();
    private bool open;

    public Progress(string what, int total)
    {
        this.what = what;
        this.total = total;
    }

    public void Report(int done)
    {
        if (shown && total > 1)
        {
            lock (gate)
            {
                open = true;
                Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} {done}/{total} "));
            }
        }
    }

    public void Dispose()
    {
        if (open)
        {
            Console.Error.Write("\r                              \r");
            open = false;
        }
    }
}
