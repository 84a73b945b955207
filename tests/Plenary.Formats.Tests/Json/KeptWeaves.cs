using System.Collections.Immutable;
using CsCheck;
using Plenary.Text;
using Plenary.Text.Tests.Generators;

namespace Plenary.Formats.Tests.Json;

/// <summary>Weaves as a body would keep them: with formatting, notes, remarks, replies, decisions and withdrawals.</summary>
public static class KeptWeaves
{
    public static readonly Gen<Weave> Any = Gen.Select(Negotiations.Any, Gen.Int[0, int.MaxValue - 1]).Select(
        (negotiation, seed) => Dress(Weaves.Of(negotiation), new Random(seed)));

    /// <summary>
    /// Weaves that have been worked on: rebased, written on by members as they stood, with changes adopted. Their changes
    /// stand in the words of others, before blocks, move blocks that were put in, and are written upon each other.
    /// </summary>
    public static readonly Gen<Weave> Worked = Gen.Select(Negotiations.Any, Negotiations.Revision.Array[1, 5], Gen.Int[0, int.MaxValue - 1]).Select(
        (negotiation, steps, seed) =>
        {
            Random random = new(seed);
            Weave weave = Weaves.Of(negotiation);
            foreach (Func<string[], string[]> step in steps)
            {
                ChangeSet on = weave.SetOf(weave.Adopted);
                TextDocument draft = TextDocument.Of(step(Reading.Of(weave, on).ToString().Split('\n')[..^1]));
                weave = random.Next(3) switch
                {
                    0 => weave.Rebase(draft, "CHAIR").Weave,
                    1 => weave.TableAgainst(on, Draft.Of(draft), Negotiations.Codes[random.Next(Negotiations.Codes.Length)]).Weave,
                    _ when weave.Changes.IsEmpty => weave,
                    _ => weave.Adopt(weave.Changes[random.Next(weave.Changes.Length)].Id).Weave,
                };
            }

            return weave;
        });

    /// <summary>A weave that uses every part of the format, changes to the words of changes and a move of two blocks included.</summary>
    public static Weave Full()
    {
        BlockShape cell = new(BlockKind.TableCell, 0, null, "Table Grid", new BlockPlace("body", "t1/r2/c3"));
        TextDocument text = TextDocument.Of("Recalling the Charter,", "Urges all members to act;", "Decides to meet again", "A note");
        ImmutableArray<Block> blocks = text.Blocks
            .SetItem(0, text.Blocks[0] with { Shape = new(BlockKind.Preambular, 0, "PP1", "Normal", BlockPlace.Body) })
            .SetItem(1, text.Blocks[1] with { Tokens = text.Blocks[1].Tokens.SetItem(0, text.Blocks[1].Tokens[0] with { Style = TokenStyle.Italic }).Add(Token.Inset("footnote")) })
            .SetItem(3, text.Blocks[3] with { Shape = new(BlockKind.Footnote, 0, null, null, new BlockPlace("footnote:1")) });
        Sponsorship usa = new("USA", "a clerk", new DateTimeOffset(2023, 3, 1, 9, 30, 0, TimeSpan.FromHours(5.5)));
        Weave weave = Weave.Of(new TextDocument(blocks)).Table(
            [
                new(ChangeKind.NewBlock, [new BlockEdit(EntryRef.Base(1), cell, Tokenizer.Tokenize("Welcomes Türkiye’s offer <& \"more\">"))], [new("TUR"), usa]),
                new(ChangeKind.Insert, [new SpanEdit(new TokenRef(-2, 0, 2), Tokenizer.Tokenize(" warmly"), [])], [new("CHN", "李")]),
                new(ChangeKind.Replace, [new SpanEdit(TokenRef.Base(1, 2), [Token.Inset("picture:1"), .. Tokenizer.Tokenize(" 平和 ")], [TokenRef.Base(1, 1), TokenRef.Base(1, 2)])], [new("CHN")]),
                new(ChangeKind.Split, [new SpanEdit(TokenRef.Base(1, 4), [Token.MarkOf(cell), .. Tokenizer.Tokenize("and "), new("\n", TokenKind.Mark)], [])], []),
                new(ChangeKind.DeleteBlock, [new SpanEdit(TokenRef.Base(0, 6), [], [.. Enumerable.Range(0, 7).Select(i => TokenRef.Base(0, i))])], [usa]),
                new(ChangeKind.Delete, [new SpanEdit(new TokenRef(-3, 0, 1), [], [new TokenRef(-3, 0, 0), new TokenRef(-3, 0, 1), TokenRef.Base(2, 0)])], [usa]),
                new(ChangeKind.Insert, [new SpanEdit(TokenRef.Base(2, -1), [new("a", TokenKind.Word), new("b", TokenKind.Word), new(" ", TokenKind.Space), new(" ", TokenKind.Space, TokenStyle.Bold | TokenStyle.Strike)], [])], [new("BRA")]),
                new(ChangeKind.Move, [new MoveEdit(EntryRef.Base(1), EntryRef.Base(2)), new MoveEdit(EntryRef.Base(0), new EntryRef(-9, 0))], [new("BRA")]),
            ],
            [
                new(["CHN", "EGY"], "李", null, "Why?\nBecause.", EntryRef.Base(1), TokenRef.Base(1, 0), TokenRef.Base(1, 4), [2, 1], [new("chair", usa.RecordedAt, "Noted"), new(null, null, "")]),
                new([], null, null, "", EntryRef.Top, null, null, [], []),
            ]);
        return weave.Restore([weave.Changes[0].Id], [weave.Changes[4].Id, weave.Changes[6].Id], [new(weave.Changes[3].Id, new("DEU")), new(weave.Changes[2].Id, usa)]);
    }

