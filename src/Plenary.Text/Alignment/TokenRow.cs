using System.Buffers;

namespace Plenary.Text.Alignment;

/// <summary>The tokens of a draft in a row, without what is known of them, for as long as they are looked at.</summary>
internal readonly ref struct TokenRow : IDisposable
{
    private readonly Token[] room;
    private readonly int count;

    /// <summary>Puts them in a row.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="notes">Spells those that refer to notes, where those are to be told apart.</param>
    public TokenRow(List<DraftToken> tokens, NoteSpelling? notes = null)
    {
        count = tokens.Count;
        room = ArrayPool<Token>.Shared.Rent(count);
        for (int i = 0; i < count; i++)
        {
            room[i] = notes?.Of(tokens[i]) ?? tokens[i].Token;
        }
    }

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<Token> Tokens => room.AsSpan(0, count);

    /// <summary>Ends the look.</summary>
    public void Dispose() => ArrayPool<Token>.Shared.Return(room);
}
