using System.Collections.Immutable;
using Plenary.Formats.Drawing;
using Plenary.Text;

namespace Plenary.Formats.Html;

/// <summary>Writes words with their formatting.</summary>
internal sealed class WordsWriter(HtmlSink to, IBlockFacts facts)
{
    /// <summary>Writes tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="notes">The numbers of the notes that references among them mean, taken from as they come; empty when not known.</param>
    /// <param name="isInside">Whether they stand in a bracket, where a paragraph mark is a sign and not an end.</param>
    public void Write(ImmutableArray<Token> tokens, Queue<int> notes, bool isInside)
    {
        TokenStyle style = TokenStyle.None;
        foreach (Token token in tokens)
        {
            if (token.Style != style)
            {
                Close(style);
                style = token.Style;
                Open(style);
            }

            switch (token.Kind)
            {
                case TokenKind.Mark:
                    to.Raw(isInside ? "<span class=\"m pm\">¶</span> "u8 : "<br/>"u8);
                    break;
                case TokenKind.Inset:
                    Inset(token, notes);
                    break;
                default:
                    to.Text(token.Text);
                    break;
            }
        }

        Close(style);
    }

    /// <summary>Writes the beginning of some words, without formatting.</summary>
    public void Clipped(string words, int most)
    {
        string plain = string.Join(' ', words.Replace(Token.InsetCharacter, '▢').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length <= most)
        {
            to.Text(plain);
            return;
        }

        int end = plain.LastIndexOf(' ', most);
        end = end > most / 2 ? end : char.IsLowSurrogate(plain[most]) ? most - 1 : most;
        to.Text(plain.AsSpan(0, end)).Raw(" …"u8);
    }

    private void Inset(Token token, Queue<int> notes)
    {
        if (!PageNotes.IsReference(token))
        {
            to.Raw("<span class=\"inset\">["u8).Text(InsetName.Of(token, facts.Options.InsetWords)).Raw("]</span>"u8);
        }
        else if (notes.TryDequeue(out int note) && facts.Refer(note))
        {
            to.Raw("<sup class=\"ref\"><a id=\"r"u8).Number(note).Raw("\" href=\"#n"u8).Number(note).Raw("\"><span class=\"vh\">note </span>"u8).Number(note).Raw("</a></sup>"u8);
        }
        else
        {
            to.Raw("<sup class=\"ref\">note</sup>"u8);
        }
    }

    private void Open(TokenStyle style)
    {
        Tag(style, TokenStyle.Bold, "<strong>"u8);
        Tag(style, TokenStyle.Italic, "<em>"u8);
        Tag(style, TokenStyle.Underline, "<u>"u8);
        Tag(style, TokenStyle.Strike, "<s>"u8);
        Tag(style, TokenStyle.Superscript, "<sup>"u8);
        Tag(style, TokenStyle.Subscript, "<sub>"u8);
    }

    private void Close(TokenStyle style)
    {
        Tag(style, TokenStyle.Subscript, "</sub>"u8);
        Tag(style, TokenStyle.Superscript, "</sup>"u8);
        Tag(style, TokenStyle.Strike, "</s>"u8);
        Tag(style, TokenStyle.Underline, "</u>"u8);
        Tag(style, TokenStyle.Italic, "</em>"u8);
        Tag(style, TokenStyle.Bold, "</strong>"u8);
    }

    private void Tag(TokenStyle style, TokenStyle one, ReadOnlySpan<byte> tag)
    {
        if ((style & one) != 0)
        {
            to.Raw(tag);
        }
    }
}
