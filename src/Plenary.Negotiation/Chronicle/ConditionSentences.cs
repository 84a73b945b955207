namespace Plenary.Negotiation;

/// <summary>Conditions in words.</summary>
internal static class ConditionSentences
{
    public static string Of(Condition condition, Proceedings state, TextId text) => condition switch
    {
        IfAdopted adopted => $"proposal {adopted.Proposal} is adopted",
        IfNotAdopted not => $"proposal {not.Proposal} is not adopted",
        IfCarries carries => $"{Chronicle.Paragraph(state, text, carries.Block)} carries {Chronicle.Quoted(carries.Words)}",
        IfHolds holds => $"{state.Body.NameOf(holds.Member)} {holds.AtLeast switch { Stance.Support => "supports", Stance.Accept => "accepts", Stance.Reserve => "at least lets pass", _ => "takes a position on" }} {Chronicle.On(state, text, holds.On)}",
        IfAll all => WordLists.And([.. all.Terms.Select(term => Of(term, state, text))]),
        IfAny any => string.Join(" or ", any.Terms.Select(term => Of(term, state, text))),
        InWords words => words.Words.Trim().TrimEnd('.'),
        _ => throw new ArgumentException($"Nobody has words for {condition.GetType().Name}.", nameof(condition)),
    };
}
