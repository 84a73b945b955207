using Xunit;

namespace Plenary.House.Tests;

/// <summary>The repository as it lies on the disk.</summary>
internal static class House
{
    private static readonly string[] NotOurs = [".git", "artifacts", "bin", "obj", "TestResults", "plenary-demo", "demo-out", "bench-out"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The projects of the product, by name.</summary>
    public static string[] Projects { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>All files below a folder that people wrote, as paths from the root with strokes.</summary>
    public static IEnumerable<string> Files(string folder = "")
    {
        Stack<string> open = new([Path.Combine(Root, folder)]);
        while (open.TryPop(out string? next))
        {
            foreach (string below in Directory.GetDirectories(next).Where(below => !NotOurs.Contains(Path.GetFileName(below), StringComparer.Ordinal)))
            {
                open.Push(below);
            }

            foreach (string file in Directory.GetFiles(next))
            {
                yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
            }
        }
    }

    /// <summary>The text of a file, by its path from the root.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Plenary.slnx")))
            {
                return at.FullName;
            }
        }

        Assert.Fail("These tests read the source: no folder above the test's own holds Plenary.slnx.");
        return "";
    }
}
