using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Scenario;

/// <summary>Steps about texts, proposals, statuses, silence and votes.</summary>
internal static class TextVerbs
{
    private static readonly (string, Authority)[] Authorities =
        [("members", Authority.Members), ("chair", Authority.Chair), ("secretariat", Authority.Secretariat)];

    private static readonly (string, BlockStatus)[] Statuses =
    [
        ("open", BlockStatus.Open), ("agreed in group", BlockStatus.AgreedInGroup), ("agreed ad referendum", BlockStatus.AgreedAdReferendum),
        ("agreed", BlockStatus.Agreed), ("parked", BlockStatus.Parked), ("reopened", BlockStatus.Reopened),
    ];

    public static IEnumerable<(string Verb, ScenarioVerb Read)> All =>
    [
        ("open text", Open),
        ("revise", Revise),
        ("propose", Propose),
        ("join", (node, context) => Each(node, context, (text, proposal, member) => new JoinProposal(text, proposal, member))),
        ("leave", (node, context) => Each(node, context, (text, proposal, member) => new LeaveProposal(text, proposal, member))),
        ("adopt", Adopt),
        ("reject", (node, _) => OnProposal(node, (text, proposal) => new RejectChanges(text, proposal))),
        ("reopen", Reopen),
        ("take up", TakeUp),
        ("status", Status),
        ("confirm", Confirm),
        ("silence", Silence),
        ("break silence", (node, context) => OnSilence(node, context, "objection", (text, silence, member, words) => new BreakSilence(text, silence, member, words))),
        ("state on silence", (node, context) => OnSilence(node, context, "statement", (text, silence, member, words) => new StateOnSilence(text, silence, member, words))),
        ("cancel silence", CancelSilence),
        ("pass time", PassTime),
        ("vote", Vote),
        ("order of voting", OrderOfVoting),
        ("difference", Difference),
        ("conclude", Conclude),
    ];

