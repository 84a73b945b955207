using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Formats.Scenario;

/// <summary>The head of a scenario: the body with its members, groups, guests, presidency and profile, as the first step.</summary>
internal static class BodyHeader
{
    public static ScenarioStep Read(ScenarioNode body, ScenarioContext context)
    {
        string name = body.Words("name");
        string shortName = body.WordsOrNull("short") ?? name;
        string zone = body.WordsOrNull("zone") ?? "UTC";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found))
        {
            throw body.Get("zone").Fault($"`{zone}` is no time zone that is known here. Write an IANA name such as Asia/Kolkata.");
        }

        context.Zone = found;
        DateTimeOffset since = ScenarioTime.Read(body.Get("since"), found, null);
        List<Command> commands = [];
        foreach ((string key, SeatKind kind) in new[] { ("members", SeatKind.Member), ("guests", SeatKind.Guest), ("observers", SeatKind.Observer) })
        {
            commands.AddRange(body.Items(key).Select(item => (Command)new TakeSeat(ReadSeat(item, kind, context))));
        }

        BodyProfile profile = BodyVerbs.ReadProfile(body.TryGet("profile", out ScenarioNode? settings) ? settings : null, zone, [.. commands.OfType<TakeSeat>().Select(taken => taken.Seat.Code)]);
        commands.Insert(0, new FoundBody(name, shortName, profile));
        if (body.TryGet("groups", out ScenarioNode? groups))
        {
            foreach (string code in groups.Keys)
            {
                ScenarioNode group = groups.Get(code);
                context.Know(code);
                commands.Add(new FormCaucus(code, group.IsMap ? group.Words("name") : GroupName(code, context), [.. (group.IsMap ? group.Items("members") : group.Items()).Select(context.Code)]));
                if (group.IsMap)
                {
                    group.Close();
                }
            }
        }

        if (body.TryGet("presidency", out ScenarioNode? presidency))
        {
            commands.Add(new TakePresidency(context.Code(presidency), null));
        }

        if (body.TryGet("rota", out ScenarioNode? rota))
        {
            commands.Add(new SetRota(BodyVerbs.ReadRota(rota, context)));
        }

        body.Close();
        context.Last = since;
        ImmutableArray<Command> all = [.. commands];
        return new ScenarioStep(body.Line, since, Actor.Secretariat, "body", null, null, _ => all);
    }

    /// <summary>A seat: a code or name that the party table knows, or <c>{code, name, weights, permanent, entitled}</c>, or <c>CODE: name in prose</c>.</summary>
    internal static Seat ReadSeat(ScenarioNode node, SeatKind kind, ScenarioContext context)
    {
        if (!node.IsMap)
        {
            string code = context.Code(node);
            return new Seat(code, context.Parties.TryGet(code, out Party? party) ? party.Name : code, kind);
        }

        if (!node.Has("code"))
        {
            string[] keys = [.. node.Keys];
            if (keys.Length != 1)
            {
                throw node.Fault("a seat is a code, `CODE: name`, or a mapping with `code` and `name`.");
            }

            context.Know(keys[0]);
            return new Seat(keys[0], node.Words(keys[0]), kind);
        }

        string own = node.Words("code");
        context.Know(own);
        Seat seat = new(own, node.WordsOrNull("name") ?? (context.Parties.TryGet(own, out Party? known) ? known.Name : own), kind)
        {
            IsPermanent = node.Flag("permanent", false),
            IsEntitled = node.Flag("entitled", true),
            EntitlementReason = node.WordsOrNull("because"),
        };
        if (node.TryGet("weights", out ScenarioNode? weights))
        {
            foreach (string key in weights.Keys)
            {
                ScenarioNode weight = weights.Get(key);
                seat = decimal.TryParse(weight.Words(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out decimal value)
                    ? seat with { Weights = seat.Weights.SetItem(key, value) }
                    : throw weight.Fault($"`{key}` should be a number, not `{weight.Words()}`.");
            }
        }

        node.Close();
        return seat;
    }

    private static string GroupName(string code, ScenarioContext context) => context.Parties.TryGet(code, out Party? party) ? party.Name : code;
}
