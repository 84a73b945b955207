using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Words that the chair thinks of offering for a point: one more option, in no proposal.</summary>
/// <param name="Point">The point's place.</param>
/// <param name="Label">How the words are spoken of.</param>
/// <param name="Text">What the paragraphs of the point would read; empty where that is not given.</param>
/// <param name="Accepting">The places of the members that are taken to accept them.</param>
public sealed record OfferedWords(int Point, string Label, string Text, ImmutableArray<int> Accepting);

/// <summary>Puts a question anew with what the chair offers, so that what members hold is judged on the offered words as well.</summary>
public interface IOfferedQuestion
{
    /// <summary>The question with what is offered, in this order, after the options that there are.</summary>
    Instance Offer(ImmutableArray<OfferedWords> offers);
}
