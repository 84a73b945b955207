using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Plenary.Cli;

/// <summary>
/// The commands of the server and of what keeps its data. They are done by a second program, <c>plenary-server</c>, which
/// stands beside this one: ASP.NET Core's pages cannot go into a native binary that starts in a few milliseconds.
/// <c>./plenary</c> starts the right program by itself; this is for a tool that was put elsewhere.
/// </summary>
internal static partial class ServerProgram
{
    private static readonly (string Verb, string What)[] Verbs =
    [
        ("serve", "Open the room: the live negotiation in the browser."),
        ("verify", "Prove that nothing in a server's log was altered or dropped."),
        ("backup", "Copy a server's log into one file, while it runs."),
        ("restore", "Make a data folder of a backup."),
    ];

    /// <summary>The commands, for the list that <c>--help</c> prints.</summary>
    public static IEnumerable<Command> Commands() => Verbs.Select(one => new Command(one.Verb, one.What));

    /// <summary>Whether the server program does this.</summary>
    public static bool Does(string verb) => Verbs.Any(one => one.Verb == verb);

    /// <summary>Where it stands when it stands in a folder.</summary>
    public static string PlaceIn(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "plenary-server.exe" : "plenary-server");

    /// <summary>Becomes the server program, or says where it should be.</summary>
    /// <param name="arguments">The whole command line.</param>
    /// <param name="folder">Where this program stands.</param>
    /// <param name="error">For messages.</param>
    /// <returns>The exit code, if this program is still there.</returns>
    public static int Run(string[] arguments, string folder, TextWriter error)
    {
        string program = PlaceIn(folder);
        if (!File.Exists(program))
        {
            error.WriteLine($"plenary: `{arguments[0]}` is done by the server program, and there is no {program}. Put it there, or run ./plenary in Plenary's own folder, which builds it.");
            return 2;
        }

        if (!OperatingSystem.IsWindows())
        {
            // The same process goes on as the server: signals and the terminal reach it as if it had been called by name.
            Replace(program, [program, .. arguments, null]);
            error.WriteLine($"plenary: {program} cannot be started ({Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}).");
            return 2;
        }

        using Process server = Process.Start(program, arguments);
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        server.WaitForExit();
        return server.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Replace(string path, string?[] arguments);
}
