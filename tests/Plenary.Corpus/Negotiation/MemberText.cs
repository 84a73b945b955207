using System.Collections.Immutable;
using System.Text;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>
/// Works out the text that a set of edits gives, from strings alone: it shares nothing with the writing of the files,
/// so that either can show the other wrong.
/// </summary>
internal sealed class MemberText
{
    // Footnotes stand in the text as private characters until their order is known.
    private const int BaseNote = 0xE000;
    private const int NewNote = 0xE800;
    private const char Break = '\u2029';

    private readonly BaseDocument _text;
    private readonly ILookup<int, CorpusEdit> _byParagraph;
    private readonly List<string> _newNotes = [];

    private MemberText(BaseDocument text, IEnumerable<CorpusEdit> edits)
    {
        _text = text;
        _byParagraph = edits.ToLookup(edit => edit.Kind == EditKind.MoveParagraph ? -1 : edit.Paragraph);
    }

    public static WordText Of(BaseDocument text, IEnumerable<CorpusEdit> edits)
    {
        CorpusEdit[] all = [.. edits];
        MemberText composer = new(text, all);
        return composer.Compose(all.Where(edit => edit.Kind == EditKind.MoveParagraph).ToDictionary(edit => edit.Paragraph));
    }

    private WordText Compose(Dictionary<int, CorpusEdit> moves)
    {
        Dictionary<int, CorpusEdit> arrivals = moves.Values.ToDictionary(move => move.Target);
        List<string> result = [];
        string running = "";
        for (int i = 0; i < _text.Paragraphs.Length; i++)
        {
            if (i == _text.TableStart)
            {
                AddTable(result);
                i = _text.TableEnd - 1;
                continue;
            }

            CorpusEdit[] edits = [.. _byParagraph[i]];
            if (!moves.ContainsKey(i) && !Array.Exists(edits, edit => edit.Kind == EditKind.DeleteParagraph))
            {
                string[] pieces = Apply(_text.Paragraphs[i]).Split(Break);
                pieces[0] = running + pieces[0];
                running = "";
                if (Array.Exists(edits, edit => edit.Kind == EditKind.MergeParagraphs))
                {
                    running = pieces[^1];
                    pieces = pieces[..^1];
                }

                result.AddRange(pieces);
            }

            result.AddRange(edits.Where(edit => edit.Kind == EditKind.InsertParagraph).Select(edit => edit.FinalText));
            if (arrivals.TryGetValue(i, out CorpusEdit? move))
            {
                result.Add(_text.Paragraphs[move.Paragraph].Text);
            }
        }

        ImmutableArray<string> notes = Notes(result);
        return new WordText([.. result.Select(WithoutPrivate)], notes, []);
    }

    private void AddTable(List<string> result)
    {
        for (int row = 0; row < _text.Rows; row++)
        {
            int first = _text.TableStart + (row * _text.Columns);
            if (!_byParagraph[first].Any(edit => edit.Kind == EditKind.DeleteRow))
            {
                result.AddRange(Enumerable.Range(first, _text.Columns).Select(cell => Apply(_text.Paragraphs[cell])));
            }

            result.AddRange(_byParagraph[first].Where(edit => edit.Kind == EditKind.InsertRow).SelectMany(edit => edit.Text.Split('\t')));
        }
    }

    private string Apply(BaseParagraph paragraph)
    {
        StringBuilder text = new();
        int at = 0;
        foreach (CorpusEdit edit in _byParagraph[paragraph.Index]
            .Where(edit => edit.Kind is not (EditKind.InsertParagraph or EditKind.InsertRow or EditKind.DeleteRow)).OrderBy(edit => edit.Start))
        {
            Copy(edit.Start);
            switch (edit.Kind)
            {
                case EditKind.SplitParagraph:
                    _ = text.Append(Break);
                    break;
                case EditKind.InsertFootnote:
                    _ = text.Append((char)(NewNote + _newNotes.Count));
                    _newNotes.Add(edit.FinalText);
                    break;
                default:
                    _ = text.Append(edit.FinalText);
                    break;
            }

            at = edit.Start + edit.Length;
        }

        Copy(paragraph.Text.Length);
        return text.ToString();

        void Copy(int end)
        {
            foreach (Leaf leaf in paragraph.Leaves.Where(leaf => leaf.Inline is NoteReference && leaf.Start >= at && leaf.Start < end))
            {
                _ = text.Append(paragraph.Text.AsSpan(at, leaf.Start - at)).Append((char)(BaseNote + ((NoteReference)leaf.Inline).Id));
                at = leaf.End;
            }

            _ = text.Append(paragraph.Text.AsSpan(at, end - at));
            at = end;
        }
    }

    private ImmutableArray<string> Notes(List<string> paragraphs) =>
    [
        .. paragraphs.Where(HasPrivate).SelectMany(paragraph => paragraph).Where(IsPrivate)
            .Select(c => c >= NewNote ? _newNotes[c - NewNote] : Apply(_text.Footnotes[c - BaseNote - 1])),
    ];

    private static bool IsPrivate(char c) => c is >= (char)BaseNote and < '\uF000';

    private static bool HasPrivate(string text) => text.AsSpan().IndexOfAnyInRange((char)BaseNote, '\uEFFF') >= 0;

    private static string WithoutPrivate(string text) =>
        HasPrivate(text) ? string.Concat(text.Select(c => IsPrivate(c) ? TextMarks.Embedded : c)) : text;
}
