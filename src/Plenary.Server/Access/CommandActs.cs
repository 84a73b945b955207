using Plenary.Negotiation;

namespace Plenary.Server.Access;

/// <summary>Which act each command is: the row of <see cref="Permissions"/> that it is judged by.</summary>
public static class CommandActs
{
    /// <summary>The act that a command is.</summary>
    /// <exception cref="ArgumentException">Nobody has said what act the command is: a fault in Plenary.</exception>
    public static Act Of(Command command) => command switch
    {
        SaveDraft or DropDraft => Act.Draft,
        TableProposal or JoinProposal or LeaveProposal => Act.Propose,
        PositionCommand or ConfirmBlock => Act.TakePosition,
        BreakSilence or StateOnSilence => Act.AnswerSilence,
        InscribeSpeaker or WithdrawSpeaker or AskReply or RaisePoint or AppealRuling => Act.AskForFloor,
        PassTime or ReleaseDue => Act.PassTime,
        RecordCommand => Act.Record,
        AskMediation => Act.Mediate,
        TakeUpBlock or SetBlockStatus or AdoptChanges or RejectChanges or ReopenChanges or MarkDifference => Act.ConductText,
        OpenText or IssueRevision => Act.IssueText,
        OpenSilence or CancelSilence => Act.ConductSilence,
        TakeVote or RuleVotingOrder or ConcludeText => Act.Conclude,
        OpenSitting or CloseSitting or TakeUpItem or SuspendItem or CloseItem or RecordPresence or OrderSpeakers or CloseSpeakersList
            or GiveFloor or EndTurn or RuleOnPoint or DecideAppeal => Act.ConductMeeting,
        ConveneMeeting or ChangeMeeting or EndMeeting or PlaceItem or RemoveItem or RegisterDelegation or ScheduleGathering or CancelGathering => Act.ArrangeMeeting,
        BodyCommand => Act.KeepBody,
        _ => throw new ArgumentException($"Nobody has said who may ask for {command.GetType().Name}.", nameof(command)),
    };
}
