using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>Where a paragraph is cut in two while it is being composed.</summary>
internal sealed record Cut(CorpusEdit Edit) : Inline;

/// <summary>Makes a base paragraph's content as a member left it: kept, struck and written pieces, with comment marks.</summary>
internal sealed class ParagraphComposer(BaseParagraph paragraph, Func<CorpusEdit, IReadOnlyList<int>> commentsOn, Func<CorpusEdit, int> noteOf)
{
    private readonly List<Inline> _content = [.. paragraph.Source.Content.Where(inline => inline is Bookmark)];
    private int _at;

    /// <summary>Edits within the paragraph, split and merge among them.</summary>
    public List<Inline> Compose(IEnumerable<CorpusEdit> edits)
    {
        foreach (CorpusEdit edit in edits.OrderBy(edit => edit.Start))
        {
            Keep(edit.Start);
            _content.AddRange(commentsOn(edit).Select(id => new CommentStart(id)));
            if (edit.Tracked)
            {
                Strike(edit.Start, edit.Start + edit.Length, TrackedKind.Deleted, new Revision(edit.Author, edit.Date));
            }

            _at = edit.Start + edit.Length;
            Write(edit);
            _content.AddRange(commentsOn(edit).Select(id => new CommentEnd(id)));
            if (edit.Kind == EditKind.SplitParagraph)
            {
                _content.Add(new Cut(edit));
            }
        }

        Keep(paragraph.Text.Length);
        return _content;
    }

    /// <summary>The whole paragraph under one tracked change.</summary>
    public List<Inline> ComposeWhole(TrackedKind kind, Revision revision)
    {
        Strike(0, paragraph.Text.Length, kind, revision);
        return _content;
    }

    private void Keep(int end)
    {
        foreach (Leaf leaf in paragraph.Leaves.Where(leaf => leaf.End > _at && leaf.Start < end))
        {
            _content.Add(leaf.IsPlain ? Slice(leaf, _at, end) : leaf.Inline);
        }

        _at = end;
    }

    private void Strike(int start, int end, TrackedKind kind, Revision revision)
    {
        foreach (Leaf leaf in paragraph.Leaves.Where(leaf => leaf.End > start && leaf.Start < end))
        {
            // Word puts tracked changes inside links and content controls, and around everything else.
            _content.Add(leaf.Inline switch
            {
                TextRun => new Tracked(kind, revision, [Slice(leaf, start, end)]),
                Hyperlink link => link with { Content = [new Tracked(kind, revision, link.Content)] },
                ContentControl control => control with { Content = [new Tracked(kind, revision, control.Content)] },
                _ => new Tracked(kind, revision, [leaf.Inline]),
            });
        }
    }

    private void Write(CorpusEdit edit)
    {
        if (edit.Text.Length == 0)
        {
            return;
        }

        if (!edit.Tracked)
        {
            _content.Add(edit.Kind == EditKind.InsertFootnote ? Note(edit) : Run(edit, edit.FinalText));
            return;
        }

        ImmutableArray<Inline> written = edit.Kind == EditKind.InsertFootnote ? [Note(edit)]
            : edit.StruckBy is null ? [Run(edit, edit.Text)]
            : WithStruck(edit);
        _content.Add(new Tracked(TrackedKind.Inserted, new Revision(edit.Author, edit.Date), written));
    }

    private ImmutableArray<Inline> WithStruck(CorpusEdit edit)
    {
        int end = edit.StruckStart + edit.StruckLength;
        Inline struck = new Tracked(
            TrackedKind.Deleted, new Revision(edit.StruckBy!, edit.Date.AddHours(3)), [Run(edit, edit.Text[edit.StruckStart..end])]);
        return [Run(edit, edit.Text[..edit.StruckStart]), struck, Run(edit, edit.Text[end..])];
    }

    private NoteReference Note(CorpusEdit edit) => new(NoteKind.Footnote, noteOf(edit));

    /// <summary>New words look like the words before them.</summary>
    private TextRun Run(CorpusEdit edit, string text)
    {
        Leaf leaf = paragraph.Leaves.LastOrDefault(leaf => leaf.IsPlain && leaf.Start < Math.Max(1, edit.Start));
        return new TextRun(text, (leaf.Inline as TextRun)?.Format ?? RunFormat.None);
    }

    private static TextRun Slice(Leaf leaf, int start, int end)
    {
        TextRun run = (TextRun)leaf.Inline;
        int from = Math.Max(start, leaf.Start) - leaf.Start;
        int to = Math.Min(end, leaf.End) - leaf.Start;
        return from == 0 && to == run.Text.Length ? run : run with { Text = run.Text[from..to] };
    }
}
