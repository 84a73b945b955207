using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Formats.Scenario;

/// <summary>What reading a scenario knows besides the place it is at.</summary>
internal sealed record ScenarioContext(string File, PartyTable Parties)
{
    private readonly Memory memory = new();

    /// <summary>The seat's zone.</summary>
    public TimeZoneInfo Zone
    {
        get => memory.Zone;
        set => memory.Zone = value;
    }

    /// <summary>The time of the step before.</summary>
    public DateTimeOffset? Last
    {
        get => memory.Last;
        set => memory.Last = value;
    }

    /// <summary>Who does the step that is being read.</summary>
    public Actor By { get; init; } = Negotiation.Actor.Chair;

    /// <summary>Who does a step: <c>chair</c>, <c>secretariat</c>, <c>clock</c>, a party, a party with the office that records it.</summary>
    public Actor Actor(ScenarioNode node)
    {
        string words = node.Words().Trim();
        int open = words.IndexOf(" (", StringComparison.Ordinal);
        string? office = open > 0 && words.EndsWith(')') ? words[(open + 2)..^1] : null;
        string who = office is null ? words : words[..open];
        return who switch
        {
            "chair" => Negotiation.Actor.Chair with { Office = office },
            "secretariat" => Negotiation.Actor.Secretariat with { Office = office },
            "clock" => Negotiation.Actor.Clock,
            _ => Negotiation.Actor.Delegate(Code(node, who), office),
        };
    }

    /// <summary>The code of a party, by whatever name it was written.</summary>
    public string Code(ScenarioNode node) => Code(node, node.Words().Trim());

    /// <summary>The codes in a list.</summary>
    public ImmutableArray<string> Codes(ScenarioNode parent, string key) => [.. parent.Items(key).Select(Code)];

    /// <summary>A party that only this scenario knows.</summary>
    public void Know(string code) => memory.Own.Add(code);

    /// <summary>The code of a party that is written so.</summary>
    public string Code(ScenarioNode node, string written) =>
        memory.Own.Contains(written) ? written
        : Parties.Resolve(written) switch
        {
            OneParty one => one.Party.Code,
            // NAM is Namibia and, to many, the Non-Aligned Movement: in a scenario a code is a code.
            SeveralParties several when several.Candidates.Any(party => party.Code == written) => written,
            SeveralParties several => throw node.Fault($"`{written}` may mean {string.Join(" or ", several.Candidates.Select(party => party.ToString()))}. Write the code."),
            NoParty { Suggestions.IsEmpty: false } none => throw node.Fault($"`{written}` is no party that is known. Did you mean {string.Join(" or ", none.Suggestions.Take(3).Select(party => party.ToString()))}?"),
            _ => throw node.Fault($"`{written}` is no party that is known. Give it a seat under `body`, with code and name, or write a code of the party table."),
        };

    private sealed class Memory
    {
        public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

        public DateTimeOffset? Last { get; set; }

        public HashSet<string> Own { get; } = new(StringComparer.Ordinal);
    }
}
