using System.Collections.Immutable;
using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>What is allowed with claims and the answers to them; each is kept as it was made.</summary>
internal static class ClaimDecider
{
    public static Verdict Record(RecordClaim asked, Hearing hearing)
    {
        ImmutableArray<Subject> on = asked.On.IsDefault ? [] : asked.On;
        if (NoteDecider.Wrong(asked.Note, hearing) is { } wrong)
        {
            return wrong;
        }

        SourceGuard guard = RemarkDecider.GuardOf(asked.Note, null, hearing.State.Body);
        return RemarkDecider.NamesSource(asked.Note, guard) ?? SubjectCheck.Wrong(on, hearing, guard) ?? RemarkDecider.WrongContacts(on, asked.Note, hearing)
            ?? NoteDecider.Keep(asked.Note, null, hearing, (number, utterance) => new ClaimRecorded(number, utterance, on));
    }

    public static Verdict Answer(AnswerClaim asked, Hearing hearing)
    {
        // A claim that the asker may not see is refused in the words of one that does not exist.
        if (!hearing.State.Record.Claims.TryGetValue(asked.Claim, out Claim? claim) || !claim.For.IsOpenTo(AudienceReach.SeatOf(hearing.By)))
        {
            return Hearing.Refuse("known-claim", string.Create(CultureInfo.InvariantCulture, $"There is no claim {asked.Claim} in the record. Record it first."));
        }

        return NoteDecider.Wrong(asked.Note, hearing)
            ?? RemarkDecider.NamesSource(asked.Note, RemarkDecider.GuardOf(asked.Note, null, hearing.State.Body))
            ?? (asked.Note.Source.Attribution != Attribution.OffTheRecord && !claim.For.Covers(asked.Note.For)
                ? Hearing.Refuse("claim-first", $"The claim is for {claim.For}, and an answer for {asked.Note.For} would tell of it.")
                : NoteDecider.Keep(asked.Note, null, hearing, (number, utterance) => new ClaimAnswered(number, claim.Number, asked.Answer, utterance)));
    }
}
