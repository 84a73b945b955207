namespace Plenary.Negotiation;

/// <summary>Codes in a body's protocol order: the profile's list first, then by name; groups and holders that are no party after the members.</summary>
/// <param name="body">The body.</param>
public sealed class ProtocolCodes(BodyState body) : IComparer<string>
{
    private readonly Dictionary<string, int> ranks = body.InProtocolOrder(body.Seats.Keys.Concat(body.Caucuses.Keys))
        .Select((code, rank) => (code, rank)).ToDictionary(pair => pair.code, pair => pair.rank, StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        int order = RankOf(x).CompareTo(RankOf(y));
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }

    private int RankOf(string? code) => code is not null && ranks.TryGetValue(code, out int rank) ? rank : int.MaxValue;
}
