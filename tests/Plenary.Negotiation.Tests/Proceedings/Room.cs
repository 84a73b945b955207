using System.Collections.Immutable;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Proceeding;

/// <summary>A body in session, for tests: five members, a group of two of them, a guest and an observer; and a text of four paragraphs.</summary>
internal sealed class Room
{
    public static readonly TextId Outcome = new("outcome");
    public static readonly ImmutableArray<string> Members = ["BRA", "EU", "IND", "JPN", "ZAF"];
    public static readonly DateTimeOffset Start = new(2023, 3, 1, 9, 0, 0, TimeSpan.FromHours(5.5));

    public static readonly ImmutableArray<string> Paragraphs =
    [
        "We met in New Delhi.",
        "We commit to accelerating efforts towards the phasedown of unabated coal power, and we call upon all members to report annually.",
        "We recall the need for reform, and we note the views expressed.",
        "We thank the presidency.",
    ];

    private readonly List<Recorded> log = [];

    public Room(BodyProfile? profile = null, Func<TextDocument>? words = null, bool isOpen = true)
    {
        Do(new FoundBody("Group of Five", "G5", profile ?? BodyProfile.Default));
        foreach (string member in Members)
        {
            Do(new TakeSeat(new Seat(member, NameOf(member), SeatKind.Member)));
        }

        Do(new TakeSeat(new Seat("NLD", "the Netherlands", SeatKind.Guest)));
        Do(new TakeSeat(new Seat("WHO", "the World Health Organization", SeatKind.Observer)));
        Do(new FormCaucus("IBSA", "India, Brazil and South Africa", ["IND", "BRA", "ZAF"]));
        Do(new TakePresidency("IND", null));
        if (isOpen)
        {
            Do(new OpenText(Outcome, "Outcome document", "Zero draft", Authority.Chair, words?.Invoke() ?? TextDocument.Of([.. Paragraphs]), null));
        }
    }

    public DateTimeOffset Now { get; set; } = Start;

    public Proceedings State { get; private set; } = Proceedings.Empty;

    public IReadOnlyList<Recorded> Log => log;

    public NegotiatedText Text => State.Texts.All[Outcome];

    public IEnumerable<ProceedingsEvent> Events => log.Select(recorded => recorded.Event);

    public static Actor By(string party) => Actor.Delegate(party, "First Secretary");

    public static BlockId Block(int place) => new($"b{place}");

    public Verdict Try(Command command, Actor? by = null)
    {
        Verdict verdict = State.Decide(command, by ?? Actor.Chair, Now);
        State = State.Apply(verdict.Events);
        log.AddRange(verdict.Events);
        return verdict;
    }

    public ImmutableArray<Recorded> Do(Command command, Actor? by = null)
    {
        Verdict verdict = Try(command, by);
        Assert.True(!verdict.IsRefused, verdict.Refusal?.ToString());
        return verdict.Events;
    }

    /// <summary>Holds that a command is refused under a rule, changes nothing, and says certain words.</summary>
    public string Refused(string rule, Command command, Actor? by = null, params string[] saying)
    {
        Proceedings before = State;
        Verdict verdict = Try(command, by);
        Assert.True(verdict.IsRefused, $"{command} was not refused.");
        Assert.Equal(rule, verdict.Refusal.Rule);
        Assert.Empty(verdict.Events);
        Assert.Same(before.Texts, State.Texts);
        Assert.Same(before.Positions, State.Positions);
        foreach (string words in saying)
        {
            Assert.Contains(words, verdict.Refusal.Reason, StringComparison.Ordinal);
        }

        return verdict.Refusal.Reason;
    }

    public void Pass(TimeSpan time) => Now += time;

    /// <summary>A delegation tables that a paragraph should read so; gives the proposal's number.</summary>
    public int Table(string member, int place, string from, string to, string? reason = null, int? amends = null) =>
        Table(member, new RewriteBlock(Block(place), WordsOf(place, amends).Replace(from, to, StringComparison.Ordinal)), reason, amends);

    public int Table(string member, ProposedEdit edit, string? reason = null, int? amends = null)
    {
        Do(new TableProposal(Outcome, [member], [edit], reason, amends), By(member));
        return Text.Proposals.Keys.Max();
    }

    public string WordsOf(int place, int? amends = null) => ProposalBasis.WordsOf(Text, amends, out _).Blocks.First(block => block.Id == Block(place)).Text;

    public void Hold(string holder, PositionTarget on, Stance stance, Condition? condition = null, string? reason = null, Actor? by = null) =>
        Do(new TakePosition(new Position(Outcome, on, holder, stance) { Condition = condition, Reason = reason }, Audience.Table), by ?? Actor.Secretariat);

    /// <summary>The body works by a profile that no command sets any more, as a log from before the check may have it.</summary>
    public void KeepOldProfile(BodyProfile profile) => State = State.Apply([new Recorded(State.Sequence + 1, Now, Actor.Secretariat, Audience.Public, new ProfileChanged(profile))]);

    /// <summary>A sitting is open.</summary>
    public void Sit(params string[] present)
    {
        MeetingId id = new("new-delhi");
        Meeting meeting = new(id, new MeetingDetails("Foreign Ministers", "Presidency", "foreign ministers", "New Delhi", "Asia/Kolkata", new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 2)))
        {
            Sittings = [new Sitting(1, null, Now, null) { Present = [.. present] }],
        };
        State = State with { Meetings = State.Meetings with { All = State.Meetings.All.SetItem(id, meeting) } };
    }

    private static string NameOf(string member) => member switch
    {
        "BRA" => "Brazil",
        "EU" => "the European Union",
        "IND" => "India",
        "JPN" => "Japan",
        _ => "South Africa",
    };
}
