using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Scenario;

/// <summary>What a proposal in a scenario says, written as delegates say it.</summary>
/// <remarks>
/// <c>{in: 4, replace: x, with: y}</c>, <c>{in: 4, add: x, after words: y}</c>, <c>{in: 4, take out: x}</c>, <c>{in: 4, reads: x}</c>,
/// <c>{delete: 4}</c>, <c>{after: 4, new: x}</c>, <c>{move: 4, after: 6}</c>, <c>{bracket: 4, words: x}</c>.
/// </remarks>
internal static class ScenarioEdits
{
    public static Func<NegotiatedText, ImmutableArray<ProposedEdit>> Read(ScenarioNode node)
    {
        int? amends = node.NumberOrNull("amends");
        List<(ScenarioNode Block, Wording Wording)> rewrites = [];
        List<Func<NegotiatedText, ProposedEdit>> others = [];
        foreach (ScenarioNode edit in node.Get("edits").Items())
        {
            if (edit.TryGet("in", out ScenarioNode? block))
            {
                rewrites.Add((block, ReadWording(edit)));
            }
            else
            {
                others.Add(ReadOther(edit));
            }

            edit.Close();
        }

        return text => [.. Rewrites(text, rewrites, amends), .. others.Select(other => other(text))];
    }

    // Several edits of one paragraph are one rewriting of it.
    private static IEnumerable<ProposedEdit> Rewrites(NegotiatedText text, List<(ScenarioNode Block, Wording Wording)> rewrites, int? amends)
    {
        TextDocument words = amends is { } number && text.Proposals.TryGetValue(number, out Proposal? amended)
            ? Reading.Of(text.Weave, text.Weave.SetOf(text.Weave.Adopted.Union(amended.Changes)))
            : text.Agreed;
        List<(BlockId Block, string Words)> results = [];
        foreach ((ScenarioNode node, Wording wording) in rewrites)
        {
            BlockId block = ScenarioTarget.Block(text, node);
            int at = results.FindIndex(result => result.Block == block);
            string before = at >= 0 ? results[at].Words : words.Blocks.FirstOrDefault(candidate => candidate.Id == block)?.Text ?? "";
            (BlockId, string) after = (block, wording.Apply(before));
            if (at >= 0)
            {
                results[at] = after;
            }
            else
            {
                results.Add(after);
            }
        }

        return results.Select(result => new RewriteBlock(result.Block, result.Words));
    }

    private static Wording ReadWording(ScenarioNode edit)
    {
        if (edit.TryGet("reads", out ScenarioNode? whole))
        {
            return new Wording(edit, null, whole.Words().Trim());
        }

        if (edit.TryGet("replace", out ScenarioNode? old))
        {
            return new Wording(old, old.Words(), edit.Words("with"));
        }

        if (edit.TryGet("take out", out ScenarioNode? gone))
        {
            return new Wording(gone, gone.Words(), "");
        }

        if (edit.TryGet("add", out ScenarioNode? added))
        {
            return edit.TryGet("after words", out ScenarioNode? anchor)
                ? new Wording(anchor, anchor.Words(), $"{anchor.Words()} {added.Words()}")
                : edit.TryGet("before words", out ScenarioNode? following) ? new Wording(following, following.Words(), $"{added.Words()} {following.Words()}")
                : throw edit.Fault("`add` needs `after words` or `before words`.");
        }

        throw edit.Fault("an edit `in` a paragraph needs `reads`, `replace` with `with`, `take out`, or `add`.");
    }

    private static Func<NegotiatedText, ProposedEdit> ReadOther(ScenarioNode edit)
    {
        if (edit.TryGet("delete", out ScenarioNode? gone))
        {
            return (text) => new DeleteBlock(ScenarioTarget.Block(text, gone));
        }

        if (edit.TryGet("bracket", out ScenarioNode? bracketed))
        {
            string? words = edit.WordsOrNull("words");
            return (text) => new BracketWords(ScenarioTarget.Block(text, bracketed), words);
        }

        ScenarioNode after = edit.TryGet("after", out ScenarioNode? found) ? found
            : throw edit.Fault("an edit is `in` a paragraph, `delete`, `bracket`, `new` with `after`, or `move` with `after`.");
        if (edit.TryGet("move", out ScenarioNode? moved))
        {
            return (text) => new MoveBlock(ScenarioTarget.Block(text, moved), After(text, after));
        }

        string added = edit.Words("new").Trim();
        BlockKind? kind = edit.TryGet("as", out ScenarioNode? named) ? ScenarioParagraphs.KindOf(named) : null;
        int? level = edit.NumberOrNull("level");
        return (text) =>
        {
            BlockId? place = After(text, after);
            BlockShape? neighbour = text.Agreed.Blocks.FirstOrDefault(block => block.Id == place)?.Shape;
            return new InsertBlock(place, kind ?? neighbour?.Kind ?? BlockKind.Operative, level ?? neighbour?.Level ?? 0, added);
        };
    }

    private static BlockId? After(NegotiatedText text, ScenarioNode node) =>
        node.Words() == "top" ? null : ScenarioTarget.Block(text, node);

    /// <summary>One edit of words within a paragraph; no old words: the whole paragraph.</summary>
    private sealed record Wording(ScenarioNode Node, string? Old, string New)
    {
        public string Apply(string text)
        {
            if (Old is null)
            {
                return New;
            }

            int at = text.IndexOf(Old, StringComparison.Ordinal);
            if (at < 0)
            {
                throw Node.Fault($"the paragraph does not have the words `{Old}`. It reads: {text}");
            }

            if (text.IndexOf(Old, at + 1, StringComparison.Ordinal) >= 0)
            {
                throw Node.Fault($"the paragraph has the words `{Old}` more than once. Give more of the words around them.");
            }

            string result = string.Concat(text.AsSpan(0, at), New, text.AsSpan(at + Old.Length));
            return New.Length > 0 ? result : result.Replace("  ", " ", StringComparison.Ordinal).Trim();
        }
    }
}
