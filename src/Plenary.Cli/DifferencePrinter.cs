using System.Globalization;

namespace Plenary.Cli;

/// <summary>Prints what changed between two texts.</summary>
internal static class DifferencePrinter
{
    public static void Print(Screen screen, TextDifference difference)
    {
        foreach (ParagraphDifference paragraph in difference.Paragraphs)
        {
            screen.Output.WriteLine($"{screen.Strong(Screen.Printable(paragraph.Place))}  {screen.Quiet(Screen.Printable(paragraph.What))}");
            screen.Output.WriteLine($"    {string.Concat(paragraph.Pieces.Select(piece => Write(screen, piece)))}");
            screen.Output.WriteLine();
        }

        screen.Output.WriteLine(Summary(difference));
    }

    private static string Write(Screen screen, TextPiece piece)
    {
        string words = Screen.Printable(piece.Words);
        return piece.Kind switch
        {
            PieceKind.Deleted => screen.Deleted(words),
            PieceKind.Inserted => screen.Inserted(words),
            _ => words,
        };
    }

    private static string Summary(TextDifference difference)
    {
        if (difference.Paragraphs.IsEmpty)
        {
            return "The two texts are the same, word for word.";
        }

        string[] counts =
        [
            .. new[]
            {
                Count(ParagraphTurn.Changed, "changed"),
                Count(ParagraphTurn.New, "new"),
                Count(ParagraphTurn.Deleted, "deleted"),
                Count(ParagraphTurn.Moved, "moved"),
                Count(ParagraphTurn.Split, "split"),
                Count(ParagraphTurn.Merged, "merged"),
            }.OfType<string>(),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Paragraphs: {string.Join(", ", counts)}. Words: {difference.WordsInserted} put in, {difference.WordsDeleted} taken out.");

        string? Count(ParagraphTurn turn, string word)
        {
            int count = difference.Paragraphs.Count(paragraph => paragraph.Turn == turn);
            return count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {word}");
        }
    }
}
