using Plenary.Formats;
using Plenary.Formats.Compiling;
using Plenary.Formats.Html;
using Plenary.Formats.Json;
using Plenary.Formats.Markdown;
using Plenary.Formats.Word;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary>How a compilation is to be shown.</summary>
/// <param name="View">For Word: <c>tracked</c>, <c>brackets</c> or <c>table</c>.</param>
/// <param name="Attributed">Whether it says who asks for what.</param>
/// <param name="Order">The protocol order.</param>
/// <param name="Parties">The parties, for full names.</param>
internal sealed record CompilationView(string View, bool Attributed, IComparer<string> Order, PartyTable Parties);

/// <summary>Writes a compilation in the format that a file's ending names, and counts what the file shows by reading it back.</summary>
internal static class CompilationWriter
{
    /// <summary>Refuses an ending that names no format, and a format that cannot be without names where there are to be none.</summary>
    public static void CheckKinds(IReadOnlyCollection<string> places, string view, bool isAttributed)
    {
        foreach (string place in places)
        {
            string ending = Path.GetExtension(place).ToLowerInvariant();
            if (ending is not (".docx" or ".html" or ".htm" or ".md" or ".json"))
            {
                throw new DocumentFaultException($"{place}: the ending says what to write: .docx, .html, .md or .json.");
            }

            if (!isAttributed && (ending == ".json" || (ending == ".docx" && view == "tracked")))
            {
                throw new DocumentFaultException($"{place}: {(ending == ".json" ? "the weave" : "tracked changes")} cannot be written without saying who asks for what. Leave out --unattributed, or write bracketed text (--view brackets), a table, HTML or Markdown.");
            }
        }

        if (view != "tracked" && !places.Any(place => Path.GetExtension(place).Equals(".docx", StringComparison.OrdinalIgnoreCase)))
        {
            throw new DocumentFaultException($"--view {view}: says what a .docx shows, and none is to be written. Leave it out, or add an -o that ends in .docx.");
        }
    }

    /// <summary>Writes one file.</summary>
    public static Shown Write(Compilation compilation, string place, CompilationView view, Stream output)
    {
        switch (Path.GetExtension(place).ToLowerInvariant())
        {
            case ".json":
                WeaveJson.Write(compilation.Weave, output);
                return ShownIn.Json(compilation, place, output);
            case ".md":
                MarkdownWriter.Write(compilation.Weave, new MarkdownWriteOptions { ProtocolOrder = view.Order, IsAttributed = view.Attributed, InsetWords = compilation.Insets.WordsOf }, output);
                return ShownIn.Markdown(compilation, place, output, view.Attributed);
            case ".docx" when view.View == "brackets":
                using (WordPackage package = WordPackage.Open(place, compilation.BasePackage.ToArray()))
                {
                    WordWriter.WriteBrackets(compilation.Weave, package, Options(compilation, view), output);
                }

                return ShownIn.BracketsWord(compilation, place, output, view.Attributed);
            case ".docx" when view.View == "table":
                WordWriter.WriteTable(compilation.Weave, new TableHeading(TitleOf(compilation, place)), Options(compilation, view), output);
                return ShownIn.TableWord(compilation, place, output, view.Attributed);
            case ".html" or ".htm":
                HtmlPage.Write(
                    compilation.Weave,
                    new HtmlOptions
                    {
                        ProtocolOrder = view.Order,
                        IsAttributed = view.Attributed,
                        InsetWords = compilation.Insets.WordsOf,
                        FullName = code => view.Parties.TryGet(code, out Party? party) ? party.Name : code,
                    },
                    output);
                return ShownIn.Html(compilation, place, output, view.Attributed);
            default:
                using (WordPackage package = WordPackage.Open(place, compilation.BasePackage.ToArray()))
                {
                    WordWriter.WriteTracked(compilation.Weave, package, Options(compilation, view), output);
                }

                return ShownIn.TrackedWord(compilation, place, output);
        }
    }

    private static WordWriteOptions Options(Compilation compilation, CompilationView view) => new()
    {
        ProtocolOrder = view.Order,
        IsAttributed = view.Attributed,
        Embedded = view.Attributed ? into => WeaveJson.Write(compilation.Weave, into) : null,
        Insets = compilation.Insets,
    };

    private static string TitleOf(Compilation compilation, string place) =>
        compilation.Weave.Base.Blocks.FirstOrDefault(block => block.Shape.Kind == Plenary.Text.BlockKind.Title)?.Text ?? Path.GetFileNameWithoutExtension(place);
}
