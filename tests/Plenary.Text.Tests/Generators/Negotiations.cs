using System.Text;
using CsCheck;

namespace Plenary.Text.Tests.Generators;

/// <summary>One member's file, and the text that it must be read as.</summary>
public sealed record MemberFile(string Member, Draft Draft, string Text);

/// <summary>A base and what members made of it.</summary>
public sealed record Negotiation(TextDocument Base, MemberFile[] Files)
{
    public override string ToString()
    {
        StringBuilder text = new($"base:\n{Base}");
        foreach (MemberFile file in Files)
        {
            text.Append($"{file.Member}{(file.Draft.IsTracked ? " (tracked)" : "")}:\n{file.Text}");
        }

        return text.ToString();
    }
}

/// <summary>Generates bases and members' files: few words, so that repeats and overlaps abound, in four scripts.</summary>
public static class Negotiations
{
    public static readonly string[] Codes = ["AUS", "BRA", "CHN", "DEU", "EGY"];

    private static readonly Gen<string> Word = Gen.OneOf(
        "the", "of", "to", "we", "coal", "power", "commit", "phase-out", "support", "all", "members", "finance",
        "war", "food", "shall", "should", "INDCs", "CO2", "平", "和", "السلام", "мир", "café", "2.5");

    private static readonly Gen<string> Stop = Gen.OneOf("", "", "", "", "", ",", ";", ".", ":", "،", "。");

    public static readonly Gen<string> Phrase =
        Gen.Select(Word, Stop).Array[1, 4].Select(parts => string.Join(' ', parts.Select(part => part.Item1 + part.Item2)));

    public static readonly Gen<string> Paragraph =
        Gen.Select(Word, Stop).Array[0, 14].Select(parts => string.Join(' ', parts.Select(part => part.Item1 + part.Item2)));

    public static readonly Gen<string[]> BaseText = Paragraph.Array[1, 7];

    /// <summary>A base and one to four clean or tracked files.</summary>
    public static readonly Gen<Negotiation> Any = BaseText.SelectMany(paragraphs =>
        Gen.Bool.SelectMany(tracked => tracked ? TrackedFile(paragraphs) : CleanFile(paragraphs)).Array[1, 4]
            .Select(files => Make(paragraphs, files)));

    /// <summary>A base and clean files only.</summary>
    public static readonly Gen<Negotiation> Clean = BaseText.SelectMany(paragraphs =>
        CleanFile(paragraphs).Array[1, 4].Select(files => Make(paragraphs, files)));

    private static Negotiation Make(string[] paragraphs, (Draft Draft, string Text)[] files) => new(
        TextDocument.Of(paragraphs),
        [.. files.Select((file, i) => new MemberFile(Codes[i], file.Draft, file.Text))]);

    /// <summary>Edits of every kind, without marks.</summary>
    public static Gen<(Draft, string)> CleanFile(string[] paragraphs) =>
        Operation.Array[0, 5].Select(operations =>
        {
            List<string> text = [.. paragraphs];
            foreach (Action<List<string>> operation in operations)
            {
                operation(text);
            }

            TextDocument final = TextDocument.Of([.. text]);
            return (Draft.Of(final), final.ToString());
        });

