namespace Plenary.Text.Brackets;

/// <summary>Edits that overlap, and so stand in one bracket.</summary>
internal sealed class Cluster
{
    public required int Low { get; init; }

    public required int High { get; init; }

    public required List<Touch> Touches { get; init; }

    /// <summary>Whether it is shown as one option for each different wording, because its edits cross or touch.</summary>
    public bool IsFlat { get; set; }

    /// <summary>Whether it was made wider than its edits, so that the base stands in it word for word.</summary>
    public bool IsWidened { get; init; }

    /// <summary>Whether words that stand are in it.</summary>
    public bool HasBase { get; set; }

    /// <summary>When nested: the edits that take in all of it, each an option; the others are in <see cref="Inner"/>.</summary>
    public List<Touch> Outer { get; set; } = [];

    /// <summary>When nested: what is asked of parts of the words that stand.</summary>
    public List<Cluster> Inner { get; set; } = [];

    /// <summary>When flat: the words as they stand, and each other wording.</summary>
    public Wordings? Wordings { get; set; }

    /// <summary>Whether some reading has no words here, so that a space beside it must go with it.</summary>
    public bool CanVanish { get; set; }

    public bool CanLead { get; set; }

    public bool CanTrail { get; set; }

    public bool HasLead { get; set; }

    public bool HasTrail { get; set; }

    /// <summary>When nested: the first token of the standing words that is drawn inside, spaces hoisted out left aside.</summary>
    public int From { get; set; }

    /// <summary>When nested: the first token after the standing words that are drawn inside.</summary>
    public int To { get; set; }

    /// <summary>The first token of the stretch in it.</summary>
    public int First => Low / 2;

    /// <summary>The first token of the stretch after it.</summary>
    public int Past => (High + 1) / 2;
}

/// <summary>The different wordings of a stretch.</summary>
/// <param name="Base">As it stands.</param>
/// <param name="Others">What members make of it: the words, who, by which changes; in the order to be drawn. Empty words: taken out.</param>
internal sealed record Wordings(List<Token> Base, List<(List<Token> Tokens, List<string> Sponsors, List<int> Changes)> Others)
{
    /// <summary>Tokens at the start and at the end that all wordings share, and that need no bracket.</summary>
    public (int Start, int End) Shared()
    {
        int start = 0;
        int end = 0;
        int room = Base.Count - 1;
        foreach ((List<Token> tokens, _, _) in Others)
        {
            room = Math.Min(room, tokens.Count - 1);
        }

        while (start < room && Others.TrueForAll(other => other.Tokens[start].SameAs(Base[start])))
        {
            start++;
        }

        while (end < room - start && Others.TrueForAll(other => other.Tokens[^(end + 1)].SameAs(Base[^(end + 1)])))
        {
            end++;
        }

        return (start, end);
    }
}
