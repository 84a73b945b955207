using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Formats.Scenario;

/// <summary>Reads a scenario file: YAML, one meeting as a list of steps. The format is in <c>docs/formats/scenario.md</c>.</summary>
public static class ScenarioReader
{
    private const string Version = "scenario/1";

    /// <summary>Reads a scenario.</summary>
    /// <param name="file">The file as its user named it, for messages.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="parties">The parties whose codes and names may be used.</param>
    /// <exception cref="ScenarioFaultException">It cannot be read: file, line and what was expected.</exception>
    public static ScenarioScript Read(string file, string text, PartyTable parties)
    {
        ScenarioNode root = ScenarioYaml.Open(file, text);
        if (root.WordsOrNull("plenary") is not { } version)
        {
            throw root.Fault($"this is no scenario: it should start with `plenary: {Version}`.");
        }

        if (version != Version)
        {
            throw root.Get("plenary").Fault($"this is `{version}`; this version of Plenary reads `{Version}`.");
        }

        ScenarioContext context = new(file, parties);
        string title = root.Words("title");
        string? about = root.WordsOrNull("about");
        List<ScenarioStep> steps = [];
        if (root.TryGet("body", out ScenarioNode? body))
        {
            steps.Add(BodyHeader.Read(body, context));
        }

        foreach (ScenarioNode step in root.Items("steps"))
        {
            steps.Add(ReadStep(step, context));
        }

        root.Close();
        return steps.Count > 0
            ? new ScenarioScript(file, title, context.Zone, [.. steps]) { About = about }
            : throw root.Fault("a scenario needs a `body` and `steps`.");
    }

    private static ScenarioStep ReadStep(ScenarioNode step, ScenarioContext context)
    {
        if (!step.IsMap)
        {
            throw step.Fault("a step is a mapping with `at`, `by` and what is done.");
        }

        long line = step.Line;
        DateTimeOffset at = step.TryGet("at", out ScenarioNode? time) ? ScenarioTime.Read(time, context.Zone, context.Last)
            : context.Last ?? throw step.Fault("the first step needs `at`, the time.");
        if (context.Last is { } last && at < last)
        {
            throw (time ?? step).Fault($"{at:yyyy-MM-dd HH:mm} is before the step above it ({last:yyyy-MM-dd HH:mm}). Times run forward.");
        }

        context.Last = at;
        Actor by = step.TryGet("by", out ScenarioNode? actor) ? context.Actor(actor) : Actor.Chair;
        string? note = step.WordsOrNull("note");
        string? refused = step.WordsOrNull("refused");
        string[] verbs = [.. step.Keys.Where(ScenarioVerbs.All.ContainsKey)];
        if (verbs.Length != 1)
        {
            string[] own = ["at", "by", "note", "refused"];
            string? stranger = step.Keys.FirstOrDefault(key => !own.Contains(key) && !ScenarioVerbs.All.ContainsKey(key));
            throw step.Fault(verbs.Length > 1 ? $"a step does one thing; this one has {string.Join(" and ", verbs.Select(verb => $"`{verb}`"))}."
                : $"{(stranger is null ? "this step does nothing" : $"`{stranger}` is nothing that can be done")}. Steps can: {string.Join(", ", ScenarioVerbs.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        ScenarioNode asked = step.Get(verbs[0]);
        Func<Proceedings, ImmutableArray<Command>> commands = ScenarioVerbs.All[verbs[0]](asked, context with { By = by });
        if (asked.IsMap)
        {
            asked.Close();
        }

        step.Close(ScenarioVerbs.All.Keys);
        return new ScenarioStep(line, at, by, verbs[0], note, refused, commands);
    }
}
