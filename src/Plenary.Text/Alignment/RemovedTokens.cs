namespace Plenary.Text.Alignment;

/// <summary>The tokens of a draft that tracked changes take out of the base, by the base block they are in.</summary>
internal sealed class RemovedTokens
{
    private readonly Dictionary<int, List<DraftToken>> inBlock = [];

    /// <summary>Adds a token that is tied to the base.</summary>
    public void Add(DraftToken token)
    {
        int block = token.Base!.Value.Part;
        if (!inBlock.TryGetValue(block, out List<DraftToken>? own))
        {
            inBlock.Add(block, own = []);
        }

        own.Add(token);
    }

    /// <summary>Says which change takes out the tokens [<paramref name="from"/>, <paramref name="to"/>) of a base block.</summary>
    /// <returns>The tracked change that takes out the first of them that one does, or <see langword="null"/>.</returns>
    public Revision? TakeOut(int block, int from, int to, int change)
    {
        DraftToken? first = null;
        foreach (DraftToken token in inBlock.GetValueOrDefault(block) ?? [])
        {
            int ordinal = token.Base!.Value.Ordinal;
            if (ordinal >= from && ordinal < to)
            {
                token.Change = change;
                first = first is null || ordinal < first.Base!.Value.Ordinal ? token : first;
            }
        }

        return first?.Deleted;
    }
}
