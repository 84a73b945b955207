namespace Plenary.Text.Alignment;

/// <summary>Which note, or which cell, row and table, of a draft is which of the base: each is one and the same for all that stands in it.</summary>
internal sealed class PairedPlaces
{
    private readonly Dictionary<string, string> ofBase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ofDraft = new(StringComparer.Ordinal);

    // Those that are called the same on both sides; as long as all are, none of them can be another's.
    private List<string>? alike = [];

    /// <summary>Pairs two notes, or two cells with their rows and tables, unless one of these is paired with another already.</summary>
    /// <param name="known">The note or cell in the base, or <see langword="null"/> outside them.</param>
    /// <param name="own">The note or cell in the draft, at the same depth.</param>
    /// <returns>Whether they are pairs now.</returns>
    public bool Agree(string? known, string? own)
    {
        if (known is null || own is null)
        {
            return true;
        }

        if (alike is not null)
        {
            if (known == own)
            {
                alike.Add(known);
                return true;
            }

            alike.ForEach(cell => Pair(cell, cell));
            alike = null;
        }

        for (string? left = known, right = own; left is not null && right is not null; left = Parent(left), right = Parent(right))
        {
            if ((ofBase.TryGetValue(left, out string? paired) && paired != right) || (ofDraft.TryGetValue(right, out paired) && paired != left))
            {
                return false;
            }
        }

        Pair(known, own);
        return true;
    }

    private void Pair(string known, string own)
    {
        for (string? left = known, right = own; left is not null && right is not null; left = Parent(left), right = Parent(right))
        {
            ofBase[left] = right;
            ofDraft[right] = left;
        }
    }

    private static string? Parent(string part) => part.LastIndexOf('/') is var cut and >= 0 ? part[..cut] : null;
}
