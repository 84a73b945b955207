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
        "schedule", "cancel-gathering", "register", "credentials", "entitlement", "presidency", "rota", "group", "profile", "end-meeting",
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
            "open-sitting" => AskedAct.Of(new OpenSitting(id), "The sitting is open."),
            "close-sitting" => AskedAct.Of(new CloseSitting(id), "The sitting is closed."),
            "take-up-item" => AskedAct.Of(new TakeUpItem(id, item), $"Item {item} is taken up."),
            "suspend-item" => AskedAct.Of(new SuspendItem(id), $"Item {item} is suspended."),
            "conclude-item" => AskedAct.Of(new CloseItem(id, item), $"Item {item} is concluded."),
            "cut-item" => AskedAct.Of(new CloseItem(id, item, IsConcluded: false), $"Item {item} is cut short: its time has run out."),
            "place-item" => Number(form["minutes"]) is { } planned and <= Limits.MostMinutes
                ? AskedAct.Of(new PlaceItem(id, new AgendaItem(item, Words(form["title"]) ?? "", TimeSpan.FromMinutes(planned))), $"Item {item} is on the agenda.")
                : AskedAct.Wrong("Give the time planned in whole minutes, 0 where none is."),
            "remove-item" => AskedAct.Of(new RemoveItem(id, item), $"Item {item} is off the agenda."),
            "inscribe" => AskedAct.Of(new InscribeSpeaker(id, member), "You are on the speakers’ list."),
            "withdraw-speaker" => AskedAct.Of(new WithdrawSpeaker(id, member), "You are no longer on the speakers’ list."),
            "give-floor" => new AskedAct([new GiveFloor(id, party.Length > 0 ? party : null)], (events, state) =>
                events.Select(one => one.Event).OfType<FloorGiven>().FirstOrDefault() is { } given ? $"{WordLists.Sentence(state.Body.NameOf(given.Party))} has the floor." : "The floor is as it was."),
            "end-turn" => AskedAct.Of(new EndTurn(id), "The turn is over."),
            "close-list" => AskedAct.Of(new CloseSpeakersList(id), "The speakers’ list is closed. Replies can still be asked for."),
            "order-speakers" => OrderSpeakers(id, form),
            "reply" => AskedAct.Of(new AskReply(id, member, Words(form["to"]) ?? ""), "You are on the list for a right of reply."),
            "point" => AskedAct.Of(new RaisePoint(id, member, Words(form["words"]) ?? ""), "The point of order is raised. The chair rules on it."),
            "rule-on-point" => form["upheld"].ToString() is "yes" or "no"
                ? AskedAct.Of(new RuleOnPoint(id, form["upheld"] == "yes", Words(form["words"]) ?? ""), "The ruling is given.")
                : AskedAct.Wrong("Say whether the point is upheld."),
            "appeal" => AskedAct.Of(new AppealRuling(id, member), "The appeal is made. The chair puts it to the vote."),
            "decide-appeal" => (Number(form["for"]), Number(form["against"])) is ({ } votesFor, { } against)
                ? AskedAct.Of(new DecideAppeal(id, votesFor, against), "The vote on the appeal is recorded.")
                : AskedAct.Wrong("Give the votes for the appeal and against it as whole numbers."),
            "schedule" => Schedule(id, form, at),
            "cancel-gathering" => AskedAct.Of(new CancelGathering(id, form["gathering"].ToString()), "It is cancelled."),
            "register" => Number(form["size"]) is { } size && Enum.TryParse(form["rank"], out Rank rank) && Enum.IsDefined(rank)
                ? AskedAct.Of(new RegisterDelegation(id, new Delegation(party, Words(form["head"]) ?? "", rank, size)), $"{WordLists.Sentence(body.NameOf(party))} is registered.")
                : AskedAct.Wrong("Give the rank, and the number of delegates as a whole number."),
            "credentials" => Enum.TryParse(form["credentials"], out Credentials decided) && Enum.IsDefined(decided)
                ? AskedAct.Of(new DecideCredentials(party, decided), $"The credentials of {body.NameOf(party)} are {decided.ToString().ToLowerInvariant()}.")
                : AskedAct.Wrong("Say what was decided on the credentials."),
            "entitlement" => form["entitled"].ToString() is "yes" or "no"
                ? AskedAct.Of(new SetEntitlement(party, form["entitled"] == "yes", Words(form["reason"])), $"{WordLists.Sentence(body.NameOf(party))} {(form["entitled"] == "yes" ? "may" : "may not")} vote.")
                : AskedAct.Wrong("Say whether the member may vote."),
            "presidency" => AskedAct.Of(new TakePresidency(party, body.Chair), $"{WordLists.Sentence(body.NameOf(party))} is in the chair."),
            "rota" => SetRota(form["turns"].ToString()),
            "group" => Group(form, body),
            "profile" => ProfileDraft.Read(form).Profile(body, out (string Field, string Words) fault) is { } profile
                ? AskedAct.Of(new ChangeProfile(profile), "The body works so from now on.")
                : AskedAct.Wrong(fault.Words),
            "end-meeting" => EndMeeting(id, at),
            _ => AskedAct.Wrong("This page does not know what was asked."),
        };
    }

    private static AskedAct SetRota(string written)
    {
        List<PresidencyTurn> turns = [];
        foreach (string line in written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var code, var day] || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from))
            {
                return AskedAct.Wrong($"“{(line.Length > 40 ? $"{line[..40]}…" : line)}” is no turn. Write the member’s code and its first day: BRA 2023-12-01.");
            }

            turns.Add(new PresidencyTurn(code, from));
        }

        return AskedAct.Of(new SetRota([.. turns]), turns.Count == 0 ? "There is no rota any more." : "The rota is set.");
    }

    private static AskedAct OrderSpeakers(MeetingId id, IFormCollection form)
    {
        int? minutes = Number(form["minutes"]);
        return minutes is null && Words(form["minutes"]) is not null || minutes is > Limits.MostMinutes
            ? AskedAct.Wrong("Give the minutes of a turn as a whole number, or nothing for no limit.")
            : AskedAct.Of(new OrderSpeakers(id, new SpeakersSetting(form["heads"] == "yes", form["groups"] == "yes", minutes is { } limit ? TimeSpan.FromMinutes(limit) : null)), "The order of the list is set.");
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
        return AskedAct.Of(new ScheduleGathering(id, new Gathering(gathering, title, kind, from, to) { Parties = Codes(form["parties"]) }), $"{title} is scheduled.");
    }

    private static AskedAct Group(IFormCollection form, BodyState body)
    {
        string code = Words(form["code"]) ?? "";
        ImmutableArray<string> members = Codes(form["members"]);
        return members.IsEmpty
            ? AskedAct.Of(new DissolveCaucus(code), $"The group {code} is dissolved.")
            : AskedAct.Of(new FormCaucus(code, Words(form["name"]) ?? (body.Caucuses.TryGetValue(code, out Caucus? known) ? known.Name : code), members), $"The group {code} has {members.Length} members.");
    }

    // The meeting ends with what its text has become.
    private static AskedAct EndMeeting(MeetingId id, AtTheTable at)
    {
        NegotiatedText text = at.Sight.Text;
        MeetingEnding ending = text.IsConcluded ? new MeetingEnding(IsAgreed: false, text.Outcome, text.OutcomeTitle) { Text = text.Id } : MeetingEnding.WithoutText;
        return AskedAct.Of(new EndMeeting(id, ending), "The meeting has ended.");
    }

    private static ImmutableArray<string> Codes(string? written) => [.. (written ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    private static int? Number(string? written) => int.TryParse(written?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string? Words(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
