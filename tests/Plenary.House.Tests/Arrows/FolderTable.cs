using Xunit;

namespace Plenary.House.Tests.Arrows;

/// <summary>Which folders of a project may know which.</summary>
internal static class FolderTable
{
    /// <summary>Fails on a folder or an arrow that the table does not have.</summary>
    /// <param name="project">The project.</param>
    /// <param name="allowed">For every folder, those that it may know.</param>
    public static void AssertHolds(string project, Dictionary<string, string[]> allowed)
    {
        Arrow[] own = [.. SourceArrows.All.Where(arrow => arrow.FromProject == project && arrow.ToProject == project)];
        Assert.NotEmpty(own);
        string[] against = [.. own
            .Where(arrow => !allowed.TryGetValue(arrow.From, out string[]? known) || !known.Contains(arrow.To, StringComparer.Ordinal))
            .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Example}")
            .Order(StringComparer.Ordinal)];
        Assert.True(against.Length == 0, $"{project} has arrows that its table does not allow. Turn them round, or say in the table why they are right:\n{string.Join('\n', against)}");
        string[] folders = [.. Directory.GetDirectories(Path.Combine(House.Root, "src", project)).Select(folder => Path.GetFileName(folder)).Where(folder => folder is not ("bin" or "obj"))];
        Assert.All(folders, folder => Assert.True(allowed.ContainsKey(folder), $"{project}/{folder} is not in the table."));
    }
}
