using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Who a body is: its seats, groups, presidency and profile.</summary>
public sealed record BodyState
{
    /// <summary>Before the body was founded.</summary>
    public static BodyState Empty { get; } = new();

    /// <summary>The name in full, empty before the body was founded.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name as used in titles, <c>G20</c>.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>How the body works.</summary>
    public BodyProfile Profile { get; init; } = BodyProfile.Default;

    /// <summary>Who sits in the room, by code: members, guests, observers.</summary>
    public ImmutableDictionary<string, Seat> Seats { get; init; } = ImmutableDictionary.Create<string, Seat>(StringComparer.Ordinal);

    /// <summary>Groups that speak for their members, by code.</summary>
    public ImmutableSortedDictionary<string, Caucus> Caucuses { get; init; } = ImmutableSortedDictionary.Create<string, Caucus>(StringComparer.Ordinal);

    /// <summary>Every presidency so far, the present one last.</summary>
    public ImmutableArray<Presidency> Presidencies { get; init; } = [];

    /// <summary>The presidency ahead, as arranged.</summary>
    public Rota Rota { get; init; } = Rota.Empty;

    /// <summary>Whether the body exists.</summary>
    public bool IsFounded => Name.Length > 0;

    /// <summary>The code of the member in the chair, or <see langword="null"/>.</summary>
    public string? Chair => Presidencies.IsEmpty ? null : Presidencies[^1].Holder;

    /// <summary>Whether a code is that of a member: one that takes part in decisions.</summary>
    public bool IsMember(string code) => Seats.TryGetValue(code, out Seat? seat) && seat.Kind == SeatKind.Member;

    /// <summary>The members, in protocol order.</summary>
    public ImmutableArray<Seat> Members => members ??= InOrder(SeatKind.Member);

    /// <summary>Those in the room but not in the decision, in protocol order.</summary>
    public ImmutableArray<Seat> Guests => [.. InOrder(SeatKind.Guest), .. InOrder(SeatKind.Observer)];

    /// <summary>The groups that a member belongs to, in order of their codes.</summary>
    public ImmutableArray<Caucus> CaucusesOf(string member) => (caucusesOf ??= FindCaucuses()).GetValueOrDefault(member, []);

    /// <summary>The name of a seat or group for prose, with its article where it takes one; the code when it is unknown.</summary>
    public string NameOf(string code) =>
        Seats.TryGetValue(code, out Seat? seat) ? seat.Name : Caucuses.TryGetValue(code, out Caucus? caucus) ? caucus.Name : code;

    /// <summary>Codes in protocol order: by the profile's list, then by name, whatever its article: the Russian Federation comes before South Africa.</summary>
    public ImmutableArray<string> InProtocolOrder(IEnumerable<string> codes) => [.. codes.OrderBy(RankOf).ThenBy(code => WithoutArticle(NameOf(code)), StringComparer.OrdinalIgnoreCase).ThenBy(code => code, StringComparer.Ordinal)];

    internal BodyState Apply(BodyEvent happened, Recorded recorded) => happened switch
    {
        BodyFounded founded => this with { Name = founded.Name, ShortName = founded.ShortName, Profile = founded.Profile },
        ProfileChanged changed => With(changed.Profile),
        SeatTaken taken => With(Seats.SetItem(taken.Seat.Code, taken.Seat)),
        SeatLeft left => With(Seats.Remove(left.Code)),
        EntitlementChanged changed when Seats.TryGetValue(changed.Code, out Seat? seat) => With(Seats.SetItem(changed.Code, seat with { IsEntitled = changed.IsEntitled, EntitlementReason = changed.Reason })),
        CredentialsDecided decided when Seats.TryGetValue(decided.Code, out Seat? seat) => With(Seats.SetItem(decided.Code, seat with { Credentials = decided.Credentials })),
        CaucusFormed formed => this with { Caucuses = Caucuses.SetItem(formed.Caucus.Code, formed.Caucus), caucusesOf = null },
        CaucusDissolved dissolved => this with { Caucuses = Caucuses.Remove(dissolved.Code), caucusesOf = null },
        PresidencyTaken taken => this with { Presidencies = Presidencies.Add(new Presidency(taken.Holder, recorded.At)) },
        RotaSet set => this with { Rota = set.Rota },
        _ => this,
    };

    /// <summary>The day that a moment is at the seat.</summary>
    internal DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime((SeatTime.ZoneNamed(Profile.Zone) is { } zone ? TimeZoneInfo.ConvertTime(at, zone) : at).DateTime);

    private ImmutableArray<Seat>? members;
    private Dictionary<string, ImmutableArray<Caucus>>? caucusesOf;

    private BodyState With(ImmutableDictionary<string, Seat> seats) => this with { Seats = seats, members = null };

    private BodyState With(BodyProfile profile) => this with { Profile = profile, members = null };

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private int RankOf(string code)
    {
        int at = Profile.ProtocolOrder.IndexOf(code, StringComparer.Ordinal);
        return at < 0 ? int.MaxValue : at;
    }

    private ImmutableArray<Seat> InOrder(SeatKind kind) =>
        [.. InProtocolOrder(Seats.Values.Where(seat => seat.Kind == kind).Select(seat => seat.Code)).Select(code => Seats[code])];

    private Dictionary<string, ImmutableArray<Caucus>> FindCaucuses() =>
        Caucuses.Values.SelectMany(caucus => caucus.Members.Select(member => (member, caucus)))
            .GroupBy(pair => pair.member, pair => pair.caucus, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}

/// <summary>A term in the chair.</summary>
/// <param name="Holder">The code of the member that holds it.</param>
/// <param name="Since">When it was taken.</param>
public sealed record Presidency(string Holder, DateTimeOffset Since);
