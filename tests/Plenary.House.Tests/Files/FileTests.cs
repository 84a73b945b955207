using System.Text.RegularExpressions;
using Xunit;

namespace Plenary.House.Tests.Files;

/// <summary>What no file of the house may be or hold.</summary>
public sealed partial class FileTests
{
    private const int MostLines = 350;

    private static readonly string[] Code = [".cs", ".razor", ".js", ".css"];
    private static readonly string[] Text = [".cs", ".razor", ".js", ".css", ".csproj", ".props", ".slnx", ".md", ".json", ".txt", ".yml", ".sql", ".sh", ""];

    [Fact]
    public void A_source_file_has_at_most_350_lines()
    {
        string[] files = [.. House.Files("src").Where(file => Code.Contains(Path.GetExtension(file), StringComparer.Ordinal))];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(House.Read(file).Count(c => c == '\n') <= MostLines, $"{file} is longer than {MostLines} lines: it holds more than one concept."));
    }

    [Fact]
    public void No_file_names_a_path_of_a_machine_or_a_registry()
    {
        string[] files = [.. House.Files().Where(file => Text.Contains(Path.GetExtension(file), StringComparer.Ordinal) && !file.EndsWith("/FileTests.cs", StringComparison.Ordinal))];
        Assert.Contains("README.md", files);
        foreach (string file in files)
        {
            string text = House.Read(file);
            Assert.True(!MachinePath().IsMatch(text), $"{file} names a path of one machine: {MachinePath().Match(text).Value}");
            Assert.True(!Registry().IsMatch(text), $"{file} names a package registry: {Registry().Match(text).Value}");
        }
    }

    [Theory]
    [InlineData("cd /home/somebody/plenary")]
    [InlineData("C:\\Users\\somebody")]
    [InlineData("\"/work/main\"")]
    public void A_path_of_a_machine_is_seen(string text) => Assert.Matches(MachinePath(), text);

    [Theory]
    [InlineData("#!/usr/bin/env bash")]
    [InlineData("docs/work/plan.md and src/home/x.cs")]
    [InlineData("https://example.org/home/page")]
    public void A_path_that_is_the_same_everywhere_is_let_be(string text) => Assert.DoesNotMatch(MachinePath(), text);

    [Fact]
    public void No_folder_or_type_is_named_for_having_no_name()
    {
        foreach (string file in House.Files("src").Where(file => Code.Contains(Path.GetExtension(file), StringComparer.Ordinal)))
        {
            Assert.All(file.Split('/')[..^1].SelectMany(Words), word => Assert.False(Nameless().IsMatch(word), $"{file}: a folder named {word} says nothing of what is in it."));
            if (file.EndsWith(".cs", StringComparison.Ordinal))
            {
                Assert.All(
                    Declaration().Matches(House.Read(file)).Select(match => match.Groups["name"].Value),
                    type => Assert.DoesNotContain(Words(type), word => Nameless().IsMatch(word)));
            }
        }
    }

    [Theory]
    [InlineData("StringUtils")]
    [InlineData("DocumentManager")]
    [InlineData("CommonTypes")]
    public void A_name_that_says_nothing_is_seen(string type) => Assert.Contains(Words(type), word => Nameless().IsMatch(word));

    private static IEnumerable<string> Words(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w./:~*-])/(home|root|work|Users|mnt|private|tmp)/\w|(?<!\w)[A-Z]:\\\w", RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"api\.nuget\.org|nuget\.org/v3|registry\.npmjs|pypi\.org/simple|crates\.io/api|proxy\.golang|packageSources", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();

    [GeneratedRegex("^(Util|Utils|Utility|Utilities|Helper|Helpers|Common|Manager|Managers|Misc)$")]
    private static partial Regex Nameless();

    [GeneratedRegex(@"\b(class|struct|record|enum|interface)\s+(class\s+|struct\s+)?(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[A-Z][a-z0-9]*|[a-z]+")]
    private static partial Regex Word();
}
