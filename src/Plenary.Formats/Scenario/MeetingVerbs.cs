using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;

namespace Plenary.Formats.Scenario;

/// <summary>Steps about meetings: the agenda, sittings, the floor, the end.</summary>
internal static class MeetingVerbs
{
    private static readonly (string, Rank)[] Ranks =
    [
        ("head of state or government", Rank.HeadOfStateOrGovernment), ("minister", Rank.Minister), ("deputy", Rank.Deputy),
        ("ambassador", Rank.Ambassador), ("director", Rank.Director), ("expert", Rank.Expert),
    ];

    public static IEnumerable<(string Verb, ScenarioVerb Read)> All =>
    [
        ("convene", Convene),
        ("delegation", Delegate),
        ("agenda", Agenda),
        ("schedule", Schedule),
        ("open sitting", OpenSitting),
        ("close sitting", (node, _) => On(node, meeting => new CloseSitting(meeting))),
        ("presence", Presence),
        ("take up item", (node, _) => OnItem(node, (meeting, item) => new TakeUpItem(meeting, item))),
        ("suspend item", (node, _) => On(node, meeting => new SuspendItem(meeting))),
        ("close item", CloseItem),
        ("order speakers", OrderSpeakers),
        ("ask for the floor", (node, context) => OnParty(node, context, (meeting, party) => new InscribeSpeaker(meeting, party))),
        ("ask for a reply", Reply),
        ("give the floor", (node, context) => node.Has("to") ? OnParty(node, context, (meeting, party) => new GiveFloor(meeting, party), "to") : On(node, meeting => new GiveFloor(meeting))),
        ("end turn", (node, _) => On(node, meeting => new EndTurn(meeting))),
        ("point of order", Point),
        ("rule on point", Rule),
        ("appeal", (node, context) => OnParty(node, context, (meeting, party) => new AppealRuling(meeting, party))),
        ("decide appeal", DecideAppeal),
        ("end meeting", End),
    ];

    /// <summary>The rank written under a key.</summary>
    internal static Rank ReadRank(ScenarioNode node, string key) => node.OneOf(key, Ranks);

    /// <summary>The meeting named under <c>meeting</c>, or the only one that has not ended.</summary>
    internal static Func<Proceedings, MeetingId> Which(ScenarioNode node)
    {
        string? named = node.IsMap ? node.WordsOrNull("meeting") : null;
        return state =>
        {
            if (named is not null)
            {
                MeetingId id = new(named);
                return state.Meetings.TryGet(id, out _) ? id
                    : throw node.Fault($"there is no meeting `{named}` yet. Meetings are: {(state.Meetings.All.IsEmpty ? "none" : string.Join(", ", state.Meetings.All.Keys))}.");
            }

            Meeting[] going = [.. state.Meetings.All.Values.Where(meeting => meeting.Ending is null)];
            return going.Length == 1 ? going[0].Id
                : throw node.Fault(going.Length == 0 ? "no meeting is convened." : $"several meetings are convened ({string.Join(", ", going.Select(meeting => meeting.Id))}); name one under `meeting`.");
        };
    }

    private static Func<Proceedings, ImmutableArray<Command>> On(ScenarioNode node, Func<MeetingId, Command> command)
    {
        Func<Proceedings, MeetingId> which = Which(node);
        return state => [command(which(state))];
    }

    private static Func<Proceedings, ImmutableArray<Command>> OnItem(ScenarioNode node, Func<MeetingId, string, Command> command)
    {
        string item = node.IsMap ? node.Words("item") : node.Words();
        return On(node, meeting => command(meeting, item));
    }

