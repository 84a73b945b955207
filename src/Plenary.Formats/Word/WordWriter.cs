using System.Buffers;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>How to write a weave as a Word file.</summary>
public sealed record WordWriteOptions
{
    /// <summary>The order in which sponsors are named.</summary>
    public IComparer<string> ProtocolOrder { get; init; } = StringComparer.Ordinal;

    /// <summary>The date of changes that no file dates, or <see langword="null"/> to leave them undated.</summary>
    public DateTimeOffset? Undated { get; init; }

    /// <summary>Whether it says who asks for what; when not, no member is named in any part of the file (practice B12).</summary>
    /// <remarks>Tracked changes always are attributed: their authors are what they say.</remarks>
    public bool IsAttributed { get; init; } = true;

    /// <summary>Writes the weave as JSON, to travel inside the file; <see langword="null"/> where it is not to. Called once, beside the writing, from any thread.</summary>
    public Action<IBufferWriter<byte>>? Embedded { get; init; }

    /// <summary>The pictures and formulas that members put in; those it does not hold are shown as U+FFFC.</summary>
    public Insets Insets { get; init; } = Insets.None;
}

/// <summary>What stands above a compilation table.</summary>
/// <param name="Title">The title of the text.</param>
/// <param name="Date">The date, as it is to be printed, or <see langword="null"/> for none.</param>
public sealed record TableHeading(string Title, string? Date = null);

/// <summary>Writes a weave as a Word file.</summary>
public static class WordWriter
{
    /// <summary>Writes tracked changes: every sponsor set an author, every reason a comment (law 7).</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="package">The package that the weave's base was read from.</param>
    /// <param name="options">How.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="DocumentFaultException">The package is not the weave's base.</exception>
    public static void WriteTracked(Weave weave, WordPackage package, WordWriteOptions options, Stream output)
    {
        BaseDocument document = BaseDocument.Load(package, weave.Base);
        using WeavePart part = new(weave, options);
        AuthorSets authors = new(options.ProtocolOrder);
        new TrackedWriter(weave, document, authors, options).Write();
        WordOutput.Save(package, document, Custom(part, authors), output);
    }

    /// <summary>Writes the conventional bracketed text into the base package, with remarks as comments.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="package">The package that the weave's base was read from.</param>
    /// <param name="options">How. Unattributed, neither names, comments nor the weave are in the file.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="InvalidOperationException">The package is not the weave's base.</exception>
    public static void WriteBrackets(Weave weave, WordPackage package, WordWriteOptions options, Stream output)
    {
        BaseDocument document = BaseDocument.Load(package, weave.Base);
        using WeavePart part = new(weave, options, options.IsAttributed);
        AuthorSets authors = new(options.ProtocolOrder);
        new BracketWriter(weave, package, document, authors, options).Write();
        WordOutput.Save(package, document, options.IsAttributed ? Custom(part, authors) : [], output);
    }

    /// <summary>Writes the compilation table, a document of its own: paragraph, member, proposal, reason.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="heading">What stands above the table.</param>
    /// <param name="options">How. Unattributed, the columns of members and of their reasons are left out.</param>
    /// <param name="output">Where to.</param>
    public static void WriteTable(Weave weave, TableHeading heading, WordWriteOptions options, Stream output) =>
        Table.TableFile.Save(new Table.TableWriter(weave, heading, options).Document(), output);

    private static List<ReadOnlyMemory<byte>[]> Custom(WeavePart part, AuthorSets authors)
    {
        List<ReadOnlyMemory<byte>[]> custom = [];
        if (part.Content is { } content)
        {
            custom.Add(content);
        }

        if (authors.LegendXml() is { } legend)
        {
            custom.Add(WordOutput.Markup(new XDocument(legend)));
        }

        return custom;
    }
}
