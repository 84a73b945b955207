using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Whether a proposal has found its echo: ideas that nobody takes up are folded away, not lost (practice D1.1).</summary>
internal static class Seconding
{
    /// <summary>Until when a proposal must find a second, or <see langword="null"/> when the body asks for none or it has one.</summary>
    public static DateTimeOffset? Deadline(BodyProfile profile, BodyState body, ImmutableArray<string> sponsors, DateTimeOffset at) =>
        profile.EchoWithin is { } within && IsLone(sponsors, body) ? at + within : null;

    /// <summary>
    /// Whether another stands behind it: a second sponsor, the rest of a group, the chair; or others that ask for the very
    /// same changes in proposals of their own.
    /// </summary>
    public static bool IsSeconded(NegotiatedText text, Proposal proposal, BodyState body) =>
        !IsLone([.. proposal.Sponsorships.Select(one => one.Member)], body)
        || proposal.Changes.All(change => text.SponsorsOf(change).Any(one => !proposal.Sponsors.Contains(one.Member, StringComparer.Ordinal)));

    private static bool IsLone(ImmutableArray<string> sponsors, BodyState body) =>
        sponsors.Length == 1 && sponsors[0] != TextHolder.Chair && !(body.Caucuses.TryGetValue(sponsors[0], out Caucus? caucus) && caucus.Members.Length > 1);
}
