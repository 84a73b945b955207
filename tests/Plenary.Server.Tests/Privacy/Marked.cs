using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Privacy;

/// <summary>Fills a room with words that nothing else says, at every confidentiality.</summary>
internal static class Marked
{
    private const string Sign = "zqx";

    public static readonly TextId Outcome = new("outcome");

    private static readonly TextId Annex = new("annex");

    private static readonly MeetingId Meeting = new("new-delhi-2023-03");

    public static readonly (string Name, Seat Seat)[] Readers =
    [
        ("", Seat.OfPublic),
        ("observer", new Seat(Role.Observer)),
        ("secretariat", new Seat(Role.Secretariat)),
        ("chair", new Seat(Role.Chair, "IND")),
        ("delegate:JPN", new Seat(Role.Delegate, "JPN")),
        ("reader:JPN", new Seat(Role.Delegate, "JPN", SeatLevel.ReadOnly)),
        ("delegate:KOR", new Seat(Role.Delegate, "KOR")),
        ("head:FRA", new Seat(Role.Delegate, "FRA", SeatLevel.Head)),
    ];

    /// <summary>The marks in what somebody was sent.</summary>
    public static ImmutableHashSet<string> In(string sent) => [.. System.Text.RegularExpressions.Regex.Matches(sent, Sign + "[a-z]+q").Select(match => match.Value)];

    /// <summary>The marks that a reader may see: those in an event that is open to it.</summary>
    public static ImmutableHashSet<string> OpenTo(Room room, Audience reader) =>
        [.. room.EventsSeenBy(reader).SelectMany(recorded => In(System.Text.Encoding.UTF8.GetString(Formats.Json.EventJson.Write(recorded.Event)) + recorded.By.Office))];

