using System.Collections.Immutable;

namespace Plenary.Server.Api;

/// <summary>A question to mediation: which package would everyone accept, supposing …</summary>
/// <param name="Silence">How silence is taken: can-accept, like-its-group, unknown.</param>
/// <param name="Support">How support of a paragraph is taken: prefers, insists.</param>
/// <param name="Seed">The seed of the search: the same seed gives the same answer.</param>
/// <param name="Pin">Points that are supposed to be settled.</param>
/// <param name="Forbid">Options that are supposed to be ruled out.</param>
/// <param name="Suppose">Members that are supposed to give up objections.</param>
/// <param name="Offer">Compromises that the chair thinks of offering.</param>
public sealed record MediationAskRequest(
    string Silence = "can-accept",
    string Support = "prefers",
    long Seed = 1,
    ImmutableArray<PointChoice>? Pin = null,
    ImmutableArray<PointChoice>? Forbid = null,
    ImmutableArray<MemberMove>? Suppose = null,
    ImmutableArray<CompromiseOffer>? Offer = null);

/// <summary>An option of a point.</summary>
/// <param name="Point">The point as it is spoken of.</param>
/// <param name="Option">The option as it is spoken of.</param>
public sealed record PointChoice(string Point, string Option);

/// <summary>A member that is supposed to give up its objections.</summary>
/// <param name="Member">Its code.</param>
/// <param name="Point">On one point; null: on all.</param>
public sealed record MemberMove(string Member, string? Point = null);

/// <summary>Other words that the chair thinks of offering.</summary>
/// <param name="Point">For which point.</param>
/// <param name="Words">How they are spoken of; left out where that is not told.</param>
/// <param name="Accepting">The members that are supposed to accept them.</param>
/// <param name="Text">The words themselves: what the paragraphs of the point would read. Conditions are judged on them; left out where they are not given, or not told.</param>
public sealed record CompromiseOffer(string Point, string? Words = null, ImmutableArray<string>? Accepting = null, string? Text = null);
