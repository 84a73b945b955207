using Plenary.Formats.Scenario;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>Short meetings of four members on a text of four paragraphs.</summary>
internal static class Meetings
{
    public static ScenarioPlay Of(string steps) => Played.Script("meeting.yaml", Opening + steps);

    private const string Opening = """
        plenary: scenario/1
        title: A meeting
        body:
          name: A body
          short: Body
          since: 2025-01-06 09:00
          zone: UTC
          members: [AUT, BEL, CHE, DNK]
          guests: [NOR]
          groups:
            LOW: {name: the Low Group, members: [BEL, CHE]}
          presidency: AUT
          profile: {rule: consensus, labels: numbers}
        steps:
          - at: 2025-01-06 10:00
            by: chair
            open text:
              id: text
              title: A text
              revision: Zero draft
              authority: chair
              paragraphs:
                - We met in the spring and spoke of many things.
                - We shall act on water without delay.
                - We shall act on soil without delay.
                - We shall report each year.

        """;
}