    private static Func<Proceedings, ImmutableArray<Command>> Open(ScenarioNode node, ScenarioContext context)
    {
        TextDocument document = ScenarioParagraphs.Read(node);
        OpenText open = new(
            new TextId(node.Words("id")),
            node.Words("title"),
            node.WordsOrNull("revision") ?? "Draft",
            node.Has("authority") ? node.OneOf("authority", Authorities) : Authority.Chair,
            document,
            node.WordsOrNull("meeting"));
        return _ => [open];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Revise(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        string label = node.Words("revision");
        Authority authority = node.Has("authority") ? node.OneOf("authority", Authorities) : Authority.Chair;
        TextDocument? document = node.Has("paragraphs") ? ScenarioParagraphs.Read(node) : null;
        return state => [new IssueRevision(text(state).Id, label, authority, document)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Propose(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        ImmutableArray<string> sponsors = node.Has("for") ? context.Codes(node, "for") : context.By.Party is { } party ? [party] : [];
        string? reason = node.WordsOrNull("reason");
        int? amends = node.NumberOrNull("amends");
        bool records = node.Flag("records difference", otherwise: false);
        Func<NegotiatedText, ImmutableArray<ProposedEdit>> edits = ScenarioEdits.Read(node);
        return state => text(state) is { } found ? [new TableProposal(found.Id, sponsors, edits(found), reason, amends) { RecordsDifference = records }] : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Each(ScenarioNode node, ScenarioContext context, Func<TextId, int, string, Command> command)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        int proposal = node.Number("proposal");
        ImmutableArray<string> members = Members(node, context, "member");
        return state => text(state).Id is var id ? [.. members.Select(member => command(id, proposal, member))] : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> OnProposal(ScenarioNode node, Func<TextId, int, Command> command)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        int proposal = node.Number("proposal");
        return state => [command(text(state).Id, proposal)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Adopt(ScenarioNode node, ScenarioContext context)
    {
        if (!node.Has("option"))
        {
            return OnProposal(node, (text, proposal) => new AdoptChanges(text, proposal));
        }

        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        Func<NegotiatedText, OptionTarget> option = ScenarioOption.Of(node, "option");
        return state => text(state) is { } found ? [new AdoptChanges(found.Id, null) { Option = option(found) }] : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Reopen(ScenarioNode node, ScenarioContext context)
    {
        string? reason = node.WordsOrNull("because");
        ImmutableArray<string> objections = context.Codes(node, "objections to reopening");
        return OnProposal(node, (text, proposal) => new ReopenChanges(text, proposal, Reason: reason) { ObjectedBy = objections });
    }

    private static Func<Proceedings, ImmutableArray<Command>> TakeUp(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        ScenarioNode block = node.Get("paragraph");
        return state => text(state) is { } found ? [new TakeUpBlock(found.Id, ScenarioTarget.Block(found, block))] : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Status(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        IReadOnlyList<ScenarioNode> blocks = node.Items("on");
        BlockStatus status = node.OneOf("is", Statuses);
        string? note = node.WordsOrNull("because");
        ImmutableArray<string>? awaiting = node.Has("awaiting") ? context.Codes(node, "awaiting") : null;
        DateTimeOffset? until = node.TryGet("until", out ScenarioNode? time) ? ScenarioTime.Read(time, context.Zone, context.Last) : null;
        ImmutableArray<string> objections = context.Codes(node, "objections to reopening");
        return state =>
        {
            NegotiatedText found = text(state);
            IEnumerable<BlockId> all = blocks is [{ IsList: false } only] && only.Words() == "all unopposed"
                ? Unopposed.In(state, found)
                : blocks.Select(block => ScenarioTarget.Block(found, block));
            return [.. all.Select(block => new SetBlockStatus(found.Id, block, status, note, awaiting, until) { ObjectedBy = objections })];
        };
    }

    private static Func<Proceedings, ImmutableArray<Command>> Confirm(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        ScenarioNode block = node.Get("paragraph");
        ImmutableArray<string> members = Members(node, context, "member");
        return state => text(state) is { } found && ScenarioTarget.Block(found, block) is var id
            ? [.. members.Select(member => new ConfirmBlock(found.Id, id, member))]
            : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Silence(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        DateTimeOffset deadline = ScenarioTime.Read(node.Get("until"), context.Zone, context.Last);
        ImmutableArray<int> proposals = Proposals(node);
        ImmutableArray<string> objections = context.Codes(node, "objections to opening");
        return state => [new OpenSilence(text(state).Id, deadline, proposals, objections)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> OnSilence(ScenarioNode node, ScenarioContext context, string key, Func<TextId, int, string, string, Command> command)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        int silence = node.NumberOrNull("silence") ?? 1;
        string member = Members(node, context, "member")[0];
        string words = node.Words(key);
        return state => [command(text(state).Id, silence, member, words)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> CancelSilence(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        int silence = node.NumberOrNull("silence") ?? 1;
        string? reason = node.WordsOrNull("because");
        return state => [new CancelSilence(text(state).Id, silence, reason)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> PassTime(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        return state => [new PassTime(text(state).Id)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Vote(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        Func<NegotiatedText, ImmutableArray<PositionTarget>> on = ScenarioTarget.On(node, "on");
        string? rule = node.WordsOrNull("rule");
        bool toReopen = node.Flag("to reopen", false);
        List<(string, string)> ballots = [];
        foreach (string ballot in new[] { "yes", "no", "abstain", "absent", "not participating" })
        {
            ballots.AddRange(context.Codes(node, ballot).Select(code => (code, ballot)));
        }

        return state => text(state) is { } found ? [.. on(found).Select(target => new TakeVote(found.Id, target, rule, [.. ballots]) { ToReopen = toReopen })] : [];
    }

    private static Func<Proceedings, ImmutableArray<Command>> OrderOfVoting(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        ImmutableArray<int> proposals = Proposals(node);
        return state => [new RuleVotingOrder(text(state).Id, proposals)];
    }

    private static Func<Proceedings, ImmutableArray<Command>> Difference(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        ScenarioNode block = node.Get("paragraph");
        bool records = node.Flag("recorded", otherwise: true);
        return state => text(state) is { } found ? [new MarkDifference(found.Id, ScenarioTarget.Block(found, block), records)] : [];
    }

    private static ImmutableArray<int> Proposals(ScenarioNode node) =>
        [.. node.Items("proposals").Select(item => int.TryParse(item.Words(), out int number) ? number : throw item.Fault($"a proposal is a number, not `{item.Words()}`."))];

    private static Func<Proceedings, ImmutableArray<Command>> Conclude(ScenarioNode node, ScenarioContext context)
    {
        Func<Proceedings, NegotiatedText> text = ScenarioTarget.Text(node);
        string? outcome = node.WordsOrNull("as");
        return state => [new ConcludeText(text(state).Id, outcome)];
    }

    /// <summary>Who is meant: the members named, or whoever does the step.</summary>
    private static ImmutableArray<string> Members(ScenarioNode node, ScenarioContext context, string key) =>
        node.Has(key) ? context.Codes(node, key)
        : context.By.Party is { } party ? [party]
        : throw node.Fault($"`{node.Name}` needs `{key}` where the chair or the secretariat does it.");
}
