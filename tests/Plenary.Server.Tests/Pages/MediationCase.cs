using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Plenary.Formats.Scenario;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;
using Plenary.Server.Mediating;
using Plenary.Server.Pages;

namespace Plenary.Server.Tests.Pages;

/// <summary>New Delhi, in the evening of 2 March 2023, as the chair sees it, with a question and its answer.</summary>
internal sealed class MediationCase
{
    private static readonly DateTimeOffset Evening = DateTimeOffset.Parse("2023-03-02T17:20+05:30", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly TextId Outcome = new("outcome");

    public MediationCase(MediationQuestion? asked = null, DateTimeOffset? until = null)
    {
        Asked = asked ?? new MediationQuestion("can-accept", "prefers", 1);
        const string File = "new-delhi-2023-03.yaml";
        string text = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "scenarios", File));
        Played = ScenarioPlay.Of(ScenarioReader.Read(File, text, PartyTable.Standard), until ?? Evening);
        Proceedings chair = Played.SeenBy(Audience.ChairAlone);
        Sight = new(chair, chair.Texts.All[Outcome], new Viewer(Audience.ChairAlone, "Chair") { MayPreside = true }, Evening, "/texts/outcome");
        Instance = TextQuestion.Of(chair, Outcome, ChairQuestion.Assumed(Asked));
        (WhatIf question, Asked) = ChairQuestion.Put(Instance, Asked);
        Answer = Answering.Answer(question, MediationRequest.Whole);
    }

    public ScenarioPlay Played { get; }

    public TextSight Sight { get; }

    public Instance Instance { get; }

    public MediationQuestion Asked { get; }

    public MediationAnswer Answer { get; }

    public MediationRun Run => new(Outcome, 3, 40, Evening, Asked, MediationRunState.Done) { Answer = Answer, Version = 7 };

    /// <summary>The page as it is sent.</summary>
    public Task<string> DrawAsync(MediationRun? run, string? fault = null) => DrawAsync<MediationPage>(new()
    {
        [nameof(MediationPage.Sight)] = Sight,
        [nameof(MediationPage.Question)] = fault is null ? Instance : null,
        [nameof(MediationPage.QuestionFault)] = fault,
        [nameof(MediationPage.Run)] = run,
        [nameof(MediationPage.HasTextChangedSince)] = run is not null,
        [nameof(MediationPage.Log)] = MediationLog.Empty with { Asked = [new LoggedQuestion(1, Evening, Actor.Chair, Asked, Asked)] },
    });

    /// <summary>A component as it is sent.</summary>
    public static async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
