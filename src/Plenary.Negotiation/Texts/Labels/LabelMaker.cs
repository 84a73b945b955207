using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Negotiation;

/// <summary>Finds what every block of a text is called: by the base, by the revisions since, and by what is put in between.</summary>
internal sealed class LabelMaker
{
    private readonly NegotiatedText text;
    private readonly Weave weave;
    private readonly LinkedList<Block> order = [];
    private readonly Dictionary<BlockId, LinkedListNode<Block>> places = [];
    private readonly Dictionary<BlockId, string> labels = [];
    private readonly Dictionary<BlockId, BlockId> parents = [];
    private readonly HashSet<(BlockId?, string)> used = [];

    public LabelMaker(NegotiatedText text)
    {
        this.text = text;
        weave = text.Weave;
        SetOrder();
    }

    /// <summary>All blocks in order, those that are only proposed or taken out among them.</summary>
    public List<Block> Order => [.. order];

    public Dictionary<BlockId, string> Make()
    {
        foreach (Block block in weave.Base.Blocks)
        {
            if (block.Shape.Label is { Length: > 0 } label)
            {
                labels[block.Id] = label;
            }
        }

        HashSet<BlockId> dropped = [];
        foreach (Renumbering one in text.Revisions.SelectMany(revision => revision.Numbering))
        {
            if (one.New is { } label)
            {
                labels[one.Block] = label;
            }
            else
            {
                labels.Remove(one.Block);
                dropped.Add(one.Block);
            }
        }

        // In the order of tabling, so that a label once given stays.
        WeaveEntry[] proposed = [.. weave.Entries.Where(entry => !entry.Ref.IsBase && !entry.IsSlot && !labels.ContainsKey(entry.Id) && !dropped.Contains(entry.Id)).OrderBy(entry => entry.Ref.Change).ThenBy(entry => entry.Ref.Part)];
        SetParents(proposed);
        foreach (Block block in order)
        {
            if (labels.TryGetValue(block.Id, out string? label))
            {
                used.Add(Said(ParentOf(block.Id), BlockLabel.Spoken(label)));
            }
        }

        foreach (WeaveEntry entry in proposed)
        {
            if (LabelOf(entry) is { } label)
            {
                labels[entry.Id] = label;
            }
        }

        LabelHalves();
        return labels;
    }

    // The agreed words first; what is not in them stands after what it stands after in the weave.
    private void SetOrder()
    {
        Dictionary<BlockId, BlockId> lastHalf = [];
        foreach (Block block in text.Agreed.Blocks)
        {
            places[block.Id] = order.AddLast(block);
            lastHalf[NegotiatedText.WholeOf(block.Id)] = block.Id;
        }

        LinkedListNode<Block>? before = null;
        foreach (WeaveEntry entry in weave.Entries)
        {
            if (entry.IsSlot)
            {
                continue;
            }

            if (lastHalf.TryGetValue(entry.Id, out BlockId half))
            {
                before = places[half];
                continue;
            }

            Block block = new(entry.Id, entry.Shape, [.. entry.Tokens.Where(token => token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part && token.Token.Kind != TokenKind.Mark).Select(token => token.Token)]);
            before = before is null ? order.AddFirst(block) : order.AddAfter(before, block);
            places[entry.Id] = before;
        }
    }

    private string? LabelOf(WeaveEntry entry)
    {
        LinkedListNode<Block> at = places[entry.Id];
        if (entry.Shape.Label is { Length: > 0 } own)
        {
            used.Add(Said(ParentOf(entry.Id), BlockLabel.Spoken(own)));
            return own;
        }

        if (!BlockNumbering.IsNumbered(entry.Shape))
        {
            return null;
        }

        BlockId? parent = ParentOf(entry.Id);
        if (Sibling(at, node => node.Previous) is { } above)
        {
            bool replaces = Replaces(entry.Ref.Change, above.Id);
            return Free(parent, RootOf(labels[above.Id]), replaces);
        }

        if (Sibling(at, node => node.Next) is { } below)
        {
            string root = RootOf(labels[below.Id]) + " ante";
            return used.Add(Said(parent, root)) ? root : Free(parent, root, false);
        }

        return BlockNumbering.IsPart(entry.Shape) ? First(parent, number => BlockNumbering.PartLabel(LabelAncestry.DepthOf(entry.Shape), number))
            : labels.Count == 0 ? null
            : First(parent, number => FormattableString.Invariant($"{FamilyOf(entry.Shape)}{number}"));
    }

    private string Free(BlockId? parent, string root, bool replaces)
    {
        if (replaces && text.Suffixes == SuffixMeaning.AdditionalParagraph)
        {
            return First(parent, number => FormattableString.Invariant($"{root} alt{(number == 1 ? "" : number)}"));
        }

        bool isLatin = replaces || text.Suffixes == SuffixMeaning.AdditionalParagraph;
        return First(parent, number => FormattableString.Invariant($"{root} {(isLatin ? Latin(number) : Letter(number))}"));
    }

    private string First(BlockId? parent, Func<int, string> label)
    {
        for (int number = 1; ; number++)
        {
            string one = label(number);
            if (used.Add(Said(parent, one)))
            {
                return one;
            }
        }
    }

