using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>What a stretch of a woven block is, for the writer.</summary>
internal enum RunKind
{
    /// <summary>Base characters, from <see cref="TokenRun.From"/> to <see cref="TokenRun.To"/>.</summary>
    Base,

    /// <summary>Tokens that a change puts in.</summary>
    Inserted,

    /// <summary>A paragraph mark.</summary>
    Mark,

    /// <summary>The start of a comment's stretch; <see cref="TokenRun.From"/> is the comment's number.</summary>
    CommentStart,

    /// <summary>The end of a comment's stretch.</summary>
    CommentEnd,
}

/// <summary>A stretch of a woven block in which everything is put in and taken out by the same members.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">For base text the first character; for a comment its number.</param>
/// <param name="To">For base text the first character after it.</param>
/// <param name="Tokens">The tokens, for inserted text; for a mark the mark.</param>
/// <param name="Inserted">Who puts it in, or <see langword="null"/> when it is there for all.</param>
/// <param name="Deleted">Who takes it out.</param>
/// <param name="At">When that was first recorded.</param>
/// <param name="IsMove">Whether it is put in or taken out by moving the block and nothing else.</param>
internal sealed record TokenRun(
    RunKind Kind,
    int From,
    int To,
    List<Token> Tokens,
    int[]? Inserted,
    int[] Deleted,
    DateTimeOffset? At,
    bool IsMove = false)
{
    /// <summary>No tokens: of base text and of comments.</summary>
    public static readonly List<Token> NoTokens = [];

    /// <summary>For base text the first character after it: it grows word by word.</summary>
    public int To { get; set; } = To;
}
