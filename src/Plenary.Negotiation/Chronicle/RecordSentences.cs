namespace Plenary.Negotiation;

internal static class RecordSentences
{
    public static string Of(RecordEvent happened, Proceedings state) => happened switch
    {
        ContactRecorded contact => Contact(contact.Details, state),
        ReadOutRecorded readOut => $"Read-out by {Name(state, readOut.Side)}{Claims(readOut.Claims, state)}: {Chronicle.Quoted(readOut.Utterance.Words)}",
        RemarkRecorded remark => $"{Speaker(remark.Utterance, state)}: {Chronicle.Quoted(remark.Utterance.Words)}",
        ClaimRecorded claim => $"{Speaker(claim.Utterance, state)} claims: {Chronicle.Quoted(claim.Utterance.Words)}",
        ClaimAnswered answer => $"{Speaker(answer.Utterance, state)} {answer.Answer switch { ClaimAnswer.Confirms => "confirms it", ClaimAnswer.Denies => "denies it", _ => "declines to comment" }}: {Chronicle.Quoted(answer.Utterance.Words)}",
        PaperFiled paper => $"{WordLists.Sentence(Name(state, paper.Party))} files a position paper, {Chronicle.Quoted(paper.Title)}.",
        SourceKept => "The source of an entry is kept apart.",
        _ => throw new ArgumentException($"Nobody tells the event {happened.GetType().Name}.", nameof(happened)),
    };

    private static string Contact(ContactDetails details, Proceedings state)
    {
        string what = details.Form switch { ContactForm.Bilateral => "meet bilaterally", ContactForm.Huddle => "huddle", ContactForm.Call => "speak by telephone", _ => "speak aside" };
        string sides = WordLists.And([.. details.Parties.Select(party => $"{party.Name ?? Name(state, party.Code)}{(party.Office is { } office ? $" ({office})" : "")}")]);
        string when = details.Precision switch { TimePrecision.Minute => $"{details.When:d MMMM yyyy HH:mm}", TimePrecision.Day => $"{details.When:d MMMM yyyy}", _ => $"{details.When:MMMM yyyy}" };
        string asked = details.AskedBy is { } side ? $" at the request of {Name(state, side)}" : "";
        string matters = details.Matters.IsDefaultOrEmpty ? "" : $". Raised: {WordLists.And(details.Matters)}";
        return $"{WordLists.Sentence(sides)} {what}, {when}{(details.Length is { } length ? $", {length}" : "")}{(details.Place is { } place ? $", {place}" : "")}{asked}{matters}.";
    }

    private static string Claims(ReadOutClaims claims, Proceedings state)
    {
        string?[] parts =
        [
            claims.Encounter switch { Encounter.Met => "they met", Encounter.Contact => "there was a contact", Encounter.NoTalks => "no talks took place", _ => null },
            claims.Length?.ToString(),
            claims.AskedBy is { } side ? $"asked for by {Name(state, side)}" : null,
        ];
        string said = string.Join(", ", parts.Where(part => part is not null));
        return said.Length > 0 ? $" ({said})" : "";
    }

    // Only what the releasable form holds: under protection there is no party in it.
    private static string Speaker(Utterance utterance, Proceedings state) => utterance switch
    {
        { Party: { } party } => $"{WordLists.Sentence(utterance.PartyName ?? Name(state, party))}{(utterance.Office is { } office ? $" ({office})" : "")}",
        { Description: { } description } => WordLists.Sentence(description),
        { Attribution: Attribution.ChathamHouse } => "A participant",
        _ => "It is said",
    };

    private static string Name(Proceedings state, string code) => state.Body.NameOf(code);
}
