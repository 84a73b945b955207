using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Reads Word files, streaming: the base first, then responses, whose paragraphs are mostly the base's own.</summary>
/// <remarks>
/// The text of a paragraph is what its runs hold: tab and line break as <c>\t</c> and <c>\n</c>, non-breaking and soft
/// hyphens as U+2011 and U+00AD, a symbol as its own character, a note reference, picture, object or formula as U+FFFC.
/// The result of a field is text, its code is not. Text boxes, headers and footers are not compiled; what differs in
/// them is told. Safe to use from several threads.
/// </remarks>
public sealed class WordReader
{
    private readonly StyleSheet styles;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly KnownParagraphs paragraphs = new();
    private readonly AlikeParts alike = new();
    private readonly string? outside;
    private readonly HashSet<string> insets = new(StringComparer.Ordinal);
    private bool hasOddNotes;

    // Made for the first response that is read: a compilation that is read back has very many comments, and no response.
    private readonly Lazy<HashSet<(string, DateTimeOffset?, string)>> knownComments;

    private WordReader(WordPackage package, PackageParts parts)
    {
        styles = StyleSheet.Of(package, parts);
        List<ParagraphNumber> numbers = [];
        WordFile read = Read(package, parts, out string around, numbers);
        Base = read with { Draft = new Draft(BaseLabels.Apply(read.Draft.Blocks, numbers, styles.Numbering)) };
        outside = around;
        foreach (DraftBlock block in Base.Draft.Blocks)
        {
            known.TryAdd(block.Text, block.Text);
            insets.UnionWith(block.Insets.Select(inset => inset.Key));
        }

        knownComments = new(() => [.. Base.Comments.SelectMany(static comment => comment.Replies.Prepend(comment)).Select(KeyOf)]);
    }

    /// <summary>The base file as read; its blocks carry their labels, which those of responses do not.</summary>
    public WordFile Base { get; }

    /// <summary>Reads the base, and makes a reader for the responses to it.</summary>
    /// <exception cref="DocumentFaultException">The file cannot be used.</exception>
    public static WordReader ForBase(WordPackage package) => new(package, PackageParts.Of(package));

    /// <summary>Reads a response to the base.</summary>
    /// <exception cref="DocumentFaultException">The file cannot be used.</exception>
    public WordFile Read(WordPackage package)
    {
        WordFile file = Read(package, PackageParts.Of(package, alike), out string around);
        ImmutableArray<Unread> unread = around == outside ? file.Unread : [.. file.Unread, new Unread("header, footer or text box edited", -1, "outside the text")];
        return file with { Comments = NewComments(file.Comments), Unread = unread };
    }

    /// <summary>The pictures and formulas of a response, where it has any that the base has not.</summary>
    /// <exception cref="DocumentFaultException">The file cannot be used.</exception>
    internal Insets NewInsets(WordPackage package, Draft draft)
    {
        foreach (DraftBlock block in draft.Blocks)
        {
            foreach (DraftInset inset in block.Insets)
            {
                if (InsetKey.IsShown(inset.Key) && !insets.Contains(inset.Key))
                {
                    return InsetReader.Read(package);
                }
            }
        }

        return Insets.None;
    }

    /// <summary>The base's text: its paragraphs as they stand, tracked changes accepted.</summary>
    public static TextDocument TextOf(WordFile file)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(file.Draft.Blocks.Length);
        for (int b = 0; b < file.Draft.Blocks.Length; b++)
        {
            DraftBlock block = file.Draft.Blocks[b];
            ImmutableArray<Token> tokens = Tokenizer.Tokenize(block.Text);
            if (!block.Insets.IsEmpty || !block.Spans.IsEmpty)
            {
                tokens = Dress(tokens, block);
            }

            blocks.Add(Block.Spelled(new BlockId($"b{b.ToString(CultureInfo.InvariantCulture)}"), block.Shape, tokens, block.Text));
        }

