using Plenary.Negotiation;
using Plenary.Server.Access;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Accounts;

/// <summary>A seat as somebody asks for it, in words, before it is known to be one.</summary>
/// <param name="Kind"><c>head</c>, <c>member</c>, <c>read-only</c>, <c>chair</c>, <c>observer</c> or <c>secretariat</c>.</param>
/// <param name="Delegation">The code of a party that has a seat in the body, or nothing.</param>
/// <param name="Office">An office, or nothing.</param>
public sealed record SeatChoice(string? Kind, string? Delegation, string? Office)
{
    /// <summary>The kinds of seat, with what they are called in a list.</summary>
    public static IReadOnlyList<(string Kind, string Name)> Kinds { get; } =
    [
        ("head", "Head of a delegation"),
        ("member", "Member of a delegation"),
        ("read-only", "Read-only in a delegation"),
        ("chair", "Chair"),
        ("observer", "Observer"),
        ("secretariat", "Secretariat"),
    ];

    /// <summary>A level by its word.</summary>
    public static SeatLevel? LevelOf(string? word) => word switch
    {
        "head" => SeatLevel.Head,
        "member" => SeatLevel.Member,
        "read-only" => SeatLevel.ReadOnly,
        _ => null,
    };

    /// <summary>A seat of this kind, as far as its kind goes: for asking whether somebody may offer such a one.</summary>
    public static Seat Of(string kind, string? delegation) => LevelOf(kind) is { } level
        ? new Seat(Role.Delegate, delegation, level)
        : new Seat(kind switch { "chair" => Role.Chair, "observer" => Role.Observer, "secretariat" => Role.Secretariat, _ => Role.Public }, delegation);

    /// <summary>The seat that is meant.</summary>
    /// <param name="body">The body: only its parties have delegations.</param>
    public (Seat? Seat, ProceedingsRefusal? Fault) Read(BodyState body)
    {
        string? code = string.IsNullOrWhiteSpace(Delegation) ? null : Delegation.Trim().ToUpperInvariant();
        string? office = string.IsNullOrWhiteSpace(Office) ? null : Office.Trim();
        if (!Kinds.Any(one => one.Kind == Kind))
        {
            return (null, new ProceedingsRefusal("seat", "Choose what to offer: head, member, read-only, chair, observer or secretariat."));
        }

        if (LevelOf(Kind) is null && Kind != "observer")
        {
            code = Kind == "chair" ? body.Chair : null;
        }

        Seat seat = Of(Kind!, code) with { Office = office };
        return InvitationRules.Fault(seat) is { } fault ? (null, fault)
            : code is not null && !body.Seats.ContainsKey(code) ? (null, new ProceedingsRefusal("seat", $"{code} has no seat in this body. Choose a party from the list."))
            : (seat, null);
    }
}
