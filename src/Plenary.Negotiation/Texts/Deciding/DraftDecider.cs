namespace Plenary.Negotiation;

/// <summary>What a delegation may do with its own drafts. Nobody else ever sees them.</summary>
internal static class DraftDecider
{
    public static Verdict Save(SaveDraft asked, NegotiatedText text, Hearing hearing)
    {
        if (Own(hearing) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(asked.Draft))
        {
            return Hearing.Refuse("named-draft", "A draft needs a name.");
        }

        string party = hearing.By.Party!;
        ProposalDraft draft = new(asked.Draft, text.Id, party, asked.Edits, asked.Reason, ProposalBasis.Of(text, asked.Edits), hearing.At);
        return hearing.Happens(Audience.Of(party), new DraftSaved(draft));
    }

    public static Verdict Drop(DropDraft asked, Hearing hearing) =>
        Own(hearing) ?? Known(hearing, asked.Text, asked.Draft)
        ?? hearing.Happens(Audience.Of(hearing.By.Party!), new DraftDropped(asked.Text, hearing.By.Party!, asked.Draft));

    /// <summary>That the party has such a draft; says nothing of the drafts of others.</summary>
    public static Verdict? Known(Hearing hearing, TextId text, string draft) =>
        hearing.By.Party is { } party && hearing.State.Texts.Drafts.ContainsKey(TextsState.DraftKey(party, text, draft))
            ? null
            : Hearing.Refuse("known-draft", $"You have no draft {draft} on this text.");

    private static Verdict? Own(Hearing hearing) =>
        hearing.By is { Role: ActorRole.Delegate, Party: { } party } && hearing.State.Body.Seats.ContainsKey(party)
            ? null
            : Hearing.Refuse("own-drafts", "Drafts are a delegation's own; only a delegate with a seat here keeps one.");
}
