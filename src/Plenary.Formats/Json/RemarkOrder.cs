using System.Globalization;
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

        HashSet<TokenRef> wanted = [];
        foreach (Remark remark in weave.Remarks)
        {
            Want(remark.From);
            Want(remark.To);
        }

        Dictionary<EntryRef, int> entries = new(weave.Entries.Length);
        Dictionary<TokenRef, int> tokens = new(wanted.Count);
        foreach (WeaveEntry entry in weave.Entries)
        {
            entries.Add(entry.Ref, entries.Count);
            foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
            {
                if (wanted.Contains(token.Ref))
                {
                    tokens.TryAdd(token.Ref, tokens.Count);
                }
            }
        }

        return weave.Remarks
            .Select(remark => new Placed(entries.GetValueOrDefault(remark.On, -1), At(remark.From), At(remark.To), remark))
            .Order()
            .Select(placed => placed.Remark);

        void Want(TokenRef? token)
        {
            if (token is { } known)
            {
                wanted.Add(known);
            }
        }

        int At(TokenRef? token) => token is { } known ? tokens.GetValueOrDefault(known, -1) : -2;
    }

    // What it says is spelled out only for remarks that stand on the same words.
    private readonly record struct Placed(int Entry, int From, int To, Remark Remark) : IComparable<Placed>
    {
        public int CompareTo(Placed other)
        {
            int order = (Entry, From, To).CompareTo((other.Entry, other.From, other.To));
            return order != 0 ? order : Compare(Remark, other.Remark);
        }

        private static int Compare(Remark one, Remark other)
        {
            int order = Comparer<DateTimeOffset?>.Default.Compare(one.RecordedAt, other.RecordedAt);
            order = order != 0 ? order : Comparer<TimeSpan?>.Default.Compare(one.RecordedAt?.Offset, other.RecordedAt?.Offset);
            order = order != 0 ? order : string.CompareOrdinal(string.Join('\0', one.Members), string.Join('\0', other.Members));
            order = order != 0 ? order : string.CompareOrdinal(one.RecordedBy, other.RecordedBy);
            order = order != 0 ? order : string.CompareOrdinal(one.Text, other.Text);
            order = order != 0 ? order : string.CompareOrdinal(string.Join('\0', one.Changes), string.Join('\0', other.Changes));
            return order != 0 ? order : string.CompareOrdinal(Replies(one), Replies(other));
        }

        private static string Replies(Remark remark) => string.Join('\0', remark.Replies.Select(
            reply => $"{reply.RecordedAt?.ToString("O", CultureInfo.InvariantCulture)}\u0001{reply.RecordedBy}\u0001{reply.Text}"));
    }
}
