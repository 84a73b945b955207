using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Text;

namespace Plenary.Server.Api;

/// <summary>The record: contacts, read-outs, remarks, claims and answers, papers.</summary>
internal static class RecordEndpoints
{
    private static readonly Part Record = new(PartKind.Record);

    public static void Map(RouteGroupBuilder meeting)
    {
        RouteGroupBuilder record = meeting.MapGroup("/record").WithTags("Record");
        record.MapGet("/", All).WithSummary("The record, as far as you may know it now.").Produces<RecordAnswer>();
        record.MapPost("/contacts", Contact).WithSummary("Record a contact.").Produces<Happened>();
        record.MapPost("/contacts/{number:long}/disclosure", Disclose).WithSummary("Disclose a contact to more readers.").Produces<Happened>();
        record.MapPost("/contacts/{number:long}/read-outs", ReadOut).WithSummary("Record your side's read-out of a contact.").Produces<Happened>();
        record.MapPost("/remarks", Remark).WithSummary("Record a statement or remark.").Produces<Happened>();
        record.MapPost("/claims", Claim).WithSummary("Record a claim.").Produces<Happened>();
        record.MapPost("/claims/{number:long}/answers", Answer).WithSummary("Record an answer to a claim.").Produces<Happened>();
        record.MapPost("/papers", Paper).WithSummary("File a position paper.").Produces<Happened>();
    }

    private static IResult All(HttpContext context, TimeProvider time)
    {
        Visit visit = Visit.Of(context);
        RoomView view = visit.View;
        (RecordState record, BodyState body, Audience reader, DateTimeOffset now) = (view.State.Record, view.State.Body, visit.Seat.Audience, time.GetUtcNow());

        RecordNumbers numbers = RecordNumbers.Of(visit.Room, reader);

        // No ETag: what may be told changes with the clock as well.
        return Results.Ok(new RecordAnswer(
            [.. record.Contacts.Values.Select(one => Of(one, numbers))],
            [.. record.ReadOuts.Values.Select(one => Of(one.Side, numbers.Own(one.Contact), Release.Released(one, reader, now), body, numbers)).OfType<WordsAnswer>()],
            [.. record.Remarks.Values.Select(one => Of(one.Kind.ToString(), null, Release.Released(one, reader, now), body, numbers)).OfType<WordsAnswer>()],
            [.. record.Claims.Values.Select(one => Of("Claim", null, Release.Released(one, reader, now), body, numbers)).OfType<WordsAnswer>()],
            [.. record.Answers.Values.Select(one => Of(one.Answer.ToString(), numbers.Own(one.Claim), Release.Released(one, reader, now), body, numbers)).OfType<WordsAnswer>()],
            [.. record.Papers.Values.Select(one => new PaperAnswer(numbers.Own(one.Number), one.Party, one.Title, one.Words, one.FiledAt))]));
    }

    private static ContactAnswer Of(Contact contact, RecordNumbers numbers) => new(
        numbers.Own(contact.Number),
        [.. contact.Details.Parties.Select(party => party.Code)],
        contact.Details.When,
        contact.Details.Precision,
        contact.Details.Form,
        contact.Details.Place,
        contact.Details.Length?.ToString(),
        contact.Details.AskedBy,
        contact.Details.Matters,
        contact.For.ToString());

    private static WordsAnswer? Of(string what, long? about, ReleasedWords? words, BodyState body, RecordNumbers numbers) =>
        words is null ? null : new WordsAnswer(numbers.Own(words.Number), what, about, words.Words, words.Attributed(body), words.Terms, words.SaidAt, words.HeldUntil);

    private static Task<IResult> Ask(HttpContext context, Func<Visit, Command> command)
    {
        Visit visit = Visit.Of(context);
        return visit.AskAsync(command(visit), Record);
    }

    private static Task<IResult> Contact(HttpContext context, ContactRequest asked) => Ask(context, visit => new RecordContact(
        new ContactDetails([.. Limits.Names(asked.Parties, "parties").Select(code => new ContactParty(code))], asked.When)
        {
            Precision = asked.Precision,
            Form = asked.Form,
            Place = Limits.FitOrNull(asked.Place, Limits.Name, "place"),
            Length = asked.Minutes is { } minutes ? new ContactLength(TimeSpan.FromMinutes(Math.Clamp(minutes, 0, 100_000)), asked.Bound) : null,
            AskedBy = Limits.FitOrNull(asked.AskedBy, Limits.Name, "askedBy"),
            Matters = Limits.Names(asked.Matters, "matters"),
            Meeting = visit.Meeting,
        },
        RequestReading.For(asked.For)));

