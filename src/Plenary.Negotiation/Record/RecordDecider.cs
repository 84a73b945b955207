namespace Plenary.Negotiation;

/// <summary>What is allowed with the record: who may write into it at all; then the part concerned decides.</summary>
internal static class RecordDecider
{
    public static Verdict Decide(RecordCommand command, Hearing hearing)
    {
        if (command is ReleaseDue)
        {
            return hearing.By.IsDais || hearing.By.Role == ActorRole.Clock ? EmbargoDecider.Release(hearing)
                : Hearing.Refuse("clock-releases", "What is under embargo is released by the clock, or by the dais once it is due.");
        }

        return WrongWriter(hearing) ?? command switch
        {
            RecordContact asked => ContactDecider.Record(asked, hearing),
            DiscloseContact asked => ContactDecider.Disclose(asked, hearing),
            RecordReadOut asked => ReadOutDecider.Record(asked, hearing),
            RecordRemark asked => RemarkDecider.Record(asked, hearing),
            RecordClaim asked => ClaimDecider.Record(asked, hearing),
            AnswerClaim asked => ClaimDecider.Answer(asked, hearing),
            FilePaper asked => PaperDecider.File(asked, hearing),
            _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
        };
    }

    private static Verdict? WrongWriter(Hearing hearing) =>
        !hearing.State.Body.IsFounded ? Hearing.Refuse("body-first", "There is no body yet. Found it first, with its name and profile.")
        : hearing.By.IsDais ? null
        : hearing.By is { Role: ActorRole.Delegate, Party: { } own } ? MeetingDecider.Seated(hearing.State.Body, own)
        : Hearing.Refuse("somebody-records", "The record is written by delegations, the chair and the secretariat.");
}
