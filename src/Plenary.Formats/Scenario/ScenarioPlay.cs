using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Formats.Scenario;

/// <summary>What came of playing a scenario: the events, the state, and what happened at each step.</summary>
/// <param name="Script">The scenario.</param>
/// <param name="Events">All events, in order.</param>
/// <param name="State">The state after them, with everything in it.</param>
/// <param name="Steps">The steps played, each with what came of it.</param>
public sealed record ScenarioPlay(ScenarioScript Script, ImmutableArray<Recorded> Events, Proceedings State, ImmutableArray<PlayedStep> Steps)
{
    /// <summary>The state as a reader of an audience knows it.</summary>
    public Proceedings SeenBy(Audience reader) => Proceedings.SeenBy(Events, reader);

    /// <summary>Plays a scenario through the engine.</summary>
    /// <param name="script">The scenario.</param>
    /// <param name="until">The last moment to be played, or <see langword="null"/> for all.</param>
    /// <exception cref="ScenarioFaultException">A step names what is not there, is refused though it was not expected to be, or happens though it was.</exception>
    public static ScenarioPlay Of(ScenarioScript script, DateTimeOffset? until = null)
    {
        Proceedings state = Proceedings.Empty;
        ImmutableArray<Recorded>.Builder events = ImmutableArray.CreateBuilder<Recorded>();
        ImmutableArray<PlayedStep>.Builder steps = ImmutableArray.CreateBuilder<PlayedStep>();
        foreach (ScenarioStep step in script.Steps)
        {
            if (until is { } end && step.At > end)
            {
                break;
            }

            ImmutableArray<Recorded>.Builder happened = ImmutableArray.CreateBuilder<Recorded>();
            ProceedingsRefusal? refusal = null;
            Proceedings before = state;
            foreach (Command command in step.Commands(state))
            {
                Verdict verdict = state.Decide(command, step.By, step.At);
                if (verdict.IsRefused)
                {
                    refusal = verdict.Refusal;
                    break;
                }

                happened.AddRange(verdict.Events);
                state = state.Apply(verdict.Events);
            }

            if (refusal is not null)
            {
                // A step is one gesture: a list of which one item is refused changes nothing.
                state = before;
                happened.Clear();
            }

            Check(script, step, refusal);
            events.AddRange(happened);
            steps.Add(new PlayedStep(step, happened.ToImmutable(), refusal));
        }

        return new ScenarioPlay(script, events.ToImmutable(), state, steps.ToImmutable());
    }

    private static void Check(ScenarioScript script, ScenarioStep step, ProceedingsRefusal? refusal)
    {
        if (refusal is not null && step.RefusedBy is null)
        {
            throw new ScenarioFaultException(script.File, step.Line, $"refused: {refusal}. If that is what the scenario is to show, add `refused: {refusal.Rule}` to the step.");
        }

        if (step.RefusedBy is { } expected && refusal?.Rule != expected)
        {
            throw new ScenarioFaultException(script.File, step.Line, refusal is null
                ? $"this was expected to be refused by `{expected}`, and it was done."
                : $"this was expected to be refused by `{expected}`, and it was refused by another rule: {refusal}.");
        }
    }
}

/// <summary>A step that was played.</summary>
/// <param name="Step">The step.</param>
/// <param name="Events">What happened.</param>
/// <param name="Refusal">Why nothing happened, or <see langword="null"/>.</param>
public sealed record PlayedStep(ScenarioStep Step, ImmutableArray<Recorded> Events, ProceedingsRefusal? Refusal);
