namespace Plenary.Formats.Word;

/// <summary>Unpacks an entry of a zip up to a limit, refuses to go on past it, and at the end holds what it read against the entry's checksum.</summary>
/// <param name="inner">The entry's bytes, unpacked.</param>
/// <param name="most">Most bytes it may give.</param>
/// <param name="checksum">The checksum that the zip holds for it.</param>
/// <param name="count">Told how many bytes came; may refuse as well.</param>
/// <param name="refuse">What to say of a stream that is too long.</param>
internal sealed class LimitedStream(Stream inner, long most, uint checksum, Action<int> count, Func<Exception> refuse) : Stream
{
    private long left = most;
    private Crc32 found;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        left -= read;
        if (left < 0)
        {
            throw refuse();
        }

        count(read);
        found.Append(buffer[..read]);
        return read == 0 && buffer.Length > 0 && found.Value != checksum
            ? throw new InvalidDataException("The checksum differs.")
            : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
