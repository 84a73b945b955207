using System.Buffers;
using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>One option of a point, as a position names it: what is read there, and with or without which changes.</summary>
/// <remarks>
/// It is named by what is asked for and not by its place among other options, so that it stays the same whatever others
/// table. Whether it is what stands now is computed (<see cref="OptionsRead"/>), never recorded.
/// </remarks>
public sealed record OptionTarget
{
    // One that an address carries as it is.
    private const char Between = '.';

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private OptionTarget(OptionReading reading, BlockId? block, ImmutableArray<ChangeId> changes) => (Reading, Block, Changes) = (reading, block, changes);

    /// <summary>What is read.</summary>
    public OptionReading Reading { get; }

    /// <summary>The block that reads nothing; <see langword="null"/> for an option that changes name.</summary>
    public BlockId? Block { get; }

    /// <summary>The changes that are taken together, or left out, each once, ascending; none for no text.</summary>
    public ImmutableArray<ChangeId> Changes { get; }

    /// <summary>No text in a block.</summary>
    public static OptionTarget NoText(BlockId block) => new(OptionReading.NoText, block, []);

    /// <summary>What is read where these changes are made, when they are taken together and nothing is made of their words.</summary>
    /// <param name="changes">The changes, at least one.</param>
    public static OptionTarget With(IEnumerable<ChangeId> changes) => new(OptionReading.With, null, Named(changes));

    /// <summary>What is read where these changes would be made, when none of them is taken, nor any other in their place: the words as they stand.</summary>
    /// <param name="changes">The changes, at least one.</param>
    public static OptionTarget Without(IEnumerable<ChangeId> changes) => new(OptionReading.Without, null, Named(changes));

    /// <summary>Reads the stable form: <c>no-text@b3</c>, <c>with:3f….a0…</c>, <c>without:3f…</c>; <see langword="null"/> for anything else.</summary>
    public static OptionTarget? Read(string? written)
    {
        const string noText = "no-text@";
        if (written is null)
        {
            return null;
        }

        if (written.StartsWith(noText, StringComparison.Ordinal))
        {
            return written.Length > noText.Length ? NoText(new BlockId(written[noText.Length..])) : null;
        }

        (string reading, string ids) = written.Split(':', 2) is [var first, var second] ? (first, second) : ("", "");
        ChangeId[] changes = [.. ids.Split(Between).Select(id => new ChangeId(id))];
        bool isCanonical = Array.TrueForAll(changes, IsIdentity) && changes.Zip(changes.Skip(1)).All(pair => pair.First < pair.Second);
        return !isCanonical ? null : reading switch
        {
            "with" => With(changes),
            "without" => Without(changes),
            _ => null,
        };
    }

    /// <summary>The blocks that it is about, in the order in which its changes name them.</summary>
    /// <param name="weave">The weave; changes that it does not have are in no block.</param>
    public ImmutableArray<BlockId> BlocksIn(Weave weave)
    {
        ArgumentNullException.ThrowIfNull(weave);
        return Block is { } block ? [block] : [.. Changes.Where(change => weave.TryGetIndex(change, out _)).SelectMany(change => weave.BlocksOf(change)).Distinct()];
    }

    /// <summary>The stable form.</summary>
    public override string ToString() => Reading switch
    {
        OptionReading.NoText => $"no-text@{Block}",
        OptionReading.With => $"with:{string.Join(Between, Changes)}",
        _ => $"without:{string.Join(Between, Changes)}",
    };

    /// <inheritdoc/>
    public bool Equals(OptionTarget? other) => other is not null && Reading == other.Reading && Block == other.Block && Changes.AsSpan().SequenceEqual(other.Changes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reading, Block, Changes.Length);

    private static ImmutableArray<ChangeId> Named(IEnumerable<ChangeId> changes)
    {
        ImmutableArray<ChangeId> named = [.. changes.Distinct().Order()];
        return named.IsEmpty ? throw new ArgumentException("An option with or without changes names at least one.", nameof(changes)) : named;
    }

    private static bool IsIdentity(ChangeId change) => change.Value.Length == 24 && change.Value.AsSpan().IndexOfAnyExcept(Hexadecimal) < 0;
}

/// <summary>What an option reads.</summary>
public enum OptionReading
{
    /// <summary>Nothing: the paragraph is left out (practice O3).</summary>
    NoText,

    /// <summary>The words with certain changes.</summary>
    With,

    /// <summary>The words as they stand, without certain changes.</summary>
    Without,
}
