using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>A note whose reference was put in or taken out was itself put in or taken out, words and all.</summary>
internal static class NoteScope
{
    public static DraftBlock Apply(DraftBlock block, Revision? inserted, Revision? deleted)
    {
        if (inserted is null && deleted is null)
        {
            return block;
        }

        ImmutableArray<DraftSpan>.Builder spans = ImmutableArray.CreateBuilder<DraftSpan>();
        int at = 0;
        foreach (DraftSpan span in block.Spans)
        {
            Plain(at, span.Start);
            spans.Add(span with { Inserted = span.Inserted ?? inserted, Deleted = span.Deleted ?? deleted });
            at = span.End;
        }

        Plain(at, block.Text.Length);
        return block with
        {
            Spans = spans.ToImmutable(),
            ScopeInserted = inserted,
            ScopeDeleted = deleted,
            MarkInserted = block.MarkInserted ?? inserted,
            MarkDeleted = block.MarkDeleted ?? deleted,
        };

        void Plain(int from, int to)
        {
            if (to > from)
            {
                spans.Add(new DraftSpan(from, to - from, inserted, deleted, TokenStyle.None));
            }
        }
    }
}