    private static readonly Gen<Action<List<string>>> Operation = Gen.OneOf(
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 3], Phrase).Select((p, at, count, phrase) => (Action<List<string>>)(text => Words(text, p, at, count, phrase))),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Phrase).Select((p, at, phrase) => (Action<List<string>>)(text => Words(text, p, at, 0, phrase))),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[1, 4]).Select((p, at, count) => (Action<List<string>>)(text => Words(text, p, at, count, null))),
        Gen.Select(Gen.Int[0, 99], Paragraph).Select((p, paragraph) => (Action<List<string>>)(text => text.Insert(p % (text.Count + 1), paragraph))),
        Gen.Int[0, 99].Select(p => (Action<List<string>>)(text => Remove(text, p))),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]).Select((from, to) => (Action<List<string>>)(text => Move(text, from, to))),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]).Select((p, at) => (Action<List<string>>)(text => Split(text, p, at))),
        Gen.Int[0, 99].Select(p => (Action<List<string>>)(text => Merge(text, p))));

    /// <summary>One to three edits of any kind to whatever text stands.</summary>
    public static readonly Gen<Func<string[], string[]>> Revision =
        Operation.Array[1, 3].Select(operations => (Func<string[], string[]>)(paragraphs =>
        {
            List<string> text = [.. paragraphs];
            foreach (Action<List<string>> operation in operations)
            {
                operation(text);
            }

            return [.. text];
        }));

    private static void Words(List<string> text, int p, int at, int count, string? phrase)
    {
        if (text.Count == 0)
        {
            return;
        }

        List<string> words = [.. text[p % text.Count].Split(' ')];
        int from = at % (words.Count + 1);
        words.RemoveRange(from, Math.Min(count, words.Count - from));
        if (phrase is not null)
        {
            words.Insert(from, phrase);
        }

        text[p % text.Count] = string.Join(' ', words);
    }

    private static void Remove(List<string> text, int p)
    {
        if (text.Count > 1)
        {
            text.RemoveAt(p % text.Count);
        }
    }

    private static void Move(List<string> text, int from, int to)
    {
        if (text.Count > 1)
        {
            string moved = text[from % text.Count];
            text.RemoveAt(from % text.Count);
            text.Insert(to % (text.Count + 1), moved);
        }
    }

    private static void Split(List<string> text, int p, int at)
    {
        if (text.Count > 0 && text[p % text.Count].Length > 2)
        {
            string whole = text[p % text.Count];
            int cut = 1 + (at % (whole.Length - 1));
            if (!char.IsLowSurrogate(whole[cut]))
            {
                text[p % text.Count] = whole[..cut];
                text.Insert((p % text.Count) + 1, whole[cut..].TrimStart());
            }
        }
    }

    private static void Merge(List<string> text, int p)
    {
        if (text.Count > 1)
        {
            int first = p % (text.Count - 1);
            text[first] = $"{text[first]} {text[first + 1]}";
            text.RemoveAt(first + 1);
        }
    }

    /// <summary>The base's paragraphs with tracked insertions and deletions of words and marks, and sometimes untracked edits.</summary>
    public static Gen<(Draft, string)> TrackedFile(string[] paragraphs) =>
        Gen.Select(Gen.Int[0, 5].Array[paragraphs.Length], Gen.Int[0, int.MaxValue - 1], Phrase.Array[8], Gen.Int[0, 5]).Select((kinds, seed, phrases, untracked) =>
        {
            Random random = new(seed);
            List<DraftBlock> blocks = [];
            for (int p = 0; p < paragraphs.Length; p++)
            {
                string source = untracked == 0 && p == 0 ? $"{phrases[0]} {paragraphs[p]}" : paragraphs[p];
                blocks.AddRange(Tracked(source, kinds[p], p + 1 == paragraphs.Length, random, phrases));
            }

            return (new Draft([.. blocks]), Accepted(blocks));
        });

    private static readonly Revision Hand = new("a clerk", new DateTimeOffset(2023, 3, 1, 9, 0, 0, TimeSpan.Zero));

    private static IEnumerable<DraftBlock> Tracked(string source, int kind, bool last, Random random, string[] phrases)
    {
        StringBuilder text = new();
        List<DraftSpan> spans = [];
        bool gone = kind == 4 && !last;
        if (kind == 3)
        {
            yield return new DraftBlock(BlockShape.Plain, phrases[1], [new DraftSpan(0, phrases[1].Length, Hand, null, TokenStyle.None)], [], Hand, null);
        }

        // Enter pressed anywhere, within a word too.
        if (kind == 5)
        {
            int cut = random.Next(source.Length + 1);
            yield return DraftBlock.Clean(BlockShape.Plain, source[..cut]) with { MarkInserted = Hand };
            yield return DraftBlock.Clean(BlockShape.Plain, source[cut..]);
            yield break;
        }

        for (int at = 0; at < source.Length;)
        {
            int length = Math.Min(Tokenizer.Next(source.AsSpan(at), out _), source.Length - at);
            if (kind is 1 or 2 && random.Next(6) == 0)
            {
                string phrase = phrases[random.Next(2, 8)] + (random.Next(2) == 0 ? " " : "");
                spans.Add(new DraftSpan(text.Length, phrase.Length, Hand, null, TokenStyle.Italic));
                text.Append(phrase);
            }

            if (gone || (kind is 1 or 2 && random.Next(5) == 0))
            {
                spans.Add(new DraftSpan(text.Length, length, null, Hand, TokenStyle.None));
            }

            text.Append(source, at, length);
            at += length;
        }

        bool merge = gone || (kind == 2 && !last && random.Next(3) == 0);
        yield return new DraftBlock(BlockShape.Plain, text.ToString(), [.. spans], [], null, merge ? Hand : null);
    }

    private static string Accepted(List<DraftBlock> blocks)
    {
        StringBuilder text = new();
        StringBuilder open = new();
        for (int b = 0; b < blocks.Count; b++)
        {
            for (int i = 0; i < blocks[b].Text.Length; i++)
            {
                if (!blocks[b].Spans.Any(span => span.Deleted is not null && i >= span.Start && i < span.End))
                {
                    open.Append(blocks[b].Text[i]);
                }
            }

            if (blocks[b].MarkDeleted is null || (b + 1 == blocks.Count && open.Length > 0))
            {
                text.Append(open).Append('\n');
                open.Clear();
            }
        }

        return text.ToString();
    }
}
