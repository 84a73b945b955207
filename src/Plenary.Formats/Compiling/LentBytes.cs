using System.Buffers;

namespace Plenary.Formats.Compiling;

/// <summary>The bytes of a file for as long as it is read: lent by the shared pool, or somebody's own.</summary>
/// <remarks>A file is large enough that an array of its own for each of a thousand is collected, with all else, over and over.</remarks>
public sealed class LentBytes : IDisposable
{
    private readonly bool isLent;
    private byte[] array;

    private LentBytes(byte[] array, int length, bool isLent) => (this.array, Length, this.isLent) = (array, length, isLent);

    /// <summary>How many they are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes, until they are given back.</summary>
    public ArraySegment<byte> Content => new(array, 0, Length);

    /// <summary>Lends room for a file; what is in it is to be written.</summary>
    public static LentBytes OfLength(int length) => new(ArrayPool<byte>.Shared.Rent(length), length, true);

    /// <summary>Somebody's own bytes: they are not given back.</summary>
    public static LentBytes Own(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new LentBytes(bytes, bytes.Length, false);
    }

    /// <summary>Gives them back.</summary>
    public void Dispose()
    {
        byte[] returned = array;
        (array, Length) = ([], 0);
        if (isLent && returned.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(returned);
        }
    }
}
