using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Turns a member's draft into changes to the base: by its tracked changes where it has them, by comparing words where it has none.</summary>
public static class DraftComparer
{
    /// <summary>Compares a draft with the base.</summary>
    /// <param name="index">The base, made ready once for all drafts.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="member">The code of the member in whose name it is.</param>
    /// <param name="recordedBy">Who saved the file, for changes that no tracked change names an author for, or <see langword="null"/>.</param>
    /// <param name="recordedAt">When the file was saved, for changes that no tracked change has a time for, or <see langword="null"/>.</param>
    /// <returns>The changes, such that taking them all gives the draft's text (law 1), and where its words ended up.</returns>
    public static DraftComparison Compare(BaseIndex index, Draft draft, string member, string? recordedBy = null, DateTimeOffset? recordedAt = null)
    {
        DraftViews views = new(index, draft);
        List<FinalBlock> finals = views.Build();
        List<BlockLink> links = BlockLinks.Of(index, finals);
        if (views.TieNotes(finals, links))
        {
            links = BlockLinks.Of(index, finals);
        }

        ChangeScribe scribe = new(index, finals, links, views, draft, member, recordedBy, recordedAt);
        return scribe.Write();
    }
}

/// <summary>What comparing a draft with the base gave.</summary>
/// <param name="Changes">The changes, in the order in which they must be tabled; they refer to each other by pending indices.</param>
/// <param name="Places">Where the draft's characters are in the weave; found when asked for.</param>
/// <param name="IsTracked">Whether any of it was read from tracked changes.</param>
/// <param name="HasUntracked">Whether any of it was found by comparing words.</param>
/// <param name="BlocksUnlike">How many base blocks have no counterpart, equal or like, in the draft without its tracked changes.</param>
public sealed record DraftComparison(
    ImmutableArray<TabledChange> Changes,
    Lazy<DraftPlaces> Places,
    bool IsTracked,
    bool HasUntracked,
    int BlocksUnlike)
{
    /// <summary>The notes of the draft, by their stories, that tracked moves took away with their paragraphs: they stand elsewhere in it, too.</summary>
    public ImmutableArray<string> MovedNotes { get; init; } = [];
}
