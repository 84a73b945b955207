using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Rooms;

namespace Plenary.Server.Api;

/// <summary>The body that meets: its seats, groups, presidency and profile.</summary>
internal static class BodyEndpoints
{
    public static void Map(RouteGroupBuilder meeting)
    {
        RouteGroupBuilder body = meeting.MapGroup("/body").WithTags("Body");
        body.MapGet("/", One).WithSummary("The body that meets: its seats, groups, presidency and profile.").Produces<BodyAnswer>().WithETag();
        body.MapPut("/profile", Profile).WithSummary("Let the body work in another way (secretariat).").Produces<Happened>();
        body.MapPut("/seats/{code}", TakeSeat).WithSummary("Give a party a seat, or change it (secretariat).").Produces<Happened>();
        body.MapDelete("/seats/{code}", (HttpContext context, string code) => Ask(context, new LeaveSeat(Limits.Named(code, "code")))).WithSummary("Take a seat away (secretariat).").Produces<Happened>();
        body.MapPut("/seats/{code}/entitlement", Entitle).WithSummary("Say whether a member may vote (secretariat).").Produces<Happened>();
        body.MapPut("/seats/{code}/credentials", Accredit).WithSummary("Record what was decided on a delegation's credentials (secretariat).").Produces<Happened>();
        body.MapPut("/groups/{code}", Form).WithSummary("Form a group, or change its membership (secretariat).").Produces<Happened>();
        body.MapDelete("/groups/{code}", (HttpContext context, string code) => Ask(context, new DissolveCaucus(Limits.Named(code, "code")))).WithSummary("Dissolve a group (secretariat).").Produces<Happened>();
        body.MapPut("/rota", Arrange).WithSummary("Arrange who presides from when; an empty list gives the rota up (secretariat).").Produces<Happened>();
        body.MapPost("/presidency", Preside).WithSummary("Let a member take the chair from the one that holds it (secretariat).").Produces<Happened>();
    }

    /// <summary>A profile as the API says it.</summary>
    internal static ProfileContract Contract(BodyProfile profile) => new(
        profile.Rule,
        profile.Zone,
        profile.ProtocolOrder,
        profile.Labels,
        profile.Suffixes,
        profile.NothingAgreedUntilEverythingAgreed,
        (int?)profile.EchoWithin?.TotalMinutes,
        (int?)profile.SilenceAtLeast?.TotalMinutes,
        profile.ReopensBy,
        profile.AllowsDissociation,
        profile.Ladder,
        profile.MembersAre,
        profile.QuorumToDebate,
        profile.QuorumToDecide);

    private static Task<IResult> Ask(HttpContext context, Command command) => Visit.Of(context).AskAsync(command, new Part(PartKind.Body));

    private static IResult One(HttpContext context)
    {
        Visit visit = Visit.Of(context);
        BodyState body = visit.View.State.Body;
        return visit.Answer(
            new BodyAnswer(
                body.Name,
                body.ShortName,
                body.Chair,
                [.. body.Rota.Turns.Select(turn => new TurnContract(turn.Member, turn.From))],
                Contract(body.Profile),
                [.. body.Members.Concat(body.Guests).Select(seat => new BodySeatAnswer(seat.Code, seat.Name, seat.Kind, seat.IsEntitled, seat.EntitlementReason, seat.Credentials, seat.IsPermanent, seat.Weights))],
                [.. body.Caucuses.Values.Select(group => new GroupRequest(group.Code, group.Name, group.Members))]),
            visit.View.VersionOf(new Part(PartKind.Body)));
    }

    private static Task<IResult> Profile(HttpContext context, ProfileContract asked) => Ask(context, new ChangeProfile(new BodyProfile
    {
        Rule = Limits.Named(asked.Rule, "rule"),
        Zone = Limits.Named(asked.Zone, "zone"),
        ProtocolOrder = Limits.Names(asked.ProtocolOrder, "protocolOrder"),
        Labels = asked.Labels,
        Suffixes = asked.Suffixes,
        NothingAgreedUntilEverythingAgreed = asked.NothingAgreedUntilEverythingAgreed,
        EchoWithin = Limits.Minutes(asked.SecondWithinMinutes, "secondWithinMinutes"),
        SilenceAtLeast = Limits.Minutes(asked.SilenceAtLeastMinutes, "silenceAtLeastMinutes"),
        ReopensBy = Limits.FitOrNull(asked.ReopensBy, Limits.Name, "reopensBy"),
        AllowsDissociation = asked.AllowsDissociation,
        Ladder = Limits.Names(asked.Ladder, "ladder"),
        MembersAre = Limits.Named(asked.MembersAre, "membersAre"),
        QuorumToDebate = asked.QuorumToDebate,
        QuorumToDecide = asked.QuorumToDecide,
    }));

    // What was decided about a seat that there is already stays decided: only name, kind and weights are given here.
    private static Task<IResult> TakeSeat(HttpContext context, string code, BodySeatRequest asked)
    {
        Seat known = Visit.Of(context).View.State.Body.Seats.GetValueOrDefault(code) ?? new Seat(Limits.Named(code, "code"), "", asked.Kind);
        return Ask(context, new TakeSeat(known with
        {
            Name = Limits.Named(asked.Name, "name"),
            Kind = asked.Kind,
            IsPermanent = asked.IsPermanent,
            Weights = asked.Weights is null
                ? known.Weights
                : Limits.Fit<KeyValuePair<string, decimal>>([.. asked.Weights], Limits.Items, "weights").ToImmutableSortedDictionary(one => Limits.Named(one.Key, "weights"), one => one.Value, StringComparer.Ordinal),
        }));
    }

    private static Task<IResult> Entitle(HttpContext context, string code, EntitlementRequest asked) =>
        Ask(context, new SetEntitlement(Limits.Named(code, "code"), asked.IsEntitled, Limits.FitOrNull(asked.Reason, Limits.Reason, "reason")));

    private static Task<IResult> Accredit(HttpContext context, string code, CredentialsRequest asked) => Ask(context, new DecideCredentials(Limits.Named(code, "code"), asked.Credentials));

    private static Task<IResult> Form(HttpContext context, string code, CaucusRequest asked) =>
        Ask(context, new FormCaucus(Limits.Named(code, "code"), Limits.Named(asked.Name, "name"), Limits.Names(asked.Members, "members")));

    private static Task<IResult> Arrange(HttpContext context, RotaRequest asked) =>
        Ask(context, new SetRota([.. Limits.Fit<TurnContract>(asked.Turns, Limits.Items, "turns").Select(turn => new PresidencyTurn(Limits.Named(turn.Member, "member"), turn.From))]));

    private static Task<IResult> Preside(HttpContext context, PresidencyRequest asked) =>
        Ask(context, new TakePresidency(Limits.Named(asked.Holder, "holder"), Limits.FitOrNull(asked.From, Limits.Name, "from")));
}
