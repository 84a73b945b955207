using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plenary.Server.Rooms;

/// <summary>A part as it was drawn and is kept, with since when each piece of it has been as it is. Safe for use from several threads.</summary>
public sealed class Fragment
{
    // It stands in a frame of an event stream, which no browser takes for a page.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly long since;
    private readonly ImmutableArray<long> pieces = [];
    private byte[]? json;

    /// <summary>A part that was drawn.</summary>
    /// <param name="drawn">What was drawn.</param>
    /// <param name="at">The version of the view that it was drawn from.</param>
    /// <param name="before">As it was drawn and given out before, or <see langword="null"/>.</param>
    internal Fragment(DrawnPart? drawn, long at, Fragment? before)
    {
        Drawn = drawn;
        since = at;
        if (drawn is not null && before?.Drawn is { } other && IsSameAround(drawn, other))
        {
            since = before.since;
            pieces = [.. drawn.Pieces.Select((piece, index) => Words(drawn, piece).SequenceEqual(Words(other, other.Pieces[index])) ? before.pieces[index] : at)];
        }
        else if (drawn is not null)
        {
            pieces = [.. drawn.Pieces.Select(_ => at)];
        }
    }

    /// <summary>What was drawn; <see langword="null"/> when no page shows such parts.</summary>
    public DrawnPart? Drawn { get; }

    /// <summary>The fragment as a JSON string in UTF-8, ready for a frame.</summary>
    public ReadOnlyMemory<byte> Json => json ??= Drawn is null ? "null"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(Drawn.Html, Relaxed);

    /// <summary>The pieces that look otherwise than at a version, for whoever has it as it was then: with what members hold, they make it what it is.</summary>
    /// <param name="version">A version of the view that it is drawn from; <see langword="null"/> when it is not known.</param>
    /// <returns>Each with its name, as a JSON string in UTF-8; <see langword="null"/> when more than pieces has changed.</returns>
    internal IEnumerable<(string Name, byte[] Json)>? PiecesAfter(long? version) => Drawn is null || version is not { } seen || since > seen ? null
        : Drawn.Pieces.Where((piece, index) => piece.Name.Length > 0 && pieces[index] > seen).Select(piece => (piece.Name, JsonSerializer.SerializeToUtf8Bytes(Drawn.Html.Substring(piece.Start, piece.Length), Relaxed)));

    // Whether it is the same but for its pieces, and those are the same ones.
    private static bool IsSameAround(DrawnPart left, DrawnPart right)
    {
        if (left.Pieces.Length != right.Pieces.Length)
        {
            return false;
        }

        (int at, int other) = (0, 0);
        for (int index = 0; index < left.Pieces.Length; index++)
        {
            (DrawnPiece one, DrawnPiece two) = (left.Pieces[index], right.Pieces[index]);
            if (one.Name != two.Name || !left.Html.AsSpan(at..one.Start).SequenceEqual(right.Html.AsSpan(other..two.Start)))
            {
                return false;
            }

            (at, other) = (one.End, two.End);
        }

        return left.Html.AsSpan(at).SequenceEqual(right.Html.AsSpan(other));
    }

    private static ReadOnlySpan<char> Words(DrawnPart drawn, DrawnPiece piece) => drawn.Html.AsSpan(piece.Start, piece.Length);
}
