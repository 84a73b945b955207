using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Cuts a text into pieces at brackets, braces and line breaks.</summary>
internal static class PieceCutter
{
    public static ImmutableArray<TextPiece> Cut(string text, ImmutableArray<BracketMark> marks, ImmutableArray<BraceNote> notes)
    {
        HashSet<int> braces = [.. notes.SelectMany(note => new[] { note.Open, note.Close })];
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        int mark = 0;
        int start = 0;
        for (int i = 0; i < text.Length;)
        {
            int length = 1;
            TextPieceKind kind = TextPieceKind.Text;
            if (mark < marks.Length && marks[mark].Position == i)
            {
                kind = TextPieceKind.Bracket;
            }
            else if (CharacterClasses.IsLineBreak(text[i]))
            {
                kind = TextPieceKind.LineBreak;
                length = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            }
            else if (braces.Contains(i))
            {
                kind = TextPieceKind.Brace;
            }

            if (kind != TextPieceKind.Text)
            {
                Add(pieces, TextPieceKind.Text, start, i, -1);
                Add(pieces, kind, i, i + length, kind == TextPieceKind.Bracket ? mark++ : -1);
                start = i + length;
            }

            i += length;
        }

        Add(pieces, TextPieceKind.Text, start, text.Length, -1);
        return pieces.ToImmutable();
    }

    private static void Add(ImmutableArray<TextPiece>.Builder pieces, TextPieceKind kind, int start, int end, int mark)
    {
        if (end > start)
        {
            pieces.Add(new TextPiece(kind, new TextRange(start, end), mark));
        }
    }
}
