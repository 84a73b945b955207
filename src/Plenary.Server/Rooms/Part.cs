namespace Plenary.Server.Rooms;

/// <summary>A part of what a room shows that changes by itself, and is drawn by itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Of">The identity of the text or meeting; empty for the body and the record.</param>
/// <param name="Block">The block, for <see cref="PartKind.Block"/>; otherwise <see langword="null"/>.</param>
public readonly record struct Part(PartKind Kind, string Of = "", string? Block = null)
{
    /// <summary>The stable form, which can stand in an attribute and in an address: <c>block.outcome.b3</c>, <c>text.outcome</c>, <c>record</c>.</summary>
    public override string ToString()
    {
        string kind = Kind.ToString().ToLowerInvariant();
        return Block is not null ? $"{kind}.{Of}.{Block}" : Of.Length > 0 ? $"{kind}.{Of}" : kind;
    }
}

/// <summary>The kinds of parts.</summary>
public enum PartKind
{
    /// <summary>One block of a text: its words with brackets, its proposals, its positions, its status.</summary>
    Block,

    /// <summary>A text as a whole: title, revision, figures, silence procedures, votes, the block taken up, positions on the whole.</summary>
    Text,

    /// <summary>Which blocks a text has, in what order and under what labels: whoever shows it fetches the text anew.</summary>
    Order,

    /// <summary>The reader's own drafts on a text.</summary>
    Drafts,

    /// <summary>A meeting: agenda, sittings, the floor, who is present.</summary>
    Meeting,

    /// <summary>Contacts, read-outs, remarks, claims, papers.</summary>
    Record,

    /// <summary>Who the body is.</summary>
    Body,
}
