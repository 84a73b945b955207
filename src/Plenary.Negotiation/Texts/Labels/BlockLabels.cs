using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>The labels by which the blocks of a text are spoken of in the room: <c>OP4</c>, <c>3 bis</c>, <c>OP3 (b)</c>; and which block a spoken label means.</summary>
/// <remarks>
/// Numbers change only with a revision. What is put in between two revisions takes the number before it with a suffix, in
/// the order of tabling, and keeps it: where bis means a further paragraph, <c>OP3 bis</c>, <c>OP3 ter</c>, and <c>OP3 alt</c> for one
/// that replaces OP3; where bis means another version, <c>OP3 bis</c> for that, and <c>OP3 A</c> for a further paragraph. What stands
/// before the first is <c>OP1 ante</c>. Immutable.
/// </remarks>
public sealed class BlockLabels
{
    private readonly Dictionary<BlockId, string> own;
    private readonly Dictionary<BlockId, string> paths = [];
    private readonly Dictionary<BlockId, string> names = [];
    private readonly Dictionary<string, BlockId?> spoken = new(StringComparer.Ordinal);

    private BlockLabels(List<Block> order, Dictionary<BlockId, string> own)
    {
        this.own = own;
        List<Block> labelled = [.. order.Select(block => block with { Shape = block.Shape with { Label = own.GetValueOrDefault(block.Id) } })];
        LabelTrail trail = new();
        foreach (Block block in labelled)
        {
            string path = block.Shape.Place == BlockPlace.Body ? trail.Next(block.Shape) : "";
            if (path.Length > 0 && own.ContainsKey(block.Id))
            {
                paths[block.Id] = path;
                Speak(path, block.Id);
            }
        }

        ImmutableArray<string> all = BlockReference.All(new TextDocument([.. labelled]));
        for (int b = 0; b < all.Length; b++)
        {
            names[labelled[b].Id] = all[b];
            string key = KeyOf(all[b]);
            spoken.TryAdd(key, labelled[b].Id);
            if (labelled[b].Shape.Kind == BlockKind.Title)
            {
                spoken.TryAdd("title", labelled[b].Id);
            }
        }

        All = [.. labelled.Where(block => paths.ContainsKey(block.Id)).Select(block => paths[block.Id])];
    }

    /// <summary>All labels, in the order of the text; those of blocks that are proposed among them.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The label of a block after those of the paragraphs above it, <c>OP3 (b)</c>; <see langword="null"/> for a block without one.</summary>
    public string? LabelOf(BlockId block) => paths.GetValueOrDefault(block);

    /// <summary>A block's own label, <c>(b)</c>; <see langword="null"/> for a block without one.</summary>
    public string? OwnLabelOf(BlockId block) => own.TryGetValue(block, out string? label) ? BlockLabel.Spoken(label) : null;

    /// <summary>A name for every block, for sentences: its label, or <c>title “…”</c>, <c>heading “…”</c>, its first words. No two are equal.</summary>
    public string NameOf(BlockId block) => names.GetValueOrDefault(block) ?? names.GetValueOrDefault(NegotiatedText.WholeOf(block)) ?? "a paragraph that is not known here";

    /// <summary>The name of a block within a sentence: a bare number is said as <c>paragraph 3</c>.</summary>
    public string InSentence(BlockId block) => NameOf(block) is var name && char.IsAsciiDigit(name[0]) ? $"paragraph {name}" : name;

    /// <summary>The block that a spoken label means.</summary>
    /// <param name="label">
    /// <c>OP4</c>, <c>op 4</c>, <c>4</c>, <c>paragraph 4</c>, <c>operative paragraph 4</c>, <c>OP3 bis</c>, <c>3(b)</c>, <c>PP2</c>, <c>title</c>.
    /// A bare number means the operative paragraph where both kinds are numbered.
    /// </param>
    /// <returns>The block, or <see langword="null"/> when none is called so, or several are.</returns>
    public BlockId? BlockNamed(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        string key = KeyOf(label);
        return Known(key)
            ?? (key.Length > 0 && char.IsAsciiDigit(key[0]) ? Known("op" + key) : null)
            ?? (key.StartsWith("op", StringComparison.Ordinal) && !spoken.Keys.Any(known => known.StartsWith("pp1", StringComparison.Ordinal)) ? Known(key[2..]) : null);
    }

    /// <summary>The block that a spoken label means in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="label">As for <see cref="BlockNamed(string)"/>.</param>
    public static BlockId? BlockNamed(NegotiatedText text, string label)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Labels.BlockNamed(label);
    }

    /// <summary>Says that no block is called so, and what the blocks are called.</summary>
    /// <param name="label">What was asked for.</param>
    public string Unknown(string label) => All.IsEmpty
        ? $"There is no paragraph {label}; no paragraph of this text has a label."
        : $"There is no paragraph {label}. Labels run from {All[0]} to {All[^1]}.";

    /// <summary>The labels of a text.</summary>
    /// <param name="text">The text.</param>
    public static BlockLabels Of(NegotiatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        LabelMaker maker = new(text);
        return new BlockLabels(maker.Order, maker.Make());
    }

    private BlockId? Known(string key) => spoken.TryGetValue(key, out BlockId? block) ? block : null;

    // A label that several blocks have, as after a section restarts its numbers, means none of them.
    private void Speak(string path, BlockId block)
    {
        string key = KeyOf(path);
        if (!spoken.TryAdd(key, block))
        {
            spoken[key] = null;
        }
    }

    private static string KeyOf(string label)
    {
        string key = string.Concat(label.ToLower(CultureInfo.InvariantCulture).Where(c => !char.IsWhiteSpace(c)));
        foreach ((string word, string stands) in (ReadOnlySpan<(string, string)>)[("operativeparagraph", "op"), ("preambularparagraph", "pp"), ("paragraphs", ""), ("paragraph", ""), ("para.", ""), ("para", ""), ("§", "")])
        {
            if (key.StartsWith(word, StringComparison.Ordinal) && key.Length > word.Length && (char.IsAsciiDigit(key[word.Length]) || key[word.Length] is '(' or 'o' or 'p'))
            {
                key = stands + key[word.Length..];
                break;
            }
        }

        return key.TrimEnd('.', ':');
    }
}
