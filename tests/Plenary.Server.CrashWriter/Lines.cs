using System.Text;

namespace Plenary.Server.CrashWriter;

/// <summary>Whole lines on standard output, each one write: a pipe takes it all or nothing.</summary>
internal static class Lines
{
    private static readonly Stream To = Console.OpenStandardOutput();
    private static readonly Lock Writing = new();

    public static void Write(string line)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (Writing)
        {
            To.Write(bytes);
            To.Flush();
        }
    }
}
