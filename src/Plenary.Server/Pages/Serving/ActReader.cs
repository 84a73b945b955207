using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>What a form asks for: commands, and what is said when they are done; or why it cannot be read.</summary>
/// <param name="Commands">The commands; empty when the form cannot be read.</param>
/// <param name="Done">What is said, from what happened.</param>
/// <param name="Fault">What is wrong with the form, or <see langword="null"/>.</param>
internal sealed record AskedAct(ImmutableArray<Command> Commands, Func<ImmutableArray<Recorded>, Proceedings, string> Done, string? Fault = null)
{
    /// <summary>One command, of which the same is said whatever came of it.</summary>
    public static AskedAct Of(Command command, string done) => new([command], (_, _) => done);

    public static AskedAct Wrong(string fault) => new([], static (_, _) => "", fault);
}

/// <summary>Reads what the forms of the pages ask. It says nothing of who may: that is decided where commands are taken.</summary>
internal static class ActReader
{
    /// <summary>The acts that forms can ask for.</summary>
    public static ImmutableArray<string> Acts { get; } =
    [
        "table", "draft", "drop-draft", "join", "leave", "adopt", "adopt-option", "reject", "reopen-changes", "position", "withdraw-position", "confirm", "take-up", "put-down",
        "status", "agree-unopposed", "open-silence", "cancel-silence", "break-silence", "state-on-silence", "issue-revision", "conclude",
        "vote", "voting-order", "difference",
    ];

    /// <summary>Reads a form.</summary>
    /// <param name="act">What it asks.</param>
    /// <param name="form">The form.</param>
    /// <param name="at">Who asks, of which text.</param>
    public static AskedAct Read(string act, IFormCollection form, AtTheTable at)
    {
        NegotiatedText text = at.Sight.Text;
        TextId id = text.Id;
        string member = at.Sight.Member ?? "";
        int number = Number(form["proposal"]);
        BlockId block = new(form["block"].ToString());
        return act switch
        {
            "draft" => SaveDraft(ProposalForm.Read(form), text),
            "drop-draft" => AskedAct.Of(new DropDraft(id, form["draft"].ToString()), "The draft is thrown away."),
            "join" => AskedAct.Of(new JoinProposal(id, number, member), $"{Name(at)} has joined proposal {number}."),
            "leave" => AskedAct.Of(new LeaveProposal(id, number, member.Length > 0 ? member : TextHolder.Chair), $"{(member.Length > 0 ? Name(at) : "The chair")} no longer asks for proposal {number}."),
            "adopt-option" => PositionTargets.Read(form["on"].ToString())?.Option is { } option
                ? AskedAct.Of(new AdoptChanges(id, null) { Option = option }, $"{WordLists.Sentence(Chronicle.On(at.Sight.State, id, PositionTarget.Of(option)))} is adopted: its words stand in the text.")
                : AskedAct.Wrong("The form does not say which option."),
            "adopt" => AskedAct.Of(new AdoptChanges(id, number), $"Proposal {number} is adopted: its words stand in the text."),
            "reject" => AskedAct.Of(new RejectChanges(id, number), $"Proposal {number} is not adopted and has left the table. It stays in the record."),
            "reopen-changes" => AskedAct.Of(new ReopenChanges(id, number), $"Proposal {number} is on the table again."),
            "position" => Position(form, at, member),
            "withdraw-position" => PositionTargets.Read(form["on"].ToString()) is { } on
                ? AskedAct.Of(new WithdrawPosition(id, on, member, AudienceOf(form["for"], member), Words(form["reason"])), $"{Name(at)} holds no position on {Chronicle.On(at.Sight.State, id, on)} any more.")
                : AskedAct.Wrong("The form does not say what the position is on."),
            "confirm" => AskedAct.Of(new ConfirmBlock(id, block, member), $"{WordLists.Sentence(text.Labels.InSentence(block))} is confirmed by {Name(at)}."),
            "take-up" => AskedAct.Of(new TakeUpBlock(id, block), $"{WordLists.Sentence(text.Labels.InSentence(block))} is taken up. The projector shows it."),
            "put-down" => AskedAct.Of(new TakeUpBlock(id, null), "No paragraph is taken up any more."),
            "status" => Status(form["status"].ToString(), block, text, at),
            "agree-unopposed" => Agree(at),
            "open-silence" => OpenSilence(form, at),
            "cancel-silence" => AskedAct.Of(new CancelSilence(id, Number(form["silence"]), null), "The silence procedure is taken back."),
            "break-silence" => AskedAct.Of(new BreakSilence(id, Number(form["silence"]), member, form["words"].ToString()), $"{Name(at)} has broken the silence."),
            "state-on-silence" => AskedAct.Of(new StateOnSilence(id, Number(form["silence"]), member, form["words"].ToString()), "The statement is attached. The silence is not broken."),
            "issue-revision" => AskedAct.Of(new IssueRevision(id, form["label"].ToString().Trim(), AuthorityOf(form["authority"], text), null), $"{form["label"].ToString().Trim()} is issued."),
            "conclude" => AskedAct.Of(new ConcludeText(id, Words(form["rung"])), "The text is concluded. The document is below."),
            "vote" => Vote(form, at),
            "voting-order" => VotingOrder(form["order"].ToString(), text),
            "difference" => Difference(form["records"].ToString(), block, text),
            _ => AskedAct.Wrong("This page does not know what was asked."),
        };
    }

