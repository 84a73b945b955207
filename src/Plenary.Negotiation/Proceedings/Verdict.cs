using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Plenary.Negotiation;

/// <summary>What came of a command: events, or a refusal. Never both.</summary>
public sealed record Verdict
{
    private Verdict(ImmutableArray<Recorded> events, ProceedingsRefusal? refusal) => (Events, Refusal) = (events, refusal);

    /// <summary>What happened, in order; empty when refused, or when the command asks for what already holds.</summary>
    public ImmutableArray<Recorded> Events { get; }

    /// <summary>Why nothing happened, or <see langword="null"/>.</summary>
    public ProceedingsRefusal? Refusal { get; }

    /// <summary>Whether the command was refused.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The command is allowed, and this happens.</summary>
    public static Verdict Of(ImmutableArray<Recorded> events) => new(events, null);

    /// <summary>The command is refused.</summary>
    public static Verdict Refused(string rule, string reason) => new([], new ProceedingsRefusal(rule, reason));
}