    /// <summary>The same changes and remarks, tabled in another order.</summary>
    public static Weave Shuffle(Weave weave, Random random)
    {
        int[] priorities = [.. Enumerable.Range(0, weave.Changes.Length)];
        random.Shuffle(priorities);
        List<int> order = [];
        while (order.Count < priorities.Length)
        {
            order.Add(priorities.First(c => !order.Contains(c) && RefsOf(weave.Changes[c]).All(r => r < 0 || r == c || order.Contains(r))));
        }

        Remark[] remarks = [.. weave.Remarks];
        random.Shuffle(remarks);
        return Retable(weave, order, change => change.Sponsors, tokens => tokens, remarks);
    }

    private static Weave Dress(Weave plain, Random random)
    {
        TextDocument text = new([.. plain.Base.Blocks.Select(block => block with { Shape = Shape(random), Tokens = Dress(block.Tokens, random) })]);
        Weave weave = Retable(
            Weave.Of(text).Table([.. plain.Changes.Select(change => new TabledChange(change.Kind, change.Edits, change.Sponsors))]),
            [.. Enumerable.Range(0, plain.Changes.Length)],
            change => random.Next(8) == 0 ? [] : [.. change.Sponsors.Select(sponsor => Record(sponsor, random))],
            tokens => Dress(tokens, random),
            [.. Enumerable.Range(0, random.Next(4)).Select(i => Say(plain, random, i))]);
        return weave.Restore(
            weave.Changes.Where(_ => random.Next(4) == 0).Select(change => change.Id),
            weave.Changes.Where(_ => random.Next(4) == 0).Select(change => change.Id),
            weave.Changes.Where(_ => random.Next(6) == 0).Select(change => new Withdrawal(change.Id, Record(new("FRA"), random))));
    }

