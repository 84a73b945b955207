using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Mediation;

/// <summary>Where a paragraph carries words: judged on what the whole of it reads under the options of all points that share it.</summary>
/// <remarks>
/// Every way of settling those points together is read once. Where there are more than <see cref="MostWays"/>, each point is looked at by
/// itself, and <paramref name="remarks"/> say so. Words that the chair offers are all that their paragraphs then read; where they are
/// not given, whether they carry anything is not known.
/// </remarks>
internal sealed class CarriedWords(NegotiatedText text, PointTable table, ISet<string> remarks, UnknownWords unknown = UnknownWords.Carry, int mostWays = CarriedWords.MostWays)
{
    public const int MostWays = 128;

    private readonly Dictionary<BlockId, string?[]> readings = [];

    public ImmutableArray<Term> Where(BlockId block, string words)
    {
        IReadOnlyList<int> points = table.PointsOf(block);
        string sought = Plain(words);
        Remark(block, words);
        if (points.Count == 0)
        {
            return IsIn(text.Find(block)?.Text ?? "", sought) ? table.Stays(block) : Terms.Never;
        }

        if (points.Aggregate(1.0, (ways, point) => ways * table.Points[point].Options.Length) > mostWays)
        {
            remarks.Add($"{WordLists.Sentence(text.Labels.InSentence(block))} is shared by {Sentences.Count(points.Count, "point")} that can be settled in more than {mostWays} ways: whether it carries “{words}” is judged at each of them by itself.");
            return PointByPoint(block, points, sought);
        }

        // The ways that carry the words, those that differ in the last point alone in one.
        string?[] read = Readings(block, points);
        Dictionary<int, ulong> carrying = [];
        int last = table.Points[points[^1]].Options.Length;
        for (int way = 0; way < read.Length; way++)
        {
            if (IsIn(read[way], sought))
            {
                carrying[way / last] = carrying.GetValueOrDefault(way / last) | (1UL << (way % last));
            }
        }

        ImmutableArray<Term> terms = carrying.Aggregate(Terms.Never, (any, one) => Terms.Any(any, [Together(points, one.Key, one.Value)]));
        return Terms.Any(Terms.All(terms, table.Stays(block)), table.WhereItStays(block, option => option.IsOffer && IsIn(WordsOf([option]), sought)));
    }

    private Term Together(IReadOnlyList<int> points, int way, ulong ofLast)
    {
        SortedDictionary<int, ulong> choices = new() { [points[^1]] = ofLast };
        for (int at = points.Count - 2; at >= 0; at--)
        {
            int count = table.Points[points[at]].Options.Length;
            choices[points[at]] = 1UL << (way % count);
            way /= count;
        }

        // A point that is settled so or otherwise alike is no condition.
        return new Term([.. choices.Where(one => one.Value != table.All[one.Key]).Select(one => new Choice(one.Key, one.Value))]);
    }

    // The last point turns fastest. A reading that is not known is null.
    private string?[] Readings(BlockId block, IReadOnlyList<int> points)
    {
        if (readings.TryGetValue(block, out string?[]? known))
        {
            return known;
        }

        int ways = points.Aggregate(1, (product, point) => product * table.Points[point].Options.Length);
        string?[] read = new string?[ways];
        for (int way = 0; way < ways; way++)
        {
            int rest = way;
            List<MediationOption> taken = [];
            for (int at = points.Count - 1; at >= 0; at--)
            {
                ImmutableArray<MediationOption> options = table.Points[points[at]].Options;
                taken.Add(options[rest % options.Length]);
                rest /= options.Length;
            }

            MediationOption[] offered = [.. taken.Where(option => option.IsOffer)];
            read[way] = taken.Exists(option => option.Id == PointTable.LeftOut) ? "" : offered.Length > 0 ? WordsOf(offered) : Read(block, taken.SelectMany(option => option.Changes));
        }

        return readings[block] = read;
    }

    // A paragraph that a change splits is all of its parts.
    private string Read(BlockId block, IEnumerable<ChangeId> taken) => string.Join(' ', Reading.Of(text.Weave, text.Weave.SetOf(text.Adopted.Union(taken))).Blocks
        .Where(one => one.Id == block || one.Id.Value.StartsWith($"{block.Value}~", StringComparison.Ordinal))
        .Select(one => one.Text));

    private ImmutableArray<Term> PointByPoint(BlockId block, IReadOnlyList<int> points, string sought)
    {
        bool isThere = IsIn(text.Find(block)?.Text ?? "", sought);
        ImmutableArray<Term> carries = isThere ? table.HasText(block) : Terms.Never;
        foreach (int point in points)
        {
            ImmutableArray<Term> with = table.WhileItStays(point, table.Mask(point, option => IsIn(option.IsOffer ? WordsOf([option]) : option.Text, sought)));
            carries = isThere ? Terms.All(carries, with) : Terms.Any(carries, with);
        }

        return carries;
    }

    private static string? WordsOf(IReadOnlyCollection<MediationOption> offered) =>
        offered.Any(option => option.Text.Length == 0) ? null : string.Join(' ', offered.Select(option => option.Text));

    private void Remark(BlockId block, string words)
    {
        foreach ((int point, MediationOption offer) in table.OffersOn(block).Where(one => one.Offer.Text.Length == 0))
        {
            remarks.Add($"The words of “{offer.Label}” for {table.Points[point].Label} are not given, so it is not known whether they carry “{words}”: {(table.IsSilenceUnknown ? "for whoever asks for that, this counts as a reservation" : "they are taken as if they did")}.");
        }
    }

    private bool IsIn(string? read, string sought) => read is null ? unknown == UnknownWords.Carry : Plain(read).Contains(sought, StringComparison.Ordinal);

    /// <summary>Words without what makes them no others: line breaks and double spaces.</summary>
    public static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>How words that are not given are taken.</summary>
internal enum UnknownWords
{
    /// <summary>As if they carried what is asked for.</summary>
    Carry,

    /// <summary>As if they did not.</summary>
    Lack,
}