    private static Authority AuthorityOf(string? word, NegotiatedText text) => word switch
    {
        "members" => Authority.Members,
        "chair" => Authority.Chair,
        "secretariat" => Authority.Secretariat,
        _ => text.Revision.Authority,
    };

    /// <summary>The proposal that a form tables.</summary>
    public static AskedAct Table(ProposalForm form, AtTheTable at)
    {
        NegotiatedText text = at.Sight.Text;
        ImmutableArray<string> sponsors = at.Sight.Member is { } member && at.Sight.Viewer.MaySpeak ? [member] : [];
        // Where a paragraph stands is not in its words.
        TableProposal command = new(text.Id, sponsors, form.Edits(text), Words(form.Reason), form.Amends) { Upon = form.What is "move" or "new" ? null : form.Upon, Draft = form.Draft.Length > 0 ? form.Draft : null };
        return new AskedAct([command], (events, state) =>
        {
            Recorded? tabled = events.FirstOrDefault(one => one.Event is ProposalTabled);
            ProposalTabled? proposal = tabled?.Event as ProposalTabled;
            string where = proposal is not null && state.Texts.TryGet(text.Id, out NegotiatedText? after)
                ? string.Join(", ", proposal.Ids.SelectMany(change => after.Weave.BlocksOf(change)).Distinct().Select(after.Labels.NameOf))
                : "";
            return proposal is null ? "Nothing was tabled: it was there already." : $"Tabled {SeatClock.Hour(tabled!.At, state.Body.Profile.Zone)}, {where}, proposal {proposal.Proposal}.";
        });
    }

    private static AskedAct SaveDraft(ProposalForm form, NegotiatedText text)
    {
        string id = form.Draft.Length > 0 ? form.Draft : Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
        return AskedAct.Of(new SaveDraft(text.Id, id, form.Edits(text), Words(form.Reason)), "Kept as a draft that only your delegation sees. You find it at the end of the text.");
    }

    private static AskedAct Position(IFormCollection form, AtTheTable at, string member)
    {
        TextId id = at.Sight.Text.Id;
        if (PositionTargets.Read(form["on"].ToString()) is not { } on || !Enum.TryParse(form["stance"], true, out Stance stance) || !Enum.IsDefined(stance))
        {
            return AskedAct.Wrong("Choose a position: support, accept, reserve or object.");
        }

        string of = form["conditionOf"].ToString().Trim();
        Condition? condition = form["condition"].ToString() switch
        {
            "adopted" => new IfAdopted(Number(of)),
            "not-adopted" => new IfNotAdopted(Number(of)),
            "carries" when on.Block is { } block => new IfCarries(block, of),
            "words" => new InWords(of),
            _ => null,
        };
        if (form["condition"].ToString() is "adopted" or "not-adopted" && Number(of) == 0)
        {
            return AskedAct.Wrong("Give the number of the proposal that the position depends on.");
        }

        Audience audience = AudienceOf(form["for"], member);
        Position position = new(id, on, member, stance) { Reason = Words(form["reason"]), Condition = condition };
        string seen = audience.Kind switch
        {
            AudienceKind.Public => "Everybody sees it.",
            AudienceKind.ChairAlone => "Only the chair sees it.",
            AudienceKind.Delegation => "Only your delegation sees it.",
            _ => "The table sees it.",
        };
        string what = stance switch { Stance.Object => "objects to", Stance.Reserve => "reserves its position on", _ => Signs.Verb(stance) };
        return AskedAct.Of(new TakePosition(position, audience), $"{Name(at)} {what} {Chronicle.On(at.Sight.State, id, on)}. {seen}");
    }

