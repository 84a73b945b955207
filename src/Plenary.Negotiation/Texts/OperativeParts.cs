using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>The operative parts of a text that is voted on part by part (UN General Assembly, rule 89).</summary>
/// <remarks>A text without operative paragraphs, as a communiqué is, decides with all its paragraphs but the preambular ones.</remarks>
public static class OperativeParts
{
    /// <summary>The operative paragraphs when every one of them was voted down, so that the whole counts as rejected; else none.</summary>
    /// <param name="text">The text. What is reopened stands again, and the whole with it.</param>
    public static ImmutableArray<BlockId> AllVotedDown(NegotiatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        HashSet<BlockId> down = [.. text.Standings.Where(pair => pair.Value.Status == BlockStatus.VotedDown && text.Find(pair.Key) is null).Select(pair => pair.Key)];
        if (down.Count == 0)
        {
            return [];
        }

        List<(BlockId Block, BlockKind Kind)> parts = Parts(text, down);
        bool hasOperative = parts.Exists(part => part.Kind == BlockKind.Operative);
        ImmutableArray<BlockId> operative = [.. parts.Where(part => hasOperative ? part.Kind == BlockKind.Operative : part.Kind != BlockKind.Preambular).Select(part => part.Block)];
        return operative.All(down.Contains) ? operative : [];
    }

    /// <summary>Paragraphs that may be out of the words, named for a sentence: "OP1 and OP2", "paragraphs 2 and 3".</summary>
    internal static string Named(NegotiatedText text, ImmutableArray<BlockId> blocks)
    {
        ImmutableArray<string> names = [.. blocks.Select(text.Labels.NameOf)];
        string noun = names.All(name => char.IsAsciiDigit(name[0])) ? names.Length == 1 ? "paragraph " : "paragraphs " : "";
        return noun + WordLists.And(names);
    }

    // The paragraphs that stand or were voted down, in the order of the text, each as what it is taken for where it stands.
    private static List<(BlockId Block, BlockKind Kind)> Parts(NegotiatedText text, HashSet<BlockId> down)
    {
        List<(BlockId Block, BlockKind Kind)> parts = [];
        (bool followsPreamble, bool followsOperative) = (false, false);
        foreach (WeaveEntry entry in text.Weave.Entries)
        {
            Block? stands = text.Find(entry.Id);
            BlockShape shape = stands?.Shape ?? entry.Shape;
            if (entry.IsSlot || (stands is null && !down.Contains(entry.Id)) || !BlockNumbering.IsNumbered(shape) || BlockNumbering.IsPart(shape))
            {
                continue;
            }

            BlockKind kind = shape.Kind == BlockKind.Paragraph
                ? BlockClassifier.KindOf(stands?.Text ?? WordsOf(text, entry), new BlockSetting(false, false, followsPreamble, followsOperative))
                : shape.Kind;
            followsPreamble |= kind == BlockKind.Preambular;
            followsOperative |= kind == BlockKind.Operative;
            parts.Add((entry.Id, kind));
        }

        return parts;
    }

    // What the paragraph said when it was voted on.
    private static string WordsOf(NegotiatedText text, WeaveEntry entry)
    {
        ChangeId? vote = VoteDown.ChangeOf(text, entry.Id);
        return string.Concat(entry.Tokens
            .Where(token => token.Token.Kind != TokenKind.Mark && (token.Ref.IsBase || Holds(token.Ref.Change)) && !token.Deleters.Any(Holds))
            .Select(token => token.Token.Text));

        bool Holds(int change) => text.Weave.Changes[change].Id is var id && id != vote && text.Adopted.Contains(id);
    }
}
