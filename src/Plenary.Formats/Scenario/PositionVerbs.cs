using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Formats.Scenario;

/// <summary>Steps about positions: <c>support</c>, <c>accept</c>, <c>reserve</c>, <c>object</c>, each on something, and <c>withdraw position</c>.</summary>
internal static class PositionVerbs
{
    private static readonly (string, DissentKind)[] Dissents =
    [
        ("not agreed", DissentKind.NotAgreed), ("dissociates from status", DissentKind.DissociatesFromStatus), ("outside mandate", DissentKind.OutsideMandate),
        ("wrong forum", DissentKind.WrongForum), ("distinct view", DissentKind.DistinctViewRecorded), ("reservation", DissentKind.Reservation),
        ("interpretation", DissentKind.Interpretation), ("unrelated reasons", DissentKind.UnrelatedReasons),
    ];

    private static readonly (string, Stance)[] Stances =
        [("support", Stance.Support), ("accept", Stance.Accept), ("reserve", Stance.Reserve), ("object", Stance.Object)];

    public static IEnumerable<(string Verb, ScenarioVerb Read)> All =>
    [
        .. Stances.Select(pair => (pair.Item1, (ScenarioVerb)((node, context) => Take(node, context, pair.Item2)))),
        ("withdraw position", Withdraw),
    ];

    private static Func<Proceedings, ImmutableArray<Command>> Take(ScenarioNode node, ScenarioContext context, Stance stance)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        Func<NegotiatedText, ImmutableArray<PositionTarget>> on = ScenarioTarget.On(node, "on");
        bool others = node.Has("member") && node.Items("member") is [{ IsList: false } only] && only.Words() == "all others";
        ImmutableArray<string> holders = others ? [] : Holders(node, context);
        string? reason = node.WordsOrNull("reason");
        string? statement = node.WordsOrNull("statement");
        DissentKind? dissent = node.Has("as") ? node.OneOf("as", Dissents) : null;
        Func<NegotiatedText, Condition>? condition = node.TryGet("if", out ScenarioNode? found) ? ReadCondition(found, context) : null;
        Func<string, Audience> audience = ReadAudience(node, context);
        return state =>
        {
            NegotiatedText found = text(state);
            ImmutableArray<PositionTarget> targets = on(found);
            IEnumerable<string> all = others
                ? state.Body.Members.Select(seat => seat.Code).Where(code => targets.All(target => state.Positions.Formal(found.Id, target, code) is null))
                : holders;
            return
            [
                .. from holder in all
                   from target in targets
                   select new TakePosition(
                       new Position(found.Id, target, holder, stance)
                       {
                           Reason = reason,
                           Statement = statement,
                           Dissent = dissent,
                           Condition = condition?.Invoke(found),
                       },
                       audience(holder)),
            ];
        };
    }

    private static Func<Proceedings, ImmutableArray<Command>> Withdraw(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        Func<NegotiatedText, ImmutableArray<PositionTarget>> things = ScenarioTarget.On(node, "on");
        ImmutableArray<string> holders = Holders(node, context);
        string? reason = node.WordsOrNull("because");
        Func<string, Audience> audience = ReadAudience(node, context);
        return state => text(state) is { } found
            ?
            [
                .. from holder in holders
                   from target in things(found)
                   select new WithdrawPosition(found.Id, target, holder, audience(holder), reason),
            ]
            : [];
    }

    private static ImmutableArray<string> Holders(ScenarioNode node, ScenarioContext context) =>
        node.Has("member") ? context.Codes(node, "member")
        : context.By.Party is { } party ? [party]
        : throw node.Fault($"`{node.Name}` needs `member` where the chair or the secretariat records it.");

    private static Func<string, Audience> ReadAudience(ScenarioNode node, ScenarioContext context) =>
        !node.TryGet("for", out ScenarioNode? named) ? _ => Audience.Table
        : named.OneOf<Func<string, Audience>>(
        [
            ("public", _ => Audience.Public), ("table", _ => Audience.Table), ("own delegation", Audience.Of), ("chair", _ => Audience.ChairAlone),
        ]);

    private static Func<NegotiatedText, Condition> ReadCondition(ScenarioNode node, ScenarioContext context)
    {
        if (!node.IsMap)
        {
            string words = node.Words();
            return _ => new InWords(words);
        }

        List<Func<NegotiatedText, Condition>> terms = [];
        foreach (string key in node.Keys.ToArray())
        {
            ScenarioNode term = node.Get(key);
            terms.Add(key switch
            {
                "adopted" => Numbered(term, number => new IfAdopted(number)),
                "not adopted" => Numbered(term, number => new IfNotAdopted(number)),
                "paragraph" when node.TryGet("carries", out ScenarioNode? carried) && carried.Words() is var words =>
                    (text) => new IfCarries(ScenarioTarget.Block(text, term), words),
                "carries" when node.Has("paragraph") => _ => new IfAll([]),
                "member" when context.Code(term) is var member && node.Get("on") is var on && node.OneOf("holds", Stances) is var stance =>
                    (text) => new IfHolds(member, ScenarioTarget.On(text, on), stance),
                "on" or "holds" when node.Has("member") => _ => new IfAll([]),
                "all" => Several(term, context, conditions => new IfAll(conditions)),
                "any" => Several(term, context, conditions => new IfAny(conditions)),
                _ => throw term.Fault($"a condition is words, or has `adopted`, `not adopted`, `paragraph` with `carries`, `member` with `on` and `holds`, `all` or `any`; not `{key}`."),
            });
        }

        node.Close();
        return (text) => terms.Select(term => term(text)).Where(term => term is not IfAll { Terms.IsEmpty: true }).ToImmutableArray() switch
        {
            [var one] => one,
            var several => new IfAll(several),
        };
    }

    private static Func<NegotiatedText, Condition> Numbered(ScenarioNode node, Func<int, Condition> make) =>
        int.TryParse(node.Words(), out int number) ? _ => make(number) : throw node.Fault($"a proposal is a number, not `{node.Words()}`.");

    private static Func<NegotiatedText, Condition> Several(ScenarioNode node, ScenarioContext context, Func<ImmutableArray<Condition>, Condition> make)
    {
        List<Func<NegotiatedText, Condition>> terms = [.. node.Items().Select(item => ReadCondition(item, context))];
        return (text) => make([.. terms.Select(term => term(text))]);
    }
}