    private static Func<Proceedings, ImmutableArray<Command>> OnParty(ScenarioNode node, ScenarioContext context, Func<MeetingId, string, Command> command, string key = "member")
    {
        Func<Proceedings, MeetingId> which = Which(node);
        ImmutableArray<string> parties = node.IsMap && node.Has(key) ? context.Codes(node, key)
            : context.By.Party is { } own ? [own]
            : throw node.Fault($"`{node.Name}` needs `{key}` where the chair or the secretariat does it.");
        return state => which(state) is var meeting ? [.. parties.Select(party => command(meeting, party))] : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Convene(ScenarioNode node, ScenarioContext context)
    {
        MeetingDetails details = new(
            node.Words("title"),
            node.Words("series"),
            node.Words("track"),
            node.Words("place"),
            node.WordsOrNull("zone") ?? context.Zone.Id,
            Day(node.Get("from")),
            Day(node.Has("to") ? node.Get("to") : node.Get("from"))) { Number = node.NumberOrNull("number") };
        MeetingId id = new(node.Words("id"));
        return _ => [new ConveneMeeting(id, details)];
    }

    internal static DateOnly Day(ScenarioNode node) =>
        DateOnly.TryParseExact(node.Words(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw node.Fault($"`{node.Name}` should be a day such as 2023-03-02, not `{node.Words()}`.");

    private static Func<Proceedings, ImmutableArray<Command>> Delegate(ScenarioNode node, ScenarioContext context)
    {
        Delegation delegation = new(context.Code(node.Get("of")), node.Words("head"), ReadRank(node, "rank"), node.NumberOrNull("size") ?? 1);
        return On(node, meeting => new RegisterDelegation(meeting, delegation));
    }

    private static Func<Proceedings, ImmutableArray<Command>> Agenda(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, MeetingId> which = Which(node);
        List<AgendaItem> items = [];
        foreach (ScenarioNode item in node.Items("items"))
        {
            items.Add(new AgendaItem(item.Words("item"), item.Words("title"), item.TryGet("planned", out ScenarioNode? planned) ? ScenarioTime.ReadSpan(planned) : TimeSpan.Zero) { Session = item.WordsOrNull("session") });
            item.Close();
        }

        return state => which(state) is var meeting ? [.. items.Select(item => new PlaceItem(meeting, item))] : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Schedule(ScenarioNode node, ScenarioContext context)
    {
        Gathering gathering = new(
            node.Words("id"),
            node.Words("title"),
            node.OneOf("as",
            [
                ("plenary", GatheringKind.Plenary), ("contact group", GatheringKind.ContactGroup), ("informal", GatheringKind.Informal), ("informal informal", GatheringKind.InformalInformal),
                ("friends of the chair", GatheringKind.FriendsOfTheChair), ("huddle", GatheringKind.Huddle), ("caucus", GatheringKind.Caucus),
            ]),
            ScenarioTime.Read(node.Get("from"), context.Zone, context.Last),
            ScenarioTime.Read(node.Get("to"), context.Zone, context.Last)) { Parties = context.Codes(node, "for") };
        return On(node, meeting => new ScheduleGathering(meeting, gathering));
    }

    private static Func<Proceedings, ImmutableArray<Command>> OpenSitting(ScenarioNode node, ScenarioContext context)
    {
        string? title = node.IsMap ? node.WordsOrNull("title") : node.Words();
        return On(node, meeting => new OpenSitting(meeting, title));
    }

    private static Func<Proceedings, ImmutableArray<Command>> Presence(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, MeetingId> which = Which(node);
        bool all = node.Has("arrived") && node.Items("arrived") is [{ IsList: false } only] && only.Words() == "all";
        ImmutableArray<string> arrived = all ? [] : context.Codes(node, "arrived");
        ImmutableArray<string> left = context.Codes(node, "left");
        return state => [new RecordPresence(which(state), all ? state.Body.InProtocolOrder(state.Body.Seats.Keys) : arrived, left)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> CloseItem(ScenarioNode node, ScenarioContext context)
    {
        bool concluded = node.Flag("concluded", true);
        return OnItem(node, (meeting, item) => new CloseItem(meeting, item, concluded));
    }

    private static Func<Proceedings, ImmutableArray<Command>> OrderSpeakers(ScenarioNode node, ScenarioContext context)
    {
        SpeakersSetting setting = new(node.Flag("heads first", false), node.Flag("groups first", false), node.TryGet("limit", out ScenarioNode? limit) ? ScenarioTime.ReadSpan(limit) : null);
        return On(node, meeting => new OrderSpeakers(meeting, setting));
    }

    private static Func<Proceedings, ImmutableArray<Command>> Reply(ScenarioNode node, ScenarioContext context)
    {
        string to = context.Code(node.Get("to"));
        return OnParty(node, context, (meeting, party) => new AskReply(meeting, party, to));
    }

    private static Func<Proceedings, ImmutableArray<Command>> Point(ScenarioNode node, ScenarioContext context)
    {
        string words = node.Words("words");
        return OnParty(node, context, (meeting, party) => new RaisePoint(meeting, party, words));
    }

    private static Func<Proceedings, ImmutableArray<Command>> Rule(ScenarioNode node, ScenarioContext context)
    {
        bool upheld = node.Flag("upheld", false);
        string words = node.Words("words");
        return On(node, meeting => new RuleOnPoint(meeting, upheld, words));
    }

    private static Func<Proceedings, ImmutableArray<Command>> DecideAppeal(ScenarioNode node, ScenarioContext context)
    {
        (int forAppeal, int against) = (node.Number("for"), node.Number("against"));
        return On(node, meeting => new DecideAppeal(meeting, forAppeal, against));
    }

    private static Func<Proceedings, ImmutableArray<Command>> End(ScenarioNode node, ScenarioContext context)
    {
        MeetingEnding ending = new(node.Flag("agreed", false), node.WordsOrNull("outcome"), node.WordsOrNull("title"))
        {
            Text = node.WordsOrNull("text") is { } text ? new TextId(text) : null,
            AgreedParagraphs = node.NumberOrNull("agreed paragraphs"),
            Paragraphs = node.NumberOrNull("paragraphs"),
        };
        return On(node, meeting => new EndMeeting(meeting, ending));
    }
}
