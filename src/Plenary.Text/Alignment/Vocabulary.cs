using System.Buffers;

namespace Plenary.Text.Alignment;

/// <summary>Gives every word a number, so that comparing words is comparing integers.</summary>
/// <remarks>The base's words are numbered once and shared by all comparisons; each comparison numbers its new words itself.</remarks>
internal sealed class Vocabulary
{
    private readonly Vocabulary? shared;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public Vocabulary(Vocabulary? shared = null) => this.shared = shared;

    private int Count => numbers.Count + (shared?.Count ?? 0);

    public int NumberOf(Token token)
    {
        string words = token.Words;
        if (shared is not null && shared.numbers.TryGetValue(words, out int known))
        {
            return known;
        }

        if (!numbers.TryGetValue(words, out known))
        {
            known = Count;
            numbers.Add(words, known);
        }

        return known;
    }

    /// <summary>The numbers of the words that a text without insets is cut into.</summary>
    public int[] NumbersIn(ReadOnlySpan<char> text)
    {
        int[] found = ArrayPool<int>.Shared.Rent(text.Length);
        int count = 0;
        while (!text.IsEmpty)
        {
            int length = Tokenizer.Next(text, out _);
            found[count++] = NumberOf(text[..length]);
            text = text[length..];
        }

        int[] result = found[..count];
        ArrayPool<int>.Shared.Return(found);
        return result;
    }

    private int NumberOf(ReadOnlySpan<char> words)
    {
        if (shared is not null && shared.numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out int known))
        {
            return known;
        }

        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> own = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!own.TryGetValue(words, out known))
        {
            known = Count;
            own[words] = known;
        }

        return known;
    }

    public int[] NumbersOf(ReadOnlySpan<Token> tokens)
    {
        int[] result = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            result[i] = NumberOf(tokens[i]);
        }

        return result;
    }
}
