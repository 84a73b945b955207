namespace Plenary.Negotiation;

/// <summary>What is allowed with mediation: the chair asks while the text is open, and the body reads what was asked when that is over.</summary>
internal static class MediationDecider
{
    public static Verdict Ask(AskMediation asked, Hearing hearing)
    {
        if (Floor.OfChair(hearing, "put a question to mediation") is { } refused)
        {
            return refused;
        }

        if (!hearing.State.Texts.TryGet(asked.Text, out NegotiatedText? text))
        {
            return Hearing.Refuse("known-text", $"There is no text {asked.Text}.");
        }

        MediationLog log = hearing.State.Mediation.Of(text.Id);
        return text.IsConcluded ? Hearing.Refuse("text-open", $"{text.Title} was concluded as {text.OutcomeTitle ?? text.Outcome}. There is nothing left to mediate.")
            : log.IsOpened ? Hearing.Refuse("mediation-log-closed", "The meeting has ended and the log of mediation was opened to the table. Nothing more is asked on this text.")
            : !asked.Told.IsPartOf(asked.Question) ? Hearing.Refuse("told-what-was-asked", "The body would be told of something that was not asked.")
            : hearing.Happens(Audience.ChairAlone, new MediationAsked(text.Id, log.Asked.Length + 1, asked.Question, asked.Told));
    }

    /// <summary>The opening of a text's log, to happen with what ends the work on it; none where nothing was asked or it is open.</summary>
    public static IEnumerable<(Audience For, ProceedingsEvent Event)> Opening(TextId text, Hearing hearing)
    {
        MediationLog log = hearing.State.Mediation.Of(text);
        return log.IsOpened || log.Asked.IsEmpty ? [] :
        [
            (Audience.Table, new MediationLogOpened(text, [.. log.Asked.Select(one => new ToldQuestion(one.At, one.By, one.Told))])),
        ];
    }
}
