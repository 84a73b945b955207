using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Plenary.Negotiation;

/// <summary>The texts of a body.</summary>
public sealed record TextsState
{
    /// <summary>No text.</summary>
    public static TextsState Empty { get; } = new();

    /// <summary>By identity.</summary>
    public ImmutableSortedDictionary<TextId, NegotiatedText> All { get; init; } = ImmutableSortedDictionary<TextId, NegotiatedText>.Empty;

    /// <summary>Delegations' drafts that are not tabled: seen only in the projection of the delegation itself.</summary>
    public ImmutableSortedDictionary<string, ProposalDraft> Drafts { get; init; } = ImmutableSortedDictionary.Create<string, ProposalDraft>(StringComparer.Ordinal);

    /// <summary>Finds a text.</summary>
    public bool TryGet(TextId id, [NotNullWhen(true)] out NegotiatedText? text) => All.TryGetValue(id, out text);

    /// <summary>The drafts of a party on a text, in the order of their identities.</summary>
    /// <param name="text">The text.</param>
    /// <param name="party">The party.</param>
    public IEnumerable<ProposalDraft> DraftsOf(TextId text, string party) => Drafts.Values.Where(draft => draft.Text == text && draft.Party == party);

    /// <summary>Under what a draft is kept.</summary>
    internal static string DraftKey(string party, TextId text, string draft) => $"{party}\u0001{text.Value}\u0001{draft}";

    internal TextsState Apply(TextEvent happened, Recorded recorded) => TextFold.Apply(this, happened, recorded);
}
