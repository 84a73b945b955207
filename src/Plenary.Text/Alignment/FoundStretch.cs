using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>A stretch of a paragraph of a draft, and what of the weave was found to stand in it.</summary>
internal struct FoundStretch
{
    private List<int>? changes;

    /// <summary>The position where it starts, in UTF-16 units.</summary>
    public int Start { get; set; }

    /// <summary>The position where it ends.</summary>
    public int End { get; set; }

    /// <summary>The first token in it.</summary>
    public TokenRef? First { get; private set; }

    /// <summary>The last token in it.</summary>
    public TokenRef? Last { get; private set; }

    /// <summary>The changes that touch it, ascending.</summary>
    public readonly ImmutableArray<int> Changes => changes is null ? [] : [.. changes.Distinct().Order()];

    /// <summary>Adds a token, if it stands there.</summary>
    /// <param name="start">Where the token starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="token">What it is in the weave.</param>
    /// <param name="change">The change that puts it in or takes it out, or -1.</param>
    public void Add(int start, int end, TokenRef token, int change)
    {
        // A comment set at one point is about the change it touches.
        bool inside = start < End && end > Start;
        bool beside = Start == End && start <= End && end >= Start;
        if (change >= 0 && (inside || beside) && (changes is null || changes[^1] != change))
        {
            (changes ??= []).Add(change);
        }

        if (inside)
        {
            First ??= token;
            Last = token;
        }
    }
}
