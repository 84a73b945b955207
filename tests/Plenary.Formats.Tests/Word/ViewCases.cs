using System.IO.Compression;
using System.Text;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Json;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>Compilations to draw: the sample, and corpora named by seed and number of members.</summary>
internal static class ViewCases
{
    public static Compilation Compile(string of)
    {
        if (of == "sample")
        {
            string folder = Path.Combine(Root(), "samples", "coastal-resilience");
            Response[] responses = [.. Directory.EnumerateFiles(Path.Combine(folder, "responses"), "*.docx").Order(StringComparer.Ordinal)
                .Select((file, n) => new Response($"M{n:D2}X", Path.GetFileName(file), () => LentBytes.Own(File.ReadAllBytes(file))))];
            return Compiler.Compile("base.docx", File.ReadAllBytes(Path.Combine(folder, "base.docx")), responses, new CompileOptions());
        }

        int[] numbers = [.. of.Split(' ').Select(int.Parse)];
        NegotiationCorpus corpus = NegotiationCorpus.Generate(numbers[0], numbers[1]);
        return Compiler.Compile("base.docx", [.. corpus.BaseFile], [.. corpus.Members.Select(file => new Response(file.Code, file.FileName, () => LentBytes.Own([.. file.File])))], new CompileOptions());
    }

    public static byte[] Brackets(Compilation compilation, bool isAttributed)
    {
        using MemoryStream output = new();
        using WordPackage package = WordPackage.Open("base.docx", compilation.BasePackage.ToArray());
        WordWriter.WriteBrackets(compilation.Weave, package, new WordWriteOptions { IsAttributed = isAttributed, Embedded = into => WeaveJson.Write(compilation.Weave, into) }, output);
        return output.ToArray();
    }

    public static byte[] Table(Compilation compilation, bool isAttributed)
    {
        using MemoryStream output = new();
        WordWriter.WriteTable(compilation.Weave, new TableHeading("A text", "4 May 2026"), new WordWriteOptions { IsAttributed = isAttributed }, output);
        return output.ToArray();
    }

    public static void AssertShown(Compilation compilation, Shown shown, bool isAttributed)
    {
        Assert.Empty(shown.Faults);
        foreach (MemberReceipt receipt in compilation.Receipts)
        {
            Assert.True(receipt.EditsWoven == shown.Edits.GetValueOrDefault(receipt.Member), $"{receipt.Member}: {shown.Edits.GetValueOrDefault(receipt.Member)} of {receipt.EditsWoven}");
        }

        int? comments = compilation.Weave.Remarks.Sum(remark => 1 + remark.Replies.Length);
        Assert.Equal(isAttributed ? comments : null, shown.Comments);
    }

    public static void AssertNobodyIsNamed(Compilation compilation, byte[] written, Dictionary<string, byte[]> before)
    {
        Dictionary<string, byte[]> after = Parts(written);
        foreach ((string part, byte[] content) in after)
        {
            string added = Encoding.UTF8.GetString(content);
            string known = before.TryGetValue(part, out byte[]? old) ? Encoding.UTF8.GetString(old) : "";
            foreach (string code in compilation.Weave.Members)
            {
                Assert.True(Count(added, code) <= Count(known, code), $"{part} holds {code}");
            }
        }
    }

    public static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using ZipArchive zip = new(new MemoryStream(package));
        Dictionary<string, byte[]> parts = [];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using MemoryStream bytes = new();
            using Stream stream = entry.Open();
            stream.CopyTo(bytes);
            parts.Add(entry.FullName, bytes.ToArray());
        }

        return parts;
    }

    // A code between letters, as in "SUSAN", names nobody.
    private static int Count(string text, string code) => System.Text.RegularExpressions.Regex.Count(text, $@"(?<![A-Za-z0-9]){System.Text.RegularExpressions.Regex.Escape(code)}(?![A-Za-z0-9])");

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plenary.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
