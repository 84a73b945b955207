using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Votes on reopening what was agreed or decided, in bodies that do not need everybody's leave for it (practice A3; UN General Assembly, rules 81 and 123).</summary>
internal static class ReopeningVote
{
    /// <summary>Why reopening is not put to the vote, or <see langword="null"/>.</summary>
    public static Verdict? Refusal(TakeVote asked, NegotiatedText text, Hearing hearing) =>
        hearing.State.Body.Profile.ReopensBy is null
            ? Hearing.Refuse("reopening-needs-no-objection", "Reopening needs that nobody objects: this body has no vote on it. The profile may name a rule by which it reopens.")
            : Reopening(asked.On, text, null, hearing) switch
            {
                { IsRefused: true } refused => refused,
                { Events.IsEmpty: true } => Hearing.Refuse("agreed-is-reopened", "It is reopened already: there is nothing to vote on."),
                _ => null,
            };

    /// <summary>What happens when the vote carries.</summary>
    public static ImmutableArray<(Audience Audience, ProceedingsEvent Event)> Reopened(PositionTarget on, NegotiatedText text, string rule, Hearing hearing) =>
        [.. Reopening(on, text, $"Reopened by a vote under {rule}.", hearing).Events.Select(one => (one.For, one.Event))];

    private static Verdict Reopening(PositionTarget on, NegotiatedText text, string? reason, Hearing hearing) => on switch
    {
        { Block: { } block } => BlockDecider.SetStatus(new SetBlockStatus(text.Id, block, BlockStatus.Reopened, reason), text, hearing),
        { Change: { } change } => ChangeDecider.Reopen(new ReopenChanges(text.Id, null, change, reason), text, hearing),
        { Proposal: { } number } => ChangeDecider.Reopen(new ReopenChanges(text.Id, number, null, reason), text, hearing),
        _ => Hearing.Refuse("reopen-paragraphs", "Reopening is of a paragraph, a proposal or a change. Name one."),
    };
}
