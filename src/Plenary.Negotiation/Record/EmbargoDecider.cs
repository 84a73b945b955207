namespace Plenary.Negotiation;

/// <summary>Releases what was under embargo, exactly from its instant on.</summary>
internal static class EmbargoDecider
{
    public static Verdict Release(Hearing hearing)
    {
        RecordState record = hearing.State.Record;
        List<(Audience, ProceedingsEvent)> happened = [];
        foreach ((long number, DateTimeOffset until) in record.Embargoes)
        {
            if (until > hearing.At)
            {
                continue;
            }

            (Utterance utterance, RecordEvent release) = Entry(record, number);
            happened.Add((utterance.ReleaseTo, release));
        }

        return hearing.Happens([.. happened]);
    }

    private static (Utterance Utterance, RecordEvent Release) Entry(RecordState record, long number)
    {
        if (record.Remarks.TryGetValue(number, out RecordedRemark? remark))
        {
            return (remark.Utterance, new RemarkRecorded(number, remark.Kind, remark.Utterance, remark.On));
        }

        if (record.ReadOuts.TryGetValue(number, out ReadOut? readOut))
        {
            return (readOut.Utterance, new ReadOutRecorded(number, readOut.Contact, readOut.Side, readOut.Utterance, readOut.Claims));
        }

        if (record.Claims.TryGetValue(number, out Claim? claim))
        {
            return (claim.Utterance, new ClaimRecorded(number, claim.Utterance, claim.On));
        }

        AnswerToClaim answer = record.Answers[number];
        return (answer.Utterance, new ClaimAnswered(number, answer.Claim, answer.Answer, answer.Utterance));
    }
}
