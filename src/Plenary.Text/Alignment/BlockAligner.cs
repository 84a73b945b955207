namespace Plenary.Text.Alignment;

/// <summary>Finds which blocks of a draft are which blocks of the base: equal ones first, then like ones, then moved ones.</summary>
/// <remarks>
/// Equal blocks are matched as Myers' diff matches lines. Between them, like blocks are paired so that the sum of their
/// likeness is greatest; likeness is Dice's coefficient over words. What is left may be half of a split, part of a
/// merge, or have moved.
/// </remarks>
internal sealed class BlockAligner
{
    private const double Like = 0.45;
    private const double Moved = 0.75;
    private const int FewestWordsToMove = 4;
    private const int LargestTable = 250_000;

    private readonly BaseIndex index;
    private readonly string[] keys;
    private readonly int[][] words;
    private readonly BlockShape[] shapes;

    private BlockAligner(BaseIndex index, string[] keys, int[][] words, BlockShape[] shapes)
    {
        this.index = index;
        this.keys = keys;
        this.words = words;
        this.shapes = shapes;
        BlocksOf = new List<int>[keys.Length];
        DraftsOf = new List<int>[index.Text.Blocks.Length];
    }

    /// <summary>For every block of the draft the base blocks it holds, ascending.</summary>
    public List<int>?[] BlocksOf { get; }

    private List<int>?[] DraftsOf { get; }

    /// <summary>Aligns a draft's blocks.</summary>
    /// <param name="index">The base.</param>
    /// <param name="keys">The draft blocks' words, insets spelled out.</param>
    /// <param name="words">The numbers of a draft block's words, made when asked for.</param>
    /// <param name="shapes">The draft blocks' shapes: a note never pairs with the body.</param>
    /// <returns>For every block of the draft the base blocks it holds (two or more: a merge), or <see langword="null"/>.</returns>
    public static List<int>?[] Align(BaseIndex index, string[] keys, Func<int, int[]> words, BlockShape[] shapes)
    {
        BlockAligner aligner = new(index, keys, new int[keys.Length][], shapes) { wordsOf = words };
        aligner.Run();
        return aligner.BlocksOf;
    }

    private Func<int, int[]> wordsOf = _ => [];

    private void Run()
    {
        Vocabulary texts = new();
        int[] left = new int[index.Keys.Length];
        int[] right = new int[keys.Length];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = Number(numbers, index.Keys[i]);
        }

        for (int i = 0; i < right.Length; i++)
        {
            right[i] = Number(numbers, keys[i]);
        }

        int at = 0;
        int otherAt = 0;
        List<Gap> gaps = WordDiff.Compare(left, right);
        foreach (Gap gap in gaps)
        {
            for (; at < gap.From; at++, otherAt++)
            {
                Link(at, otherAt);
            }

            PairLike(gap);
            at = gap.To;
            otherAt = gap.OtherTo;
        }

        for (; at < left.Length; at++, otherAt++)
        {
            Link(at, otherAt);
        }

        foreach (Gap gap in gaps)
        {
            JoinSplits(gap);
            JoinMerges(gap);
        }

