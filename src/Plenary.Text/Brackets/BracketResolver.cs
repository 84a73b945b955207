using System.Text;

namespace Plenary.Text.Brackets;

/// <summary>Lifts one bracket of a typed text (practice B2).</summary>
internal sealed class BracketResolver(TypedText text, BracketSpan span, SpacingStyle style)
{
    // How far a repair looks around a cut: further than any run of spaces and signs that is not a page's own layout.
    private const int Reach = 400;

    public string Resolve(BracketResolution resolution)
    {
        List<TextRange> cuts = [];
        TextRange range = span.Range;
        List<TextRange> names = [.. text.Attributions.Where(item => item.SpanIndex == span.Index).Select(item => item.Range).Distinct()];
        if (resolution == BracketResolution.Delete)
        {
            int end = names.Count == 0 ? range.End : Math.Max(range.End, names.Max(name => name.End));
            cuts.Add(new TextRange(range.Start, end));
        }
        else
        {
            cuts.AddRange(names);
            if (span.Open >= 0)
            {
                cuts.Add(new TextRange(span.Open, span.Open + 1));
            }

            if (span.Close >= 0)
            {
                cuts.Add(new TextRange(span.Close, span.Close + 1));
            }
        }

        cuts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return Cut(Merge(cuts), resolution == BracketResolution.Delete);
    }

    // Names beside a bracket are one cut with it: " (EU)]".
    private List<TextRange> Merge(List<TextRange> cuts)
    {
        var merged = new List<TextRange>();
        foreach (TextRange cut in cuts)
        {
            bool joins = merged.Count > 0 && text.Source.AsSpan(merged[^1].End, Math.Max(0, cut.Start - merged[^1].End)).IsWhiteSpace();
            if (joins)
            {
                merged[^1] = new TextRange(merged[^1].Start, Math.Max(merged[^1].End, cut.End));
            }
            else
            {
                merged.Add(cut);
            }
        }

        return merged;
    }

    private string Cut(List<TextRange> cuts, bool delete)
    {
        string source = text.Source;
        string removed = delete ? span.Content.Of(source).ToString() : string.Empty;
        var written = new StringBuilder(source.Length);
        int from = 0;
        foreach (TextRange cut in cuts)
        {
            written.Append(source, from, Math.Max(0, cut.Start - from));
            string left = written.ToString(Math.Max(0, written.Length - Reach), Math.Min(Reach, written.Length));
            int at = Math.Max(from, cut.End);
            ReadOnlySpan<char> right = source.AsSpan(at, Math.Min(Reach, source.Length - at));
            SpacingJoin join = SpacingRepair.Repair(left, delete ? removed : cut.Length == 1 ? [] : cut.Of(source), right, style);
            written.Length -= join.DropLeft;
            written.Append(join.Insert);
            if (!delete && join is { DropLeft: 0, DropRight: 0, Insert: "" } && IsSeam(cut, left, right))
            {
                written.Append(' ');
            }

            from = at + join.DropRight;
        }

        return written.Append(source, from, source.Length - from).ToString();
    }

    /// <summary>Whether a kept text now touches the text of a bracket beside it, as in <c>[cooperation][and]</c> (practice B10).</summary>
    private bool IsSeam(TextRange cut, string left, ReadOnlySpan<char> right)
    {
        if (cut.Contains(span.Open))
        {
            int end = left.AsSpan().LastIndexOfAnyExcept("]］】〕");
            return end >= 0 && end < left.Length - 1 && SpacingRepair.NeedsSpace(left[end], right);
        }

        int start = right.IndexOfAnyExcept("[［【〔");
        return start > 0 && left.Length > 0 && SpacingRepair.NeedsSpace(left[^1], right[start..]);
    }
}
