namespace Plenary.Negotiation;

/// <summary>What is allowed with texts; each concern has a decider of its own.</summary>
internal static class TextDecider
{
    public static Verdict Decide(TextCommand command, Hearing hearing)
    {
        if (!hearing.State.Body.IsFounded)
        {
            return Hearing.Refuse("body-first", "There is no body yet. Found it first, with its name and profile.");
        }

        if (command is OpenText opening)
        {
            return RevisionDecider.Open(opening, hearing);
        }

        if (!hearing.State.Texts.TryGet(command.Text, out NegotiatedText? text))
        {
            return Hearing.Refuse("known-text", hearing.State.Texts.All.IsEmpty
                ? $"There is no text {command.Text}; no text is on the table yet."
                : $"There is no text {command.Text}. Texts are: {string.Join(", ", hearing.State.Texts.All.Keys)}.");
        }

        return text.IsConcluded && command is not DropDraft and not PassTime
            ? Hearing.Refuse("text-open", $"{text.Title} was concluded as {text.OutcomeTitle ?? text.Outcome} on {text.ConcludedAt:yyyy-MM-dd HH:mm}. Nothing of it can be changed any more.")
            : command switch
            {
                SaveDraft asked => DraftDecider.Save(asked, text, hearing),
                DropDraft asked => DraftDecider.Drop(asked, hearing),
                PassTime => LetPass(text, hearing),
                _ => TextClock.After(hearing, text, (now, then) => Decide(command, now, then)),
            };
    }

    private static Verdict Decide(TextCommand command, NegotiatedText text, Hearing hearing) => command switch
    {
        IssueRevision asked => RevisionDecider.Issue(asked, text, hearing),
        TableProposal asked => ProposalDecider.Table(asked, text, hearing),
        JoinProposal asked => SponsorDecider.Join(asked, text, hearing),
        LeaveProposal asked => SponsorDecider.Leave(asked, text, hearing),
        AdoptChanges asked => ChangeDecider.Adopt(asked, text, hearing),
        RejectChanges asked => ChangeDecider.Reject(asked, text, hearing),
        ReopenChanges asked => ChangeDecider.Reopen(asked, text, hearing),
        TakeUpBlock asked => BlockDecider.TakeUp(asked, text, hearing),
        SetBlockStatus asked => BlockDecider.SetStatus(asked, text, hearing),
        ConfirmBlock asked => BlockDecider.Confirm(asked, text, hearing),
        OpenSilence asked => SilenceDecider.Open(asked, text, hearing),
        BreakSilence asked => SilenceDecider.Break(asked, text, hearing),
        StateOnSilence asked => SilenceDecider.State(asked, text, hearing),
        CancelSilence asked => SilenceDecider.Cancel(asked, text, hearing),
        TakeVote asked => VoteDecider.Take(asked, text, hearing),
        RuleVotingOrder asked => VotingOrder.Rule(asked, text, hearing),
        MarkDifference asked => BlockDecider.Mark(asked, text, hearing),
        ConcludeText asked => ConclusionDecider.Conclude(asked, text, hearing),
        _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
    };

    private static Verdict LetPass(NegotiatedText text, Hearing hearing) =>
        hearing.By.Role == ActorRole.Delegate
            ? Hearing.Refuse("clock-runs", "Time passes by the clock, and the chair or the secretariat may look at it. A delegation cannot let a deadline pass.")
            : Verdict.Of(TextClock.Due(hearing, text));
}
