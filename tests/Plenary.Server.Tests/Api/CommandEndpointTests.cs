using System.Collections.Frozen;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Api;

/// <summary>Everything that can be asked of a room can be asked over the API: a new command has to be placed here, or to be the clock's.</summary>
public sealed class CommandEndpointTests
{
    private const string M = "/api/meetings/{meeting}";
    private const string T = M + "/texts/{text}";

    private static readonly FrozenDictionary<Type, string> Endpoints = new Dictionary<Type, string>
    {
        [typeof(FoundBody)] = "post /api/meetings",
        [typeof(ConveneMeeting)] = "post /api/meetings",
        [typeof(ChangeProfile)] = $"put {M}/body/profile",
        [typeof(TakeSeat)] = $"put {M}/body/seats/{{code}}",
        [typeof(LeaveSeat)] = $"delete {M}/body/seats/{{code}}",
        [typeof(SetEntitlement)] = $"put {M}/body/seats/{{code}}/entitlement",
        [typeof(DecideCredentials)] = $"put {M}/body/seats/{{code}}/credentials",
        [typeof(FormCaucus)] = $"put {M}/body/groups/{{code}}",
        [typeof(DissolveCaucus)] = $"delete {M}/body/groups/{{code}}",
        [typeof(SetRota)] = $"put {M}/body/rota",
        [typeof(TakePresidency)] = $"post {M}/body/presidency",
        [typeof(ChangeMeeting)] = $"put {M}",
        [typeof(RegisterDelegation)] = $"put {M}/delegations/{{party}}",
        [typeof(PlaceItem)] = $"put {M}/items/{{item}}",
        [typeof(RemoveItem)] = $"delete {M}/items/{{item}}",
        [typeof(ScheduleGathering)] = $"put {M}/gatherings/{{gathering}}",
        [typeof(CancelGathering)] = $"delete {M}/gatherings/{{gathering}}",
        [typeof(EndMeeting)] = $"post {M}/ending",
        [typeof(OpenSitting)] = $"post {M}/sittings",
        [typeof(CloseSitting)] = $"post {M}/sittings/closing",
        [typeof(RecordPresence)] = $"post {M}/presence",
        [typeof(TakeUpItem)] = $"post {M}/items/{{item}}/taken-up",
        [typeof(SuspendItem)] = $"post {M}/items/suspension",
        [typeof(CloseItem)] = $"post {M}/items/{{item}}/closing",
        [typeof(OrderSpeakers)] = $"put {M}/speakers/order",
        [typeof(CloseSpeakersList)] = $"post {M}/speakers/closing",
        [typeof(InscribeSpeaker)] = $"post {M}/speakers",
        [typeof(WithdrawSpeaker)] = $"delete {M}/speakers/{{party}}",
        [typeof(AskReply)] = $"post {M}/replies",
        [typeof(GiveFloor)] = $"post {M}/floor",
        [typeof(EndTurn)] = $"delete {M}/floor",
        [typeof(RaisePoint)] = $"post {M}/points",
        [typeof(RuleOnPoint)] = $"post {M}/points/ruling",
        [typeof(AppealRuling)] = $"post {M}/points/appeal",
        [typeof(DecideAppeal)] = $"post {M}/points/appeal/decision",
        [typeof(OpenText)] = $"post {M}/texts",
        [typeof(IssueRevision)] = $"post {T}/revisions",
        [typeof(TakeUpBlock)] = $"post {T}/taken-up",
        [typeof(SetBlockStatus)] = $"put {T}/blocks/{{block}}/status",
        [typeof(MarkDifference)] = $"put {T}/blocks/{{block}}/difference",
        [typeof(ConfirmBlock)] = $"post {T}/blocks/{{block}}/confirmations",
        [typeof(TableProposal)] = $"post {T}/proposals",
        [typeof(JoinProposal)] = $"post {T}/proposals/{{number}}/sponsors",
        [typeof(LeaveProposal)] = $"delete {T}/proposals/{{number}}",
        [typeof(AdoptChanges)] = $"post {T}/proposals/{{number}}/adoption",
        [typeof(RejectChanges)] = $"post {T}/proposals/{{number}}/rejection",
        [typeof(ReopenChanges)] = $"post {T}/proposals/{{number}}/reopening",
        [typeof(SaveDraft)] = $"put {T}/drafts/{{draft}}",
        [typeof(DropDraft)] = $"delete {T}/drafts/{{draft}}",
        [typeof(TakePosition)] = $"post {T}/positions",
        [typeof(WithdrawPosition)] = $"post {T}/positions",
        [typeof(OpenSilence)] = $"post {T}/silences",
        [typeof(BreakSilence)] = $"post {T}/silences/{{number}}/objections",
        [typeof(StateOnSilence)] = $"post {T}/silences/{{number}}/statements",
        [typeof(CancelSilence)] = $"post {T}/silences/{{number}}/cancellation",
        [typeof(TakeVote)] = $"post {T}/votes",
        [typeof(RuleVotingOrder)] = $"put {T}/voting-order",
        [typeof(ConcludeText)] = $"post {T}/conclusion",
        [typeof(AskMediation)] = $"post {T}/mediation/questions",
        [typeof(RecordContact)] = $"post {M}/record/contacts",
        [typeof(DiscloseContact)] = $"post {M}/record/contacts/{{number}}/disclosure",
        [typeof(RecordReadOut)] = $"post {M}/record/contacts/{{number}}/read-outs",
        [typeof(RecordRemark)] = $"post {M}/record/remarks",
        [typeof(RecordClaim)] = $"post {M}/record/claims",
        [typeof(AnswerClaim)] = $"post {M}/record/claims/{{number}}/answers",
        [typeof(FilePaper)] = $"post {M}/record/papers",
    }.ToFrozenDictionary();

    // Deadlines pass by the clock alone (docs/room.md).
    private static readonly FrozenSet<Type> OfTheClock = [typeof(PassTime), typeof(ReleaseDue)];

    [Fact]
    public async Task Every_command_has_an_endpoint_that_the_description_names()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        HashSet<string> described = [.. (await demo.JsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(one => $"{one.Name.ToLowerInvariant()} {path.Name.TrimEnd('/')}"))];
        Type[] commands = [.. typeof(Command).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsAbstract)];

        string[] missing = [.. commands.Where(type => !OfTheClock.Contains(type) && (!Endpoints.TryGetValue(type, out string? endpoint) || !described.Contains(endpoint))).Select(type => type.Name)];

        Assert.True(missing.Length == 0, $"No endpoint for {string.Join(", ", missing)}. Described: {string.Join("; ", described.Order())}");
    }
}