    private static Task<IResult> Disclose(HttpContext context, long number, DisclosureRequest asked) => Ask(context, visit => new DiscloseContact(Original(visit, number), RequestReading.For(asked.For)));

    private static Task<IResult> ReadOut(HttpContext context, long number, WordsRequest asked) => Ask(context, visit => new RecordReadOut(
        Original(visit, number),
        RequestReading.Member(asked.Party, visit.Seat),
        Note(asked, visit),
        new ReadOutClaims { Encounter = asked.Encounter, AskedBy = Limits.FitOrNull(asked.AskedBy, Limits.Name, "askedBy"), Matters = Limits.Names(asked.Matters, "matters") }));

    private static Task<IResult> Remark(HttpContext context, WordsRequest asked) => Ask(context, visit => new RecordRemark(asked.Kind, Note(asked, visit), On(asked.On, visit), asked.Contact is { } contact ? Original(visit, contact) : null));

    private static Task<IResult> Claim(HttpContext context, WordsRequest asked) => Ask(context, visit => new RecordClaim(Note(asked, visit), On(asked.On, visit)));

    private static Task<IResult> Answer(HttpContext context, long number, WordsRequest asked) => Ask(context, visit => new AnswerClaim(
        OriginalClaim(visit, number), asked.Answer ?? throw new WrongRequestException("answer", "answer: say what it says to the claim: confirms, denies or declinesToComment."), Note(asked, visit)));

    private static Task<IResult> Paper(HttpContext context, PaperRequest asked) => Ask(context, visit => new FilePaper(
        RequestReading.Member(asked.Party, visit.Seat), Limits.Named(asked.Title, "title"), Limits.Fit(asked.Words, Limits.Words, "words"), On(asked.On, visit), RequestReading.For(asked.For)));

    private static Note Note(WordsRequest asked, Visit visit) => new(
        Limits.Fit(asked.Words, Limits.Words, "words"),
        new Source(asked.Terms, RequestReading.Member(asked.Party, visit.Seat), Limits.FitOrNull(asked.Office, Limits.Name, "office") ?? visit.Seat.Office ?? "Delegate")
        {
            Description = Limits.FitOrNull(asked.Description, Limits.Name, "description"),
            Name = Limits.FitOrNull(asked.Name, Limits.Name, "name"),
        },
        asked.SaidAt ?? visit.Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
        RequestReading.For(asked.For))
    {
        Embargo = asked.Embargo,
    };

    // The engine would call an entry of another kind by the stream's number, which tells of what is hidden: it is refused here.
    private static long Original(Visit visit, long number) =>
        RecordNumbers.Of(visit.Room, visit.Seat.Audience).OriginalOf(number) is var original && visit.View.State.Record.Contacts.ContainsKey(original)
            ? original
            : throw new WrongRequestException("known-contact", FormattableString.Invariant($"Entry {number} of the record is no contact."));

    private static long OriginalClaim(Visit visit, long number) =>
        RecordNumbers.Of(visit.Room, visit.Seat.Audience).OriginalOf(number) is var original && visit.View.State.Record.Claims.ContainsKey(original)
            ? original
            : throw new WrongRequestException("known-claim", FormattableString.Invariant($"Entry {number} of the record is no claim."));

    private static ImmutableArray<Subject> On(ImmutableArray<string>? written, Visit visit) => [.. Limits.Names(written, "on").Select(one => Subject(one, visit))];

    private static Subject Subject(string written, Visit visit)
    {
        (string kind, string id) = written.Split(':', 2) is [var first, { Length: > 0 } second] ? (first, second) : ("", "");
        return kind switch
        {
            "text" => new OnText(new TextId(id)),
            "block" when id.Split('/', 2) is [var text, { Length: > 0 } block] => new OnBlock(new TextId(text), new BlockId(block)),
            "party" => new OnParty(id),
            "matter" => new OnMatter(id),
            "contact" when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number) => new OnContact(Original(visit, number)),
            _ => throw new WrongRequestException("subject", $"on: {Problems.Shown(written)} is nothing that words are on. There are: text:outcome, block:outcome/b3, party:JPN, contact:5, matter:…."),
        };
    }
}
