using System.Collections.Immutable;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>
/// Compiles files as a user would and holds the result against a checker that shares nothing with our reader: either
/// the files are refused in words, or the compilation is exact (law 7, law 10).
/// </summary>
/// <param name="Fault">The message of the refusal, or null.</param>
/// <param name="Compilation">The compilation, when nothing was refused.</param>
/// <param name="Output">The Word file with tracked changes.</param>
internal sealed record Examination(string? Fault, Compilation? Compilation, ImmutableArray<byte> Output)
{
    public const string BaseName = "base.docx";

    private static readonly DateTimeOffset Day = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The checker on the output.</summary>
    public TrackedWordChecker Checker => TrackedWordChecker.Open(Output);

    /// <summary>Compiles and writes; any exception but a told fault goes through.</summary>
    public static Examination Of(byte[] baseFile, params (string Code, byte[] File)[] responses) =>
        Of(baseFile, new CompileOptions(), responses);

    public static Examination Of(byte[] baseFile, CompileOptions options, params (string Code, byte[] File)[] responses) => Of(() => Compiler.Compile(
        BaseName, baseFile, [.. responses.Select(response => new Response(response.Code, NameOf(response.Code), () => LentBytes.Own(response.File)))], options));

    public static Examination Of(Func<Compilation> compile)
    {
        try
        {
            Compilation compilation = compile();
            return new Examination(null, compilation, Write(compilation));
        }
        catch (DocumentFaultException fault)
        {
            return new Examination(fault.Message, null, []);
        }
    }

    public static string NameOf(string code) => code + ".docx";

    /// <summary>The message of the refusal, which names the file first and is a sentence.</summary>
    public string Refused(string file)
    {
        Assert.NotNull(Fault);
        Assert.StartsWith(file + ": ", Fault, StringComparison.Ordinal);
        Assert.EndsWith(".", Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Fault, StringComparison.Ordinal);
        return Fault;
    }

    /// <summary>Asserts that the receipts hold and that the output says of base and members what their own files say.</summary>
    public Examination IsExact(byte[] baseFile, params (string Code, byte[] File)[] responses)
    {
        Assert.Null(Fault);
        TrackedWordChecker checker = Checker;
        Assert.Null(checker.RejectAll().DifferenceFrom(TextOf(baseFile)));
        foreach ((string code, byte[] file) in responses)
        {
            Assert.Null(checker.AcceptMember(code).DifferenceFrom(TextOf(file)) is { } difference ? $"{code}: {difference}" : null);
        }

        AssertReceipts();
        return this;
    }

    /// <summary>Asserts that the output has no fault that the base file has not.</summary>
    public Examination IsSound(byte[] baseFile)
    {
        Assert.Empty(NewErrors(baseFile, Output));
        Assert.Empty(Checker.Faults.Except(TrackedWordChecker.Open([.. baseFile]).Faults));
        return this;
    }

    /// <summary>Whether the receipt does not add up, so that the command writes nothing.</summary>
    public bool IsToldWrong()
    {
        using MemoryStream output = new([.. Output]);
        return !Compilation!.Receipts.All(receipt => receipt.Holds) || !ShownIn.TrackedWord(Compilation, "output.docx", output).Faults.IsEmpty;
    }

    public void AssertReceipts()
    {
        Assert.All(Compilation!.Receipts, receipt => Assert.True(receipt.Holds, $"{receipt}"));
        using MemoryStream output = new([.. Output]);
        Shown shown = ShownIn.TrackedWord(Compilation, "output.docx", output);
        Assert.Empty(shown.Faults);
        Assert.Equal(Compilation.Receipts.Sum(receipt => receipt.CommentsRead), shown.Comments);
    }

    /// <summary>The text of a file with all its changes, by the checker.</summary>
    public static WordText TextOf(byte[] file) => TrackedWordChecker.Open([.. file]).AcceptAll();

    /// <summary>What the validator says of a file and does not say, as often, of its source.</summary>
    public static IEnumerable<string> NewErrors(byte[] source, ImmutableArray<byte> output)
    {
        Dictionary<string, int> known = [];
        foreach (DocxError error in DocxValidator.Validate([.. source]))
        {
            known[error.Description] = known.GetValueOrDefault(error.Description) + 1;
        }

        return DocxValidator.Validate(output).Where(error => (known[error.Description] = known.GetValueOrDefault(error.Description) - 1) < 0)
            .Select(error => $"{error.Part} {error.Path}: {error.Description}").ToList();
    }

    private static ImmutableArray<byte> Write(Compilation compilation)
    {
        using MemoryStream output = new();
        using Formats.Word.WordPackage package = Formats.Word.WordPackage.Open(BaseName, compilation.BasePackage.ToArray());
        WordWriter.WriteTracked(compilation.Weave, package, new WordWriteOptions { Undated = Day, Insets = compilation.Insets }, output);
        return [.. output.ToArray()];
    }
}
