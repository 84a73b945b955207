using System.Collections.Immutable;

namespace Plenary.Corpus;

/// <summary>Thinks up edits: where delegations really edit, and what they would write.</summary>
internal sealed class EditMaker
{
    private readonly BaseDocument _text;
    private readonly Dice _dice;
    private readonly DiplomaticGrammar _grammar;
    private readonly Popularity _popularity;

    public EditMaker(BaseDocument text, Popularity popularity, Dice dice)
    {
        (_text, _popularity, _dice) = (text, popularity, dice);
        _grammar = new DiplomaticGrammar(dice);
    }

    /// <summary>A new edit, or null when the place thrown does not take the kind thrown.</summary>
    public EditTemplate? Fresh()
    {
        double where = _dice.NextUnit();
        if (where < 0.04)
        {
            return Words(_text.Paragraphs[_dice.Between(_text.TableStart, _text.TableEnd - 1)], EditKind.ReplaceWord);
        }

        if (where < 0.06 && _text.Footnotes.Length > 0)
        {
            return Words(_dice.Pick(_text.Footnotes), _dice.Chance(0.5) ? EditKind.ReplaceWord : EditKind.Insert);
        }

        if (where < 0.068)
        {
            return Row();
        }

        BaseParagraph paragraph = _text.Paragraphs[_popularity.Pick(_dice)];
        return _dice.NextUnit() switch
        {
            < 0.30 => Words(paragraph, EditKind.ReplaceWord),
            < 0.50 => Words(paragraph, EditKind.ReplacePhrase),
            < 0.72 => Words(paragraph, EditKind.Insert),
            < 0.865 => Words(paragraph, EditKind.Delete),
            < 0.875 => Words(paragraph, EditKind.InsertFootnote),
            < 0.925 => Whole(paragraph, EditKind.InsertParagraph),
            < 0.96 => Whole(paragraph, EditKind.DeleteParagraph),
            < 0.975 => Whole(paragraph, EditKind.MoveParagraph),
            < 0.988 => Split(paragraph),
            _ => Whole(paragraph, EditKind.MergeParagraphs),
        };
    }

    /// <summary>An edit of another wording whose place overlaps the one given, reaching a word further.</summary>
    public EditTemplate? Overlapping(EditTemplate other)
    {
        if (!other.IsWithinParagraph || other.Length == 0)
        {
            return null;
        }

        ImmutableArray<Word> words = _text.At(other.Paragraph).Words;
        int[] touched = [.. Enumerable.Range(0, words.Length).Where(i => words[i].End > other.Start && words[i].Start < other.End)];
        bool forward = _dice.Chance(0.5);
        int reach = touched.Length == 0 ? -1 : forward ? touched[^1] + 1 : touched[0] - 1;
        if (reach < 0 || reach >= words.Length || words[reach].Zone != words[touched[0]].Zone)
        {
            return null;
        }

        Word from = words[Math.Min(touched[0], reach)];
        Word to = words[Math.Max(touched[^1], reach)];
        return new EditTemplate(EditKind.ReplacePhrase, other.Paragraph, from.Start, to.End - from.Start, _grammar.NounPhrase());
    }

    private EditTemplate? Words(BaseParagraph paragraph, EditKind kind)
    {
        ImmutableArray<Word> words = paragraph.Words;
        if (words.Length < 2)
        {
            return null;
        }

        int first = _dice.Below(words.Length);
        int last = kind is EditKind.ReplacePhrase or EditKind.Delete ? Math.Min(first + _dice.Between(1, 4), words.Length - 1) : first;
        if (words[first].Zone != words[last].Zone)
        {
            return null;
        }

        Word word = words[first];
        int length = words[last].End - word.Start;
        string old = paragraph.Text.Substring(word.Start, length);
        switch (kind)
        {
            case EditKind.ReplaceWord:
                return new EditTemplate(kind, paragraph.Index, word.Start, length, _grammar.InsteadOf(old));
            case EditKind.ReplacePhrase:
                string phrase = _dice.Chance(0.5) ? $"{_grammar.NounPhrase()} {_grammar.Qualifier()}" : _grammar.NounPhrase();
                return phrase == old ? null : new EditTemplate(kind, paragraph.Index, word.Start, length, phrase);
            case EditKind.Delete:
                bool spaceBefore = first > 0 && words[first - 1].Zone == word.Zone && paragraph.Text[word.Start - 1] == ' ';
                return spaceBefore ? new EditTemplate(kind, paragraph.Index, word.Start - 1, length + 1, "") : null;
            case EditKind.InsertFootnote:
                string note = " " + _grammar.Sentence("The delegation reserves its position on", 14, '.');
                return paragraph.IsProse ? new EditTemplate(kind, paragraph.Index, word.End, 0, note) : null;
            default:
                bool atMark = word.End < paragraph.Text.Length && paragraph.Text[word.End] is ',' or ';' or '.';
                string addition = atMark ? $", {_grammar.Qualifier()}" : $" {_dice.Pick(Vocabulary.Links)} {_grammar.NounPhrase()}";
                return new EditTemplate(EditKind.Insert, paragraph.Index, word.End, 0, addition);
        }
    }

    private EditTemplate? Whole(BaseParagraph paragraph, EditKind kind)
    {
        int index = paragraph.Index;
        if (!paragraph.IsProse || index >= _text.Paragraphs.Length - 1)
        {
            return null;
        }

        switch (kind)
        {
            case EditKind.InsertParagraph:
                return new EditTemplate(kind, index, 0, 0, _grammar.Sentence(_grammar.OperativeOpening(), _dice.Between(14, 40), '.'));
            case EditKind.DeleteParagraph:
                return new EditTemplate(kind, index, 0, paragraph.Text.Length, "");
            case EditKind.MoveParagraph:
                int target = _popularity.Pick(_dice);
                bool sensible = _text.Paragraphs[target].IsProse && target != index && target != index - 1 && paragraph.IsAllPlain;
                return sensible ? new EditTemplate(kind, index, 0, paragraph.Text.Length, "", target) : null;
            default:
                return _text.Paragraphs[index + 1].IsProse ? new EditTemplate(kind, index, paragraph.Text.Length, 0, " ") : null;
        }
    }

    private EditTemplate? Split(BaseParagraph paragraph)
    {
        ImmutableArray<Word> words = paragraph.Words;
        int[] places =
        [
            .. Enumerable.Range(1, words.Length).Where(i => i < words.Length - 1 && words[i].Zone == words[i + 1].Zone
                && words[i].End + 2 == words[i + 1].Start && paragraph.Text[words[i].End] is ',' or ';' && paragraph.Text[words[i].End + 1] == ' ')
                .Select(i => words[i].End + 1),
        ];
        return paragraph.IsProse && places.Length > 0
            ? new EditTemplate(EditKind.SplitParagraph, paragraph.Index, _dice.Pick(places), 1, "")
            : null;
    }

    private EditTemplate Row()
    {
        int row = _dice.Below(_text.Rows);
        int first = _text.TableStart + (row * _text.Columns);
        return _dice.Chance(0.5)
            ? new EditTemplate(EditKind.DeleteRow, first, 0, 0, "")
            : new EditTemplate(
                EditKind.InsertRow, first, 0, 0, string.Join('\t', Enumerable.Range(0, _text.Columns).Select(_ => _grammar.NounPhrase())));
    }
}
