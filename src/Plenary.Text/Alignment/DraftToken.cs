namespace Plenary.Text.Alignment;

/// <summary>A token of a draft, with where it stood in the file and what it turned out to be in the weave.</summary>
internal sealed class DraftToken(Token token, int raw, int start, int end, Tracking? tracking = null)
{
    // The base token's, or -1. There are very many of these, all short-lived: they are kept small.
    private int block = -1;
    private int ordinal;

    public Token Token { get; } = token;

    /// <summary>The ordinal of the draft paragraph it stood in.</summary>
    public int Raw { get; } = raw;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>What tracked changes do to it, or <see langword="null"/> where none touches it.</summary>
    public Tracking? Tracking => tracking;

    /// <summary>The tracked change that put it in, if one did.</summary>
    public Revision? Inserted => tracking?.Inserted;

    /// <summary>The tracked change that takes it out, if one does.</summary>
    public Revision? Deleted => tracking?.Deleted;

    /// <summary>The name of the tracked move that it is in, if it is in one.</summary>
    public string? Move => tracking?.Move;

    /// <summary>The base token that this is, once aligned.</summary>
    public TokenRef? Base
    {
        get => block < 0 ? null : TokenRef.Base(block, ordinal);
        set => (block, ordinal) = value is { } place ? (place.Part, place.Ordinal) : (-1, 0);
    }

    /// <summary>The ordinal of the change that inserts it, or takes it out of the base; or -1.</summary>
    public int Change { get; set; } = -1;

    /// <summary>Its ordinal among the words that the change inserts, or -1 where none does.</summary>
    public int InChange { get; set; } = -1;

    public bool IsMark => Token.Kind == TokenKind.Mark;
}
