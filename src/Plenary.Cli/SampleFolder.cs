using Plenary.Formats;

namespace Plenary.Cli;

/// <summary>Finds the sample meeting that comes with Plenary.</summary>
internal static class SampleFolder
{
    /// <summary>The variable that says where Plenary is; the <c>plenary</c> script sets it.</summary>
    public const string Variable = "PLENARY_HOME";

    private static readonly string Meeting = Path.Combine("samples", "coastal-resilience");

    /// <summary>The folder of the sample meeting.</summary>
    /// <exception cref="DocumentFaultException">It is not there.</exception>
    public static string Find()
    {
        for (string? home = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : AppContext.BaseDirectory; home is not null; home = Path.GetDirectoryName(home))
        {
            string folder = Path.Combine(home, Meeting);
            if (File.Exists(Path.Combine(folder, "base.docx")))
            {
                return folder;
            }
        }

        throw Missing();
    }

    /// <summary>A sample scenario.</summary>
    /// <param name="name">The file's name.</param>
    /// <exception cref="DocumentFaultException">It is not there.</exception>
    public static string Scenario(string name)
    {
        string file = Path.Combine(Path.GetDirectoryName(Find())!, "scenarios", name);
        return File.Exists(file) ? file : throw Missing();
    }

    private static DocumentFaultException Missing() =>
        new($"The sample files are not beside this program. Set {Variable} to the folder that holds {Meeting}.");
}
