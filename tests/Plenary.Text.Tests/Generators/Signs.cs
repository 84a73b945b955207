using CsCheck;

namespace Plenary.Text.Tests.Generators;

/// <summary>Negotiations full of what the notation itself is made of: brackets, names, spaces, marks, word joiners.</summary>
internal static class Signs
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "a", "b", "c", "d", " ", " ", " ", " ", "  ", ",", "(", ")", " (AUS)", " (del. BRA)", " (reserved by CHN)", "[", "]", "[", "]",
        "\u2060", "\u00B6", "\u203F", "no text", "\t", "\u00A0", "平", "e\u0301", "\n", "\r", "\r\n", "x", "y", "z");

    private static readonly Gen<string[]> Line = Piece.Array[0, 9];

    /// <summary>A base and one to four clean files, edited piece by piece.</summary>
    public static readonly Gen<Negotiation> Any = Line.Array[1, 4].SelectMany(lines =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 20], Gen.Int[0, 20], Piece.Array[0, 3]).Array[0, 5].Array[1, 4].Select(files => Make(lines, files)));

    private static Negotiation Make(string[][] lines, (int Kind, int Line, int At, string[] Pieces)[][] files)
    {
        return new Negotiation(
            TextDocument.Of([.. lines.Select(line => string.Concat(line))]),
            [.. files.Select((edits, i) => Edited(lines, edits, Negotiations.Codes[i]))]);
    }

    private static MemberFile Edited(string[][] lines, (int Kind, int Line, int At, string[] Pieces)[] edits, string member)
    {
        List<List<string>> text = [.. lines.Select(line => line.ToList())];
        foreach ((int kind, int where, int at, string[] pieces) in edits)
        {
            if (text.Count == 0 || kind == 5)
            {
                text.Insert(where % (text.Count + 1), [.. pieces]);
                continue;
            }

            List<string> line = text[where % text.Count];
            int from = at % (line.Count + 1);
            switch (kind)
            {
                case 0:
                    line.InsertRange(from, pieces);
                    break;
                case 1:
                    line.RemoveRange(from, Math.Min(pieces.Length, line.Count - from));
                    break;
                case 2:
                    line.RemoveRange(from, Math.Min(2, line.Count - from));
                    line.InsertRange(from, pieces);
                    break;
                case 3:
                    line.Insert(from, "[");
                    List<string> other = text[(where + pieces.Length) % text.Count];
                    other.Insert(other == line ? line.Count : at % (other.Count + 1), "]");
                    break;
                default:
                    text.Insert((where % text.Count) + 1, line.GetRange(from, line.Count - from));
                    line.RemoveRange(from, line.Count - from);
                    break;
            }
        }

        TextDocument final = TextDocument.Of([.. text.Select(line => string.Concat(line))]);
        return new MemberFile(member, Draft.Of(final), final.ToString());
    }
}
