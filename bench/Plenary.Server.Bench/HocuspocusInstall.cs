using System.ComponentModel;
using System.Diagnostics;

namespace Plenary.Server.Bench;

/// <summary>Installs Hocuspocus with its SQLite store, as bench/rivals/hocuspocus pins it, into a folder of its own under artifacts/.</summary>
internal static class HocuspocusInstall
{
    private const string Lock = "package-lock.json";

    // Where no built SQLite can be had, it is compiled.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>The folder it is in; none, with the reason said, where it cannot be had here.</summary>
    public static async Task<string?> EnsureAsync()
    {
        if (Root() is not { } root)
        {
            Console.WriteLine($"Hocuspocus is left out: {AppContext.BaseDirectory} is not within the repository, which says what to install.");
            return null;
        }

        string ours = Path.Combine(root, "bench", "rivals", "hocuspocus");
        string folder = Path.Combine(root, "artifacts", "rivals", "hocuspocus");
        Directory.CreateDirectory(folder);
        bool isInstalled = Directory.Exists(Path.Combine(folder, "node_modules", "@hocuspocus"))
            && File.Exists(Path.Combine(folder, Lock))
            && await File.ReadAllTextAsync(Path.Combine(folder, Lock)) == await File.ReadAllTextAsync(Path.Combine(ours, Lock));
        foreach (string file in Directory.EnumerateFiles(ours))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        return isInstalled || await InstallAsync(folder) ? folder : null;
    }

    private static async Task<bool> InstallAsync(string folder)
    {
        Console.WriteLine("Hocuspocus is installed once; where its SQLite has to be compiled this takes minutes.");
        try
        {
            using Process npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--omit=dev", "--no-fund", "--no-audit"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> said = npm.StandardOutput.ReadToEndAsync();
            Task<string> complained = npm.StandardError.ReadToEndAsync();
            using CancellationTokenSource ends = new(Patience);
            try
            {
                await npm.WaitForExitAsync(ends.Token);
            }
            catch (OperationCanceledException)
            {
                npm.Kill(entireProcessTree: true);
                Console.WriteLine($"Hocuspocus is left out: npm did not end within {Patience.TotalMinutes:n0} minutes.");
                return false;
            }

            await said;
            if (npm.ExitCode == 0)
            {
                return true;
            }

            // What is half there is not taken for installed the next time.
            File.Delete(Path.Combine(folder, Lock));
            Console.WriteLine($"Hocuspocus is left out: npm could not install it.{Environment.NewLine}{string.Join(Environment.NewLine, (await complained).Split('\n').Where(line => line.Length > 0).TakeLast(5))}");
            return false;
        }
        catch (Win32Exception)
        {
            Console.WriteLine("Hocuspocus is left out: there is no npm here.");
            return false;
        }
    }

    private static string? Root()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Plenary.slnx")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
