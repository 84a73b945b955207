namespace Plenary.Corpus;

/// <summary>
/// Finds the folder of real negotiating texts and Word files that lies beside the repository. It is not part of the
/// repository, so every test that uses it must skip, with <see cref="Missing"/> as the reason, when it is not there.
/// </summary>
public static class SharedData
{
    /// <summary>The environment variable that names the folder when it lies elsewhere.</summary>
    public const string Variable = "PLENARY_DATA";

    /// <summary>Why a test that needs the folder was skipped.</summary>
    public const string Missing =
        "The folder of real files (../shared/data beside the repository, or $PLENARY_DATA) is not on this machine.";

    private static readonly Lazy<string?> Located = new(Locate);

    /// <summary>The folder, or null when this machine does not have it.</summary>
    public static string? Folder => Located.Value;

    /// <summary>The full path of a file in the folder, or null when the folder or the file is not there.</summary>
    public static string? Find(params ReadOnlySpan<string> parts)
    {
        if (Folder is null)
        {
            return null;
        }

        string path = Path.Combine([Folder, .. parts]);
        return File.Exists(path) ? path : null;
    }

    /// <summary>All files below a subfolder with an extension such as ".docx", in ordinal order; none when it is absent.</summary>
    public static IReadOnlyList<string> Files(string subfolder, string extension)
    {
        string? folder = Folder is null ? null : Path.Combine(Folder, subfolder);
        return folder is not null && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string? Locate()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named && Directory.Exists(named))
        {
            return named;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plenary.slnx")))
            {
                string beside = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data"));
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
