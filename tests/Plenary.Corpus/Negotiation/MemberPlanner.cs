using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>Decides each member's edits: some that others make too, some that cut across theirs, some of its own.</summary>
internal sealed class MemberPlanner
{
    private const double IdenticalShare = 0.25;
    private const double OverlappingShare = 0.20;

    private readonly int _seed;
    private readonly int _edits;
    private readonly BaseDocument _text;
    private readonly Popularity _popularity;
    private readonly ImmutableArray<EditTemplate> _pool;

    public MemberPlanner(int seed, int members, int edits, BaseDocument text)
    {
        (_seed, _edits, _text) = (seed, edits, text);
        _popularity = new Popularity(text, seed);
        EditMaker maker = new(text, _popularity, Dice.For(seed, "pool"));

        // About five members share each edit of the pool, however many members there are, until the text is full of them.
        int size = Math.Clamp((int)(members * edits * IdenticalShare / 5), 8, 600);
        ImmutableArray<EditTemplate>.Builder pool = ImmutableArray.CreateBuilder<EditTemplate>(size);
        while (pool.Count < size)
        {
            if (maker.Fresh() is { } edit)
            {
                pool.Add(edit);
            }
        }

        _pool = pool.ToImmutable();
    }

    public MemberPlan Plan(int member)
    {
        Dice dice = Dice.For(_seed, "member", member);
        ResponseKind kind = dice.NextUnit() switch
        {
            < 0.55 => ResponseKind.Tracked,
            < 0.62 => ResponseKind.Mixed,
            _ => ResponseKind.Clean,
        };
        ImmutableArray<string> authors = Authors(dice);
        DateTimeOffset started = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(dice.Below(60 * 24 * 40));
        ImmutableArray<CorpusEdit>.Builder edits = ImmutableArray.CreateBuilder<CorpusEdit>(_edits);
        foreach (EditTemplate template in Templates(dice))
        {
            bool tracked = kind == ResponseKind.Tracked || (kind == ResponseKind.Mixed && dice.Chance(0.6));
            int author = authors.Length > 1 && dice.Chance(0.3) ? 1 : 0;
            CorpusEdit edit = new(
                template.Kind, template.Paragraph, template.Start, template.Length, template.Text, template.Target, tracked,
                authors[author], started.AddMinutes(edits.Count * 3), 0, 0, null);
            edits.Add(Struck(edit, authors, dice));
        }

        return new MemberPlan(MemberCodes.Of(member), kind, authors, edits.ToImmutable(), Comments(edits, authors, dice), started);
    }

    private static ImmutableArray<string> Authors(Dice dice)
    {
        string first = $"{dice.Pick(Vocabulary.GivenNames)} {dice.Pick(Vocabulary.FamilyNames)}";
        string second = $"{dice.Pick(Vocabulary.GivenNames)} {dice.Pick(Vocabulary.FamilyNames)} (Legal)";
        return dice.Chance(0.3) ? [first, second] : [first];
    }

    private List<EditTemplate> Templates(Dice dice)
    {
        EditMaker maker = new(_text, _popularity, dice);
        Occupancy taken = new(_text);
        List<EditTemplate> chosen = [];
        for (int tries = 0; chosen.Count < _edits; tries++)
        {
            if (tries > 200 * (_edits + 10))
            {
                throw new InvalidOperationException($"The base is too small for {_edits} edits that do not touch.");
            }

            EditTemplate? edit = dice.NextUnit() switch
            {
                < IdenticalShare => dice.Pick(_pool),
                < IdenticalShare + OverlappingShare => maker.Overlapping(dice.Pick(_pool)),
                _ => maker.Fresh(),
            };
            if (edit is not null && taken.TryTake(edit))
            {
                chosen.Add(edit);
            }
        }

        return chosen;
    }

    /// <summary>The second author goes over what the first wrote and takes a word out again.</summary>
    private static CorpusEdit Struck(CorpusEdit edit, ImmutableArray<string> authors, Dice dice)
    {
        if (!edit.Tracked || authors.Length < 2 || edit.Author != authors[0]
            || edit.Kind is not (EditKind.Insert or EditKind.ReplacePhrase) || !dice.Chance(0.35))
        {
            return edit;
        }

        int last = edit.Text.LastIndexOf(' ');
        int before = last > 0 ? edit.Text.LastIndexOf(' ', last - 1) : -1;
        return before > 0
            ? edit with { StruckStart = before, StruckLength = last - before, StruckBy = authors[1] }
            : edit;
    }

    private ImmutableArray<(WordComment, int)> Comments(IReadOnlyList<CorpusEdit> edits, ImmutableArray<string> authors, Dice dice)
    {
        ImmutableArray<(WordComment, int)>.Builder comments = ImmutableArray.CreateBuilder<(WordComment, int)>();
        for (int i = 0; i < edits.Count; i++)
        {
            CorpusEdit edit = edits[i];

            // Word has no comments on footnotes, and nothing of what went without tracking is left to comment on.
            bool possible = edit.Paragraph < _text.Paragraphs.Length && (edit.Tracked || edit.Kind != EditKind.DeleteParagraph)
                && edit.Kind is not (EditKind.InsertRow or EditKind.DeleteRow);
            if (!possible || !dice.Chance(0.28))
            {
                continue;
            }

            int id = comments.Count;
            comments.Add((new WordComment(id, edit.Author, edit.Date.AddMinutes(1), dice.Pick(Vocabulary.Reasons)), i));
            if (dice.Chance(0.2))
            {
                comments.Add((new WordComment(id + 1, authors[^1], edit.Date.AddMinutes(2), dice.Pick(Vocabulary.Replies), id), i));
            }
        }

        return comments.ToImmutable();
    }
}