        FindMoves(gaps);
    }

    private static int Number(Dictionary<string, int> numbers, string key)
    {
        if (!numbers.TryGetValue(key, out int number))
        {
            numbers.Add(key, number = numbers.Count);
        }

        return number;
    }

    private int[] WordsOf(int draft) => words[draft] ??= wordsOf(draft);

    private void Link(int block, int draft)
    {
        (BlocksOf[draft] ??= []).Add(block);
        (DraftsOf[block] ??= []).Add(draft);
    }

    // The classic table of best sums; a gap too large for it (a rewritten document) is paired in order.
    private void PairLike(Gap gap)
    {
        int n = gap.Removed;
        int m = gap.Added;
        if (n == 0 || m == 0)
        {
            return;
        }

        if (n == 1 && m == 1)
        {
            if (SameStory(gap.From, gap.OtherFrom))
            {
                Link(gap.From, gap.OtherFrom);
            }

            return;
        }

        if ((long)n * m > LargestTable)
        {
            for (int i = 0; i < Math.Min(n, m); i++)
            {
                if (Likeness(gap.From + i, gap.OtherFrom + i) >= Like)
                {
                    Link(gap.From + i, gap.OtherFrom + i);
                }
            }

            return;
        }

        double[,] like = new double[n, m];
        double[,] best = new double[n + 1, m + 1];
        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = m - 1; j >= 0; j--)
            {
                like[i, j] = Likeness(gap.From + i, gap.OtherFrom + j);
                double pair = like[i, j] >= Like ? like[i, j] + best[i + 1, j + 1] : -1;
                best[i, j] = Math.Max(pair, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (like[i, j] >= Like && Math.Abs(best[i, j] - (like[i, j] + best[i + 1, j + 1])) < 1e-9)
            {
                Link(gap.From + i++, gap.OtherFrom + j++);
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private bool SameStory(int block, int draft)
    {
        string story = index.Text.Blocks[block].Shape.Place.Story;
        string other = shapes[draft].Place.Story;
        return (story == BlockPlace.Body.Story) == (other == BlockPlace.Body.Story)
            && (index.Text.Blocks[block].Shape.Place.Cell is null) == (shapes[draft].Place.Cell is null);
    }

    private double Likeness(int block, int draft) =>
        SameStory(block, draft) ? Dice(Sorted(index.NumbersOf(block)), Sorted(WordsOf(draft))) : 0;

    private readonly Dictionary<int[], int[]> sorted = new(ReferenceEqualityComparer.Instance as IEqualityComparer<int[]>);

    private int[] Sorted(int[] numbers)
    {
        if (!sorted.TryGetValue(numbers, out int[]? result))
        {
            result = [.. numbers];
            Array.Sort(result);
            sorted.Add(numbers, result);
        }

        return result;
    }

    private static double Dice(ReadOnlySpan<int> left, ReadOnlySpan<int> right) =>
        left.Length + right.Length == 0 ? 1 : 2.0 * Shared(left, right) / (left.Length + right.Length);

    private static int Shared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    // A draft block without a pair, next to one whose base block holds its words too: the base block was split.
    private void JoinSplits(Gap gap)
    {
        for (int draft = gap.OtherFrom; draft < gap.OtherTo; draft++)
        {
            if (BlocksOf[draft] is not null || WordsOf(draft).Length < 3)
            {
                continue;
            }

            foreach (int beside in (ReadOnlySpan<int>)[draft - 1, draft + 1])
            {
                if (beside >= gap.OtherFrom && beside < gap.OtherTo && BlocksOf[beside] is [int block]
                    && SameStory(block, draft)
                    && Dice(Sorted(index.NumbersOf(block)), SortedWith(WordsOf(beside), WordsOf(draft))) > Dice(Sorted(index.NumbersOf(block)), Sorted(WordsOf(beside)))
                    && HoldsRest(index.NumbersOf(block), WordsOf(beside), WordsOf(draft)))
                {
                    Link(block, draft);
                    break;
                }
            }
        }
    }

    // A base block without a pair, next to one whose draft block holds its words too: the two were merged.
    private void JoinMerges(Gap gap)
    {
        for (int block = gap.From; block < gap.To; block++)
        {
            if (DraftsOf[block] is not null || index.NumbersOf(block).Length < 3)
            {
                continue;
            }

            foreach (int beside in (ReadOnlySpan<int>)[block - 1, block + 1])
            {
                if (beside >= gap.From && beside < gap.To && DraftsOf[beside] is [int draft]
                    && SameStory(block, draft)
                    && HoldsRest(WordsOf(draft), index.NumbersOf(beside), index.NumbersOf(block)))
                {
                    Link(block, draft);
                    BlocksOf[draft]!.Sort();
                    break;
                }
            }
        }
    }

    // Whether `whole` without the words of `part` still holds most of the words of `rest`.
    private static bool HoldsRest(int[] whole, int[] part, int[] rest)
    {
        Dictionary<int, int> left = [];
        foreach (int word in whole)
        {
            left[word] = left.GetValueOrDefault(word) + 1;
        }

        foreach (int word in part)
        {
            if (left.TryGetValue(word, out int count) && count > 0)
            {
                left[word] = count - 1;
            }
        }

        int held = 0;
        foreach (int word in rest)
        {
            if (left.TryGetValue(word, out int count) && count > 0)
            {
                left[word] = count - 1;
                held++;
            }
        }

        return held * 10 >= rest.Length * 7;
    }

    private static int[] SortedWith(int[] one, int[] other)
    {
        int[] both = [.. one, .. other];
        Array.Sort(both);
        return both;
    }

    private void FindMoves(List<Gap> gaps)
    {
        List<int> gone = [];
        List<int> come = [];
        foreach (Gap gap in gaps)
        {
            for (int block = gap.From; block < gap.To; block++)
            {
                if (DraftsOf[block] is null && index.NumbersOf(block).Length >= FewestWordsToMove)
                {
                    gone.Add(block);
                }
            }

            for (int draft = gap.OtherFrom; draft < gap.OtherTo; draft++)
            {
                if (BlocksOf[draft] is null && WordsOf(draft).Length >= FewestWordsToMove)
                {
                    come.Add(draft);
                }
            }
        }

        if ((long)gone.Count * come.Count > LargestTable)
        {
            return;
        }

        foreach (int block in gone)
        {
            int best = -1;
            double most = Moved;
            foreach (int draft in come)
            {
                double like = BlocksOf[draft] is null ? Likeness(block, draft) : 0;
                if (like > most)
                {
                    most = like;
                    best = draft;
                }
            }

            if (best >= 0)
            {
                Link(block, best);
            }
        }
    }
}
