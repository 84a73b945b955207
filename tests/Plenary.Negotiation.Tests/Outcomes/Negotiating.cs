using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation.Tests.Outcomes;

/// <summary>A body at work on one text, built from its events, minute by minute.</summary>
public sealed class Negotiating
{
    public static readonly TextId Outcome = new("outcome");

    private static readonly DateTimeOffset Start = new(2023, 3, 2, 9, 0, 0, TimeSpan.FromMinutes(330));

    public Proceedings State { get; private set; } = Proceedings.Empty;

    /// <summary>Every event so far.</summary>
    internal List<Recorded> Events { get; } = [];

    public OutcomeAssessment Assessed => StrongestOutcome.Of(State, Outcome);

    public string Strongest => Assessed.Strongest.Rung;

    /// <summary>The G20: nineteen states and the EU, in the order of English names.</summary>
    public static Negotiating G20(BodyProfile? profile = null)
    {
        Negotiating table = new();
        table.Happens(Audience.Public, new BodyFounded("Group of Twenty", "G20", profile ?? new BodyProfile { MembersAre = "member countries" }));
        foreach ((string code, string name) in G20Members)
        {
            table.Happens(Audience.Public, new SeatTaken(new Seat(code, name, SeatKind.Member)));
        }

        table.Happens(Audience.Public, new SeatTaken(new Seat("ESP", "Spain", SeatKind.Guest)));
        table.Happens(Audience.Public, new PresidencyTaken("IND"));
        return table;
    }

    public static ImmutableArray<(string Code, string Name)> G20Members { get; } =
    [
        ("ARG", "Argentina"), ("AUS", "Australia"), ("BRA", "Brazil"), ("CAN", "Canada"), ("CHN", "China"), ("EU", "the European Union"),
        ("FRA", "France"), ("DEU", "Germany"), ("IND", "India"), ("IDN", "Indonesia"), ("ITA", "Italy"), ("JPN", "Japan"), ("MEX", "Mexico"),
        ("KOR", "the Republic of Korea"), ("RUS", "the Russian Federation"), ("SAU", "Saudi Arabia"), ("ZAF", "South Africa"), ("TUR", "Türkiye"),
        ("GBR", "the United Kingdom"), ("USA", "the United States of America"),
    ];

    public static Negotiating Body(string name, string shortName, BodyProfile profile, params ReadOnlySpan<(string Code, string Name)> members)
    {
        Negotiating table = new();
        table.Happens(Audience.Public, new BodyFounded(name, shortName, profile));
        foreach ((string code, string title) in members)
        {
            table.Happens(Audience.Public, new SeatTaken(new Seat(code, title, SeatKind.Member)));
        }

        return table;
    }

    public Negotiating Happens(Audience audience, ProceedingsEvent happened, Actor? by = null)
    {
        Recorded recorded = new(State.Sequence + 1, Start.AddMinutes(Events.Count), by ?? Actor.Secretariat, audience, happened);
        Events.Add(recorded);
        State = State.Apply(recorded);
        return this;
    }

    /// <summary>Opens a text of so many numbered paragraphs; their words are ours.</summary>
    public Negotiating Opens(string title, int paragraphs, Func<int, string>? words = null) =>
        Opens(title, Numbered(paragraphs, words));

    public Negotiating Opens(string title, TextDocument document)
    {
        Happens(Audience.Table, new TextOpened(Outcome, title, "Zero draft", Authority.Chair, document, null));
        return this;
    }

    public static TextDocument Numbered(int paragraphs, Func<int, string>? words = null) => new(
        [.. Enumerable.Range(1, paragraphs).Select(number => new Block(Paragraph(number), new BlockShape(BlockKind.Operative, 0, $"{number}.", null, BlockPlace.Body), Tokenizer.Tokenize(words?.Invoke(number) ?? $"We agree on matter {number}.")))]);

    public static BlockId Paragraph(int number) => new($"p{number}");

    public Negotiating Holds(string member, PositionTarget on, Stance stance, DissentKind? kind = null, string? reason = null, string? statement = null, Condition? condition = null, Audience? @for = null) =>
        Happens(@for ?? Audience.Table, new PositionTaken(new Position(Outcome, on, member, stance) { Dissent = kind, Reason = reason, Statement = statement, Condition = condition }), Actor.Delegate(member));

    public Negotiating Objects(string member, params ReadOnlySpan<int> paragraphs)
    {
        foreach (int paragraph in paragraphs)
        {
            Holds(member, PositionTarget.Of(Paragraph(paragraph)), Stance.Object);
        }

        return this;
    }

    public Negotiating Accepts(string member, params ReadOnlySpan<int> paragraphs)
    {
        foreach (int paragraph in paragraphs)
        {
            Holds(member, PositionTarget.Of(Paragraph(paragraph)), Stance.Accept);
        }

        return this;
    }

    /// <summary>Asks for something to be done; it must be allowed.</summary>
    public Negotiating Asks(Command command, Actor by)
    {
        Verdict verdict = State.Decide(command, by, Start.AddMinutes(Events.Count));
        if (verdict.IsRefused)
        {
            throw new InvalidOperationException(verdict.Refusal.ToString());
        }

        Events.AddRange(verdict.Events);
        State = State.Apply(verdict.Events);
        return this;
    }

    public OutcomeDocument Document(OutcomePublication? publication = null, string? rung = null) => OutcomeDocument.Of(State, Outcome, rung, publication ?? OutcomePublication.Default);
}
