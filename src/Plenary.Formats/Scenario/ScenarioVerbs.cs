using System.Collections.Frozen;
using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Formats.Scenario;

/// <summary>Reads what a step asks; the result makes the commands on the state in which the step is played.</summary>
internal delegate Func<Proceedings, ImmutableArray<Command>> ScenarioVerb(ScenarioNode node, ScenarioContext context);

/// <summary>Everything that can be done in a scenario, by the word it is written with.</summary>
internal static class ScenarioVerbs
{
    public static FrozenDictionary<string, ScenarioVerb> All { get; } =
        BodyVerbs.All.Concat(TextVerbs.All).Concat(PositionVerbs.All).Concat(MeetingVerbs.All).Concat(RecordVerbs.All)
            .ToFrozenDictionary(pair => pair.Verb, pair => pair.Read, StringComparer.Ordinal);
}
