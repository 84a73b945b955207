using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>Sample meetings, played.</summary>
internal static class Played
{
    public static ScenarioPlay Sample(string name, string? until = null)
    {
        string file = Path.Combine(Root, "samples", "scenarios", name);
        return Script(file, File.ReadAllText(file), until);
    }

    public static ScenarioPlay Script(string file, string words, string? until = null)
    {
        ScenarioScript script = ScenarioReader.Read(file, words, PartyTable.Standard);
        DateTimeOffset? moment = until is null ? null : new DateTimeOffset(DateTime.Parse(until), script.Zone.GetUtcOffset(DateTime.Parse(until)));
        return ScenarioPlay.Of(script, moment);
    }

    public static Instance Question(ScenarioPlay play, Assumptions? assumptions = null, Audience? reader = null)
    {
        Proceedings state = play.SeenBy(reader ?? Audience.ChairAlone);
        return TextQuestion.Of(state, state.Texts.All.Keys.Last(), assumptions ?? Assumptions.Default);
    }

    private static string Root
    {
        get
        {
            DirectoryInfo? at = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at!.FullName, "Plenary.slnx")))
            {
                at = at.Parent;
            }

            return at.FullName;
        }
    }
}