    private static AskedAct Status(string asked, BlockId block, NegotiatedText text, AtTheTable at)
    {
        string name = WordLists.Sentence(text.Labels.InSentence(block));
        return asked switch
        {
            "agreed" => AskedAct.Of(new SetBlockStatus(text.Id, block, BlockStatus.Agreed), $"{name} is gavelled agreed."),
            // Everybody's capital is waited for, unless it is said whose.
            "ad-referendum" => AskedAct.Of(new SetBlockStatus(text.Id, block, BlockStatus.AgreedAdReferendum, null, [.. at.Sight.State.Body.Members.Select(seat => seat.Code)]), $"{name} is agreed ad referendum. Members confirm it on its page."),
            "in-group" => AskedAct.Of(new SetBlockStatus(text.Id, block, BlockStatus.AgreedInGroup), $"{name} is agreed in the group."),
            "parked" => AskedAct.Of(new SetBlockStatus(text.Id, block, BlockStatus.Parked), $"{name} is parked."),
            "open" => AskedAct.Of(new SetBlockStatus(text.Id, block, BlockStatus.Open), $"{name} is open."),
            "reopened" => AskedAct.Of(new SetBlockStatus(text.Id, block, BlockStatus.Reopened), $"{name} is reopened."),
            _ => AskedAct.Wrong("The form does not say which status."),
        };
    }

    private static AskedAct Vote(IFormCollection form, AtTheTable at)
    {
        if (PositionTargets.Read(form["on"].ToString()) is not { } on)
        {
            return AskedAct.Wrong("The form does not say what the vote is on.");
        }

        VoteDraft cast = VoteDraft.Read(form);
        TakeVote command = new(at.Sight.Text.Id, on, cast.Rule.Length > 0 ? cast.Rule : null, [.. cast.Ballots.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))]) { ToReopen = cast.ToReopen };
        return new AskedAct([command], (events, _) => events.Select(one => one.Event).OfType<VoteTaken>().FirstOrDefault()?.Reckoning ?? "The vote is recorded.");
    }

    private static AskedAct VotingOrder(string written, NegotiatedText text)
    {
        string[] words = written.Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int[] numbers = [.. words.Select(Number)];
        return numbers.Contains(0)
            ? AskedAct.Wrong($"“{Shown(words[Array.IndexOf(numbers, 0)])}” is no number of a proposal. Write the numbers with commas: 2, 1.")
            : AskedAct.Of(new RuleVotingOrder(text.Id, [.. numbers]), numbers.Length == 0 ? "Proposals are voted on in the order that is read from their words." : $"Proposals are voted on in this order: {string.Join(", ", numbers)}.");
    }

    private static AskedAct Difference(string written, BlockId block, NegotiatedText text)
    {
        string name = text.Labels.InSentence(block);
        return written switch
        {
            "yes" => AskedAct.Of(new MarkDifference(text.Id, block, true), $"{WordLists.Sentence(name)} records that members differ."),
            "no" => AskedAct.Of(new MarkDifference(text.Id, block, false), $"{WordLists.Sentence(name)} does not record that members differ."),
            "words" => AskedAct.Of(new MarkDifference(text.Id, block, null), $"Whether {name} records that members differ is read from its words."),
            _ => AskedAct.Wrong("The form does not say whether the paragraph records a difference."),
        };
    }

    private static string Shown(string written) => written.Length > 40 ? $"{written[..40]}…" : written;

    private static AskedAct Agree(AtTheTable at)
    {
        ImmutableArray<BlockId> blocks = Unopposed.In(at.Sight.State, at.Sight.Text);
        return blocks.IsEmpty
            ? AskedAct.Wrong("No open paragraph is without brackets and objections. Nothing was gavelled.")
            : new AskedAct([.. blocks.Select(block => new SetBlockStatus(at.Sight.Text.Id, block, BlockStatus.Agreed))], (_, _) => $"{blocks.Length} {(blocks.Length == 1 ? "paragraph is" : "paragraphs are")} gavelled agreed.");
    }

    private static AskedAct OpenSilence(IFormCollection form, AtTheTable at)
    {
        string written = form["deadline"].ToString();
        ImmutableArray<int> proposals = [.. form["with"].Select(Number).Where(number => number > 0)];
        string zone = at.Sight.State.Body.Profile.Zone;
        return SeatTime.TryRead(written, SeatTime.ZoneNamed(zone), out DateTimeOffset deadline, out string? problem)
            ? AskedAct.Of(new OpenSilence(at.Sight.Text.Id, deadline, proposals, []), $"Silence runs until {SeatClock.Say(deadline, at.Sight.Now, zone)}.")
            : AskedAct.Wrong($"The deadline cannot be read: {problem}");
    }

    private static Audience AudienceOf(string? written, string member) => written switch
    {
        "public" => Audience.Public,
        "chair" => Audience.ChairAlone,
        "delegation" => Audience.Of(member),
        _ => Audience.Table,
    };

    private static string Name(AtTheTable at) => at.Sight.Member is { } member ? WordLists.Sentence(at.Sight.State.Body.NameOf(member)) : "Nobody";

    private static int Number(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static string? Words(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
