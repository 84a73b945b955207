using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>The paragraphs of the base that have a form, as they were read: a response has most of them, and they need not be read again.</summary>
/// <remarks>Filled while the base is read, then only looked in, from several threads.</remarks>
internal sealed class KnownParagraphs
{
    private const int MostLikely = 2;

    private readonly List<(byte[] Form, DraftBlock Block)> all = [];
    private readonly Dictionary<ulong, int> byHash = [];
    private readonly Dictionary<ulong, (byte[] Properties, ShapeMarkup Shape)> shapes = [];

    /// <summary>Adds the next paragraph of the base, unless it is more than words: what it holds besides is not in its form.</summary>
    public void Add(byte[] form, DraftBlock block)
    {
        if (block.Insets.IsEmpty && !block.IsTracked && block.ScopeInserted is null && block.ScopeDeleted is null)
        {
            byHash.TryAdd(ByteHash.Of(form), all.Count);
            all.Add((form, block));
        }
    }

    /// <summary>Adds what properties of a paragraph, as they stand, say of its shape; they say nothing else.</summary>
    public void Add(byte[] properties, ShapeMarkup shape) => shapes.TryAdd(ByteHash.Of(properties), (properties, shape));

    /// <summary>What properties say of a paragraph's shape.</summary>
    /// <returns>Whether it is known.</returns>
    public bool Find(ReadOnlySpan<byte> properties, out ShapeMarkup shape)
    {
        bool found = shapes.TryGetValue(ByteHash.Of(properties), out (byte[] Properties, ShapeMarkup Shape) one) && properties.SequenceEqual(one.Properties);
        shape = one.Shape;
        return found;
    }

    /// <summary>The paragraph of the base that has a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="next">The one that is most likely; moved on behind the one that was found.</param>
    public DraftBlock? Find(ReadOnlySpan<byte> form, ref int next)
    {
        // Mostly the next one, or the one after it where a response edits a paragraph.
        for (int likely = next; likely < Math.Min(next + MostLikely, all.Count); likely++)
        {
            if (form.SequenceEqual(all[likely].Form))
            {
                next = likely + 1;
                return all[likely].Block;
            }
        }

        if (byHash.TryGetValue(ByteHash.Of(form), out int found) && form.SequenceEqual(all[found].Form))
        {
            next = found + 1;
            return all[found].Block;
        }

        return null;
    }
}
