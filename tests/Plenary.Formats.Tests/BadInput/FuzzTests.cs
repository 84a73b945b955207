using System.Collections.Immutable;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>
/// Mutates real and generated files. Each is refused in words, or compiles so that the output says what the checker
/// reads in the file itself (where the file is sound by schema and checker), and its receipt adds up in any case but
/// one: where markup stands where Word never puts it, the command may refuse the file for that.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("PLENARY_LONG") == "1" ? 4000 : 120;

    // To look into some again: their numbers, with commas between.
    private static readonly IEnumerable<int>? Chosen = Environment.GetEnvironmentVariable("PLENARY_FUZZ_SEEDS")?.Split(',').Select(int.Parse);

    private static readonly Lazy<ImmutableArray<byte[]>> Seeds = new(FindSeeds);

    [Fact]
    public void Mutated_parts_are_refused_or_compiled_exactly()
    {
        List<string> failures = [];
        foreach (int seed in Chosen ?? Enumerable.Range(0, Rounds))
        {
            byte[] file = Seeds.Value[seed % Seeds.Value.Length];
            byte[] first = new Mutation((seed * 2) + 1).Mutate(file);
            byte[] second = new Mutation((seed * 2) + 2).Mutate(file);
            Try(failures, seed, seed % 4 == 0 ? second : file, first, second);
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Prepend($"{failures.Count} of {Rounds}:")));
    }

    [Fact]
    public void Mutated_bytes_are_refused_or_compiled_exactly()
    {
        List<string> failures = [];
        for (int seed = 0; seed < Rounds * 2; seed++)
        {
            byte[] file = Seeds.Value[seed % Seeds.Value.Length];
            byte[] mutated = new Mutation(seed).MutateBytes(file);
            Try(failures, seed, seed % 4 == 0 ? mutated : file, mutated, file);
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Prepend($"{failures.Count} of {Rounds * 2}:")));
    }

    // Where the receipts fail: what the checker reads of each member in the output, against the member's own file.
    private static string Differences(Examination? examined, params (string Code, byte[] File)[] responses)
    {
        try
        {
            return examined is null ? "" : string.Join(" | ", responses.Select(response =>
                $"{response.Code}: {examined.Checker.AcceptMember(response.Code).DifferenceFrom(Examination.TextOf(response.File))}"));
        }
#pragma warning disable CA1031 // The checker throws what it likes at damaged files.
        catch (Exception)
#pragma warning restore CA1031
        {
            return "the checker cannot read it";
        }
    }

    private static void Try(List<string> failures, int seed, byte[] baseFile, byte[] first, byte[] second)
    {
        (string, byte[])[] responses = [("CHN", first), ("FRA", second)];
        Examination? examined = null;
        try
        {
            examined = Examination.Of(baseFile, new CompileOptions { Force = true }, responses);
            if (examined.Fault is { } fault)
            {
                Assert.Contains(".docx: ", fault, StringComparison.Ordinal);
                return;
            }

            bool isSound = IsSound(baseFile) && IsSound(first) && IsSound(second);
            // Neither the schema nor the checker knows of all damage: a field code without an end, for example.
            if (examined.IsToldWrong() && IsDamageNamed(baseFile, first, second))
            {
                return;
            }

            examined.AssertReceipts();
            if (isSound)
            {
                examined.IsExact(baseFile, responses);
            }
        }
#pragma warning disable CA1031 // Every exception but a told fault is what this test looks for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            failures.Add($"seed {seed}: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}\n  {string.Join("\n  ", (fault.StackTrace ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Contains("Plenary", StringComparison.Ordinal)).Take(4))}\n  {Differences(examined, responses)}");
        }
    }

    private static bool IsDamageNamed(params byte[][] files) => files.Any(file => MisplacedMarkup.Find("file.docx", file) is not null);

    private static bool IsSound(byte[] file)
    {
        try
        {
            ImmutableArray<byte> bytes = [.. file];
            return TrackedWordChecker.Open(bytes).Faults.IsEmpty && DocxValidator.Validate(bytes).IsEmpty;
        }
#pragma warning disable CA1031 // The validator and the checker throw what they like at damaged files.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static ImmutableArray<byte[]> FindSeeds()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(7, 6, editsPerMember: 20, paragraphs: 40, words: 900);
        return
        [
            .. corpus.Members.Select(member => member.File.ToArray()),
            .. SharedData.Files("docx-tracked", ".docx").Select(File.ReadAllBytes).Where(bytes => bytes.Length < 200_000),
        ];
    }
}
