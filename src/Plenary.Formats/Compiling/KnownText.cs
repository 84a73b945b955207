using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>A text that many others share most of their paragraphs with: the base. Safe to use from several threads.</summary>
internal sealed class KnownText
{
    private readonly HashSet<string> bodies = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> notes;

    /// <summary>The text.</summary>
    public KnownText(TextDocument text)
    {
        Blocks = text.Blocks;
        while (BodyEnd < Blocks.Length && Blocks[BodyEnd].Shape.Place.Story == BlockPlace.Body.Story)
        {
            bodies.Add(Blocks[BodyEnd].Text);
            BodyEnd++;
        }

        notes = Blocks.Skip(BodyEnd).Select(block => block.Text).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Its paragraphs.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Where those of the body end, which come before those of notes.</summary>
    public int BodyEnd { get; }

    /// <summary>The paragraph of the body that has some words, or -1: found surely where it is the one looked at first, or its words are the same string.</summary>
    /// <param name="words">The words.</param>
    /// <param name="next">The one to look at first.</param>
    public int Find(string words, int next)
    {
        if (next < BodyEnd && Blocks[next].Text == words)
        {
            return next;
        }

        for (int i = bodies.Contains(words) ? 0 : BodyEnd; i < BodyEnd; i++)
        {
            int place = next + i < BodyEnd ? next + i : next + i - BodyEnd;
            if (ReferenceEquals(Blocks[place].Text, words))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Some words of a note: those of the base where it has a note with them, so that many texts keep them once.</summary>
    public string NoteWords(ReadOnlySpan<char> words) => notes.TryGetValue(words, out string? known) ? known : words.ToString();
}
