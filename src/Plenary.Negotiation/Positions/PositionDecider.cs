using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Who may take what position on what.</summary>
internal static class PositionDecider
{
    private const string Instead = "Put its view on record as a statement.";

    public static Verdict Decide(PositionCommand command, Hearing hearing)
    {
        TextId id = command is TakePosition taking ? taking.Position.Text : ((WithdrawPosition)command).Text;
        if (!hearing.State.Texts.TryGet(id, out NegotiatedText? text))
        {
            return Hearing.Refuse("known-text", $"There is no text {id}.");
        }

        Audience audience = command is TakePosition { For: var told } ? told : ((WithdrawPosition)command).For;
        return text.IsConcluded ? Hearing.Refuse("text-open", $"{text.Title} was concluded as {text.OutcomeTitle ?? text.Outcome}. Put an explanation of position on record as a statement.")
            : IsFormal(audience) ? TextClock.After(hearing, text, (now, then) => Decide(command, now, then))
            : Decide(command, text, hearing);
    }

    // What is told in confidence moves no clock: the table would see that something was told, and when.
    private static bool IsFormal(Audience audience) => audience.Kind is AudienceKind.Table or AudienceKind.Public;

    private static Verdict Decide(PositionCommand command, NegotiatedText text, Hearing hearing) => command switch
    {
        TakePosition asked => Take(asked, text, hearing),
        WithdrawPosition asked => Withdraw(asked, text, hearing),
        _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
    };

    private static Verdict Take(TakePosition asked, NegotiatedText text, Hearing hearing)
    {
        Position position = asked.Position;
        BodyState body = hearing.State.Body;
        if ((Floor.OfDecision(body, position.Holder, Instead) ?? Floor.OfHolder(hearing, position.Holder) ?? Audible(asked.For, position.Holder, hearing)
            ?? Target(position.On, text, body, position.Stance) ?? Sound(position, text, hearing.State)) is { } refused)
        {
            return refused;
        }

        // Said again to the one after something else was said to the other, it counts anew.
        bool isFormal = IsFormal(asked.For);
        HeldPosition? held = Held(hearing.State, text.Id, position.On, position.Holder, asked.For);
        if (held is not null && held.Position == position && (!isFormal || ReferenceEquals(held, hearing.State.Positions.Formal(text.Id, position.On, position.Holder))))
        {
            return hearing.Happens();
        }

        (Audience, ProceedingsEvent) taken = (asked.For, new PositionTaken(position));
        return isFormal && position.Stance == Stance.Object
            ? hearing.Happens([taken, .. text.Silences.Where(silence => SilenceDecider.IsOnMatter(text, silence, position.On)).Select(silence => (Audience.Table, (ProceedingsEvent)new SilenceBroken(text.Id, silence.Id, position.Holder, position.Reason ?? position.Statement, null)))])
            : hearing.Happens(taken);
    }

