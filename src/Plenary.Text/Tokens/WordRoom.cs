using System.Buffers;

namespace Plenary.Text;

/// <summary>Words put one after the other in room that is lent, where nobody needs their string. For one thread.</summary>
public sealed class WordRoom : IDisposable
{
    private char[] room = [];

    /// <summary>How many UTF-16 units there are.</summary>
    public int Length { get; private set; }

    /// <summary>The words, which are there until something is put in or cleared.</summary>
    public ReadOnlySpan<char> Words => room.AsSpan(0, Length);

    /// <summary>Puts words in behind the others.</summary>
    public void Put(ReadOnlySpan<char> words)
    {
        if (room.Length - Length < words.Length)
        {
            char[] more = ArrayPool<char>.Shared.Rent(Math.Max(2048, 2 * (Length + words.Length)));
            Words.CopyTo(more);
            Dispose();
            room = more;
        }

        words.CopyTo(room.AsSpan(Length));
        Length += words.Length;
    }

    /// <summary>Takes all words out.</summary>
    public void Clear() => Length = 0;

    /// <summary>Gives the room back.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(room);
        room = [];
    }
}
