using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Drafting;

/// <summary>Somebody who edits a draft, with change tracking on or off. Each edit is some minutes after the one before.</summary>
internal sealed class Pen(Draft draft, string author, DateTimeOffset start, bool tracked)
{
    private DateTimeOffset _now = start;

    /// <summary>Who holds it.</summary>
    public string Author { get; } = author;

    /// <summary>Replaces words by others.</summary>
    public void Replace(string key, string words, string others)
    {
        DraftParagraph paragraph = draft[key];
        Revision now = Next();
        (int first, int end) = paragraph.Cut(words);
        RunFormat format = ((TextRun)paragraph.Pieces[first].Content).Format;
        end = Strike(paragraph, first, end, now);
        paragraph.Pieces.InsertRange(end, Markup.Read(others, format, Marks(TrackedKind.Inserted, now)));
    }

    /// <summary>Takes words out.</summary>
    public void Delete(string key, string words)
    {
        DraftParagraph paragraph = draft[key];
        (int first, int end) = paragraph.Cut(words);
        _ = Strike(paragraph, first, end, Next());
    }

    /// <summary>Puts words in after others.</summary>
    public void Insert(string key, string after, string words)
    {
        DraftParagraph paragraph = draft[key];
        int at = paragraph.Cut(after).End;
        paragraph.Pieces.InsertRange(at, Markup.Read(words, RunFormat.None, Marks(TrackedKind.Inserted, Next())));
    }

    /// <summary>Puts words in before others.</summary>
    public void InsertBefore(string key, string before, string words)
    {
        DraftParagraph paragraph = draft[key];
        int at = paragraph.Cut(before).First;
        paragraph.Pieces.InsertRange(at, Markup.Read(words, RunFormat.None, Marks(TrackedKind.Inserted, Next())));
    }

    /// <summary>Changes how words look, and no word.</summary>
    public void Format(string key, string words, RunFormat format)
    {
        DraftParagraph paragraph = draft[key];
        (int first, int end) = paragraph.Cut(words);
        Revision now = Next();
        for (int i = first; i < end; i++)
        {
            TextRun run = (TextRun)paragraph.Pieces[i].Content;
            paragraph.Pieces[i] = paragraph.Pieces[i] with { Content = run with { Format = run.Format | format, Reformatted = tracked ? now : null } };
        }
    }

    /// <summary>Writes a new paragraph below another.</summary>
    public void AddParagraph(string below, string key, Paragraph like, string markup)
    {
        Revision now = Next();
        DraftParagraph paragraph = new(key, like, Markup.Read(markup, RunFormat.None, Marks(TrackedKind.Inserted, now))) { Mark = Marks(TrackedKind.Inserted, now) };
        draft.Body.Insert(draft.IndexOf(below) + 1, new ParagraphItem(paragraph));
    }

    /// <summary>Takes a whole paragraph out.</summary>
    public void DeleteParagraph(string key)
    {
        if (!tracked)
        {
            draft.Body.RemoveAt(draft.IndexOf(key));
            return;
        }

        Revision now = Next();
        DraftParagraph paragraph = draft[key];
        _ = Strike(paragraph, 0, paragraph.Pieces.Count, now);
        paragraph.Mark = Marks(TrackedKind.Deleted, now);
    }

    /// <summary>Moves a paragraph above another, as Word tracks it.</summary>
    public void MoveAbove(string key, string target)
    {
        const string name = "move199000001";
        Revision now = Next();
        DraftParagraph here = draft[key];
        draft.Body.Insert(draft.IndexOf(key) + 1, new MoveEndItem(new MoveRangeEndBlock(TrackedKind.MovedFrom, name)));
        DraftParagraph there = new(key, here.Like with { ParaId = null }, here.Pieces.Select(piece => piece with { Marks = Marks(TrackedKind.MovedTo, now) }))
        {
            Mark = Marks(TrackedKind.MovedTo, now),
        };
        for (int i = 0; i < here.Pieces.Count; i++)
        {
            here.Pieces[i] = here.Pieces[i] with { Marks = Marks(TrackedKind.MovedFrom, now) };
        }

        here.Mark = Marks(TrackedKind.MovedFrom, now);
        here.Pieces.Insert(0, new Piece(new MoveRangeStart(TrackedKind.MovedFrom, name, now), []));
        there.Pieces.Insert(0, new Piece(new MoveRangeStart(TrackedKind.MovedTo, name, now), []));
        draft.Body.InsertRange(
            draft.IndexOf(target),
            [new ParagraphItem(there), new MoveEndItem(new MoveRangeEndBlock(TrackedKind.MovedTo, name))]);
    }

