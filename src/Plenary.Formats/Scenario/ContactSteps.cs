using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Formats.Scenario;

/// <summary>Contacts on the margins, as a scenario writes them.</summary>
internal static class ContactSteps
{
    public static Func<Proceedings, ImmutableArray<Command>> Read(ScenarioNode node, ScenarioContext context)
    {
        List<ContactParty> parties = [];
        foreach (ScenarioNode side in node.Get("between").Items())
        {
            if (side.IsMap)
            {
                parties.Add(new ContactParty(CodeOrOwn(side.Get("party"), context), side.WordsOrNull("office"), side.Has("rank") ? MeetingVerbs.ReadRank(side, "rank") : null) { Name = side.WordsOrNull("name") });
                side.Close();
            }
            else
            {
                parties.Add(new ContactParty(CodeOrOwn(side, context)));
            }
        }

        ContactDetails details = new([.. parties], node.TryGet("when", out ScenarioNode? when) ? ScenarioTime.Read(when, context.Zone, context.Last) : context.Last!.Value)
        {
            Precision = node.Has("known to the") ? node.OneOf("known to the", [("minute", TimePrecision.Minute), ("day", TimePrecision.Day), ("month", TimePrecision.Month)]) : TimePrecision.Minute,
            Form = node.Has("as") ? node.OneOf("as", [("pull-aside", ContactForm.PullAside), ("bilateral", ContactForm.Bilateral), ("huddle", ContactForm.Huddle), ("call", ContactForm.Call)]) : ContactForm.PullAside,
            Place = node.WordsOrNull("place"),
            Length = ReadLength(node),
            AskedBy = node.TryGet("asked by", out ScenarioNode? asked) ? CodeOrOwn(asked, context) : null,
            Matters = [.. node.Items("matters").Select(matter => matter.Words())],
            Meeting = node.WordsOrNull("meeting") is { } meeting ? new MeetingId(meeting) : null,
        };
        Audience audience = RecordVerbs.ReadAudience(node, context, "for", Audience.Table);
        return _ => [new RecordContact(details, audience)];
    }

    /// <summary>What a read-out claims.</summary>
    public static ReadOutClaims ReadClaims(ScenarioNode node, ScenarioContext context) => new()
    {
        Encounter = node.Has("says") ? node.OneOf("says", [("met", Encounter.Met), ("contact", Encounter.Contact), ("no talks", Encounter.NoTalks)]) : null,
        Length = ReadLength(node),
        AskedBy = node.TryGet("asked by", out ScenarioNode? asked) ? CodeOrOwn(asked, context) : null,
        Matters = [.. node.Items("matters").Select(matter => matter.Words())],
    };

    /// <summary>A code that the parties know, or any code at all: contacts may be with parties that are not seated here.</summary>
    public static string CodeOrOwn(ScenarioNode node, ScenarioContext context) =>
        context.Parties.Resolve(node.Words().Trim()) is OneParty one ? one.Party.Code : node.Words().Trim();

    // "9m", "under 10m", "about 1h".
    private static ContactLength? ReadLength(ScenarioNode node)
    {
        if (!node.TryGet("length", out ScenarioNode? length))
        {
            return null;
        }

        string words = length.Words().Trim();
        foreach ((string word, LengthBound bound) in new[] { ("under ", LengthBound.Under), ("over ", LengthBound.Over), ("about ", LengthBound.About) })
        {
            if (words.StartsWith(word, StringComparison.Ordinal))
            {
                return new ContactLength(ScenarioTime.ReadSpan(length, words[word.Length..]), bound);
            }
        }

        return new ContactLength(ScenarioTime.ReadSpan(length, words));
    }
}
