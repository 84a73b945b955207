using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Server.Api;

namespace Plenary.Server.Pages;

/// <summary>Reads what the forms of the meeting's page ask. It says nothing of who may: that is decided where commands are taken.</summary>
internal static class MeetingActs
{
    private static readonly char[] Between = [',', ';', ' ', '\n', '\r'];

    /// <summary>The acts that forms can ask for.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "open-sitting", "close-sitting", "take-up-item", "suspend-item", "conclude-item", "cut-item", "place-item", "remove-item",
        "inscribe", "withdraw-speaker", "give-floor", "end-turn", "close-list", "order-speakers", "reply", "point", "rule-on-point", "appeal", "decide-appeal",
        "schedule", "cancel-gathering", "register", "credentials", "entitlement", "group", "end-meeting",
    ];

    /// <summary>Reads a form.</summary>
    /// <param name="act">What it asks.</param>
    /// <param name="form">The form.</param>
    /// <param name="at">Who asks, at which text of the meeting.</param>
    public static AskedAct Read(string act, IFormCollection form, AtTheTable at)
    {
        MeetingId id = new(at.Sight.Text.Meeting ?? "");
        BodyState body = at.Sight.State.Body;
        string member = at.Sight.Member ?? "";
        string item = Words(form["item"]) ?? "";
        string party = Words(form["party"]) ?? "";
        return act switch
        {
            "open-sitting" => Simple(new OpenSitting(id), "The sitting is open."),
            "close-sitting" => Simple(new CloseSitting(id), "The sitting is closed."),
            "take-up-item" => Simple(new TakeUpItem(id, item), $"Item {item} is taken up."),
            "suspend-item" => Simple(new SuspendItem(id), $"Item {item} is suspended."),
            "conclude-item" => Simple(new CloseItem(id, item), $"Item {item} is concluded."),
            "cut-item" => Simple(new CloseItem(id, item, IsConcluded: false), $"Item {item} is cut short: its time has run out."),
            "place-item" => Number(form["minutes"]) is { } planned and <= Limits.MostMinutes
                ? Simple(new PlaceItem(id, new AgendaItem(item, Words(form["title"]) ?? "", TimeSpan.FromMinutes(planned))), $"Item {item} is on the agenda.")
                : AskedAct.Wrong("Give the time planned in whole minutes, 0 where none is."),
            "remove-item" => Simple(new RemoveItem(id, item), $"Item {item} is off the agenda."),
            "inscribe" => Simple(new InscribeSpeaker(id, member), "You are on the speakers’ list."),
            "withdraw-speaker" => Simple(new WithdrawSpeaker(id, member), "You are no longer on the speakers’ list."),
            "give-floor" => new AskedAct([new GiveFloor(id, party.Length > 0 ? party : null)], (events, state) =>
                events.Select(one => one.Event).OfType<FloorGiven>().FirstOrDefault() is { } given ? $"{Sentence(state.Body.NameOf(given.Party))} has the floor." : "The floor is as it was."),
            "end-turn" => Simple(new EndTurn(id), "The turn is over."),
            "close-list" => Simple(new CloseSpeakersList(id), "The speakers’ list is closed. Replies can still be asked for."),
            "order-speakers" => OrderSpeakers(id, form),
            "reply" => Simple(new AskReply(id, member, Words(form["to"]) ?? ""), "You are on the list for a right of reply."),
            "point" => Simple(new RaisePoint(id, member, Words(form["words"]) ?? ""), "The point of order is raised. The chair rules on it."),
            "rule-on-point" => form["upheld"].ToString() is "yes" or "no"
                ? Simple(new RuleOnPoint(id, form["upheld"] == "yes", Words(form["words"]) ?? ""), "The ruling is given.")
                : AskedAct.Wrong("Say whether the point is upheld."),
            "appeal" => Simple(new AppealRuling(id, member), "The appeal is made. The chair puts it to the vote."),
            "decide-appeal" => (Number(form["for"]), Number(form["against"])) is ({ } votesFor, { } against)
                ? Simple(new DecideAppeal(id, votesFor, against), "The vote on the appeal is recorded.")
                : AskedAct.Wrong("Give the votes for the appeal and against it as whole numbers."),
            "schedule" => Schedule(id, form, at),
            "cancel-gathering" => Simple(new CancelGathering(id, form["gathering"].ToString()), "It is cancelled."),
            "register" => Number(form["size"]) is { } size && Enum.TryParse(form["rank"], out Rank rank) && Enum.IsDefined(rank)
                ? Simple(new RegisterDelegation(id, new Delegation(party, Words(form["head"]) ?? "", rank, size)), $"{Sentence(body.NameOf(party))} is registered.")
                : AskedAct.Wrong("Give the rank, and the number of delegates as a whole number."),
            "credentials" => Enum.TryParse(form["credentials"], out Credentials decided) && Enum.IsDefined(decided)
                ? Simple(new DecideCredentials(party, decided), $"The credentials of {body.NameOf(party)} are {decided.ToString().ToLowerInvariant()}.")
                : AskedAct.Wrong("Say what was decided on the credentials."),
            "entitlement" => form["entitled"].ToString() is "yes" or "no"
                ? Simple(new SetEntitlement(party, form["entitled"] == "yes", Words(form["reason"])), $"{Sentence(body.NameOf(party))} {(form["entitled"] == "yes" ? "may" : "may not")} vote.")
                : AskedAct.Wrong("Say whether the member may vote."),
            "group" => Group(form, body),
            "end-meeting" => EndMeeting(id, at),
            _ => AskedAct.Wrong("This page does not know what was asked."),
        };
    }

    private static AskedAct OrderSpeakers(MeetingId id, IFormCollection form)
    {
        int? minutes = Number(form["minutes"]);
        return minutes is null && Words(form["minutes"]) is not null || minutes is > Limits.MostMinutes
            ? AskedAct.Wrong("Give the minutes of a turn as a whole number, or nothing for no limit.")
            : Simple(new OrderSpeakers(id, new SpeakersSetting(form["heads"] == "yes", form["groups"] == "yes", minutes is { } limit ? TimeSpan.FromMinutes(limit) : null)), "The order of the list is set.");
    }

    private static AskedAct Schedule(MeetingId id, IFormCollection form, AtTheTable at)
    {
        TimeZoneInfo? zone = SeatTime.ZoneNamed(at.Sight.State.Body.Profile.Zone);
        if (!Enum.TryParse(form["kind"], out GatheringKind kind) || !Enum.IsDefined(kind))
        {
            return AskedAct.Wrong("Choose what it is.");
        }

        if (!SeatTime.TryRead(form["from"].ToString(), zone, out DateTimeOffset from, out string? problem) || !SeatTime.TryRead(form["to"].ToString(), zone, out DateTimeOffset to, out problem))
        {
            return AskedAct.Wrong($"The time cannot be read: {problem}");
        }

        string title = Words(form["title"]) ?? "";
        string gathering = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
        return Simple(new ScheduleGathering(id, new Gathering(gathering, title, kind, from, to) { Parties = Codes(form["parties"]) }), $"{title} is scheduled.");
    }

    private static AskedAct Group(IFormCollection form, BodyState body)
    {
        string code = Words(form["code"]) ?? "";
        ImmutableArray<string> members = Codes(form["members"]);
        return members.IsEmpty
            ? Simple(new DissolveCaucus(code), $"The group {code} is dissolved.")
            : Simple(new FormCaucus(code, Words(form["name"]) ?? (body.Caucuses.TryGetValue(code, out Caucus? known) ? known.Name : code), members), $"The group {code} has {members.Length} members.");
    }

    // The meeting ends with what its text has become.
    private static AskedAct EndMeeting(MeetingId id, AtTheTable at)
    {
        NegotiatedText text = at.Sight.Text;
        MeetingEnding ending = text.IsConcluded ? new MeetingEnding(IsAgreed: false, text.Outcome, text.OutcomeTitle) { Text = text.Id } : MeetingEnding.WithoutText;
        return Simple(new EndMeeting(id, ending), "The meeting has ended.");
    }

    private static ImmutableArray<string> Codes(string? written) => [.. (written ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    private static AskedAct Simple(Command command, string done) => new([command], (_, _) => done);

    private static int? Number(string? written) => int.TryParse(written?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string? Words(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    private static string Sentence(string words) => words is [var first, .. var rest] ? $"{char.ToUpperInvariant(first)}{rest}" : words;
}
