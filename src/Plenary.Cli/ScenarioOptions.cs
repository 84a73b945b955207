using System.CommandLine;
using System.Globalization;
using Plenary.Formats;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary>What every command on a scenario takes: the file, until when it is played, whose eyes it is seen with.</summary>
internal sealed class ScenarioOptions
{
    public Argument<string> File { get; } = new("FILE") { Description = "The scenario: a meeting as a script of steps (docs/formats/scenario.md)." };

    public Option<string?> Until { get; } = new("--until") { Description = "Play up to this moment of the seat's time, for example \"2023-03-02 12:00\"." };

    public Option<string> For { get; } = new("--for")
    {
        Description = "Whose eyes: public, table, chair, or a delegation's code; all for the whole record.",
        DefaultValueFactory = _ => "table",
    };

    public Option<string?> Text { get; } = new("--text") { Description = "The text, by its identity, where the scenario has several." };

    public Option<string?> Parties { get; } = PartyOptions.Make();

    public Command On(Command command, bool withText = true)
    {
        command.Add(File);
        command.Add(Until);
        command.Add(For);
        if (withText)
        {
            command.Add(Text);
        }

        command.Add(Parties);
        return command;
    }

    /// <summary>Plays the scenario that the command names.</summary>
    public PlayedScenario Play(ParseResult parsed) => Play(parsed, null);

    /// <summary>Plays it for a reader that the command itself names.</summary>
    public PlayedScenario Play(ParseResult parsed, Audience? reader)
    {
        string file = parsed.GetValue(File)!;
        (PartyTable parties, _) = PartyOptions.Read(parsed.GetValue(Parties));
        ResponseFiles.RequireFile(file);
        ScenarioScript script = ScenarioReader.Read(file, System.IO.File.ReadAllText(file), parties);
        DateTimeOffset? until = parsed.GetValue(Until) is { } words ? ReadMoment("--until", words, script.Zone, endOfDay: true) : null;
        return new PlayedScenario(ScenarioPlay.Of(script, until), reader ?? ReadAudience(parsed.GetValue(For)!, parties)) { Until = until };
    }

    /// <summary>Reads a moment of the seat's time; a day alone means its beginning or its end.</summary>
    public static DateTimeOffset ReadMoment(string option, string words, TimeZoneInfo zone, bool endOfDay)
    {
        string[] forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"];
        if (!DateTime.TryParseExact(words, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            throw new DocumentFaultException($"{option} {words}: write the moment as 2023-03-02 12:00, in the seat's time.");
        }

        DateTime moment = words.Length == 10 && endOfDay ? local.AddDays(1).AddTicks(-1) : local;
        return new DateTimeOffset(moment, zone.GetUtcOffset(moment));
    }

    private static Audience? ReadAudience(string words, PartyTable parties) => words switch
    {
        "all" => null,
        _ when Audience.TryParse(words, out Audience audience) => audience,
        _ => parties.Resolve(words) is OneParty one ? Audience.Of(one.Party.Code)
            : throw new DocumentFaultException($"--for {words}: write public, table, chair, all, or the code of a delegation."),
    };
}

/// <summary>A scenario that was played, as one reader sees it.</summary>
/// <param name="Play">What was played.</param>
/// <param name="Reader">The reader; <see langword="null"/> for all.</param>
internal sealed record PlayedScenario(ScenarioPlay Play, Audience? Reader)
{
    private Proceedings? state;

    /// <summary>Until when it was played, or <see langword="null"/> for all of it.</summary>
    public DateTimeOffset? Until { get; init; }

    public Proceedings State => state ??= Reader is { } reader ? Play.SeenBy(reader) : Play.State;

    public bool Sees(Recorded recorded) => Reader is not { } reader || recorded.For.IsOpenTo(reader);

    /// <summary>The text that is meant: the one named, the only one, or the one last concluded or opened.</summary>
    /// <exception cref="DocumentFaultException">There is none; or the public looks, which does not know the positions that an outcome is reckoned from.</exception>
    public NegotiatedText Text(string? named)
    {
        if (Reader?.Kind == AudienceKind.Public)
        {
            throw new DocumentFaultException("--for public: positions on a text are the table's to know, so nothing can be reckoned from what the public sees. The public has the chronicle (replay), the contacts and the document itself.");
        }

        if (named is not null)
        {
            return State.Texts.TryGet(new TextId(named), out NegotiatedText? text) ? text
                : throw new DocumentFaultException($"--text {named}: {Play.Script.File} has no such text by then. It has: {string.Join(", ", State.Texts.All.Keys)}.");
        }

        TextId? last = Play.Events.Where(Sees).Select(recorded => recorded.Event).OfType<TextOpened>().LastOrDefault()?.Text;
        return last is { } id && State.Texts.TryGet(id, out NegotiatedText? found) ? found
            : throw new DocumentFaultException($"{Play.Script.File}: no text is on the table by then.");
    }
}
