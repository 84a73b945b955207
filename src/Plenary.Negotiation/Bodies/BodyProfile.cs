using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>How a body works: what its practice leaves to choice, every choice a setting (practice A2–A8).</summary>
public sealed record BodyProfile
{
    /// <summary>Consensus, operative paragraphs labelled OP1 …, the ladder of a ministerial group.</summary>
    public static BodyProfile Default { get; } = new();

    /// <summary>The rule in force, by its identifier (<c>consensus</c>, <c>two-thirds</c>, …); always explicit and shown (practice D1.7).</summary>
    public string Rule { get; init; } = "consensus";

    /// <summary>Codes in the order in which the body names its members; those left out follow by name.</summary>
    public ImmutableArray<string> ProtocolOrder { get; init; } = [];

    /// <summary>The time zone of the seat (IANA): silence runs in the seat's time.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>How paragraphs are labelled.</summary>
    public LabelStyle Labels { get; init; } = LabelStyle.Numbers;

    /// <summary>What bis and ter mean here (practice O6).</summary>
    public SuffixMeaning Suffixes { get; init; } = SuffixMeaning.AdditionalParagraph;

    /// <summary>Whether every agreement on a paragraph is provisional until the whole text is adopted (practice A7).</summary>
    public bool NothingAgreedUntilEverythingAgreed { get; init; } = true;

    /// <summary>How long a proposal waits for a second before it is folded away, or <see langword="null"/> when none is needed (practice D1.1).</summary>
    public TimeSpan? EchoWithin { get; init; }

    /// <summary>How long a silence procedure runs at least (72 hours in the UN General Assembly, decision 74/544), or <see langword="null"/> when the chair sets it freely (practice A6).</summary>
    public TimeSpan? SilenceAtLeast { get; init; }

    /// <summary>
    /// The rule by which what was agreed or decided is reopened although somebody objects, by its identifier (two thirds in the
    /// UN General Assembly, rules 81 and 123), or <see langword="null"/> when that needs that nobody does (practice A3).
    /// </summary>
    public string? ReopensBy { get; init; }

    /// <summary>Whether dissent from the text's status, or a stance on the whole text, is open to members.</summary>
    public bool AllowsDissociation { get; init; } = true;

    /// <summary>What the body can end with, strongest first: identifiers of rungs (<c>declaration</c>, <c>declaration-with-difference</c>, <c>chairs-summary-and-outcome-document</c> …).</summary>
    public ImmutableArray<string> Ladder { get; init; } = [];

    /// <summary>Word for what is printed in a footnote: <c>member countries</c>, <c>members</c>, <c>member states</c>.</summary>
    public string MembersAre { get; init; } = "members";

    /// <summary>Share of the members that must be present to open a debate, in per cent, 0 when there is no quorum.</summary>
    public int QuorumToDebate { get; init; }

    /// <summary>Share of the members that must be present to decide, in per cent, 0 when there is no quorum.</summary>
    public int QuorumToDecide { get; init; }

    /// <inheritdoc/>
    public bool Equals(BodyProfile? other) => other is not null
        && Rule == other.Rule && Zone == other.Zone && Labels == other.Labels && Suffixes == other.Suffixes
        && NothingAgreedUntilEverythingAgreed == other.NothingAgreedUntilEverythingAgreed && EchoWithin == other.EchoWithin
        && SilenceAtLeast == other.SilenceAtLeast && ReopensBy == other.ReopensBy && AllowsDissociation == other.AllowsDissociation
        && MembersAre == other.MembersAre && QuorumToDebate == other.QuorumToDebate && QuorumToDecide == other.QuorumToDecide
        && ProtocolOrder.AsSpan().SequenceEqual(other.ProtocolOrder.AsSpan()) && Ladder.AsSpan().SequenceEqual(other.Ladder.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Zone, Labels, ProtocolOrder.AsSpan().Length, Ladder.AsSpan().Length);
}

/// <summary>How paragraphs are labelled.</summary>
public enum LabelStyle
{
    /// <summary>1, 2, 3 throughout.</summary>
    Numbers,

    /// <summary>PP1 … and OP1 …, numbered apart (practice O7).</summary>
    PreambularOperative,
}

/// <summary>What the suffixes bis, ter, alt mean in a body (practice O6).</summary>
public enum SuffixMeaning
{
    /// <summary>A further paragraph after the one named; <c>alt</c> replaces it (New York, UNFCCC).</summary>
    AdditionalParagraph,

    /// <summary>Another version of the paragraph named (UN Editorial Manual).</summary>
    AlternativeVersion,
}
