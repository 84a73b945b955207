namespace Plenary.Negotiation;

/// <summary>Whether a condition is met by the text as it stands.</summary>
internal static class ConditionReading
{
    public static bool IsMet(Proceedings state, NegotiatedText text, Condition condition) => condition switch
    {
        IfAdopted adopted => StatusOf(text, adopted.Proposal) == ProposalStatus.Adopted,
        // As long as it is on the table nobody knows.
        IfNotAdopted refused => StatusOf(text, refused.Proposal) is ProposalStatus.Rejected or ProposalStatus.Withdrawn,
        IfCarries carries => text.Agreed.Blocks.FirstOrDefault(block => block.Id == carries.Block) is { } block && block.Text.Contains(carries.Words, StringComparison.Ordinal),
        IfHolds holds => EffectiveStance.Of(state, text.Id, holds.On, holds.Member).Stance is { } stance && stance <= holds.AtLeast,
        IfAll all => all.Terms.All(term => IsMet(state, text, term)),
        IfAny any => any.Terms.Any(term => IsMet(state, text, term)),
        // Something outside the text: its holder says when it is met, by accepting without the condition.
        _ => false,
    };

    private static ProposalStatus? StatusOf(NegotiatedText text, int proposal) => text.Proposals.TryGetValue(proposal, out Proposal? tabled) ? tabled.Status : null;
}
