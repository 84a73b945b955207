namespace Plenary.Formats.Compiling;

/// <summary>A text as it is held against another, word for word: the body's paragraphs in order, and the notes in the order of their words.</summary>
/// <remarks>
/// Where a note stands is where its reference stands, which is in the body; the notes themselves have no order.
/// Paragraphs that nobody touched are those of the base, told by where they stand there, so that keeping and comparing many
/// members' texts costs little. Of the others only what the paragraph of the base at that place lacks is kept, one after the
/// other in one string: a thousand members' texts in full are as much memory as all that is made of them.
/// </remarks>
/// <param name="known">The base.</param>
/// <param name="pieces">The paragraphs of the body.</param>
/// <param name="own">The words of those that are not told by their place, without what they have of the base.</param>
/// <param name="notes">The words of each note, in the order of their words.</param>
internal sealed class ComparableText(KnownText known, TextPiece[] pieces, string own, string[] notes)
{
    /// <summary>The base.</summary>
    public KnownText Known => known;

    /// <summary>The paragraphs of the body.</summary>
    public ReadOnlySpan<TextPiece> Pieces => pieces;

    /// <summary>The words of each note, in the order of their words.</summary>
    public ReadOnlySpan<string> Notes => notes;

    /// <summary>Whether a paragraph has some words.</summary>
    /// <param name="piece">The ordinal of the piece that it is in.</param>
    /// <param name="ordinal">Its ordinal in the piece.</param>
    /// <param name="words">The words.</param>
    public bool Has(int piece, int ordinal, ReadOnlySpan<char> words)
    {
        TextPiece at = pieces[piece];
        if (at.IsKnown)
        {
            return words.SequenceEqual(known.Blocks[at.From + ordinal].Text);
        }

        ReadOnlySpan<char> like = at.Head + at.Tail > 0 ? known.Blocks[at.From].Text : "";
        return words.Length == at.Head + at.Letters + at.Tail
            && words.StartsWith(like[..at.Head])
            && words.Slice(at.Head, at.Letters).SequenceEqual(own.AsSpan(at.Start, at.Letters))
            && words.EndsWith(like[^at.Tail..]);
    }
}

/// <summary>Paragraphs of the base that follow on each other, or one paragraph that is not of the base.</summary>
/// <param name="From">Where the first stands in the base, or the paragraph of the base that one of its own is like.</param>
/// <param name="Paragraphs">How many paragraphs it is.</param>
/// <param name="Start">Where the words of its own start, or -1.</param>
/// <param name="Letters">How many letters of its own it has.</param>
/// <param name="Head">How many letters before them are those at the start of the paragraph that it is like.</param>
/// <param name="Tail">How many letters after them are those at the end of it.</param>
internal readonly record struct TextPiece(int From, int Paragraphs, int Start, int Letters, int Head, int Tail)
{
    /// <summary>Whether it is of the base.</summary>
    public bool IsKnown => Start < 0;

    /// <summary>Paragraphs of the base.</summary>
    public static TextPiece Known(int from, int paragraphs) => new(from, paragraphs, -1, 0, 0, 0);
}
