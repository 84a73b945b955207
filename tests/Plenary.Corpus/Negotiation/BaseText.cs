using System.Collections.Immutable;

namespace Plenary.Corpus;

/// <summary>The bare sentences of the base: kinds and texts, of exactly so many paragraphs and words.</summary>
internal sealed class BaseText
{
    private readonly DiplomaticGrammar _grammar;
    private readonly Dice _dice;
    private readonly int _paragraphs;

    public BaseText(int seed, int paragraphs, int words)
    {
        _dice = Dice.For(seed, "base text");
        _grammar = new DiplomaticGrammar(_dice);
        _paragraphs = paragraphs;
        Columns = paragraphs >= 120 ? 4 : 3;
        Rows = paragraphs >= 120 ? 8 : 3;
        ImmutableArray<BaseKind> kinds = Kinds();
        string[] texts = [.. kinds.Select((kind, i) => Fixed(kind, i))];
        FillProse(kinds, texts, words);
        Paragraphs = [.. kinds.Zip(texts)];
    }

    public int Rows { get; }

    public int Columns { get; }

    public ImmutableArray<(BaseKind Kind, string Text)> Paragraphs { get; }

    private ImmutableArray<BaseKind> Kinds()
    {
        int cells = Rows * Columns;
        int prose = _paragraphs - cells - 2;
        int preambular = Math.Max(2, prose / 10);
        ImmutableArray<BaseKind>.Builder kinds = ImmutableArray.CreateBuilder<BaseKind>(_paragraphs);
        kinds.Add(BaseKind.Title);
        int beforeTable = 1 + (prose * 3 / 4);
        while (kinds.Count < _paragraphs)
        {
            int at = kinds.Count;
            if (at == beforeTable)
            {
                kinds.Add(BaseKind.Caption);
                kinds.AddRange(Enumerable.Repeat(BaseKind.Cell, cells));
            }
            else if (at <= preambular)
            {
                kinds.Add(BaseKind.Preambular);
            }
            else if (kinds[^1] is not BaseKind.Heading && ((at - preambular - 1) % 19 == 0) && at < _paragraphs - 2)
            {
                kinds.Add(BaseKind.Heading);
            }
            else
            {
                bool sub = kinds[^1] is BaseKind.Operative or BaseKind.SubParagraph && _dice.Chance(0.5);
                kinds.Add(sub ? BaseKind.SubParagraph : BaseKind.Operative);
            }
        }

        return kinds.ToImmutable();
    }

    private string Fixed(BaseKind kind, int index) => kind switch
    {
        BaseKind.Title => "Draft ministerial declaration on shared waters and fair passage",
        BaseKind.Heading => Capital(_grammar.NounPhrase()) + (_dice.Chance(0.5) ? " and " + _grammar.NounPhrase() : ""),
        BaseKind.Caption => "Table 1\tIndicative contributions by group of members",
        BaseKind.Cell when _dice.Chance(0.3) => $"{_dice.Between(2, 980)} million",
        BaseKind.Cell => Capital(_grammar.NounPhrase()),
        _ => "",
    };

    private void FillProse(ImmutableArray<BaseKind> kinds, string[] texts, int words)
    {
        int[] prose = [.. Enumerable.Range(0, texts.Length).Where(i => texts[i].Length == 0)];
        int left = words - texts.Sum(DiplomaticGrammar.WordsIn);
        double[] weights = [.. prose.Select(i => (kinds[i] == BaseKind.SubParagraph ? 0.6 : 1.0) * (0.4 + (1.3 * _dice.NextUnit())))];
        double each = left * 0.96 / weights.Sum();
        for (int i = 0; i < prose.Length; i++)
        {
            int target = (int)(weights[i] * each);
            texts[prose[i]] = kinds[prose[i]] switch
            {
                BaseKind.Preambular => _grammar.Sentence(_grammar.PreambularOpening(), target, ','),
                BaseKind.Operative => _grammar.Sentence(_grammar.OperativeOpening(), target, '.'),
                _ => _grammar.Sentence(_grammar.SubOpening(), target, ';'),
            };
            left -= DiplomaticGrammar.WordsIn(texts[prose[i]]);
        }

        if (left < 0)
        {
            throw new ArgumentException($"{words} words are too few for {texts.Length} paragraphs.", nameof(words));
        }

        while (left > 0)
        {
            int at = _dice.Pick(prose);
            int before = DiplomaticGrammar.WordsIn(texts[at]);
            texts[at] = _grammar.Lengthen(texts[at], left);
            left -= DiplomaticGrammar.WordsIn(texts[at]) - before;
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
