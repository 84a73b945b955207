using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>How an answer is to be found, and how much of it.</summary>
public sealed record MediationRequest
{
    /// <summary>A whole answer with a bound.</summary>
    public static MediationRequest Whole { get; } = new();

    /// <summary>The best package alone, at once: for a what-if.</summary>
    public static MediationRequest Glance { get; } = new() { Effort = Effort.Quick, Parts = AnswerParts.None };

    /// <summary>Another seed looks elsewhere first; the same seed gives the same answer.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How long to search, in work.</summary>
    public Effort Effort { get; init; } = Effort.Usual;

    /// <summary>What of the answer is wanted.</summary>
    public AnswerParts Parts { get; init; } = AnswerParts.All;

    /// <summary>A package to begin with, such as that of the answer before; empty for none.</summary>
    public ImmutableArray<int> Warm { get; init; } = [];

    /// <summary>How many conflict sets and sets of moves are wanted at most.</summary>
    public int MostReasons { get; init; } = 50;

    /// <summary>How many different packages are wanted at most, besides the best.</summary>
    public int MostOthers { get; init; } = 3;
}

/// <summary>Parts of an answer.</summary>
[Flags]
public enum AnswerParts
{
    /// <summary>The best package alone.</summary>
    None = 0,

    /// <summary>Other packages as good in dissent.</summary>
    Others = 1,

    /// <summary>Breadth against dissent, what dropping a paragraph buys, which paragraphs are safe.</summary>
    Breadth = 2,

    /// <summary>Conflict sets, smallest moves, pivotal members.</summary>
    Reasons = 4,

    /// <summary>All.</summary>
    All = Others | Breadth | Reasons,
}
