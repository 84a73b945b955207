namespace Plenary.Formats.Compiling;

/// <summary>A text as it is held against another, word for word: the body's paragraphs in order, and the notes in the order of their words.</summary>
/// <remarks>
/// Where a note stands is where its reference stands, which is in the body; the notes themselves have no order.
/// Paragraphs that nobody touched are those of the base, told by where they stand there, so that keeping and comparing many
/// members' texts costs little; the words of all others stand one after the other in one string.
/// </remarks>
/// <param name="known">The base.</param>
/// <param name="pieces">The paragraphs of the body.</param>
/// <param name="own">The words of those that are not told by their place.</param>
/// <param name="notes">The words of each note, in the order of their words.</param>
internal sealed class ComparableText(KnownText known, TextPiece[] pieces, string own, string[] notes)
{
    /// <summary>The base.</summary>
    public KnownText Known => known;

    /// <summary>The paragraphs of the body.</summary>
    public ReadOnlySpan<TextPiece> Pieces => pieces;

    /// <summary>The words of each note, in the order of their words.</summary>
    public ReadOnlySpan<string> Notes => notes;

    /// <summary>The words of a paragraph.</summary>
    /// <param name="piece">The ordinal of the piece that it is in.</param>
    /// <param name="ordinal">Its ordinal in the piece.</param>
    public ReadOnlySpan<char> Words(int piece, int ordinal) =>
        pieces[piece].IsKnown ? known.Blocks[pieces[piece].From + ordinal].Text : own.AsSpan(pieces[piece].From, pieces[piece].Letters);
}

/// <summary>Paragraphs of the base that follow on each other, or one paragraph whose words are its own.</summary>
/// <param name="From">Where the first stands in the base, or where the words of its own start.</param>
/// <param name="Paragraphs">How many paragraphs it is.</param>
/// <param name="Letters">How many letters one of its own has, or -1.</param>
internal readonly record struct TextPiece(int From, int Paragraphs, int Letters)
{
    /// <summary>Whether it is of the base.</summary>
    public bool IsKnown => Letters < 0;
}
