using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What is allowed with a body.</summary>
internal static class BodyDecider
{
    public static Verdict Decide(BodyCommand command, Hearing hearing)
    {
        BodyState body = hearing.State.Body;
        if (!hearing.By.IsDais)
        {
            return Hearing.Refuse("dais-keeps-the-roll", "Seats, groups and the presidency are kept by the secretariat or the chair. Ask them.");
        }

        if (command is not FoundBody && !body.IsFounded)
        {
            return Hearing.Refuse("body-first", "There is no body yet. Found it first, with its name and profile.");
        }

        return command switch
        {
            FoundBody asked => Found(asked, body, hearing),
            ChangeProfile asked => asked.Profile == body.Profile ? hearing.Happens() : ProfileCheck.Refusal(asked.Profile) ?? hearing.Happens(Audience.Public, new ProfileChanged(asked.Profile)),
            TakeSeat asked => TakeSeat(asked.Seat, body, hearing),
            LeaveSeat asked => Seated(body, asked.Code) ?? (body.Chair == asked.Code
                ? Hearing.Refuse("one-chair", $"{body.NameOf(asked.Code)} holds the presidency. Let another member take it first.")
                : body.Rota.Turns.Any(turn => turn.Member == asked.Code && turn.From >= body.DayOf(hearing.At))
                ? Hearing.Refuse("rota-names-it", $"{body.NameOf(asked.Code)} has a turn ahead by the rota of the presidency. Set the rota without it first.")
                : hearing.Happens(Audience.Public, new SeatLeft(asked.Code))),
            SetEntitlement asked => Member(body, asked.Code) ?? hearing.Happens(Audience.Public, new EntitlementChanged(asked.Code, asked.IsEntitled, asked.Reason)),
            DecideCredentials asked => Seated(body, asked.Code) ?? hearing.Happens(Audience.Public, new CredentialsDecided(asked.Code, asked.Credentials)),
            FormCaucus asked => FormCaucus(asked, body, hearing),
            DissolveCaucus asked => body.Caucuses.ContainsKey(asked.Code)
                ? hearing.Happens(Audience.Public, new CaucusDissolved(asked.Code))
                : Hearing.Refuse("known-group", $"There is no group {asked.Code}. Groups are: {Codes(body.Caucuses.Keys)}."),
            TakePresidency asked => TakePresidency(asked, body, hearing),
            SetRota asked => SetRota(asked.Turns.IsDefault ? [] : asked.Turns, body, hearing),
            _ => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command)),
        };
    }

    private static Verdict Found(FoundBody asked, BodyState body, Hearing hearing) =>
        body.IsFounded ? Hearing.Refuse("one-body", $"These proceedings are those of {body.Name}. Another body has its own.")
        : string.IsNullOrWhiteSpace(asked.Name) ? Hearing.Refuse("named-body", "A body needs a name.")
        : ProfileCheck.Refusal(asked.Profile) ?? hearing.Happens(Audience.Public, new BodyFounded(asked.Name, asked.ShortName, asked.Profile));

    private static Verdict TakeSeat(Seat seat, BodyState body, Hearing hearing) =>
        string.IsNullOrWhiteSpace(seat.Code) || string.IsNullOrWhiteSpace(seat.Name) ? Hearing.Refuse("named-seat", "A seat needs a code and a name.")
        : TextHolder.IsReserved(seat.Code) ? Reserved(seat.Code)
        : body.Caucuses.ContainsKey(seat.Code) ? Hearing.Refuse("one-code", $"{seat.Code} is the code of a group. A seat needs a code of its own.")
        : body.Seats.TryGetValue(seat.Code, out Seat? known) && known == seat ? hearing.Happens()
        : body.Chair == seat.Code && seat.Kind != SeatKind.Member ? Hearing.Refuse("members-preside", $"{seat.Name} holds the presidency, which only a member may.")
        : hearing.Happens(Audience.Public, new SeatTaken(seat));

    private static Verdict FormCaucus(FormCaucus asked, BodyState body, Hearing hearing)
    {
        if (body.Seats.ContainsKey(asked.Code))
        {
            return Hearing.Refuse("one-code", $"{asked.Code} is the code of a seat. A group needs a code of its own.");
        }

        if (TextHolder.IsReserved(asked.Code))
        {
            return Reserved(asked.Code);
        }

        string[] strangers = [.. asked.Members.Where(member => !body.IsMember(member))];
        return strangers.Length > 0
            ? Hearing.Refuse("members-form-groups", $"A group is made of members; {Codes(strangers)} {(strangers.Length == 1 ? "is" : "are")} none.")
            : hearing.Happens(Audience.Public, new CaucusFormed(new Caucus(asked.Code, asked.Name, [.. asked.Members.Distinct(StringComparer.Ordinal)])));
    }

    private static Verdict Reserved(string code) =>
        Hearing.Refuse("reserved-code", $"{code} stands for those who hold words and are no party, such as the chair. Give another code.");

    private static Verdict TakePresidency(TakePresidency asked, BodyState body, Hearing hearing) =>
        Member(body, asked.Holder) is { } refused ? refused
        : body.Chair == asked.Holder ? hearing.Happens()
        : body.Chair != asked.From ? Hearing.Refuse("one-chair", body.Chair is { } chair
            ? $"{body.NameOf(chair)} holds the presidency; there is never a second chair. Say that it passes from {chair}."
            : "Nobody holds the presidency yet; it passes from nobody.")
        : hearing.Happens(Audience.Public, new PresidencyTaken(asked.Holder) { Turn = body.Rota.On(body.DayOf(hearing.At))?.Member });

    // What a body does may differ from what it arranged: the hand-over is told beside the rota, not refused by it.
    private static Verdict SetRota(ImmutableArray<PresidencyTurn> turns, BodyState body, Hearing hearing)
    {
        for (int at = 0; at < turns.Length; at++)
        {
            Verdict? wrong = Member(body, turns[at].Member)
                ?? (at == 0 ? null
                    : turns[at].From <= turns[at - 1].From ? Hearing.Refuse("rota-in-order", $"{PresidencyWords.Day(turns[at].From)} is not after {PresidencyWords.Day(turns[at - 1].From)}. Give the turns by day.")
                    : turns[at].Member == turns[at - 1].Member ? Hearing.Refuse("rota-changes-hands", $"{WordLists.Sentence(body.NameOf(turns[at].Member))} follows itself. A turn lasts until the next one begins: leave the second out.")
                    : null);
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return new Rota(turns) == body.Rota ? hearing.Happens() : hearing.Happens(Audience.Public, new RotaSet(new Rota(turns)));
    }

    private static Verdict? Seated(BodyState body, string code) =>
        body.Seats.ContainsKey(code) ? null : Hearing.Refuse("known-seat", $"{code} has no seat here. Seats are: {Codes(body.InProtocolOrder(body.Seats.Keys))}.");

    private static Verdict? Member(BodyState body, string code) =>
        body.IsMember(code) ? null
        : body.Seats.TryGetValue(code, out Seat? seat) ? Hearing.Refuse("members-only", $"{seat.Name} is {(seat.Kind == SeatKind.Guest ? "a guest" : "an observer")}, not a member.")
        : Seated(body, code);

    private static string Codes(IEnumerable<string> codes) => string.Join(", ", codes) is { Length: > 0 } list ? list : "none so far";
}
