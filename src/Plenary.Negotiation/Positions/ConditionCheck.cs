namespace Plenary.Negotiation;

/// <summary>Whether a condition speaks of things that are there.</summary>
internal static class ConditionCheck
{
    public static Verdict? Of(Condition condition, Position position, NegotiatedText text, Proceedings state)
    {
        switch (condition)
        {
            case IfAdopted one:
                return text.Proposals.ContainsKey(one.Proposal) ? null : ChangeDecider.UnknownProposal(text, one.Proposal);
            case IfNotAdopted one:
                return text.Proposals.ContainsKey(one.Proposal) ? null : ChangeDecider.UnknownProposal(text, one.Proposal);
            case IfCarries one:
                return string.IsNullOrWhiteSpace(one.Words) ? Hearing.Refuse("condition-has-words", "Say which words the paragraph must carry.")
                    : text.Find(one.Block) is not null ? null : Hearing.Refuse("position-on-what-stands", BlockFate.Of(text, one.Block));
            case IfHolds one:
                return one.Member == position.Holder && one.On == position.On
                    ? Hearing.Refuse("condition-on-another", "A position cannot wait for itself.")
                    : Floor.OfDecision(state.Body, one.Member, "Nothing depends on what it holds.") ?? KnownTarget(one.On, text);
            case IfAll all:
                return all.Terms.IsDefaultOrEmpty ? Empty() : all.Terms.Select(term => Of(term, position, text, state)).FirstOrDefault(refused => refused is not null);
            case IfAny any:
                return any.Terms.IsDefaultOrEmpty ? Empty() : any.Terms.Select(term => Of(term, position, text, state)).FirstOrDefault(refused => refused is not null);
            case InWords words:
                return string.IsNullOrWhiteSpace(words.Words) ? Empty() : null;
            default:
                throw new ArgumentException($"Unknown kind of condition: {condition.GetType().Name}.", nameof(condition));
        }
    }

    private static Verdict Empty() => Hearing.Refuse("condition-has-words", "The condition says nothing. Say on what the position depends, or leave it out.");

    private static Verdict? KnownTarget(PositionTarget target, NegotiatedText text) =>
        target.Block is { } block ? text.Find(block) is not null || text.IsBracketed(block) ? null : Hearing.Refuse("position-on-what-stands", BlockFate.Of(text, block))
        : target.Change is { } change ? text.Weave.TryGetIndex(change, out _) ? null : Hearing.Refuse("known-change", $"The text has no change {change}.")
        : target.Kind == TargetKind.Option ? OptionCheck.Of(target.Option, text)
        : target.Kind == TargetKind.Proposal && (target.Proposal is not { } number || !text.Proposals.ContainsKey(number)) ? ChangeDecider.UnknownProposal(text, target.Proposal ?? 0)
        : null;
}
