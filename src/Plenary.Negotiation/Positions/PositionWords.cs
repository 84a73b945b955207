namespace Plenary.Negotiation;

/// <summary>Says a condition in words, to follow "if".</summary>
public static class PositionWords
{
    /// <summary>The words: <c>proposal 3 is adopted</c>, <c>OP12 carries “an impartial investigation”</c>.</summary>
    /// <param name="state">The proceedings, as their reader may see them.</param>
    /// <param name="text">The text.</param>
    /// <param name="condition">The condition.</param>
    public static string Of(Proceedings state, TextId text, Condition condition)
    {
        ArgumentNullException.ThrowIfNull(state);
        return condition switch
        {
            IfAdopted one => FormattableString.Invariant($"proposal {one.Proposal} is adopted"),
            IfNotAdopted one => FormattableString.Invariant($"proposal {one.Proposal} is not adopted"),
            IfCarries one => $"{(state.Texts.TryGet(text, out NegotiatedText? negotiated) ? negotiated.Labels.InSentence(one.Block) : one.Block.Value)} carries “{one.Words}”",
            IfHolds one => $"{state.Body.NameOf(one.Member)} {Holds(one.AtLeast)} {TargetOf(state, text, one.On)}",
            IfAll all => string.Join(" and ", all.Terms.Select(term => Within(state, text, term))),
            IfAny any => string.Join(" or ", any.Terms.Select(term => Within(state, text, term))),
            InWords words => words.Words,
            _ => throw new ArgumentException($"Unknown kind of condition: {condition.GetType().Name}.", nameof(condition)),
        };
    }

    /// <summary>What a position is on, in words: <c>OP4</c>, <c>proposal 3</c>, <c>the text as a whole</c>.</summary>
    /// <param name="state">The proceedings, as their reader may see them.</param>
    /// <param name="text">The text.</param>
    /// <param name="target">The thing.</param>
    public static string TargetOf(Proceedings state, TextId text, PositionTarget target)
    {
        ArgumentNullException.ThrowIfNull(state);
        return target.Kind switch
        {
            TargetKind.WholeText => "the text as a whole",
            TargetKind.Status => "the status of the text",
            TargetKind.Block => state.Texts.TryGet(text, out NegotiatedText? negotiated) ? negotiated.Labels.InSentence(target.Block!.Value) : target.Id!,
            TargetKind.Change => $"the change {target.Id}",
            TargetKind.Option => state.Texts.TryGet(text, out NegotiatedText? read) ? OptionWords.Of(read, target.Option, read.Labels.InSentence) : "an option",
            _ => $"proposal {target.Id}",
        };
    }

    private static string Within(Proceedings state, TextId text, Condition term) =>
        term is IfAll { Terms.Length: > 1 } or IfAny { Terms.Length: > 1 } ? $"({Of(state, text, term)})" : Of(state, text, term);

    private static string Holds(Stance atLeast) => atLeast switch
    {
        Stance.Support => "supports",
        Stance.Accept => "accepts",
        Stance.Reserve => "lets pass",
        _ => "has spoken on",
    };
}
