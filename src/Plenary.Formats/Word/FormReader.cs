using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Takes in the content of a paragraph from its form, as stepping through its nodes would.</summary>
internal sealed class FormReader(RunReader runs, RevisionScopes scopes, StoryContent content)
{
    private char[] chars = new char[512];

    // Mostly the next tracked change is by the same hand.
    private string? author;

    /// <summary>Takes in content.</summary>
    /// <param name="rest">The content.</param>
    /// <param name="isBody">Whether the story is the body, whose references to notes count.</param>
    public void Read(ReadOnlySpan<byte> rest, bool isBody)
    {
        runs.StartRuns();
        while (!rest.IsEmpty)
        {
            int code = rest.IndexOfAny(ParagraphForm.Codes);
            if (code != 0)
            {
                ReadOnlySpan<byte> text = code < 0 ? rest : rest[..code];
                chars = chars.Length < text.Length ? new char[Math.Max(chars.Length * 2, text.Length)] : chars;
                runs.Append(chars.AsSpan(0, MarkupText.Expand(text, chars)));
                rest = rest[text.Length..];
            }
            else
            {
                byte read = rest[0];
                rest = rest[1..];
                Read(read, ref rest, isBody);
            }
        }

        runs.EndRun();
    }

    private void Read(byte code, ref ReadOnlySpan<byte> rest, bool isBody)
    {
        switch (code)
        {
            case ParagraphForm.Style:
                runs.Style = (TokenStyle)rest[0];
                rest = rest[1..];
                break;
            case ParagraphForm.Insertion or ParagraphForm.Deletion:
                author = MarkupText.Short(ParagraphForm.Value(ref rest), author);
                bool isDated = rest[0] == 1;
                rest = rest[1..];
                ReadOnlySpan<byte> date = ParagraphForm.Value(ref rest);
                scopes.Open(code == ParagraphForm.Insertion, author, isDated ? CoreProperties.ParseDate(date) : null);
                break;
            case ParagraphForm.End:
                scopes.Close();
                break;
            case ParagraphForm.CommentStart:
                content.OpenComment(Value(ref rest));
                break;
            case ParagraphForm.CommentEnd or ParagraphForm.CommentReference:
                content.CloseComment(Value(ref rest), code == ParagraphForm.CommentReference);
                break;
            case ParagraphForm.Footnote:
                runs.AppendNote("footnote", Value(ref rest), isBody);
                break;
            case ParagraphForm.Endnote:
                runs.AppendNote("endnote", Value(ref rest), isBody);
                break;
            default:
                runs.ReadField(code == ParagraphForm.FieldBegin ? "begin" : code == ParagraphForm.FieldSeparate ? "separate" : "end");
                break;
        }
    }

    private static string Value(ref ReadOnlySpan<byte> rest) => MarkupText.Short(ParagraphForm.Value(ref rest));
}
