using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>Makes the Word document that a member would send back.</summary>
internal sealed class MemberDocument
{
    private readonly BaseDocument _text;
    private readonly MemberPlan _plan;
    private readonly ILookup<int, CorpusEdit> _byParagraph;
    private readonly ILookup<int, CorpusEdit> _arrivals;
    private readonly Dictionary<CorpusEdit, List<int>> _comments = new(ReferenceEqualityComparer.Instance);
    private readonly List<CorpusEdit> _newNotes = [];
    private readonly List<Block> _body = [];
    private List<Inline> _running = [];

    private MemberDocument(BaseDocument text, MemberPlan plan)
    {
        (_text, _plan) = (text, plan);
        _byParagraph = plan.Edits.ToLookup(edit => edit.Paragraph);
        _arrivals = plan.Edits.Where(edit => edit.Kind == EditKind.MoveParagraph).ToLookup(edit => edit.Target);
        foreach ((WordComment comment, int edit) in plan.Comments)
        {
            if (!_comments.TryGetValue(plan.Edits[edit], out List<int>? ids))
            {
                _comments[plan.Edits[edit]] = ids = [];
            }

            ids.Add(comment.Id);
        }
    }

    public static WordDocument Of(BaseDocument text, MemberPlan plan, int saving) => new MemberDocument(text, plan).Compose(saving);

    private WordDocument Compose(int saving)
    {
        for (int i = 0; i < _text.Paragraphs.Length; i++)
        {
            if (i == _text.TableStart)
            {
                _body.Add(Table());
                i = _text.TableEnd - 1;
                continue;
            }

            AddParagraph(_text.Paragraphs[i]);
        }

        return NoteOrder.Renumber(new WordDocument([.. _body])
        {
            Notes = [.. _text.Footnotes.Select((note, i) => Note(i + 1, note)), .. _newNotes.Select(NewNote)],
            Comments = [.. _plan.Comments.Select(comment => comment.Comment)],
            Header = BaseFile.Header,
            Footer = BaseFile.Footer,
            LastModifiedBy = _plan.Authors[0],
            TrackRevisions = _plan.Kind == ResponseKind.Tracked,
            Saving = saving,
        });
    }

    private void AddParagraph(BaseParagraph paragraph)
    {
        CorpusEdit[] edits = [.. _byParagraph[paragraph.Index]];
        CorpusEdit? whole = Array.Find(edits, edit => edit.Kind is EditKind.DeleteParagraph or EditKind.MoveParagraph);
        CorpusEdit? next = Array.Find(edits, edit => edit.Kind == EditKind.InsertParagraph);

        // Enter at the end of a paragraph marks that paragraph's end as new and hands its old end to the new one;
        // typing above the next paragraph marks the new one's own. Word writes either, so do we.
        bool enterAtEnd = next is { Tracked: true } && whole is null && next.Date.Minute % 2 == 0;
        if (whole is not null)
        {
            AddWhole(paragraph, whole);
        }
        else if (edits.Length == 0 && _running.Count == 0)
        {
            _body.Add(paragraph.Source);
        }
        else
        {
            AddEdited(paragraph, edits, enterAtEnd ? Mark(TrackedKind.Inserted, next!) : null);
        }

        if (next is not null)
        {
            _body.Add(Written(paragraph, next, next.Tracked ? TrackedKind.Inserted : null, new TextRun(next.FinalText), enterAtEnd));
        }

        foreach (CorpusEdit move in _arrivals[paragraph.Index])
        {
            AddArrival(move);
        }
    }

    private void AddEdited(BaseParagraph paragraph, CorpusEdit[] edits, TrackedMark? mark)
    {
        List<Inline> content = [.. _running, .. Composer(paragraph).Compose(edits.Where(edit => edit.Kind != EditKind.InsertParagraph))];
        _running = [];
        int cut = content.FindIndex(inline => inline is Cut);
        while (cut >= 0)
        {
            CorpusEdit split = ((Cut)content[cut]).Edit;
            _body.Add(paragraph.Source with
            {
                Content = [.. content[..cut]],
                ParaId = null,
                Mark = split.Tracked ? [Mark(TrackedKind.Inserted, split)] : [],
            });
            content = content[(cut + 1)..];
            cut = content.FindIndex(inline => inline is Cut);
        }

        CorpusEdit? merge = Array.Find(edits, edit => edit.Kind == EditKind.MergeParagraphs);
        if (merge is { Tracked: false })
        {
            _running = content;
            return;
        }

        TrackedMark? end = merge is null ? mark : Mark(TrackedKind.Deleted, merge);
        _body.Add(paragraph.Source with { Content = [.. content], Mark = end is null ? [] : [end] });
    }

    private void AddWhole(BaseParagraph paragraph, CorpusEdit edit)
    {
        if (!edit.Tracked)
        {
            return;
        }

        bool moved = edit.Kind == EditKind.MoveParagraph;
        TrackedKind kind = moved ? TrackedKind.MovedFrom : TrackedKind.Deleted;
        Revision revision = new(edit.Author, edit.Date);
        List<Inline> content = Composer(paragraph).ComposeWhole(kind, revision);
        if (moved)
        {
            content.Insert(0, new MoveRangeStart(kind, MoveName(edit), revision));
        }
        else
        {
            content = Commented(edit, content);
        }

        _body.Add(paragraph.Source with { Content = [.. content], Mark = [new TrackedMark(kind, revision)] });
        if (moved)
        {
            _body.Add(new MoveRangeEndBlock(kind, MoveName(edit)));
        }
    }

