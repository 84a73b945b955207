using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Sets the participle or adjective that opens a preambular paragraph in italics, where the body tells preambular paragraphs from operative ones (practice O7).</summary>
internal static class PreambularItalics
{
    /// <summary>The same runs, the opening words in italics; as they were where the text has its own italics there.</summary>
    public static IEnumerable<OutcomeRun> Of(IReadOnlyList<OutcomeRun> runs)
    {
        (int start, int end) = Opening(runs);
        int at = 0;
        foreach (OutcomeRun run in runs)
        {
            int from = Math.Clamp(start - at, 0, run.Text.Length);
            int to = Math.Clamp(end - at, 0, run.Text.Length);
            at += run.Text.Length;
            if (from == to)
            {
                yield return run;
                continue;
            }

            if (from > 0)
            {
                yield return run with { Text = run.Text[..from] };
            }

            yield return run with { Text = run.Text[from..to], Style = run.Style | TokenStyle.Italic };
            if (to < run.Text.Length)
            {
                yield return run with { Text = run.Text[to..] };
            }
        }
    }

    private static (int Start, int End) Opening(IReadOnlyList<OutcomeRun> runs)
    {
        string words = string.Concat(runs.Select(run => run.Text));
        (int start, int length) = BlockClassifier.PreambularOpening(words).GetOffsetAndLength(words.Length);
        return (start, start + length);
    }
}
