using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>What a paragraph of the base is.</summary>
internal enum BaseKind
{
    Title,
    Heading,
    Preambular,
    Operative,
    SubParagraph,
    Caption,
    Cell,
    Footnote,
}

/// <summary>A stretch of a base paragraph: plain text in one format, or something that is edited whole or not at all.</summary>
internal readonly record struct Leaf(int Start, int Length, Inline Inline)
{
    public int End => Start + Length;

    public bool IsPlain => Inline is TextRun;
}

/// <summary>A word that may be edited. Words of different zones have a link, field or note between them.</summary>
internal readonly record struct Word(int Start, int Length, int Zone)
{
    public int End => Start + Length;
}

/// <summary>A paragraph of the base, a cell's or a footnote's, with its text and the places where it can be edited.</summary>
internal sealed class BaseParagraph
{
    public BaseParagraph(int index, BaseKind kind, Paragraph source)
    {
        (Index, Kind, Source) = (index, kind, source);
        ImmutableArray<Leaf>.Builder leaves = ImmutableArray.CreateBuilder<Leaf>();
        int at = 0;
        foreach (Inline inline in source.Content.Where(inline => inline is not Bookmark))
        {
            int length = InlineText.Of(inline).Length;
            leaves.Add(new Leaf(at, length, inline));
            at += length;
        }

        Leaves = leaves.ToImmutable();
        Text = InlineText.Of(source.Content);
        Words = FindWords();
    }

    /// <summary>Place among the paragraphs of the base; footnotes count on after the last.</summary>
    public int Index { get; }

    public BaseKind Kind { get; }

    public Paragraph Source { get; }

    public string Text { get; }

    public ImmutableArray<Leaf> Leaves { get; }

    public ImmutableArray<Word> Words { get; }

    /// <summary>The row it is in, for cells.</summary>
    public int Row { get; init; } = -1;

    public bool IsProse => Kind is BaseKind.Preambular or BaseKind.Operative or BaseKind.SubParagraph;

    public bool IsAllPlain => Leaves.All(leaf => leaf.IsPlain);

    private ImmutableArray<Word> FindWords()
    {
        ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>();
        int zone = 0;
        int start = -1;
        foreach (Leaf leaf in Leaves)
        {
            if (!leaf.IsPlain)
            {
                End(leaf.Start);
                zone++;
                continue;
            }

            for (int i = leaf.Start; i < leaf.End; i++)
            {
                bool inWord = char.IsLetterOrDigit(Text[i]) || Text[i] is '-' or '\'' or TextMarks.NoBreakHyphen or TextMarks.SoftHyphen;
                if (inWord && start < 0)
                {
                    start = i;
                }
                else if (!inWord)
                {
                    End(i);
                }
            }
        }

        End(Text.Length);
        return words.ToImmutable();

        void End(int at)
        {
            if (start >= 0)
            {
                words.Add(new Word(start, at - start, zone));
            }

            start = -1;
        }
    }
}