    private void AddArrival(CorpusEdit move)
    {
        BaseParagraph paragraph = _text.Paragraphs[move.Paragraph];
        if (!move.Tracked)
        {
            List<Inline> plain = Commented(move, [.. paragraph.Source.Content]);
            _body.Add(paragraph.Source with { Content = [.. plain] });
            return;
        }

        Revision revision = new(move.Author, move.Date);
        List<Inline> content = Commented(move, Composer(paragraph).ComposeWhole(TrackedKind.MovedTo, revision));
        content.Insert(0, new MoveRangeStart(TrackedKind.MovedTo, MoveName(move), revision));
        _body.Add(paragraph.Source with { Content = [.. content], ParaId = null, Mark = [new TrackedMark(TrackedKind.MovedTo, revision)] });
        _body.Add(new MoveRangeEndBlock(TrackedKind.MovedTo, MoveName(move)));
    }

    private Paragraph Written(BaseParagraph like, CorpusEdit edit, TrackedKind? kind, Inline content, bool marked)
    {
        Inline inline = kind is { } tracked ? new Tracked(tracked, new Revision(edit.Author, edit.Date), [content]) : content;
        return like.Source with
        {
            Content = [.. Commented(edit, [inline])],
            ParaId = null,
            Mark = kind is { } own && !marked ? [Mark(own, edit)] : [],
        };
    }

    private Table Table()
    {
        List<TableRow> rows = [];
        for (int row = 0; row < _text.Rows; row++)
        {
            int first = _text.TableStart + (row * _text.Columns);
            CorpusEdit? edit = _byParagraph[first].FirstOrDefault(edit => edit.Kind is EditKind.InsertRow or EditKind.DeleteRow);
            IEnumerable<BaseParagraph> cells = Enumerable.Range(first, _text.Columns).Select(cell => _text.Paragraphs[cell]);
            if (edit is { Kind: EditKind.DeleteRow })
            {
                if (edit.Tracked)
                {
                    Revision revision = new(edit.Author, edit.Date);
                    rows.Add(Row(cells.Select(cell => cell.Source with
                    {
                        Content = [.. Composer(cell).ComposeWhole(TrackedKind.Deleted, revision)],
                        Mark = [Mark(TrackedKind.Deleted, edit)],
                    }), Mark(TrackedKind.Deleted, edit)));
                }

                continue;
            }

            rows.Add(Row(cells.Select(cell => EditedCell(cell, [.. _byParagraph[cell.Index].Where(edit => edit.Kind != EditKind.InsertRow)])), null));
            if (edit is not null)
            {
                TrackedKind? kind = edit.Tracked ? TrackedKind.Inserted : null;
                rows.Add(Row(
                    edit.Text.Split('\t').Select(text => Written(_text.Paragraphs[first], edit, kind, new TextRun(text), marked: false)),
                    edit.Tracked ? Mark(TrackedKind.Inserted, edit) : null));
            }
        }

        return new Table([.. rows]);
    }

    private Paragraph EditedCell(BaseParagraph cell, CorpusEdit[] edits) =>
        edits.Length == 0 ? cell.Source : cell.Source with { Content = [.. Composer(cell).Compose(edits)] };

    private static TableRow Row(IEnumerable<Paragraph> cells, TrackedMark? mark) =>
        new([.. cells.Select(paragraph => new TableCell([paragraph]))], mark);

    private Note Note(int id, BaseParagraph note)
    {
        CorpusEdit[] edits = [.. _byParagraph[note.Index]];
        return new Note(NoteKind.Footnote, id, [EditedCell(note, edits)]);
    }

    private Note NewNote(CorpusEdit edit, int index)
    {
        Inline run = new TextRun(edit.FinalText);
        Inline content = edit.Tracked ? new Tracked(TrackedKind.Inserted, new Revision(edit.Author, edit.Date), [run]) : run;
        return new Note(NoteKind.Footnote, _text.Footnotes.Length + 1 + index, [new Paragraph([content]) { Style = "FootnoteText" }]);
    }

    private ParagraphComposer Composer(BaseParagraph paragraph) => new(paragraph, CommentsOn, edit =>
    {
        _newNotes.Add(edit);
        return _text.Footnotes.Length + _newNotes.Count;
    });

    private IReadOnlyList<int> CommentsOn(CorpusEdit edit) => _comments.TryGetValue(edit, out List<int>? ids) ? ids : [];

    private List<Inline> Commented(CorpusEdit edit, List<Inline> content) =>
        [.. CommentsOn(edit).Select(id => new CommentStart(id)), .. content, .. CommentsOn(edit).Select(id => new CommentEnd(id))];

    private static TrackedMark Mark(TrackedKind kind, CorpusEdit edit) => new(kind, new Revision(edit.Author, edit.Date));

    private static string MoveName(CorpusEdit edit) => $"move{190000000 + edit.Paragraph}";
}
