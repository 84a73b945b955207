using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Api;

/// <summary>Convening a meeting, with the body that meets where the server does not know it yet: how a server that is no demo gets its first room.</summary>
internal static class FoundingEndpoints
{
    // So that two who convene at once do not both find the identity free.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/meetings", ConveneAsync).WithTags("Meetings").WithSummary("Convene a meeting, and found the body that meets (secretariat, the administrator).").Produces<Happened>(201).OfSomethingNew();

    private static async Task<IResult> ConveneAsync(HttpContext context, MeetingRequest asked, RoomRegistry rooms, ISeats seats)
    {
        await OneAtATime.WaitAsync(context.RequestAborted);
        try
        {
            return await DecideAsync(context, asked, Address(asked.Id, "id"), Address(asked.Body, "body"), rooms, seats);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<IResult> DecideAsync(HttpContext context, MeetingRequest asked, string id, string body, RoomRegistry rooms, ISeats seats)
    {
        if (await rooms.GetAsync(id, context.RequestAborted) is not null)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "one-meeting", "Refused by a rule", $"There is a meeting {id} already. Choose another identity.");
        }

        // Whoever is the secretariat of a meeting that is not there yet is so of all: the administrator.
        Seat seat = await seats.SeatOfAsync(context.User, id, context.RequestAborted);
        if (Permissions.Refuse(seat, Act.KeepBody) is { } refusal)
        {
            return Problems.Of(new RoomRefused(refusal, IsForbidden: true), context);
        }

        Room? known = rooms.OfBody(body);
        if ((known is null || !known.Whole.Body.IsFounded) && asked.Found is null)
        {
            return Problems.NotFound($"There is no body {body}. Found it with the same request (`found`): name, members, rule.");
        }

        ImmutableArray<Command> commands = [.. asked.Found is { } found ? Founding(found) : [], Convening(asked, id)];
        Visit visit = new(context, known ?? rooms.Open(body), seat, new MeetingId(id));
        return await visit.AskAsync(commands, null, _ => $"/api/meetings/{id}");
    }

    private static IEnumerable<Command> Founding(BodyRequest asked)
    {
        string zone = RequestReading.Zone(asked.Zone);
        yield return new FoundBody(
            Limits.Named(asked.Name, "name"), Limits.Named(asked.ShortName, "shortName"), BodyProfile.Default with { Rule = Limits.Named(asked.Rule, "rule"), Zone = zone, Labels = asked.Labels });
        foreach (SeatRequest seat in Limits.Fit<SeatRequest>(asked.Members, Limits.Items, "members"))
        {
            yield return new TakeSeat(new Negotiation.Seat(Limits.Named(seat.Code, "code"), Limits.Named(seat.Name, "name"), SeatKind.Member));
        }

        foreach (SeatRequest seat in Limits.Fit(asked.Guests, Limits.Items, "guests"))
        {
            yield return new TakeSeat(new Negotiation.Seat(Limits.Named(seat.Code, "code"), Limits.Named(seat.Name, "name"), seat.IsObserver ? SeatKind.Observer : SeatKind.Guest));
        }

        foreach (GroupRequest group in Limits.Fit(asked.Groups, Limits.Items, "groups"))
        {
            yield return new FormCaucus(Limits.Named(group.Code, "code"), Limits.Named(group.Name, "name"), Limits.Names(group.Members, "members"));
        }

        if (asked.Presidency is { } presidency)
        {
            yield return new TakePresidency(Limits.Named(presidency, "presidency"), null);
        }
    }

    private static ConveneMeeting Convening(MeetingRequest asked, string id) => new(
        new MeetingId(id),
        new MeetingDetails(
            Limits.Named(asked.Title, "title"),
            Limits.FitOrNull(asked.Series, Limits.Name, "series") ?? asked.Body,
            Limits.FitOrNull(asked.Track, Limits.Name, "track") ?? "main",
            Limits.Named(asked.Place, "place"),
            asked.Zone is null ? asked.Found?.Zone ?? "UTC" : RequestReading.Zone(asked.Zone),
            asked.From,
            asked.To));

    private static string Address(string? written, string what)
    {
        string name = Limits.Named(written, what);
        return name.Length <= 40 && name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            ? name
            : throw new WrongRequestException(what, $"{what}: lower-case letters, digits and hyphens, at most 40.");
    }
}
