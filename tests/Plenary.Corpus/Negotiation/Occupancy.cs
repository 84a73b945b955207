namespace Plenary.Corpus;

/// <summary>
/// What one member has already edited. Two edits of one member never touch, so that his text is beyond doubt: nobody
/// edits words of a paragraph that he deletes or moves, or of a row that he takes out.
/// </summary>
internal sealed class Occupancy(BaseDocument text)
{
    private readonly Dictionary<int, List<(int Start, int End)>> _within = [];
    private readonly HashSet<int> _whole = [];
    private readonly HashSet<int> _shape = [];
    private readonly HashSet<int> _gaps = [];
    private readonly HashSet<int> _rows = [];

    public bool TryTake(EditTemplate edit)
    {
        if (!IsFree(edit))
        {
            return false;
        }

        if (edit.Gap >= 0)
        {
            _ = _gaps.Add(edit.Gap);
        }

        switch (edit.Kind)
        {
            case EditKind.DeleteParagraph or EditKind.MoveParagraph:
                _ = _whole.Add(edit.Paragraph);
                _ = _shape.Add(edit.Paragraph);
                break;
            case EditKind.MergeParagraphs:
                _ = _shape.Add(edit.Paragraph);
                _ = _shape.Add(edit.Paragraph + 1);
                Hold(edit);
                break;
            case EditKind.SplitParagraph:
                _ = _shape.Add(edit.Paragraph);
                Hold(edit);
                break;
            case EditKind.InsertRow or EditKind.DeleteRow:
                _ = _rows.Add(text.At(edit.Paragraph).Row);
                break;
            case EditKind.InsertParagraph:
                break;
            default:
                Hold(edit);
                break;
        }

        return true;
    }

    private bool IsFree(EditTemplate edit) => edit.Kind switch
    {
        EditKind.DeleteParagraph or EditKind.MoveParagraph =>
            !_shape.Contains(edit.Paragraph) && !_within.ContainsKey(edit.Paragraph) && GapIsFree(edit) && NotesUntouched(edit.Paragraph),
        EditKind.MergeParagraphs =>
            GapIsFree(edit) && !_shape.Contains(edit.Paragraph) && !_shape.Contains(edit.Paragraph + 1) && RangeIsFree(edit),
        EditKind.SplitParagraph => !_shape.Contains(edit.Paragraph) && RangeIsFree(edit),
        EditKind.InsertParagraph => GapIsFree(edit),
        EditKind.InsertRow or EditKind.DeleteRow => RowIsFree(text.At(edit.Paragraph).Row),
        _ => !_whole.Contains(Host(edit.Paragraph)) && !_rows.Contains(text.At(edit.Paragraph).Row) && RangeIsFree(edit),
    };

    private bool GapIsFree(EditTemplate edit) => edit.Gap < 0 || !_gaps.Contains(edit.Gap);

    private bool RangeIsFree(EditTemplate edit) =>
        !_within.TryGetValue(edit.Paragraph, out List<(int Start, int End)>? taken)
        || taken.TrueForAll(range => edit.End + 1 < range.Start || range.End + 1 < edit.Start);

    private bool RowIsFree(int row) =>
        !_rows.Contains(row) && _rows.Count < text.Rows - 2
        && !_within.Keys.Any(paragraph => text.At(paragraph).Row == row);

    private bool NotesUntouched(int paragraph) => !_within.Keys.Any(edited => edited >= text.Paragraphs.Length && Host(edited) == paragraph);

    /// <summary>The paragraph that refers to a footnote; any other paragraph is its own host.</summary>
    private int Host(int paragraph) =>
        paragraph < text.Paragraphs.Length ? paragraph : text.NoteHosts[paragraph - text.Paragraphs.Length];

    private void Hold(EditTemplate edit)
    {
        if (!_within.TryGetValue(edit.Paragraph, out List<(int, int)>? taken))
        {
            _within[edit.Paragraph] = taken = [];
        }

        taken.Add((edit.Start, edit.End));
    }
}
