using System.Diagnostics.CodeAnalysis;
using Plenary.Negotiation;

namespace Plenary.Server.Accounts;

/// <summary>What came of asking for a link: the invitation and its secret, which is to be had now and never again; or why not.</summary>
internal sealed record MadeLink(Invitation? Invitation, string? Secret, ProceedingsRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Invitation), nameof(Secret))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsMade => Invitation is not null;

    public static MadeLink Refused(ProceedingsRefusal refusal) => new(null, null, refusal);
}
