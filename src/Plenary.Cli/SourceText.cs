using System.Collections.Immutable;
using System.Text;
using Plenary.Formats;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Cli;

/// <summary>A text that a user gave as a Word, Markdown or plain text file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">Its paragraphs; of a Word file with its tracked changes accepted.</param>
/// <param name="Draft">The same with what each note reference leads to.</param>
/// <param name="Characters">All its characters, or <see langword="null"/> for a Word file, which has none but those of its paragraphs.</param>
/// <param name="Package">The Word package that <paramref name="Text"/> was read from, or <see langword="null"/>.</param>
/// <param name="Comments">How many comments and answers the Word file holds.</param>
/// <param name="SavedAt">When it was saved, if the file says.</param>
internal sealed record SourceText(string Path, TextDocument Text, Draft Draft, string? Characters, byte[]? Package, int Comments, DateTimeOffset? SavedAt)
{
    /// <summary>Whether it is Markdown, by its ending.</summary>
    public bool IsMarkdown => System.IO.Path.GetExtension(Path).Equals(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentFaultException">It is missing, of another kind, or cannot be used.</exception>
    public static SourceText Read(string path)
    {
        ResponseFiles.RequireFile(path);
        switch (System.IO.Path.GetExtension(path).ToLowerInvariant())
        {
            case ".docx":
                return OfWord(path, ResponseFiles.ReadWhole(path));
            case ".md" or ".txt":
                return OfCharacters(path, Decode(path, ResponseFiles.ReadWhole(path)));
            case ".doc":
                throw new DocumentFaultException($"{path}: an old Word file. Save it from Word as .docx.");
            default:
                throw new DocumentFaultException($"{path}: not a kind of file that is read here. Give a .docx, .md or .txt file.");
        }
    }

    private static SourceText OfWord(string path, byte[] content)
    {
        byte[] package = content;
        using (WordPackage opened = WordPackage.Open(path, content))
        {
            if (ResolvedPackage.CountRevisions(opened) > 0)
            {
                if (EmbeddedParts.Weave(opened) is not null)
                {
                    throw new DocumentFaultException($"{path}: a compilation, which holds the texts of all its members at once. Get one of them out first, with `plenary extract {path} --member CODE -o TEXT.docx`.");
                }

                package = ResolvedPackage.Resolve(opened, _ => true);
            }
        }

        using WordPackage clean = WordPackage.Open(path, package);
        WordFile file = WordReader.ForBase(clean).Base;
        return new SourceText(path, WordReader.TextOf(file), file.Draft, null, package, file.Comments.Sum(comment => 1 + comment.Replies.Length), file.SavedAt);
    }

    private static SourceText OfCharacters(string path, string text)
    {
        TypedTextOptions options = new() { Syntax = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? TextSyntax.Markdown : TextSyntax.PlainText };
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (TypedParagraph paragraph in TypedText.Parse(text, options).Paragraphs)
        {
            // A line wrapped at another word is no change.
            string words = string.Join(' ', paragraph.Range.Of(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            blocks.Add(new Block(new BlockId($"b{blocks.Count}"), ShapeOf(paragraph.Label), Tokenizer.Tokenize(words)));
        }

        TextDocument read = new(blocks.DrainToImmutable());
        return new SourceText(path, read, Draft.Of(read), text, null, 0, null);
    }

    private static BlockShape ShapeOf(ParagraphLabel label) => label switch
    {
        { IsEmpty: true } => BlockShape.Plain,
        { Prefix: "PP" } => BlockShape.Plain with { Kind = BlockKind.Preambular, Label = label.ToString() },
        { IsNumbered: true } => BlockShape.Plain with { Kind = BlockKind.Operative, Label = label.ToString() },
        _ => BlockShape.Plain with { Kind = BlockKind.SubParagraph, Level = 1, Label = label.ToString() },
    };

    private static string Decode(string path, byte[] content)
    {
        try
        {
            using StreamReader reader = new(new MemoryStream(content), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new DocumentFaultException($"{path}: not UTF-8 text. Save it as UTF-8.");
        }
    }
}
