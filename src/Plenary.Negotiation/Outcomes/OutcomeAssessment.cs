using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What the positions of now allow: how far each rung of the body's ladder is within reach, and what stands in the way.</summary>
/// <param name="Text">The text.</param>
/// <param name="Rungs">The body's ladder, strongest first.</param>
/// <param name="Dissents">Who does not go along with what, in protocol order of the members; placed as the strongest rung places it.</param>
/// <param name="Share">How many paragraphs are agreed by all.</param>
/// <param name="Open">What is open on paragraphs apart from dissent: brackets, holes, paragraphs parked, blank or unconfirmed.</param>
public sealed record OutcomeAssessment(TextId Text, ImmutableArray<RungAssessment> Rungs, ImmutableArray<Dissent> Dissents, AgreedShare Share, ImmutableArray<Obstacle> Open)
{
    /// <summary>The strongest rung that is within reach.</summary>
    public RungAssessment Strongest => Rungs.First(rung => rung.IsReachable);

    /// <summary>The next stronger rung, or <see langword="null"/> when the strongest of all is within reach.</summary>
    public RungAssessment? Next => Rungs[..Rungs.IndexOf(Strongest)] is [.., { } next] ? next : null;

    /// <summary>The paragraphs that all agree to, in the order of the text.</summary>
    public required ImmutableArray<BlockId> AgreedByAll { get; init; }

    /// <summary>The paragraphs taken to record a difference because of their words alone: nobody has said whether they do.</summary>
    public ImmutableArray<BlockId> DifferencesReadFromWords { get; init; } = [];

    /// <summary>The same in words, for the chair and for delegates.</summary>
    public required OutcomeExplanation Explanation { get; init; }
}

/// <summary>One rung under the positions of now.</summary>
/// <param name="Rung">Its identifier.</param>
/// <param name="Obstacles">What stands in the way; empty when it is within reach.</param>
/// <param name="WaysUp">
/// Sets of moves, each of which would bring it within reach and none of which has a move to spare: all members
/// concerned agree; all paragraphs concerned are taken out; and, where smaller, the fewest members and paragraphs
/// together. Empty when it is within reach or a stronger rung is.
/// </param>
public sealed record RungAssessment(string Rung, ImmutableArray<Obstacle> Obstacles, ImmutableArray<WayUp> WaysUp)
{
    /// <summary>Whether it is within reach.</summary>
    public bool IsReachable => Obstacles.IsEmpty;
}