    private static Weave Retable(
        Weave weave, List<int> order, Func<Change, ImmutableArray<Sponsorship>> sponsors, Func<ImmutableArray<Token>, ImmutableArray<Token>> tokens, Remark[] remarks)
    {
        int[] at = new int[order.Count];
        for (int i = 0; i < order.Count; i++)
        {
            at[order[i]] = i;
        }

        return Weave.Of(weave.Base).Table(
            [.. order.Select(c => new TabledChange(weave.Changes[c].Kind, [.. weave.Changes[c].Edits.Select(Renew)], sponsors(weave.Changes[c])))],
            [.. remarks.Select(remark => new TabledRemark(
                remark.Members, remark.RecordedBy, remark.RecordedAt, remark.Text, Entry(remark.On), remark.From is { } from ? Token(from) : null,
                remark.To is { } to ? Token(to) : null, [.. remark.Changes.Select(id => at[weave.IndexOf(id)])], remark.Replies))])
            .RestoreUpon(weave.Changes.Where(change => !change.Upon.IsEmpty).Select(change => (change.Id, change.Upon.AsEnumerable())))
            .Restore(weave.Adopted, weave.Rejected, weave.Withdrawals);

        Edit Renew(Edit edit) => edit switch
        {
            SpanEdit span => new SpanEdit(Token(span.After), tokens(span.Inserted), [.. span.Deleted.Select(Token)]),
            BlockEdit block => new BlockEdit(Entry(block.After), block.Shape, tokens(block.Tokens)),
            MoveEdit move => new MoveEdit(Entry(move.Block), Entry(move.After)),
            _ => edit,
        };

        // By the place in what is tabled, not in the weave: two changes that were dressed alike become one there.
        TokenRef Token(TokenRef token) => token.Change < 0 ? token : token with { Change = -2 - at[token.Change] };
        EntryRef Entry(EntryRef entry) => entry.Change < 0 ? entry : entry with { Change = -2 - at[entry.Change] };
    }

    private static IEnumerable<int> RefsOf(Change change) => change.Edits.SelectMany(edit => edit switch
    {
        SpanEdit span => span.Deleted.Select(token => token.Change).Append(span.After.Change),
        BlockEdit block => [block.After.Change],
        MoveEdit move => [move.Block.Change, move.After.Change],
        _ => Array.Empty<int>().AsEnumerable(),
    });

    // As many tokens as before, so that references still fit.
    private static ImmutableArray<Token> Dress(ImmutableArray<Token> tokens, Random random) =>
        [.. tokens.Select(token => random.Next(12) switch
        {
            0 when token.Kind is not TokenKind.Mark => token with { Style = (TokenStyle)random.Next(1, 64) },
            1 when token.Kind is not TokenKind.Mark => Token.Inset("footnote"),
            2 when token.Kind is TokenKind.Mark => Token.MarkOf(Shape(random)),
            _ => token,
        })];

    private static BlockShape Shape(Random random) => random.Next(3) == 0
        ? BlockShape.Plain
        : new((BlockKind)random.Next(9), random.Next(3), random.Next(2) == 0 ? null : "OP3 bis", random.Next(2) == 0 ? null : "Überschrift",
            random.Next(2) == 0 ? BlockPlace.Body : new BlockPlace(random.Next(2) == 0 ? "body" : "footnote:1", random.Next(2) == 0 ? null : $"t1/r{random.Next(3)}/c1"));

    private static Sponsorship Record(Sponsorship sponsor, Random random) =>
        sponsor with { RecordedBy = random.Next(2) == 0 ? null : $"clerk {random.Next(3)}", RecordedAt = At(random) };

    private static DateTimeOffset? At(Random random) =>
        random.Next(2) == 0 ? null : new DateTimeOffset(2023, 3, 1, 9, 0, 0, TimeSpan.FromMinutes(random.Next(-3, 4) * 90)).AddTicks(random.Next(3));

    private static Remark Say(Weave plain, Random random, int i)
    {
        WeaveEntry on = plain.Entries[random.Next(plain.Entries.Length)];
        TokenRef? from = on.IsSlot || random.Next(2) == 0 ? null : on.Tokens[random.Next(on.Tokens.Length)].Ref;
        return new(
            random.Next(3) == 0 ? [] : ["BRA", "ZAF"], random.Next(2) == 0 ? null : "a clerk", At(random), $"Remark {i}", on.Ref, from, from,
            [.. plain.Changes.Where(_ => random.Next(5) == 0).Select(change => change.Id)],
            [.. Enumerable.Range(0, random.Next(3)).Select(reply => new Reply(random.Next(2) == 0 ? null : "chair", At(random), $"Reply {reply}"))]);
    }
}
