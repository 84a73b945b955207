using System.CommandLine;
using Plenary.Formats;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary><c>plenary contacts</c>: who met whom on the margins, and each side's read-out beside the other's.</summary>
internal static class ContactsCommand
{
    public static Command Make()
    {
        ScenarioOptions options = new();
        Option<string[]> between = new("--between") { Description = "Only between these two parties: --between USA RUS.", AllowMultipleArgumentsPerToken = true, HelpName = "CODE CODE" };
        Option<string?> since = new("--since") { Description = "Only since this moment of the seat's time, or since a meeting, by its identity.", HelpName = "WHEN" };
        Command command = options.On(new Command("contacts", "Contacts on the margins, with the read-outs side by side where they differ."), withText: false);
        command.Add(between);
        command.Add(since);
        command.SetAction(parsed =>
        {
            PlayedScenario played = options.Play(parsed);
            (PartyTable parties, _) = PartyOptions.Read(parsed.GetValue(options.Parties));
            string[] pair = [.. (parsed.GetValue(between) ?? []).Select(name => ResponseFiles.Code(name, parties))];
            if (pair.Length is not (0 or 2))
            {
                throw new DocumentFaultException("--between takes two parties: --between USA RUS.");
            }

            Print(played, pair, parsed.GetValue(since), Screen.Of(parsed));
            return 0;
        });
        return command;
    }

    private static void Print(PlayedScenario played, string[] pair, string? since, Screen to)
    {
        Audience reader = played.Reader ?? Audience.ChairAlone;
        Proceedings state = played.State;
        ContactHistory history = new(state.Record, reader);
        DateTimeOffset? from = since is null ? null : Moment(since, state, played.Play.Script);
        Contact[] contacts = [.. pair.Length == 2 ? history.Between(pair[0], pair[1], from) : history.All.Where(contact => from is null || contact.Details.When >= from)];
        if (contacts.Length == 0)
        {
            to.Output.WriteLine("No contact is on record.");
            return;
        }

        foreach (Contact contact in contacts)
        {
            to.WriteWrapped("", Chronicle.Tell(new Recorded(contact.Number, contact.RecordedAt, Actor.Secretariat, contact.For, new ContactRecorded(contact.Number, contact.Details)), state));
            if (pair.Length == 2 && history.Before(contact, pair[0], pair[1]) is { } before)
            {
                to.WriteWrapped("  ", $"The first at this level since {When(before.Details)}.");
            }

            ReadOuts(state, contact, reader, to);
            to.Output.WriteLine();
        }

        if (pair.Length == 2 && history.Highest(pair[0], pair[1], from) is { } highest)
        {
            to.WriteWrapped("", $"At the highest level: {When(highest.Details)}.");
        }
    }

    private static void ReadOuts(Proceedings state, Contact contact, Audience reader, Screen to)
    {
        ReadOutComparison comparison = ReadOutComparison.Of(state.Record, contact, reader, state.At);
        foreach ((ReadOut readOut, ReleasedWords words) in comparison.ReadOuts)
        {
            to.WriteWrapped("  ", $"{words.Attributed(state.Body) ?? state.Body.NameOf(readOut.Side)}, for {state.Body.NameOf(readOut.Side)}: “{words.Words}”");
        }

        foreach (ReadOutPoint point in comparison.Points)
        {
            string says = string.Join("; ", point.Says.Where(one => one.Says is not null).Select(one => $"{one.Side}: {one.Says}"));
            string field = point.Field switch { ReadOutField.Encounter => "what it was", ReadOutField.Length => "how long", ReadOutField.AskedBy => "asked by", _ => "raised" };
            to.WriteWrapped("  ", $"{(point.Agreement == Agreement.Differ ? "≠" : point.Agreement == Agreement.Same ? "=" : "·")} {field}: {says}");
        }
    }

    private static DateTimeOffset Moment(string since, Proceedings state, ScenarioScript script) =>
        state.Meetings.TryGet(new MeetingId(since), out Meeting? meeting)
            ? new DateTimeOffset(meeting.Details.From.ToDateTime(TimeOnly.MinValue), script.Zone.GetUtcOffset(meeting.Details.From.ToDateTime(TimeOnly.MinValue)))
            : ScenarioOptions.ReadMoment("--since", since, script.Zone, endOfDay: false);

    private static string When(ContactDetails details) =>
        details.Precision switch { TimePrecision.Month => $"{details.When:MMMM yyyy}", _ => $"{details.When:d MMMM yyyy}" };
}
