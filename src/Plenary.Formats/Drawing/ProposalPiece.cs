namespace Plenary.Formats.Drawing;

/// <summary>What a piece of a proposal is, as a table shows it.</summary>
internal enum ProposalKind
{
    /// <summary>Words of the text around it.</summary>
    Context,

    /// <summary>Words that are put in.</summary>
    Inserted,

    /// <summary>Words that are taken out.</summary>
    Deleted,

    /// <summary>What the table says itself: <c>delete the paragraph</c>.</summary>
    Note,
}

/// <summary>A piece of a proposal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
internal readonly record struct ProposalPiece(ProposalKind Kind, string Text);
