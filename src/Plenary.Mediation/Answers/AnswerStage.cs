namespace Plenary.Mediation;

/// <summary>What an answer is worked out in, one after another. An answer that was ended early names those that were not finished.</summary>
public enum AnswerStage
{
    /// <summary>The search for the best package.</summary>
    Search,

    /// <summary>The proof that none is better, or a bound.</summary>
    Proof,

    /// <summary>The smallest sets of moves that would open agreement.</summary>
    Moves,

    /// <summary>The minimal sets of positions that clash.</summary>
    Conflicts,

    /// <summary>Other packages with no more dissent.</summary>
    Others,

    /// <summary>Breadth of text against dissent.</summary>
    Front,

    /// <summary>What leaving out one paragraph buys.</summary>
    Drops,

    /// <summary>Which paragraphs are safe.</summary>
    Safe,
}

/// <summary>Stages in words.</summary>
public static class AnswerStages
{
    /// <summary>A stage in words: <c>the smallest moves</c>.</summary>
    public static string Words(this AnswerStage stage) => stage switch
    {
        AnswerStage.Search => "the search for the best package",
        AnswerStage.Proof => "the proof that none is better",
        AnswerStage.Moves => "the smallest moves",
        AnswerStage.Conflicts => "the conflicts",
        AnswerStage.Others => "the other packages",
        AnswerStage.Front => "breadth against dissent",
        AnswerStage.Drops => "what leaving out a paragraph buys",
        AnswerStage.Safe => "the safe paragraphs",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };
}
