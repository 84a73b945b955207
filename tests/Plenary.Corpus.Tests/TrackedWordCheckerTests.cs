using Plenary.Corpus.Documents;
using Xunit;
using static Plenary.Corpus.Tests.DocumentFixtures;

namespace Plenary.Corpus.Tests;

/// <summary>The rules of ECMA-376 for tracked changes, one small document a rule.</summary>
public sealed class TrackedWordCheckerTests
{
    [Fact]
    public void Insertion_that_another_deleted_shows_only_for_the_first()
    {
        TrackedWordChecker checker = Read(P(Text("a"), Ins("CHN", Text("b"), Del("RUS", Text("c"))), Text("d")));

        Assert.Equal(["ad"], checker.Accepting());
        Assert.Equal(["abcd"], checker.Accepting("CHN"));
        Assert.Equal(["abd"], checker.Accepting("CHN", "RUS"));
        Assert.Equal(["ad"], checker.Accepting("RUS"));
    }

    [Fact]
    public void Paragraph_whose_mark_is_rejected_runs_on_into_the_next()
    {
        TrackedWordChecker checker = Read(P(Text("one")).WithMark(TrackedKind.Inserted, "CHN"), P(Text("two")), P(Text("three")));

        Assert.Equal(["onetwo", "three"], checker.Accepting());
        Assert.Equal(["one", "two", "three"], checker.Accepting("CHN"));
    }

    [Fact]
    public void Several_marks_deleted_in_a_row_make_one_paragraph()
    {
        TrackedWordChecker checker = Read(
            P(Text("a")).WithMark(TrackedKind.Deleted, "CHN"), P().WithMark(TrackedKind.Deleted, "CHN"),
            P(Text("b")).WithMark(TrackedKind.Deleted, "RUS"), P(Text("c")));

        Assert.Equal(["abc"], checker.Accepting("CHN", "RUS"));
        Assert.Equal(["ab", "c"], checker.Accepting("CHN"));
        Assert.Equal(["a", "", "bc"], checker.Accepting("RUS"));
    }

    [Fact]
    public void Content_before_a_table_does_not_run_into_the_table()
    {
        Table table = new([new TableRow([Cell(P(Text("cell")))])]);
        TrackedWordChecker checker = Read(
            P(Text("kept")).WithMark(TrackedKind.Deleted, "CHN"), table, P(Del("CHN", Text("gone"))).WithMark(TrackedKind.Deleted, "CHN"), table, P());

        Assert.Equal(["kept", "cell", "cell", ""], checker.Accepting("CHN"));
    }

    [Fact]
    public void Only_paragraph_of_a_cell_stays_empty_where_a_second_one_goes()
    {
        Paragraph gone = P(Del("CHN", Text("gone"))).WithMark(TrackedKind.Deleted, "CHN");
        TrackedWordChecker checker = Read(new Table([new TableRow([Cell(gone), Cell(P(Text("kept")), gone)])]), P());

        Assert.Equal(["", "kept", ""], checker.Accepting("CHN"));
    }

    [Fact]
    public void Rows_and_cells_come_and_go_with_their_authors()
    {
        TrackedMark inserted = new(TrackedKind.Inserted, By("CHN"));
        TrackedMark deleted = new(TrackedKind.Deleted, By("RUS"));
        TrackedWordChecker checker = Read(
            new Table(
            [
                new TableRow([Cell(P(Text("1"))), Cell(P(Text("2"))) with { Mark = deleted }]),
                new TableRow([Cell(P(Text("3"))), Cell(P(Text("4")))], inserted),
                new TableRow([Cell(P(Text("5"))), Cell(P(Text("6"))) with { Mark = inserted }], deleted),
            ]),
            P(Text("end")));

        Assert.Equal(["1", "2", "5", "end"], checker.Accepting());
        Assert.Equal(["1", "2", "3", "4", "5", "6", "end"], checker.Accepting("CHN"));
        Assert.Equal(["1", "end"], checker.Accepting("RUS"));
    }

