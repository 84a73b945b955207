using System.Diagnostics;

namespace Plenary.Server.Tests.Storage;

/// <summary>The small program that keeps events until it is killed.</summary>
internal static class CrashWriter
{
    public static void AddTo(ProcessStartInfo start, params ReadOnlySpan<string> arguments)
    {
        start.ArgumentList.Add(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Plenary.Server.CrashWriter.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }

    public static Process Start(params ReadOnlySpan<string> arguments)
    {
        ProcessStartInfo start = new() { RedirectStandardOutput = true };
        AddTo(start, arguments);
        start.FileName = start.ArgumentList[0];
        start.ArgumentList.RemoveAt(0);
        return Process.Start(start)!;
    }
}
