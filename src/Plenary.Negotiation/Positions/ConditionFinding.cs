using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Whether a condition is met, and in words why.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Status">Whether it is met.</param>
/// <param name="Chain">For a condition that waits for itself, the members that wait for one another, in order, the first repeated at the end; else empty.</param>
public sealed record ConditionFinding(Condition Condition, ConditionStatus Status, ImmutableArray<string> Chain)
{
    /// <summary>Whether it is met.</summary>
    public bool IsMet => Status == ConditionStatus.Met;

    /// <summary>The condition in words, with what it waits for: <c>proposal 3 is adopted</c>.</summary>
    /// <param name="state">The proceedings, as their reader may see them.</param>
    /// <param name="text">The text that the position is on.</param>
    public string Say(Proceedings state, TextId text)
    {
        ArgumentNullException.ThrowIfNull(state);
        string words = PositionWords.Of(state, text, Condition);
        return Status switch
        {
            ConditionStatus.OnlyHolderCanSay => $"{words} (only its holder can say that it is met)",
            ConditionStatus.Circular => $"{words} (each waits for the other: {string.Join(", who waits for ", Chain)}; all would be met if they were taken together)",
            _ => words,
        };
    }
}

/// <summary>Whether a condition is met.</summary>
public enum ConditionStatus
{
    /// <summary>It is met as things stand.</summary>
    Met,

    /// <summary>It is not met as things stand.</summary>
    NotMet,

    /// <summary>It is about something outside the text: only its holder can say that it is met, by dropping it.</summary>
    OnlyHolderCanSay,

    /// <summary>It waits, through the conditions of others, for itself: nobody can move first, and all could move together.</summary>
    Circular,
}
