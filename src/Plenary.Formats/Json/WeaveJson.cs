using System.Buffers;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Writes a weave as JSON and reads it back: the whole of it, so that nothing need be kept beside it.</summary>
/// <remarks>
/// The format is described in <c>docs/formats/json.md</c>, its schema in <c>docs/formats/plenary-weave-1.schema.json</c>.
/// Changes and remarks are written in document order and numbered anew, so that the bytes are the same in whatever
/// order changes were tabled: a weave read back has the same changes, identities, tokens and readings, under other
/// indices. Safe to call from several threads.
/// </remarks>
public static class WeaveJson
{
    /// <summary>Writes a weave as UTF-8 without a byte order mark, one block, change or remark a line.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="output">Where the bytes go.</param>
    /// <exception cref="ArgumentException">
    /// The weave holds what the format has no words for: half of a surrogate pair, a token that no text is cut into,
    /// or more deletions or deeper nesting than may be read back. No reader of ours makes such a weave.
    /// </exception>
    public static void Write(Weave weave, IBufferWriter<byte> output)
    {
        using WeaveWriter writer = new(weave, output);
        writer.Write();
    }

    /// <summary>As <see cref="Write(Weave, IBufferWriter{byte})"/>; nothing is written when the weave cannot be.</summary>
    public static void Write(Weave weave, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Utf8Pieces pieces = new();
        Write(weave, pieces);
        foreach (ReadOnlyMemory<byte> piece in pieces.Take())
        {
            output.Write(piece.Span);
        }
    }

    /// <summary>A weave as <see cref="Write(Weave, IBufferWriter{byte})"/> writes it.</summary>
    /// <inheritdoc cref="Write(Weave, IBufferWriter{byte})" path="/exception"/>
    public static ReadOnlyMemory<byte> Bytes(Weave weave)
    {
        ArgumentNullException.ThrowIfNull(weave);

        // Room for about all of it: a buffer that doubles is large, and copied, and collected, over and over.
        ArrayBufferWriter<byte> buffer = new(WeaveSize.LikelyBytes(weave));
        Write(weave, buffer);
        return buffer.WrittenMemory;
    }

    /// <summary>Reads a weave. Whatever the bytes are, the answer is a result, never an exception.</summary>
    /// <param name="utf8">The file, at most 256 MB; a byte order mark is ignored.</param>
    public static WeaveReadResult Read(ReadOnlySpan<byte> utf8)
    {
        int skipped = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        ReadOnlySpan<byte> json = utf8[skipped..];
        try
        {
            if (json.Length > WeaveFormat.MaxBytes)
            {
                throw new WeaveFault(0, $"The file is larger than {WeaveFormat.MaxBytes >> 20} MB, the most that is read.", WeaveFault.AskAgain);
            }

            return WeaveReadResult.Success(WeaveReader.Read(json));
        }
        catch (WeaveFault fault)
        {
            (string path, int line) = JsonPlace.Of(json, fault.Offset);
            return WeaveReadResult.Failure(new WeaveReadError(fault.Message, path, line, fault.Offset + skipped, fault.Advice));
        }
    }

    /// <summary>Reads a weave to the end of a stream.</summary>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static WeaveReadResult Read(Stream input)
    {
        ArrayBufferWriter<byte> buffer = new(64 * 1024);
        int read;
        while (buffer.WrittenCount <= WeaveFormat.MaxBytes + 3 && (read = input.Read(buffer.GetSpan(64 * 1024))) > 0)
        {
            buffer.Advance(read);
        }

        return Read(buffer.WrittenSpan);
    }
}
