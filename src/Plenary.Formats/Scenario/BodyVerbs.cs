using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Formats.Scenario;

/// <summary>Steps about the body.</summary>
internal static class BodyVerbs
{
    private static readonly (string, SeatKind)[] Kinds = [("member", SeatKind.Member), ("guest", SeatKind.Guest), ("observer", SeatKind.Observer)];

    private static readonly (string, Credentials)[] Decisions =
        [("accepted", Credentials.Accepted), ("provisional", Credentials.Provisional), ("rejected", Credentials.Rejected)];

    public static IEnumerable<(string Verb, ScenarioVerb Read)> All =>
    [
        ("seat", Seat),
        ("unseat", (node, context) => Always(new LeaveSeat(context.Code(node)))),
        ("group", Group),
        ("dissolve group", (node, _) => Always(new DissolveCaucus(node.Words()))),
        ("presidency", (node, context) => Always(new TakePresidency(context.Code(node.Get("to")), node.TryGet("from", out ScenarioNode? from) ? context.Code(from) : null))),
("rota", (node, context) => Always(new SetRota(ReadRota(node.Get("turns"), context)))),
        ("entitlement", (node, context) => Always(new SetEntitlement(context.Code(node.Get("member")), node.Flag("entitled", false), node.WordsOrNull("because")))),
        ("credentials", (node, context) => Always(new DecideCredentials(context.Code(node.Get("member")), node.OneOf("decided", Decisions)))),
        ("profile", Profile),
    ];

    internal static BodyProfile ReadProfile(ScenarioNode? node, string zone, ImmutableArray<string> order)
    {
        BodyProfile profile = BodyProfile.Default with { Zone = zone, ProtocolOrder = order };
        if (node is null)
        {
            return profile;
        }

        profile = Change(node, profile);
        node.Close();
        return profile;
    }

    /// <summary>Turns in the chair: a list of <c>CODE: first day</c>.</summary>
    internal static ImmutableArray<PresidencyTurn> ReadRota(ScenarioNode node, ScenarioContext context) =>
    [
        .. node.Items().Select(item => item.Keys.ToArray() is [var code]
            ? new PresidencyTurn(context.Code(item.Get(code), code), MeetingVerbs.Day(item.Get(code)))
            : throw item.Fault("a turn is `CODE: first day`, such as `BRA: 2023-12-01`.")),
    ];

    internal static Func<Proceedings, ImmutableArray<Command>> Always(params ImmutableArray<Command> commands) => _ => commands;

    private static Func<Proceedings, ImmutableArray<Command>> Seat(ScenarioNode node, ScenarioContext context)
    {
        SeatKind kind = node.OneOf("as", Kinds);
        Seat seat = BodyHeader.ReadSeat(node.Get("of"), kind, context);
        return Always(new TakeSeat(seat));
    }

    private static Func<Proceedings, ImmutableArray<Command>> Group(ScenarioNode node, ScenarioContext context)
    {
        string code = node.Words("code");
        context.Know(code);
        return Always(new FormCaucus(code, node.WordsOrNull("name") ?? code, context.Codes(node, "members")));
    }

    private static Func<Proceedings, ImmutableArray<Command>> Profile(ScenarioNode node, ScenarioContext context)
    {
        // Read once now, so that what is wrong is said before anything is played.
        Change(node, BodyProfile.Default);
        return state => [new ChangeProfile(Change(node, state.Body.Profile))];
    }

    private static BodyProfile Change(ScenarioNode node, BodyProfile profile) => profile with
    {
        Rule = node.WordsOrNull("rule") ?? profile.Rule,
        Labels = node.Has("labels") ? node.OneOf("labels", [("numbers", LabelStyle.Numbers), ("pp-op", LabelStyle.PreambularOperative)]) : profile.Labels,
        Suffixes = node.Has("bis means") ? node.OneOf("bis means", [("further paragraph", SuffixMeaning.AdditionalParagraph), ("other version", SuffixMeaning.AlternativeVersion)]) : profile.Suffixes,
        NothingAgreedUntilEverythingAgreed = node.Flag("nothing agreed until everything agreed", profile.NothingAgreedUntilEverythingAgreed),
        EchoWithin = node.TryGet("second within", out ScenarioNode? span) ? ScenarioTime.ReadSpan(span) : profile.EchoWithin,
        SilenceAtLeast = node.TryGet("silence at least", out ScenarioNode? silence) ? ScenarioTime.ReadSpan(silence) : profile.SilenceAtLeast,
        ReopensBy = node.WordsOrNull("reopens by") is { } reopens ? (reopens == "nobody objecting" ? null : reopens) : profile.ReopensBy,
        AllowsDissociation = node.Flag("dissociation", profile.AllowsDissociation),
        Ladder = node.Has("ladder") ? [.. node.Items("ladder").Select(item => item.Words())] : profile.Ladder,
        MembersAre = node.WordsOrNull("members are") ?? profile.MembersAre,
        QuorumToDebate = node.NumberOrNull("quorum to debate") ?? profile.QuorumToDebate,
        QuorumToDecide = node.NumberOrNull("quorum to decide") ?? profile.QuorumToDecide,
    };
}