    private static string Latin(int number) => number <= 14 ? LatinSuffix.Word(number) : FormattableString.Invariant($"({number})");

    private static string Letter(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : FormattableString.Invariant($"({number})");

    // The nearest labelled block of the same row: for a paragraph the ones of its kind, for a sub-paragraph its own paragraph's.
    private Block? Sibling(LinkedListNode<Block> at, Func<LinkedListNode<Block>, LinkedListNode<Block>?> next)
    {
        BlockShape shape = at.Value.Shape;
        for (LinkedListNode<Block>? node = next(at); node is not null; node = next(node))
        {
            BlockShape other = node.Value.Shape;
            if (!BlockNumbering.IsNumbered(other))
            {
                if (BlockNumbering.IsPart(shape) && other.Kind is BlockKind.Title or BlockKind.Heading)
                {
                    return null;
                }

                continue;
            }

            if (BlockNumbering.IsPart(shape) && LabelAncestry.DepthOf(other) < LabelAncestry.DepthOf(shape))
            {
                return null;
            }

            if (labels.ContainsKey(node.Value.Id)
                && LabelAncestry.DepthOf(shape) == LabelAncestry.DepthOf(other)
                && (BlockNumbering.IsPart(shape) || FamilyOf(node.Value) == FamilyOf(shape)))
            {
                return node.Value;
            }
        }

        return null;
    }

    private string FamilyOf(Block block) => labels.TryGetValue(block.Id, out string? label) && ParagraphLabel.TryParse(label, out ParagraphLabel parsed) ? parsed.Prefix : FamilyOf(block.Shape);

    // What a new paragraph is: of the preamble where it is said to be, else of what the text numbers.
    private string FamilyOf(BlockShape shape) =>
        shape.Kind is BlockKind.Preambular && HasPrefix("PP") ? "PP"
        : HasPrefix("OP") ? "OP"
        : "";

    private bool HasPrefix(string prefix)
    {
        foreach (string label in labels.Values)
        {
            if (label.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A label is said after that of the labelled block it stands below: with it, it must be the only one.
    private void SetParents(IEnumerable<WeaveEntry> proposed)
    {
        HashSet<BlockId> labelled = [.. labels.Keys];
        foreach (WeaveEntry entry in proposed)
        {
            if (entry.Shape.Label is { Length: > 0 } || (BlockNumbering.IsNumbered(entry.Shape) && (BlockNumbering.IsPart(entry.Shape) || labelled.Count > 0)))
            {
                labelled.Add(entry.Id);
            }
        }

        LabelAncestry ancestry = new();
        List<BlockId> body = [];
        foreach (Block block in order.Where(block => block.Shape.Place == BlockPlace.Body))
        {
            int parent = ancestry.Next(block.Shape, labelled.Contains(block.Id) || labelled.Contains(NegotiatedText.WholeOf(block.Id)));
            body.Add(block.Id);
            if (parent >= 0)
            {
                parents[block.Id] = body[parent];
            }
        }
    }

    private BlockId? ParentOf(BlockId block) => parents.TryGetValue(block, out BlockId parent) ? parent : null;

    // Below 1, "1 bis" is said without it, as beside it.
    private (BlockId? Parent, string Label) Said(BlockId? parent, string label) =>
        parent is { } above && LabelTrail.SaysItself(label, PathOf(above)) ? (null, label) : (parent, label);

    private string PathOf(BlockId block) => labels.TryGetValue(block, out string? label) ? LabelTrail.Join(ParentOf(block) is { } parent ? PathOf(parent) : "", BlockLabel.Spoken(label)) : "";

    private static string RootOf(string label)
    {
        string bare = BlockLabel.Spoken(label);
        int cut = bare.IndexOf(' ', StringComparison.Ordinal);
        return ParagraphLabel.TryParse(bare, out ParagraphLabel parsed)
            ? new ParagraphLabel(parsed.Prefix, parsed.Parts.SetItem(parsed.Parts.Length - 1, parsed.Parts[^1] with { Suffix = 0, Alternative = 0 })).ToString()
            : cut > 0 ? bare[..cut] : bare;
    }

    // Whether the proposal that puts a block in takes out the one above it.
    private bool Replaces(int change, BlockId above)
    {
        foreach (int number in text.MadeBy.GetValueOrDefault(weave.Changes[change].Id, []))
        {
            foreach (ChangeId other in text.Proposals[number].Changes)
            {
                if (weave.TryGetIndex(other, out int index) && weave.Changes[index].Kind == ChangeKind.DeleteBlock && weave.BlocksOf(other).Contains(above))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Of the halves of a block that was split the first keeps the label.
    private void LabelHalves()
    {
        foreach (IGrouping<BlockId, Block> halves in text.Agreed.Blocks.GroupBy(block => NegotiatedText.WholeOf(block.Id)).Where(group => group.Skip(1).Any()))
        {
            // Halves that a revision has numbered have labels of their own.
            if (!labels.TryGetValue(halves.Key, out string? label) || halves.Any(half => half.Id != halves.Key && labels.ContainsKey(half.Id)))
            {
                continue;
            }

            bool isFirst = true;
            foreach (Block half in halves)
            {
                labels[half.Id] = isFirst ? label : Free(ParentOf(half.Id), RootOf(label), false);
                isFirst = false;
            }
        }
    }
}