    /// <summary>Says things in a room, to everybody, to the table, within delegations and to the chair alone.</summary>
    public static async Task FillAsync(DemoHost demo)
    {
        Room room = demo.Room;
        Plenary.Text.BlockId block = room.Whole.Texts.All[Outcome].Agreed.Blocks[5].Id;
        DateTimeOffset now = room.Whole.At;
        await Do(new OpenText(Annex, Mark("annextitle"), Mark("annexlabel"), Authority.Chair, Plenary.Text.TextDocument.Of([$"We add {Mark("annexwords")}."]), Meeting.Value), new Seat(Role.Secretariat));
        foreach ((string code, Seat seat) in new[] { ("JPN", At("JPN")), ("KOR", At("KOR")) })
        {
            foreach ((string to, Audience audience) in new[] { ("public", Audience.Public), ("table", Audience.Table), ("own", Audience.Of(code)), ("chair", Audience.ChairAlone) })
            {
                foreach (PositionTarget on in new[] { PositionTarget.Of(block), PositionTarget.WholeText, PositionTarget.OfProposal(1), PositionTarget.Of(OptionTarget.NoText(block)) })
                {
                    await Do(
                        new TakePosition(
                            new Position(Outcome, on, code, Stance.Accept) { Reason = Mark("reason", code, to, on.Kind.ToString()), Statement = Mark("statement", code, to, on.Kind.ToString()), Condition = new InWords(Mark("condition", code, to, on.Kind.ToString())) },
                            audience),
                        seat);
                }

                await Do(new FilePaper(code, Mark("title", code, to), Mark("paper", code, to), [], audience), seat);
                await Do(new RecordContact(new ContactDetails([new ContactParty(code), new ContactParty("AUS")], now) { Place = Mark("place", code, to), Matters = [Mark("matter", code, to)] }, audience), seat);
                await Do(new RecordRemark(RemarkKind.Statement, Said(code, to, audience, Attribution.OnTheRecord, now), []), seat);
                await Do(new RecordRemark(RemarkKind.Remark, Said(code, to + "deep", audience, Attribution.DeepBackground, now), []), seat);
                await Do(new RecordClaim(Said(code, to + "claim", audience, Attribution.OffTheRecord, now), []), seat);
                await Do(new RecordRemark(RemarkKind.Reply, Said(code, to + "later", audience, Attribution.OnTheRecord, now) with { Embargo = now.AddYears(100) }, []), seat);
            }

            foreach ((string to, Audience audience) in new[] { ("public", Audience.Public), ("table", Audience.Table), ("own", Audience.Of(code)), ("chair", Audience.ChairAlone) })
            {
                await Do(new WithdrawPosition(Outcome, PositionTarget.WholeText, code, audience, Mark("withdrawn", code, to)), seat);
                long contact = await Do(new RecordContact(new ContactDetails([new ContactParty(code), new ContactParty("AUS")], now), Audience.Public), seat);
                await Do(new RecordReadOut(contact, code, Said(code, to + "readout", audience, Attribution.OnTheRecord, now), new ReadOutClaims { Matters = [Mark("asked", code, to)] }), seat);
                await Do(new RecordClaim(Said(code, to + "claimed", audience, Attribution.OnTheRecord, now), []), seat);
                long claim = await Do(new RecordClaim(Said(code, to + "open", Audience.Public, Attribution.OnTheRecord, now), []), seat);
                await Do(new AnswerClaim(claim, ClaimAnswer.Denies, Said(code, to + "answer", audience, Attribution.OnTheRecord, now)), seat);
            }

            await Do(new SaveDraft(Outcome, Mark("draft", code), [new RewriteBlock(block, Mark("words", code, "draft"))], Mark("why", code, "draft")), seat);
            await Do(new SaveDraft(Outcome, "gone" + code, [new RewriteBlock(block, Mark("words", code, "gone"))], null), seat);
            await Do(new DropDraft(Outcome, "gone" + code), seat);
            await Do(new TableProposal(Outcome, [code], [new RewriteBlock(block, $"We say {Mark("tabled", code)}.")], Mark("tabledreason", code)), seat);
            await Do(new InscribeSpeaker(new MeetingId("new-delhi-2023-03"), code), seat);
        }

        await Do(new WithdrawSpeaker(new MeetingId("new-delhi-2023-03"), "KOR"), At("KOR"));
        Seat chair = new(Role.Chair, "IND");
        foreach (Command command in new Command[]
        {
            new ScheduleGathering(Meeting, new Gathering("huddle", Mark("gathering"), GatheringKind.Plenary, now.AddHours(1), now.AddHours(2))),
            new CancelGathering(Meeting, "huddle"),
            new RecordPresence(Meeting, ["JPN", "KOR"], []),
            new OrderSpeakers(Meeting, new SpeakersSetting(HeadsFirst: true)),
            new GiveFloor(Meeting, "JPN"),
            new EndTurn(Meeting),
            new CloseSpeakersList(Meeting),
        })
        {
            await Do(command, chair);
        }

        await Do(new RaisePoint(new MeetingId("new-delhi-2023-03"), "JPN", Mark("point")), At("JPN"));
        await Do(new RuleOnPoint(new MeetingId("new-delhi-2023-03"), true, Mark("ruling")), new Seat(Role.Chair, "IND") { Office = Mark("office") });
        await Do(new SetBlockStatus(Outcome, room.Whole.Texts.All[Outcome].Agreed.Blocks[10].Id, BlockStatus.Parked, Mark("note")), new Seat(Role.Chair, "IND"));

        await Do(new RecordRemark(RemarkKind.Remark, Said("IND", "kept", Audience.Table, Attribution.DeepBackground, now) with { Keeper = Audience.ChairAlone }, []), chair);
        await Do(new AppealRuling(Meeting, "KOR"), At("KOR"));
        await Do(new DecideAppeal(Meeting, 1, 2), chair);
        await Do(new TakeUpBlock(Outcome, block), chair);
        await Do(new MarkDifference(Outcome, block, true), chair);
        await Do(new JoinProposal(Outcome, 3, "KOR"), At("KOR"));
        await Do(new LeaveProposal(Outcome, 3, "KOR"), At("KOR"));
        await Do(new RuleVotingOrder(Outcome, [1, 2]), chair);
        await Do(new RejectChanges(Outcome, 1), chair);
        await Do(new ReopenChanges(Outcome, 1, null, Mark("reopened")), chair);
        await Do(new RejectChanges(Outcome, 1), chair);
        await Do(new AdoptChanges(Outcome, 2), chair);
        await Do(new RejectChanges(Outcome, 5), chair);
        foreach (int number in new[] { 1, 2, 3 })
        {
            await Do(new OpenSilence(Outcome, now.AddYears(50), [3, 4], []), chair);
            await Do(number switch { 1 => new CancelSilence(Outcome, number, Mark("cancelled")), 2 => new StateOnSilence(Outcome, number, "KOR", Mark("stated")), _ => new BreakSilence(Outcome, number, "KOR", Mark("objection")) }, number == 1 ? chair : At("KOR"));
            if (number == 2)
            {
                await Do(new CancelSilence(Outcome, number, null), chair);
            }
        }

        Plenary.Text.BlockId[] blocks = [.. room.Whole.Texts.All[Outcome].Agreed.Blocks.Select(one => one.Id)];
        await Do(new SetBlockStatus(Outcome, blocks[12], BlockStatus.AgreedAdReferendum, Mark("referendum"), ["KOR"]), chair);
        await Do(new ConfirmBlock(Outcome, blocks[12], "KOR"), At("KOR"));
        await Do(new TakeVote(Outcome, PositionTarget.Of(blocks[13]), "simple-majority", [("JPN", "no"), ("KOR", "no")]), chair);
        await Do(new IssueRevision(Outcome, Mark("label"), Authority.Chair, null), chair);

        // A proposal that finds no second in time, and a silence that nobody breaks: what comes to pass by itself.
        Plenary.Text.BlockId added = room.Whole.Texts.All[Annex].Agreed.Blocks[0].Id;
        await Do(new TableProposal(Annex, ["KOR"], [new RewriteBlock(added, $"We add {Mark("silent")}.")], null), At("KOR"));
        await Do(new ChangeProfile(room.Whole.Body.Profile with { EchoWithin = TimeSpan.FromDays(1) }), new Seat(Role.Secretariat));
        await Do(new TableProposal(Annex, ["JPN"], [new RewriteBlock(added, $"We add {Mark("unseconded")}.")], null), At("JPN"));
        await Do(new OpenSilence(Annex, now.AddYears(50), [1], []), chair);
        DateTimeOffset later = now.AddYears(60);
        Assert.IsType<RoomDone>(await room.ExecuteAsync(new RoomRequest([new PassTime(Annex)], Actor.Clock, Audience.Table, null, null) { At = later }));

        // The log of mediation opens with the conclusion, to the table, without the words that were thought of.
        MediationQuestion told = new("can-accept", "prefers", 1) { Pinned = [new MediationChoice("3", Mark("option"))] };
        await Do(new AskMediation(Outcome, told with { Offers = [new MediationOffer("4", Mark("offered"), ["KOR"]) { Text = Mark("offeredtext") }] }, told), chair);
        await Do(new ConcludeText(Outcome, null), chair);

        // The number that the stream gave to what came of it.
        async Task<long> Do(Command command, Seat seat)
        {
            RoomAnswer answer = await room.ExecuteAsync(command, seat);
            Assert.True(answer is RoomDone, $"{command}: {answer}");
            return room.Whole.Sequence;
        }
    }

    private static Seat At(string code) => new(Role.Delegate, code);

    private static Note Said(string code, string to, Audience audience, Attribution terms, DateTimeOffset now) =>
        new(Mark("words", code, to), new Source(terms, code, Mark("office", code, to)) { Name = terms == Attribution.OnTheRecord ? Mark("name", code, to) : null }, now, audience);

    private static string Mark(params string[] parts) => Sign + string.Concat(parts).ToLowerInvariant().Replace('q', 'k') + "q";
}
