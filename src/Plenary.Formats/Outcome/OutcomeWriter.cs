using Plenary.Negotiation;

namespace Plenary.Formats.Outcome;

/// <summary>Writes outcome documents. Whatever is in a document is printed and nothing else: what is not to be published was never put in (law 9).</summary>
public static class OutcomeWriter
{
    /// <summary>Writes a document. The same document gives the same bytes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(OutcomeDocument document, OutcomeFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        switch (format)
        {
            case OutcomeFormat.Word:
                OutcomeWordFile.Save(new OutcomeWord(document), output);
                break;
            case OutcomeFormat.Html:
                new OutcomeHtml(document, output).Write();
                break;
            case OutcomeFormat.Markdown:
                OutcomeMarkdown.Write(document, output);
                break;
            case OutcomeFormat.Json:
                OutcomeJson.Write(document, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format.");
        }
    }

    /// <summary>The format that a file's name asks for by its ending: <c>.docx</c>, <c>.html</c>, <c>.md</c>, <c>.json</c>; <see langword="null"/> for any other.</summary>
    /// <param name="file">The file's name or path.</param>
    public static OutcomeFormat? FormatOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".DOCX" => OutcomeFormat.Word,
        ".HTML" or ".HTM" => OutcomeFormat.Html,
        ".MD" => OutcomeFormat.Markdown,
        ".JSON" => OutcomeFormat.Json,
        _ => null,
    };
}
