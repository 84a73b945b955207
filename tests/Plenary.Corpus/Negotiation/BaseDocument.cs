using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>The base: its paragraphs as text and as Word content, its table, its footnotes.</summary>
internal sealed class BaseDocument
{
    private const int LinkEvery = 61;
    private const int FieldEvery = 43;
    private const int ControlEvery = 97;
    private const int NoteEvery = 29;

    private readonly Dice _dice;
    private readonly List<string> _noteTexts = [];
    private readonly List<int> _noteHosts = [];

    public BaseDocument(int seed, int paragraphs, int words)
    {
        _dice = Dice.For(seed, "base document");
        BaseText text = new(seed, paragraphs, words);
        (Rows, Columns) = (text.Rows, text.Columns);
        ImmutableArray<BaseParagraph>.Builder body = ImmutableArray.CreateBuilder<BaseParagraph>(paragraphs);
        TableStart = -1;
        foreach ((BaseKind kind, string sentence) in text.Paragraphs)
        {
            int index = body.Count;
            TableStart = kind == BaseKind.Cell && TableStart < 0 ? index : TableStart;
            body.Add(new BaseParagraph(index, kind, Compose(index, kind, sentence))
            {
                Row = kind == BaseKind.Cell ? (index - TableStart) / Columns : -1,
            });
        }

        Paragraphs = body.ToImmutable();
        Footnotes =
        [
            .. _noteTexts.Select((note, i) => new BaseParagraph(paragraphs + i, BaseKind.Footnote, Paragraph.Of(note, "FootnoteText"))),
        ];
    }

    public ImmutableArray<BaseParagraph> Paragraphs { get; }

    /// <summary>The footnotes; the one at place i has the id i + 1.</summary>
    public ImmutableArray<BaseParagraph> Footnotes { get; }

    /// <summary>Which paragraph refers to each footnote.</summary>
    public IReadOnlyList<int> NoteHosts => _noteHosts;

    /// <summary>Index of the paragraph in the table's first cell; the cells follow row by row.</summary>
    public int TableStart { get; }

    public int Rows { get; }

    public int Columns { get; }

    public int TableEnd => TableStart + (Rows * Columns);

    public BaseParagraph At(int index) =>
        index < Paragraphs.Length ? Paragraphs[index] : Footnotes[index - Paragraphs.Length];

    private Paragraph Compose(int index, BaseKind kind, string sentence)
    {
        List<Inline> content = kind switch
        {
            BaseKind.Title => [new Picture(1), new TextRun(sentence, RunFormat.Bold)],
            BaseKind.Caption => [new TextRun(sentence), new Symbol("Symbol", '\uF0B7')],
            BaseKind.Preambular or BaseKind.Operative => Led(sentence),
            _ => [new TextRun(sentence)],
        };
        if (kind is BaseKind.Preambular or BaseKind.Operative or BaseKind.SubParagraph)
        {
            Decorate(index, content);
        }

        return new Paragraph([.. content])
        {
            Style = kind switch
            {
                BaseKind.Title => "Title",
                BaseKind.Heading => index % 2 == 0 ? "Heading1" : "Heading2",
                BaseKind.Cell => null,
                _ => kind.ToString(),
            },
            ListId = kind is BaseKind.Operative or BaseKind.SubParagraph ? 1 : null,
            ListLevel = kind == BaseKind.SubParagraph ? 1 : 0,
            ParaId = 0x10000000 + (index * 0x1111),
        };
    }

    /// <summary>The opening verb is in italics, as drafters do.</summary>
    private static List<Inline> Led(string sentence)
    {
        int space = sentence.IndexOf(' ', StringComparison.Ordinal);
        return [new TextRun(sentence[..space], RunFormat.Italic), new TextRun(sentence[space..])];
    }

    private void Decorate(int index, List<Inline> content)
    {
        if (index % LinkEvery == 7)
        {
            Wrap(content, inner => new Hyperlink(new Uri($"https://example.org/texts/{index}"), inner));
        }
        else if (index % FieldEvery == 11)
        {
            content.Insert(0, new Bookmark(index, $"_Ref{index:D6}"));
            Wrap(content, inner => new Field($" HYPERLINK \"https://example.org/terms/{index}\" ", inner));
        }
        else if (index % ControlEvery == 13)
        {
            Wrap(content, inner => new ContentControl(5000 + index, "agreed-term", inner));
        }
        else if (index % NoteEvery == 5)
        {
            _noteTexts.Add(" " + new DiplomaticGrammar(_dice).Sentence("See the report of the Secretariat on", _dice.Between(12, 24), '.'));
            _noteHosts.Add(index);
            TextRun last = (TextRun)content[^1];
            content[^1] = new TextRun(last.Text[..^1], last.Format);
            content.Add(new NoteReference(NoteKind.Footnote, _noteTexts.Count));
            content.Add(new TextRun(last.Text[^1..], last.Format));
        }
        else if (_dice.Chance(0.1))
        {
            Wrap(content, inner => ((TextRun)inner[0]) with { Format = RunFormat.Bold });
        }
    }

    /// <summary>Puts the second to fourth word of the last run into something else.</summary>
    private static void Wrap(List<Inline> content, Func<ImmutableArray<Inline>, Inline> wrapper)
    {
        TextRun run = (TextRun)content[^1];
        int[] spaces = [.. Enumerable.Range(1, run.Text.Length - 1).Where(i => run.Text[i] == ' ')];
        if (spaces.Length < 4)
        {
            return;
        }

        int start = spaces[0] + 1;
        int end = spaces[2];
        content[^1] = run with { Text = run.Text[..start] };
        content.Add(wrapper([run with { Text = run.Text[start..end] }]));
        content.Add(run with { Text = run.Text[end..] });
    }
}
