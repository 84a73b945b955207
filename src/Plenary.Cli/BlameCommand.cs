using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Plenary.Formats;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;
using Plenary.Negotiation.Parties;
using Plenary.Text;

namespace Plenary.Cli;

/// <summary><c>plenary blame</c>: who proposed each word of a compilation.</summary>
internal static class BlameCommand
{
    private const int MostNames = 12;

    public static Command Make()
    {
        Argument<string> file = new("FILE") { Description = "A compilation: a .docx or .json that `plenary compile` wrote." };
        Option<string?> paragraph = new("--paragraph") { Description = "Only this paragraph and its parts, for example OP7 or “OP2 (a)”.", HelpName = "REF" };
        Option<string?> member = new("--member") { Description = "Only the paragraphs in which this member asks for something.", HelpName = "CODE" };
        Option<string?> output = new("--output", "-o") { Description = "Write it for programs instead: .json.", HelpName = "OUT" };
        Option<string?> parties = PartyOptions.Make();
        Option<bool> force = new("--force") { Description = "Replace OUT." };
        Command command = new("blame", "Show who proposed each word of a compilation, and who wants it out.") { file, paragraph, member, output, parties, force };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            string? place = parsed.GetValue(output);
            if (place is not null && !Path.GetExtension(place).Equals(".json", StringComparison.OrdinalIgnoreCase))
            {
                throw new DocumentFaultException($"{place}: this is written as JSON. Give OUT the ending .json, or leave -o out to read it here.");
            }

            ResponseFiles.RequireFile(path);
            OutputFiles.Check(place is null ? [] : [place], parsed.GetValue(force), [path]);
            (PartyTable table, IComparer<string> order) = PartyOptions.Read(parsed.GetValue(parties));
            Weave weave = ReadWeave(path, ResponseFiles.ReadWhole(path));
            ImmutableArray<ParagraphProvenance> all = Provenance.Of(weave);
            ImmutableArray<ParagraphProvenance> asked = OfMember(path, weave, parsed.GetValue(paragraph) is { } name ? Named(path, all, name) : all, parsed.GetValue(member), table);
            if (place is null)
            {
                new ProvenancePrinter(Screen.Of(parsed), weave, order).Print(asked);
                return 0;
            }

            using OutputFiles files = new();
            files.Write(place, stream => ProvenanceFile.Write(path, weave, asked, stream));
            files.Commit();
            parsed.InvocationConfiguration.Output.WriteLine($"Written: {place}");
            return 0;
        });
        return command;
    }

    private static Weave ReadWeave(string path, byte[] content)
    {
        if (content.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8))
        {
            return MemberText.Weave(path, content);
        }

        using WordPackage package = WordPackage.Open(path, content);
        return EmbeddedParts.Weave(package) is { } json
            ? MemberText.Weave(path, json)
            : throw new DocumentFaultException($"{path}: no compilation that Plenary wrote, so it does not say who proposed what. Compile the responses first, with `plenary compile`.");
    }

    private static ImmutableArray<ParagraphProvenance> Named(string path, ImmutableArray<ParagraphProvenance> all, string name)
    {
        string wanted = Key(name);
        ImmutableArray<ParagraphProvenance> found = [.. all.Where(paragraph => IsWithin(Key(paragraph.Place), wanted))];
        if (found.IsEmpty && wanted.StartsWith("OP", StringComparison.OrdinalIgnoreCase) && wanted.Length > 2)
        {
            // Operative paragraphs are often only numbered, and spoken of as OP all the same.
            found = [.. all.Where(paragraph => IsWithin(Key(paragraph.Place), wanted[2..]))];
        }

        return found.IsEmpty
            ? throw new DocumentFaultException($"{path}: has no paragraph {name}. It has {string.Join(", ", all.Take(MostNames).Select(paragraph => paragraph.Place))}{(all.Length > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {all.Length - MostNames} more") : "")}.")
            : found;

        // OP2 is also OP2(a), but not OP20.
        static bool IsWithin(string place, string wanted) =>
            place.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (place.Length == wanted.Length || !char.IsLetterOrDigit(place[wanted.Length]) || !char.IsLetterOrDigit(wanted[^1]));
    }

    private static ImmutableArray<ParagraphProvenance> OfMember(string path, Weave weave, ImmutableArray<ParagraphProvenance> paragraphs, string? member, PartyTable table)
    {
        if (member is null)
        {
            return paragraphs;
        }

        string code = ResponseFiles.Code(member, table);
        return weave.Members.Contains(code)
            ? [.. paragraphs.Where(paragraph => paragraph.Changes.Any(change => weave.Changes[change].IsSponsoredBy(code)))]
            : throw new DocumentFaultException($"{path}: {code} asks for nothing in it. It holds {string.Join(", ", weave.Members)}.");
    }

    private static string Key(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