    /// <summary>Makes two paragraphs of one; the second is found under the key with <c>/2</c> behind it.</summary>
    public void Split(string key, string after)
    {
        Revision now = Next();
        DraftParagraph whole = draft[key];
        int at = whole.Cut(after).End;
        DraftParagraph rest = new(key + "/2", whole.Like with { ParaId = null }, whole.Pieces.Skip(at));
        whole.Pieces.RemoveRange(at, whole.Pieces.Count - at);
        whole.Mark = Marks(TrackedKind.Inserted, now);
        draft.Body.Insert(draft.IndexOf(key) + 1, new ParagraphItem(rest));
    }

    /// <summary>Adds a row at the foot of the table.</summary>
    public void AddRow(params string[] cells)
    {
        Revision now = Next();
        int row = draft.Table.Rows.Count + 1;
        draft.Table.Rows.Add(new DraftRow(
            [.. cells.Select((text, c) => new DraftParagraph($"T{row}.{c + 1}", Draft.Styled("TableText"), Markup.Read(text, RunFormat.None, Marks(TrackedKind.Inserted, now)))
            {
                Mark = Marks(TrackedKind.Inserted, now),
            })],
            tracked ? new TrackedMark(TrackedKind.Inserted, now) : null));
    }

    /// <summary>Hangs a new footnote on words.</summary>
    public void AddNote(string key, string on, string text)
    {
        Revision now = Next();
        int id = draft.Notes.Keys.Max() + 1;
        DraftParagraph paragraph = draft[key];
        paragraph.Pieces.Insert(paragraph.Cut(on).End, new Piece(new NoteReference(NoteKind.Footnote, id), Marks(TrackedKind.Inserted, now)));
        draft.Notes[id] = new DraftParagraph($"FN{id}", Draft.Styled("FootnoteText"), Markup.Read(" " + text, RunFormat.None, Marks(TrackedKind.Inserted, now)));
    }

    /// <summary>Comments on words as they now stand.</summary>
    public int Comment(string key, string on, string text)
    {
        DraftParagraph paragraph = draft[key];
        (int first, int end) = paragraph.Cut(on);
        return Anchor(paragraph, first, end, text, parent: null);
    }

    /// <summary>Comments on a whole paragraph, such as one taken out.</summary>
    public int Comment(string key, string text)
    {
        DraftParagraph paragraph = draft[key];
        return Anchor(paragraph, 0, paragraph.Pieces.Count, text, parent: null);
    }

    /// <summary>Answers a comment.</summary>
    public void Reply(string key, int parent, string text)
    {
        DraftParagraph paragraph = draft[key];
        int first = paragraph.Pieces.FindIndex(piece => piece.Content is CommentStart start && start.Id == parent);
        int end = paragraph.Pieces.FindIndex(piece => piece.Content is CommentEnd close && close.Id == parent);
        _ = Anchor(paragraph, first + 1, end + 1, text, parent);
    }

    private int Anchor(DraftParagraph paragraph, int first, int end, string text, int? parent)
    {
        int id = draft.Comments.Count;
        draft.Comments.Add(new WordComment(id, Author, Next().Date, text, parent));
        paragraph.Pieces.Insert(end, new Piece(new CommentEnd(id), []));
        paragraph.Pieces.Insert(first, new Piece(new CommentStart(id), []));
        return id;
    }

    // Gives back where the row of pieces now ends. One's own insertion is simply taken back, as Word does.
    private int Strike(DraftParagraph paragraph, int first, int end, Revision now)
    {
        for (int i = end - 1; i >= first; i--)
        {
            Piece piece = paragraph.Pieces[i];
            bool own = piece.Marks.Any(mark => mark.Kind == TrackedKind.Inserted && mark.Revision.Author == Author);
            if (!tracked || own)
            {
                paragraph.Pieces.RemoveAt(i);
                end--;
            }
            else if (piece.IsVisible)
            {
                paragraph.Pieces[i] = piece with { Marks = piece.Marks.Add(new TrackedMark(TrackedKind.Deleted, now)) };
            }
        }

        return end;
    }

    private Revision Next() => new(Author, _now = _now.AddMinutes(7));

    private ImmutableArray<TrackedMark> Marks(TrackedKind kind, Revision now) =>
        tracked ? [new TrackedMark(kind, now)] : [];
}
