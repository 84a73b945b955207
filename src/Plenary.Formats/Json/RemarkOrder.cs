using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>
/// The order in which remarks are written: by where they stand in the text, then by what they say, so that it does
/// not depend on which file was read first. Remarks that agree in all of that are written alike.
/// </summary>
internal static class RemarkOrder
{
    public static IEnumerable<Remark> Of(Weave weave)
    {
        if (weave.Remarks.IsEmpty)
        {
            return [];
        }

        Dictionary<EntryRef, int> entries = [];
        Dictionary<TokenRef, int> tokens = [];
        foreach (WeaveEntry entry in weave.Entries)
        {
            entries.Add(entry.Ref, entries.Count);
            foreach (WovenToken token in entry.Tokens)
            {
                tokens.TryAdd(token.Ref, tokens.Count);
            }
        }

        return weave.Remarks
            .OrderBy(remark => entries.GetValueOrDefault(remark.On, -1))
            .ThenBy(remark => At(remark.From))
            .ThenBy(remark => At(remark.To))
            .ThenBy(remark => remark.RecordedAt)
            .ThenBy(remark => remark.RecordedAt?.Offset)
            .ThenBy(remark => string.Join('\0', remark.Members), StringComparer.Ordinal)
            .ThenBy(remark => remark.RecordedBy, StringComparer.Ordinal)
            .ThenBy(remark => remark.Text, StringComparer.Ordinal)
            .ThenBy(remark => string.Join('\0', remark.Changes), StringComparer.Ordinal)
            .ThenBy(remark => string.Join('\0', remark.Replies.Select(RepliedAt)), StringComparer.Ordinal);

        int At(TokenRef? token) => token is { } known ? tokens.GetValueOrDefault(known, -1) : -2;
    }

    private static string RepliedAt(Reply reply) =>
        $"{reply.RecordedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)}\u0001{reply.RecordedBy}\u0001{reply.Text}";
}
