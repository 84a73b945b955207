using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Mediating;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Mediating;

public sealed class MediationDeskTests
{
    private static readonly TextId Outcome = new("outcome");
    private static readonly Seat Chair = new(Server.Access.Role.Chair, "IND");
    private static readonly MediationQuestion Plain = ChairQuestion.Of(Assumptions.Default, 1);

    [Fact]
    public async Task An_end_in_the_middle_keeps_what_there_was()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        using SlowProver prover = new();
        MediationDesk desk = Desk(demo.Room, prover);
        await desk.AskAsync(Chair, Outcome, Plain, null, default);
        MediationRun proving = await UntilAsync(desk, run => run.State == MediationRunState.Proving);
        MediationRun? ended = await desk.EndAsync(Outcome, default);
        Assert.Equal(MediationRunState.EndedEarly, ended!.State);
        Assert.Equal(proving.Answer!.Best.Judgement.Score, ended.Answer!.Best.Judgement.Score);
        Assert.False(ended.Answer.IsProven);
        Assert.Same(ended, await desk.EndAsync(Outcome, default));
    }

    [Fact]
    public async Task An_end_in_the_middle_of_the_search_keeps_the_better_package_and_names_what_is_not_finished()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        using SlowProver prover = new();
        MediationDesk desk = new(demo.Room, Waiting, prover, new MediationSettings(60, 60), new Lines());
        DeskAnswer asked = await desk.AskAsync(Chair, Outcome, Plain, null, default);
        MediationRun searching = await UntilAsync(desk, run => !run.Found.IsEmpty);
        Assert.Equal((MediationRunState.Searching, 1), (searching.State, searching.Answer!.Bound));
        MediationRun? ended = await desk.EndAsync(Outcome, default);
        Assert.Equal(MediationRunState.EndedEarly, ended!.State);
        Assert.True(ended.Answer!.Best.Judgement.Score <= asked.Run!.Answer!.Best.Judgement.Score);
        Assert.Equal(1, ended.Answer.Bound);
        Assert.Contains(AnswerStage.Conflicts, ended.Answer.Unfinished);
        Assert.Single(ended.Found);
    }

    [Fact]
    public async Task A_new_question_ends_the_one_before_and_what_that_still_finds_is_not_shown()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        using SlowProver prover = new();
        MediationDesk desk = Desk(demo.Room, prover);
        await desk.AskAsync(Chair, Outcome, Plain, null, default);
        await UntilAsync(desk, run => run.State == MediationRunState.Proving);
        DeskAnswer second = await desk.AskAsync(Chair, Outcome, Plain with { Seed = 2 }, null, default);
        Assert.Equal((2, 2), (second.Run!.Number, second.Run.Asked.Seed));
        await prover.Ended.WaitAsync();
        MediationRun now = await UntilAsync(desk, run => run.State == MediationRunState.Proving);
        Assert.Equal(2, now.Number);
        await desk.CloseAsync();
        Assert.Equal((2, MediationRunState.EndedEarly), (desk.Of(Outcome)!.Number, desk.Of(Outcome)!.State));
    }

    [Fact]
    public async Task An_answer_is_of_the_state_at_which_it_was_asked_though_the_text_was_concluded_meanwhile()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        using SlowProver prover = new();
        MediationDesk desk = Desk(demo.Room, prover);
        DeskAnswer asked = await desk.AskAsync(Chair, Outcome, Plain, null, default);
        Assert.False(desk.HasChangedSince(asked.Run!));
        RoomAnswer concluded = await demo.Room.ExecuteAsync(new ConcludeText(Outcome, null), Chair);
        Assert.IsType<RoomDone>(concluded);
        MediationRun proving = await UntilAsync(desk, run => run.State == MediationRunState.Proving);
        Assert.Equal(asked.Run!.Answer!.Question.Instance.Points.Length, proving.Answer!.Question.Instance.Points.Length);
        Assert.True(desk.HasChangedSince(proving));
        DeskAnswer late = await desk.AskAsync(Chair, Outcome, Plain, null, default);
        Assert.Equal("text-open", Assert.IsType<RoomRefused>(late.Room).Refusal.Rule);
        Assert.Equal(1, desk.Of(Outcome)!.Number);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_solver_that_fails_takes_nothing_from_the_answer_and_the_log_says_nothing_of_the_question()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        Lines lines = new();
        MediationDesk desk = new(demo.Room, Unproven, new BrokenProver(), new MediationSettings(1, 60), lines);
        await desk.AskAsync(Chair, Outcome, Plain, null, default);
        MediationRun done = await UntilAsync(desk, run => run.State == MediationRunState.Done);
        Assert.Contains(done.Answer!.Notes, note => note.Contains("could not be used", StringComparison.Ordinal));
        string line = Assert.Single(lines.Written);
        Assert.Contains(nameof(DllNotFoundException), line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_line_of_the_log_says_anything_of_what_was_asked_and_answered()
    {
        using DataPlace place = new();
        Lines lines = new();
        using Writing writing = new(lines);
        await using DemoHost demo = await DemoHost.StartAsync(place.Data, null, builder => builder.Services.AddSingleton<ILoggerProvider>(writing));
        await MediationApiTests.TakeAsync(demo.Room, "JPN", Stance.Object, "b6", Audience.ChairAlone);
        foreach ((System.Net.HttpStatusCode expected, object body) in new (System.Net.HttpStatusCode, object)[] { (System.Net.HttpStatusCode.OK, new { offer = new[] { new { point = "9", words = "zqxwordsq", accepting = new[] { "RUS" } } } }), (System.Net.HttpStatusCode.BadRequest, new { pin = new[] { new { point = "zqxpointq", option = "zqxoptionq" } } }) })
        {
            using HttpResponseMessage answer = await demo.PostAsync(DemoHost.Text + "/mediation/questions", "chair", body);
            Assert.Equal(expected, answer.StatusCode);
        }

        MediationDesk desk = demo.Host.App.Services.GetRequiredService<MediationDesks>().Of(demo.Room);
        await UntilAsync(desk, run => run.State is MediationRunState.Done);
        Assert.All(lines.Written, line => Assert.False(line.Contains("zqx", StringComparison.Ordinal) || line.Contains("JPN", StringComparison.Ordinal) || line.Contains("RUS", StringComparison.Ordinal), line));
    }

    private static MediationDesk Desk(Room room, IProver prover) => new(room, Unproven, prover, new MediationSettings(60, 60), new Lines());

    // The sample is small and proven at once; it is taken as if it were not, so that the solver is asked.
    private static MediationAnswer Unproven(WhatIf question, MediationRequest request, IProgress<Finding>? findings, CancellationToken token) =>
        Answering.Answer(question, request, findings, token) with { IsProven = false };

    // Ended in the middle of the search: what was told until then was told.
    private static MediationAnswer Waiting(WhatIf question, MediationRequest request, IProgress<Finding>? findings, CancellationToken token)
    {
        if (request.Parts == AnswerParts.None)
        {
            return Answering.Answer(question, request, findings, token) with { IsProven = false, Bound = 0 };
        }

        findings!.Report(new HigherBound(1));
        findings.Report(new MovesFound([0], false));
        token.WaitHandle.WaitOne();
        return Answering.Answer(question, request, findings, token);
    }

    private static async Task<MediationRun> UntilAsync(MediationDesk desk, Func<MediationRun, bool> isIt)
    {
        ulong? seen = null;
        while (true)
        {
            MediationRun run = await desk.NextAsync(Outcome, seen, CancellationToken.None) ?? throw new InvalidOperationException("The desk was closed.");
            if (isIt(run))
            {
                return run;
            }

            Assert.True(run.State is MediationRunState.Searching or MediationRunState.Proving, $"{run.State}: {run.Fault}");
            seen = run.Version;
        }
    }

    private sealed class SlowProver : IProver, IDisposable
    {
        public SemaphoreSlim Ended { get; } = new(0);

        public MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default)
        {
            token.WaitHandle.WaitOne();
            Ended.Release();
            return answer;
        }

        public void Dispose() => Ended.Dispose();
    }

    private sealed class BrokenProver : IProver
    {
        public MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default) => throw new DllNotFoundException("secret");
    }

    private sealed class Lines : ILogger
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Written.Enqueue(formatter(state, exception) + exception);
    }

    private sealed class Writing(Lines lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => lines;

        public void Dispose()
        {
        }
    }
}