    [Fact]
    public void Table_of_which_no_row_is_left_is_no_table_any_more()
    {
        Table table = new([new TableRow([Cell(P(Text("x")))], new TrackedMark(TrackedKind.Inserted, By("CHN")))]);
        TrackedWordChecker checker = Read(P(Text("a")).WithMark(TrackedKind.Deleted, "RUS"), table, P(Text("b")));

        Assert.Equal(["ab"], checker.Accepting("RUS"));
        Assert.Equal(["a", "x", "b"], checker.Accepting("RUS", "CHN"));
    }

    [Fact]
    public void Notes_follow_their_references_and_tracked_text_in_them_is_decided_too()
    {
        WordDocument document = new(
        [
            P(Text("x"), new NoteReference(NoteKind.Footnote, 2), Ins("CHN", new NoteReference(NoteKind.Footnote, 1)), new NoteReference(NoteKind.Endnote, 1)),
        ])
        {
            Notes =
            [
                new Note(NoteKind.Footnote, 1, [P(Ins("CHN", Text(" new")))]),
                new Note(NoteKind.Footnote, 2, [P(Text(" old "), Del("RUS", Text("text"))), P(Text("second"))]),
                new Note(NoteKind.Endnote, 1, [P(Text(" end"))]),
            ],
        };
        TrackedWordChecker checker = Read(document);

        Assert.Equal(["x\uFFFC\uFFFC"], checker.RejectAll().Paragraphs);
        Assert.Equal([" old text\nsecond"], checker.RejectAll().Footnotes);
        Assert.Equal([" old \nsecond", " new"], checker.AcceptAll().Footnotes);
        Assert.Equal([" end"], checker.AcceptAll().Endnotes);
    }

    [Fact]
    public void Everything_that_is_not_a_letter_has_its_character()
    {
        TrackedWordChecker checker = Read(P(
            new Picture(1), Text("a\tb\nc\u2011d\u00ADe"), new Symbol("Symbol", '\uF0B7'), new PageBreak(),
            new Hyperlink(new Uri("https://example.org/x"), [Text("link")]), new ContentControl(1, "t", [Text("control")]),
            new Field(" REF a ", [Text("result")]), new Field(" PAGE ", [Text("7")], Simple: true), new Bookmark(3, "here")));

        Assert.Equal(["\uFFFCa\tb\nc\u2011d\u00ADe\uF0B7\nlinkcontrolresult7"], checker.AcceptAll().Paragraphs);
    }

    [Fact]
    public void Deleted_field_is_whole_when_rejected_and_gone_when_accepted()
    {
        TrackedWordChecker checker = Read(P(Text("a "), Del("CHN", new Field(" REF a ", [Text("result")])), Text(" b")));

        Assert.Equal(["a result b"], checker.RejectAll().Paragraphs);
        Assert.Equal(["a  b"], checker.AcceptAll().Paragraphs);
        Assert.Empty(checker.Faults);
    }

    [Fact]
    public void Blocks_in_a_content_control_are_neighbours_of_those_outside()
    {
        TrackedWordChecker checker = Read(
            P(Text("a")).WithMark(TrackedKind.Inserted, "CHN"), new ContentControlBlock(9, "part", [P(Text("b")), P(Text("c"))]));

        Assert.Equal(["ab", "c"], checker.RejectAll().Paragraphs);
    }

    [Fact]
    public void Comments_come_with_thread_and_anchor()
    {
        DateTimeOffset day = new(2026, 4, 1, 9, 30, 0, TimeSpan.Zero);
        TrackedWordChecker checker = Read(new WordDocument(
        [
            P(Text("before "), new CommentStart(0), new CommentStart(1), Text("here"), Del("CHN", Text(" not")), new CommentEnd(0), new CommentEnd(1), Text(" after")),
        ])
        {
            Comments = [new WordComment(0, "Mei Chen", day, "Why & how?"), new WordComment(1, "Luis Silva", day, "Thus.", ParentId: 0)],
        });

        Assert.Equal(
            [
                new FoundComment("0", "Mei Chen", "2026-04-01T09:30:00Z", "Why & how?", null, "here", "before here after"),
                new FoundComment("1", "Luis Silva", "2026-04-01T09:30:00Z", "Thus.", "0", "here", "before here after"),
            ],
            checker.Comments);
    }
}