    private static Verdict Withdraw(WithdrawPosition asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfDecision(hearing.State.Body, asked.Holder, Instead) ?? Floor.OfHolder(hearing, asked.Holder) ?? Audible(asked.For, asked.Holder, hearing)) is { } refused)
        {
            return refused;
        }

        if (Held(hearing.State, text.Id, asked.On, asked.Holder, asked.For) is not { Position.Stance: { } stance })
        {
            return Hearing.Refuse("held-is-withdrawn", $"{hearing.State.Body.NameOf(asked.Holder)} holds no position at this confidentiality on {PositionWords.TargetOf(hearing.State, text.Id, asked.On)}.");
        }

        return stance is Stance.Support or Stance.Accept && string.IsNullOrWhiteSpace(asked.Reason) && Closed(asked.On, text) is { } block
            ? Hearing.Refuse("reason-against-agreed-language", $"{text.Labels.InSentence(block)} is {BlockDecider.WordsFor(text.StatusOf(block))}. Who withdraws from agreed language says why.")
            : hearing.Happens(asked.For, new PositionWithdrawn(text.Id, asked.On, asked.Holder, asked.Reason));
    }

    private static HeldPosition? Held(Proceedings state, TextId text, PositionTarget on, string holder, Audience audience) =>
        state.Positions.On(text, on).GetValueOrDefault(new PositionKey(holder, audience.Kind));

    // To whom a position may be told: what a delegation keeps to itself only it can write down.
    private static Verdict? Audible(Audience audience, string holder, Hearing hearing) =>
        audience.Kind != AudienceKind.Delegation ? null
        : audience.Party != holder || hearing.State.Body.Caucuses.ContainsKey(holder)
            ? Hearing.Refuse("own-confidence", "A position is for the public, the table, the chair alone, or the holder's own delegation; a group has no delegation.")
        : hearing.By.Role == ActorRole.Delegate ? null
        : Hearing.Refuse("own-confidence", "What a delegation keeps to itself only it can write down.");

    private static Verdict? Target(PositionTarget target, NegotiatedText text, BodyState body, Stance? stance)
    {
        switch (target.Kind)
        {
            case TargetKind.WholeText or TargetKind.Status:
                return body.Profile.AllowsDissociation || stance != Stance.Object
                    ? null
                    : Hearing.Refuse("no-dissociation", "In this body nobody objects to a text as a whole or dissociates itself from its status. Object to the paragraphs concerned.");
            case TargetKind.Block:
                BlockId block = target.Block!.Value;
                return text.Find(block) is not null || text.IsBracketed(block) ? null : Hearing.Refuse("position-on-what-stands", BlockFate.Of(text, block));
            case TargetKind.Change:
                ChangeId change = target.Change!.Value;
                return !text.Weave.TryGetIndex(change, out _) ? Hearing.Refuse("known-change", $"The text has no change {change}.")
                    : text.IsInPlay(change) || text.Adopted.Contains(change) ? null
                    : Hearing.Refuse("position-on-what-stands", $"This change {(text.Rejected.Contains(change) ? "was rejected" : "was withdrawn by all who asked for it")}. There is nothing to take a position on.");
            case TargetKind.Option:
                return OptionCheck.Of(target.Option, text);
            default:
                return target.Proposal is not { } number || !text.Proposals.TryGetValue(number, out Proposal? proposal)
                    ? ChangeDecider.UnknownProposal(text, target.Proposal ?? 0)
                    : proposal.IsOnTheTable || proposal.Status == ProposalStatus.Adopted ? null
                    : Hearing.Refuse("position-on-what-stands", FormattableString.Invariant($"Proposal {number} {ChangeDecider.FateOf(proposal)}. There is nothing to take a position on."));
        }
    }

    private static Verdict? Sound(Position position, NegotiatedText text, Proceedings state)
    {
        if (position.Stance is not { } stance)
        {
            return Hearing.Refuse("stance-taken", "A position is support, acceptance, reservation or objection. To hold none any more, withdraw the one that is held.");
        }

        if (stance == Stance.Object && position.Condition is not null)
        {
            return Hearing.Refuse("condition-on-assent", "An objection has no condition. Say what is accepted, and on which condition; until it is met it counts as an objection.");
        }

        if (stance == Stance.Support && position.Dissent is not null)
        {
            return Hearing.Refuse("dissent-is-no-support", "Who supports something does not dissent from it. Accept it with a view on record, reserve, or object.");
        }

        if (stance == Stance.Object && string.IsNullOrWhiteSpace(position.Reason) && Closed(position.On, text) is { } block)
        {
            return Hearing.Refuse("reason-against-agreed-language", $"{text.Labels.InSentence(block)} is {BlockDecider.WordsFor(text.StatusOf(block))}. Who withdraws from agreed language says why.");
        }

        return position.Condition is null ? null : ConditionCheck.Of(position.Condition, position, text, state);
    }

    // The agreed language that a position speaks of: a block that is closed, or an option that is what such a block reads.
    private static BlockId? Closed(PositionTarget on, NegotiatedText text)
    {
        ImmutableArray<BlockId> blocks = on.Block is { } one ? [one]
            : on.Option is { } option && new OptionsRead(text.Weave).Has(option) ? option.BlocksIn(text.Weave)
            : [];
        return blocks.Where(block => ClosedBlocks.IsClosed(text.StatusOf(block))).Select(block => (BlockId?)block).FirstOrDefault();
    }
}
