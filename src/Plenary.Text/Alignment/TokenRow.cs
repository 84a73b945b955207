using System.Buffers;

namespace Plenary.Text.Alignment;

/// <summary>The tokens of a draft in a row, without what is known of them, for as long as they are looked at.</summary>
internal readonly ref struct TokenRow : IDisposable
{
    private readonly Token[] room;
    private readonly int count;

    /// <summary>Puts them in a row.</summary>
    public TokenRow(List<DraftToken> tokens)
    {
        count = tokens.Count;
        room = ArrayPool<Token>.Shared.Rent(count);
        for (int i = 0; i < count; i++)
        {
            room[i] = tokens[i].Token;
        }
    }

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<Token> Tokens => room.AsSpan(0, count);

    /// <summary>Ends the look.</summary>
    public void Dispose() => ArrayPool<Token>.Shared.Return(room);
}
