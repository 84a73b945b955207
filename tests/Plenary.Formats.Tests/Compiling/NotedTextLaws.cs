using CsCheck;
using Plenary.Formats.Compiling;
using Plenary.Formats.Tests.BadInput;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>Whatever delegations do to notes and to the paragraphs that they stand in, each has its own text, and has it again when the compilation is compiled by its authors.</summary>
public sealed class NotedTextLaws
{
    private static readonly string[] Codes = ["ARG", "AUS", "BRA", "CAN"];

    private static readonly int Rounds = Environment.GetEnvironmentVariable("PLENARY_LONG") == "1" ? 5000 : 150;

    [Fact]
    public void Every_party_has_its_own_notes() => Gen.Int[0, int.MaxValue - 1].Sample(EachHasItsOwnNotes, iter: Rounds);

    [Theory]
    [InlineData(466825945)]
    public void Every_party_to_a_text_that_came_out_wrong_once_has_its_own_notes(int seed) => EachHasItsOwnNotes(seed);

    private static void EachHasItsOwnNotes(int seed)
    {
        Random random = new(seed);
        NotedText text = NotedText.Make(random);
        byte[] baseFile = text.File();
        (string Code, byte[] File)[] files = [.. Codes[..random.Next(1, 5)].Select(code => (code, text.Edited(random).File()))];
        Examination first = Examination.Of(baseFile, new CompileOptions { Force = true }, files).IsExact(baseFile, files);

        Examination.Of(() => Compiler.CompileByAuthor(
            Examination.BaseName,
            baseFile,
            [new Response("", "all.docx", () => LentBytes.Own([.. first.Output]))],
            new CompileOptions { Force = true, MembersOfAuthor = author => [.. author.Split(", ")] })).IsExact(baseFile, files);
    }
}
