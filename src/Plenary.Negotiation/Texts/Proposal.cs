using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What a member tables: changes and a reason.</summary>
/// <param name="Id">Its number within the text, from 1, as spoken in the room: "proposal 17".</param>
/// <param name="Kind">A member's proposal, a sub-amendment, the chair's compromise.</param>
/// <param name="Changes">The changes, in the order of the text; one that another proposal makes too is the same change.</param>
/// <param name="TabledBy">Who tabled it, in whose name.</param>
/// <param name="At">When.</param>
/// <param name="Sponsors">Who asks for it now, in the order of joining; empty when all have left.</param>
public sealed record Proposal(int Id, ProposalKind Kind, ImmutableArray<ChangeId> Changes, Actor TabledBy, DateTimeOffset At, ImmutableArray<string> Sponsors)
{
    /// <summary>The proposal it amends, for a sub-amendment.</summary>
    public int? Amends { get; init; }

    /// <summary>The reason given, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when it must find a second, or <see langword="null"/> when it needs none or has found one.</summary>
    public DateTimeOffset? SecondBy { get; init; }

    /// <summary>What has become of it.</summary>
    public ProposalStatus Status { get; init; } = ProposalStatus.Tabled;

    /// <summary>When its status last changed.</summary>
    public DateTimeOffset StatusAt { get; init; }

    /// <summary>Who asks for it now, with who recorded it when, in the order of joining; the presidency's holder for the chair's compromise.</summary>
    public ImmutableArray<Sponsorship> Sponsorships { get; init; } = [];

    /// <summary>Whether its words record that members differ.</summary>
    public bool RecordsDifference { get; init; }

    /// <summary>Whether it is on the table, or was decided only in part.</summary>
    public bool IsOnTheTable => Status is ProposalStatus.Tabled or ProposalStatus.AdoptedInPart;

    /// <summary>Whether it found no second in time. It stays so until one comes, whatever is decided about its changes meanwhile.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Those that hold its changes in play: nobody while it is folded away.</summary>
    internal ImmutableArray<Sponsorship> Holding => IsFolded ? [] : Sponsorships;
}

/// <summary>What a proposal is.</summary>
public enum ProposalKind
{
    /// <summary>A member's own.</summary>
    Amendment,

    /// <summary>To another proposal's words.</summary>
    SubAmendment,

    /// <summary>The chair's: nobody's position, no sponsor.</summary>
    Compromise,
}

/// <summary>What has become of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>On the table.</summary>
    Tabled,

    /// <summary>Folded away because nobody seconded it in time; a second brings it back (practice D1.1).</summary>
    Folded,

    /// <summary>All sponsors have left it.</summary>
    Withdrawn,

    /// <summary>Its words are in the agreed text.</summary>
    Adopted,

    /// <summary>It was decided against.</summary>
    Rejected,

    /// <summary>Some of its changes are in the agreed text; others were decided against, or are still open.</summary>
    AdoptedInPart,
}
