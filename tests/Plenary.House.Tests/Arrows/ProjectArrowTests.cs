using System.Xml.Linq;
using Xunit;

namespace Plenary.House.Tests.Arrows;

/// <summary>Arrows between projects run one way.</summary>
public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Plenary.Text"] = [],
        ["Plenary.Negotiation"] = ["Plenary.Text"],
        ["Plenary.Mediation"] = ["Plenary.Negotiation"],
        ["Plenary.Mediation.CpSat"] = ["Plenary.Mediation"],
        ["Plenary.Formats"] = ["Plenary.Negotiation"],
        ["Plenary.Server"] = ["Plenary.Negotiation", "Plenary.Mediation", "Plenary.Mediation.CpSat", "Plenary.Formats"],
        ["Plenary.Cluster"] = ["Plenary.Server"],
        ["Plenary.Cli"] = ["Plenary.Text", "Plenary.Negotiation", "Plenary.Mediation", "Plenary.Formats", "Plenary.Server", "Plenary.Cluster"],
    };

    [Fact]
    public void A_project_refers_only_to_those_it_may_know()
    {
        Assert.Contains("Plenary.Text", House.Projects);
        foreach (string project in House.Projects)
        {
            Assert.True(Allowed.ContainsKey(project), $"{project} is not in the table of projects.");
            XDocument file = XDocument.Parse(House.Read($"src/{project}/{project}.csproj"));
            foreach (string reference in file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))))
            {
                Assert.True(Allowed[project].Contains(reference, StringComparer.Ordinal), $"{project} refers to {reference}.");
            }
        }
    }

    // What a project refers to brings along what that knows: Formats sees Text through Negotiation.
    [Fact]
    public void The_source_of_a_project_uses_only_types_of_those_it_may_know()
    {
        Arrow[] between = [.. SourceArrows.All.Where(arrow => arrow.FromProject != arrow.ToProject)];
        Assert.Contains(between, arrow => arrow is { FromProject: "Plenary.Formats", ToProject: "Plenary.Text" });
        Assert.All(between, arrow => Assert.True(Knows(arrow.FromProject, arrow.ToProject), arrow.Example));
    }

    [Fact]
    public void The_table_has_no_circle() => Assert.All(Allowed.Keys, project => Assert.False(Knows(project, project), project));

    private static bool Knows(string from, string to) => Allowed[from].Any(next => next == to || Knows(next, to));
}
