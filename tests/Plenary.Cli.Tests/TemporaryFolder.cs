using Plenary.Corpus.Documents;

namespace Plenary.Cli.Tests;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plenary-cli-");

    public string this[string name] => Path.Combine(folder.FullName, name);

    public string Root => folder.FullName;

    /// <summary>Every name in it, hidden ones included, sorted.</summary>
    public string[] Listing => [.. folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, RecurseSubdirectories = true }).Select(item => item.Name).Order(StringComparer.Ordinal)];

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Write(string name, params Block[] blocks)
    {
        File.WriteAllBytes(this[name], [.. WordPackage.Write(new WordDocument([.. blocks]))]);
        return this[name];
    }

    public string Copy(string source, string name)
    {
        File.Copy(source, this[name]);
        return this[name];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
