using System.IO.Compression;
using System.Text;

namespace Plenary.Formats.Word;

/// <summary>A Word package that is written from nothing, part by part. The same parts give the same bytes.</summary>
internal sealed class OwnPackage(Stream output) : IDisposable
{
    /// <summary>Of the relations of a document.</summary>
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Of the content types of a document's parts.</summary>
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>Of what every package has.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/package/2006";

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part given as XML without its declaration.</summary>
    public void Add(string name, string content) =>
        Add(name, [Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)]);

    /// <summary>Adds a part given in pieces.</summary>
    public void Add(string name, ReadOnlyMemory<byte>[] pieces)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using Stream stream = entry.Open();
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            stream.Write(piece.Span);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();
}
