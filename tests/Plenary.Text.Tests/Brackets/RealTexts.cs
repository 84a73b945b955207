using System.Text;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>The real drafts beside the repository; a test that needs one is skipped where they are not.</summary>
internal static class RealTexts
{
    public const string Geneva = "paris2015/geneva-text-2015-02-12.txt";
    public const string AdpOctober = "paris2015/adp-2015-10-23-11infnot.txt";
    public const string AdpNonPaper = "paris2015/adp-2015-10-05-8infnot-cochairs-nonpaper.txt";
    public const string Agreement23October = "paris2015/agreement-23-oct-2015.md";
    public const string Agreement9December = "paris2015/agreement-9-dec-2015.md";
    public const string Agreement12December = "paris2015/agreement-12-dec-2015.md";
    public const string DecisionDraft = "paris2015/decision-draft.md";
    public const string Cop29 = "cop29-art6.2/SBSTA61-13a-draft-decision-1st-iteration-2024-11-14.txt";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Bytes(string name)
    {
        string? folder = Folder();
        Assert.SkipWhen(folder is null, "The real drafts are not here: no ../shared/data beside the repository and PLENARY_DATA is not set.");
        return File.ReadAllBytes(Path.Combine(folder!, name));
    }

    /// <summary>The file's characters, a byte order mark included.</summary>
    public static string Read(string name) => Utf8.GetString(Bytes(name));

    public static byte[] Encode(string text) => Utf8.GetBytes(text);

    public static TypedText Parse(string name) =>
        TypedText.Parse(Read(name), new TypedTextOptions { Syntax = name.EndsWith(".md", StringComparison.Ordinal) ? TextSyntax.Markdown : TextSyntax.PlainText });

    private static string? Folder()
    {
        string? named = Environment.GetEnvironmentVariable("PLENARY_DATA");
        if (named is not null)
        {
            return Directory.Exists(named) ? named : null;
        }

        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Plenary.slnx")))
        {
            at = at.Parent;
        }

        string? beside = at is null ? null : Path.Combine(at.FullName, "..", "shared", "data");
        return beside is not null && Directory.Exists(beside) ? beside : null;
    }
}
