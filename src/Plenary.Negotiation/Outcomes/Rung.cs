using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A form in which a body can end its work on a text, and what that form needs.</summary>
/// <param name="Id">The stable identifier: <c>declaration</c>, <c>chairs-summary-and-outcome-document</c> …</param>
/// <param name="Name">Its name in a sentence, with the article: <c>a declaration</c>.</param>
/// <param name="Title">
/// The title of the document: <c>{body}</c> stands for the body's short name, <c>{the body}</c> for its name with the
/// article; <see langword="null"/> when the document bears the title that the text itself has.
/// </param>
/// <param name="Needs">What it needs; all of it. Empty for a form that is always open.</param>
public sealed record Rung(string Id, string Name, string? Title, ImmutableArray<OutcomeNeed> Needs)
{
    /// <summary>Whether the document carries the text, or the chair's words alone.</summary>
    public bool CarriesText { get; init; } = true;

    /// <summary>Whether its name is of several things, as conclusions are.</summary>
    public bool IsPlural { get; init; }

    /// <summary>That it is out of reach: a sentence, without its full stop.</summary>
    internal string OutOfReach => $"{WordLists.Sentence(Name)} {(IsPlural ? "are" : "is")} out of reach";

    /// <summary>For <see cref="OutcomeNeed.WholeAcceptedButByFew"/>: how many are few, in per cent of the members; one always is.</summary>
    public int FewInPerCent { get; init; } = 10;

    /// <summary>Whether the document says who does not go along; what is put to the vote, or is the chair's alone, does not.</summary>
    public bool StatesDissent { get; init; } = true;
}
