using System.Diagnostics;
using Plenary.Text;
using Plenary.Text.Alignment;
using Plenary.Text.Brackets;

namespace Plenary.Bench;

/// <summary>300 paragraphs × 600 amendments merged to one weave, and one more change tabled and its block drawn again.</summary>
internal static class MergeBench
{
    public static void Run()
    {
        Random random = new(2026);
        string[] words = ["members", "shall", "support", "coastal", "energy", "finance", "resilience", "the", "of", "annual", "reports", "trade", "measures", "and", "transition"];
        string[] paragraphs = [.. Enumerable.Range(0, 300).Select(_ => string.Join(' ', Enumerable.Range(0, 50).Select(_ => words[random.Next(words.Length)])) + ".")];
        TextDocument text = TextDocument.Of(paragraphs);
        BaseIndex index = new(text);
        Draft[] drafts = [.. Enumerable.Range(0, 601).Select(_ => Amend(paragraphs, words, random))];
        Console.WriteLine();
        Console.WriteLine("Merge 300 paragraphs x 600 amendments (cases.md: the rivals take 26 s for 50 x 50 and 50 s for the whole)");
        Console.WriteLine($"{"round",6} {"compare + weave ms",19} {"draw all ms",12} {"one more: table + draw its block ms",36}");
        for (int round = 0; round < 4; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            Weave weave = Weave.Of(text).TableAll(drafts.Take(600).Select((draft, i) => new Submission(DraftComparer.Compare(index, draft, $"M{i:000}").Changes, [])));
            double merge = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            BracketRenderer.Render(weave);
            double draw = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            Weave more = weave.Table(DraftComparer.Compare(index, drafts[600], "M600").Changes);
            EntryRef touched = more.Entries.First(entry => entry.Touching.Contains(more.Changes.Length - 1)).Ref;
            BracketRenderer.RenderBlock(more, touched);
            Console.WriteLine($"{round + 1,6} {merge,19:0.0} {draw,12:0.0} {watch.Elapsed.TotalMilliseconds,36:0.0}");
        }
    }

    private static Draft Amend(string[] paragraphs, string[] words, Random random)
    {
        string[] own = [.. paragraphs];
        int p = random.Next(own.Length);
        string[] parts = own[p].Split(' ');
        parts[random.Next(parts.Length)] = words[random.Next(words.Length)] + random.Next(100);
        own[p] = string.Join(' ', parts);
        return Draft.Of(TextDocument.Of(own));
    }
}
