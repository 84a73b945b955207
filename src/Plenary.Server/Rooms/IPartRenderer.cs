using System.Collections.Immutable;

namespace Plenary.Server.Rooms;

/// <summary>
/// Draws parts of a room as HTML, for the pages that show them. A part that has changed is drawn once for each audience
/// that is looking, and what comes of it is shared by all clients of that audience.
/// </summary>
/// <remarks>
/// What is drawn depends on the view alone: not on who in the audience looks. The table's view is also that of every
/// delegation that has nothing of its own, and of the secretariat: what differs from one to the other (which buttons there
/// are, which row is one's own) is said by attributes, and shown by style sheet and script. Register one in the services;
/// without one, the event stream says which parts changed and brings no HTML.
/// </remarks>
public interface IPartRenderer
{
    /// <summary>Draws a part.</summary>
    /// <param name="view">The room as the audience knows it.</param>
    /// <param name="part">The part.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The part as it is drawn; <see langword="null"/> when no page shows parts of this kind.</returns>
    ValueTask<DrawnPart?> RenderAsync(RoomView view, Part part, CancellationToken cancellation);
}

/// <summary>A part as it is drawn.</summary>
/// <param name="Html">The fragment, one element whose <c>id</c> is the part's stable form; empty when the part is not there any more.</param>
public sealed record DrawnPart(string Html)
{
    /// <summary>The line of the outline that leads to it; empty where none does.</summary>
    public string Line { get; init; } = "";

    /// <summary>The stretches of it that can be exchanged by themselves, in order.</summary>
    public ImmutableArray<DrawnPiece> Pieces { get; init; } = [];

    /// <summary>Whether a reader who wants to see only what is open is shown it.</summary>
    public bool IsOpen { get; init; } = true;
}

/// <summary>A stretch of a part as it is drawn that can be exchanged by itself.</summary>
/// <param name="Name">
/// The value of <c>data-piece</c> of the element that it is: <c>p17</c> for proposal 17; <c>w0</c>, <c>w1</c> … for the first,
/// the second of those that have <c>w</c>, the brackets. Empty for what shows what members hold, which is told by the stances.
/// </param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct DrawnPiece(string Name, int Start, int Length)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
