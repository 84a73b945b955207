using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>A condition as the end of a sentence that begins "on condition that".</summary>
internal static class ConditionWords
{
    public static string Of(Condition condition, Proceedings state, ParagraphNames names) => condition switch
    {
        IfAdopted adopted => string.Create(CultureInfo.InvariantCulture, $"proposal {adopted.Proposal} is adopted"),
        IfNotAdopted refused => string.Create(CultureInfo.InvariantCulture, $"proposal {refused.Proposal} is not adopted"),
        IfCarries carries => $"{names.Of(carries.Block)} carries the words “{carries.Words}”",
        IfHolds holds => $"{state.Body.NameOf(holds.Member)} {Verb(holds.AtLeast)} {Target(holds.On, names)}",
        IfAll all => string.Join(" and ", all.Terms.Select(term => Of(term, state, names))),
        IfAny any => string.Join(" or ", any.Terms.Select(term => Of(term, state, names))),
        InWords words => $"“{words.Words}”",
        _ => "its condition is met",
    };

    private static string Verb(Stance stance) => stance switch
    {
        Stance.Support => "supports",
        Stance.Accept => "accepts",
        Stance.Reserve => "does not object to",
        _ => "takes a position on",
    };

    private static string Target(PositionTarget target, ParagraphNames names) => target.Kind switch
    {
        TargetKind.WholeText => "the whole text",
        TargetKind.Status => "the status of the document",
        TargetKind.Block => names.Of(target.Block!.Value),
        TargetKind.Proposal => $"proposal {target.Id}",
        _ => "a change",
    };
}