        return new TextDocument(blocks.MoveToImmutable());
    }

    private static ImmutableArray<Token> Dress(ImmutableArray<Token> tokens, DraftBlock block)
    {
        ImmutableArray<Token>.Builder dressed = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        int at = 0;
        int span = 0;
        foreach (Token token in tokens)
        {
            while (span < block.Spans.Length && block.Spans[span].End <= at)
            {
                span++;
            }

            TokenStyle style = span < block.Spans.Length && block.Spans[span].Start <= at ? block.Spans[span].Style : TokenStyle.None;
            dressed.Add(token.Kind == TokenKind.Inset
                ? Token.Inset(KeyAt(block, at)) with { Style = style }
                : style == TokenStyle.None ? token : token with { Style = style });
            at += token.Text.Length;
        }

        return dressed.MoveToImmutable();
    }

    private static string KeyAt(DraftBlock block, int position) => block.Insets.FirstOrDefault(inset => inset.At == position).Key ?? "";

    // A response carries the base's own comments along: those are not the member's.
    private ImmutableArray<WordComment> NewComments(ImmutableArray<WordComment> comments)
    {
        HashSet<(string, DateTimeOffset?, string)> those = knownComments.Value;
        if (those.Count == 0)
        {
            return comments;
        }

        ImmutableArray<WordComment>.Builder added = ImmutableArray.CreateBuilder<WordComment>();
        foreach (WordComment comment in comments)
        {
            ImmutableArray<WordComment> replies = [.. comment.Replies.Where(reply => !those.Contains(KeyOf(reply)))];
            if (!those.Contains(KeyOf(comment)))
            {
                added.Add(comment with { Replies = replies });
            }
            else
            {
                added.AddRange(replies.Select(reply => reply with { FromBlock = comment.FromBlock, From = comment.From, ToBlock = comment.ToBlock, To = comment.To }));
            }
        }

        return added.DrainToImmutable();
    }

    // As many paragraphs as the base has, and some that a member puts in.
    private int MoreThanBase => Base is null ? 0 : Base.Draft.Blocks.Length + 16;

    private static (string Author, DateTimeOffset? At, string Text) KeyOf(WordComment comment) => (comment.Author, comment.At, comment.Text);

    private WordFile Read(WordPackage package, PackageParts parts, out string around, List<ParagraphNumber>? numbers = null)
    {
        WordNames names = new();
        StoryContent content = new(known.GetAlternateLookup<ReadOnlySpan<char>>(), numbers, hasOddNotes, MoreThanBase);
        StoryReader reader = new(package, parts, names, styles, paragraphs, content);
        package.Guard(parts.Document, () => reader.ReadBody());
        reader.ReadNotes();
        if (numbers is not null)
        {
            hasOddNotes = content.HasOddNotes;
        }

        around = string.Concat(content.Outside, HeadersOf(package, parts));
        ImmutableArray<WordComment> comments = CommentReader.Read(package, parts, content.Comments.ById);
        (string? savedBy, DateTimeOffset? savedAt) = CoreProperties.Of(package);
        SortedSet<string> authors = new(reader.Authors, StringComparer.Ordinal);
        authors.UnionWith(comments.Select(comment => comment.Author));
        return new WordFile(package.Name, new Draft(content.Blocks), comments, content.Unread, [.. authors], savedBy, savedAt) { TrackedBy = [.. reader.Authors] };
    }

    // Word renames and reorders header parts when it saves; their words, sorted, are what can be compared.
    private string HeadersOf(WordPackage package, PackageParts parts)
    {
        if (parts.Headers.Count == 0)
        {
            return "";
        }

        SortedSet<string> texts = new(StringComparer.Ordinal);
        foreach (string part in parts.Headers)
        {
            texts.Add(alike.Read(package, part, () => HeaderOf(package, part)));
        }

        return string.Join('\u0001', texts);
    }

    private static string HeaderOf(WordPackage package, string part) => package.Guard(part, () =>
    {
        using XmlReader reader = package.ReadXml(part);
        System.Text.StringBuilder text = new();
        bool code = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "fldChar")
            {
                code = reader.GetAttribute("fldCharType", reader.NamespaceURI) is "begin" or "separate";
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && !code)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString().Trim();
    });
}
