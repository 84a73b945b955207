using Xunit;

namespace Plenary.Negotiation.Tests.Meetings;

/// <summary>A body of twenty members with two guests, an observer and a group, and one meeting; things happen in it at a time that only moves forward.</summary>
internal sealed class Room
{
    public const string Members = "ARG AUS BRA CAN CHN FRA DEU IND IDN ITA JPN MEX KOR RUS SAU ZAF TUR GBR USA EU";
    public static readonly MeetingId Meeting = new("new-delhi");
    public static readonly MeetingDetails Details = new("G20 Foreign Ministers' Meeting", "G20", "foreign ministers", "New Delhi", "Asia/Kolkata", new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 2));

    public Room(BodyProfile? profile = null)
    {
        Do(new FoundBody("Group of Twenty", "G20", profile ?? BodyProfile.Default));
        foreach (string code in Members.Split(' '))
        {
            Do(new TakeSeat(new Seat(code, NameOf(code), SeatKind.Member)));
        }

        Do(new TakeSeat(new Seat("ESP", "Spain", SeatKind.Guest)));
        Do(new TakeSeat(new Seat("BGD", "Bangladesh", SeatKind.Guest)));
        Do(new TakeSeat(new Seat("WHO", "the World Health Organization", SeatKind.Observer)));
        Do(new FormCaucus("G7", "the Group of Seven", ["CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA"]));
        Do(new TakePresidency("IND", null));
        Do(new ConveneMeeting(Meeting, Details));
    }

    public Proceedings State { get; private set; } = Proceedings.Empty;

    public List<Recorded> Events { get; } = [];

    public DateTimeOffset Now { get; private set; } = new(2023, 3, 2, 9, 0, 0, TimeSpan.FromMinutes(330));

    public Meeting InRoom => State.Meetings.All[Meeting];

    public static Actor Of(string party) => Actor.Delegate(party, "First Secretary");

    public Room After(int minutes)
    {
        Now += TimeSpan.FromMinutes(minutes);
        return this;
    }

    /// <summary>What is asked happens.</summary>
    public Room Do(Command command, Actor? by = null)
    {
        Verdict verdict = State.Decide(command, by ?? Actor.Secretariat, Now);
        Assert.False(verdict.IsRefused, verdict.Refusal?.ToString());
        State = State.Apply(verdict.Events);
        Events.AddRange(verdict.Events);
        return this;
    }

    /// <summary>What is asked happens, and brings this entry into the record.</summary>
    public long Enter(Command command, Actor? by = null)
    {
        long number = State.Sequence + 1;
        Do(command, by);
        Assert.True(State.Sequence >= number, "Nothing was entered.");
        return number;
    }

    /// <summary>What is asked is refused, nothing changes, and the rule is named.</summary>
    public string Refused(Command command, Actor? by = null)
    {
        string before = Dump.Of(State);
        Verdict verdict = State.Decide(command, by ?? Actor.Secretariat, Now);
        Assert.True(verdict.IsRefused, $"{command} was allowed.");
        Assert.Empty(verdict.Events);
        Assert.Equal(before, Dump.Of(State));
        Assert.False(string.IsNullOrWhiteSpace(verdict.Refusal.Reason));
        return verdict.Refusal.Rule;
    }

    public string Reason(Command command, Actor? by = null) => State.Decide(command, by ?? Actor.Secretariat, Now).Refusal?.Reason ?? "";

    public Proceedings SeenBy(Audience reader) => Proceedings.SeenBy(Events, reader);

    private static string NameOf(string code) => code switch
    {
        "EU" => "the European Union",
        "GBR" => "the United Kingdom",
        "KOR" => "the Republic of Korea",
        "RUS" => "the Russian Federation",
        "USA" => "the United States",
        "ZAF" => "South Africa",
        "SAU" => "Saudi Arabia",
        _ => Negotiation.Parties.PartyTable.Standard.TryGet(code, out Negotiation.Parties.Party? party) ? party.Name : code,
    };
}
