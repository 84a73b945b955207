using System.Text;

namespace Plenary.Text.Alignment;

/// <summary>Follows the base's paragraphs while a draft's are read in order: most have the base's words, and need no string of their own.</summary>
/// <param name="keys">The words of the base's blocks.</param>
internal struct BaseFollower(string[] keys)
{
    // Paragraphs that were put in or taken out in the meantime.
    private const int Furthest = 3;

    private int next;

    /// <summary>Passes a paragraph in which nothing is tracked, whose string may be the base's own.</summary>
    public void Pass(string words)
    {
        for (int at = next; at < Math.Min(keys.Length, next + Furthest); at++)
        {
            if (ReferenceEquals(words, keys[at]))
            {
                next = at + 1;
                return;
            }
        }

        // The base has gone too far where the draft put paragraphs in.
        for (int at = next - 1; at >= Math.Max(0, next - Furthest) && at < keys.Length; at--)
        {
            if (ReferenceEquals(words, keys[at]))
            {
                next = at + 1;
                return;
            }
        }

        next++;
    }

    /// <summary>The words of a paragraph as one string: the base's own where the paragraph that comes next there has them.</summary>
    public string StringOf(StringBuilder words)
    {
        int at = next++;
        return at < keys.Length && words.Length == keys[at].Length && words.Equals(keys[at]) ? keys[at] : words.ToString();
    }
}
