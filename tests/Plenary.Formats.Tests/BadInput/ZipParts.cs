using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>The parts of a package, to be changed by hand and zipped again.</summary>
internal sealed class ZipParts
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, byte[] Content)> parts = [];

    public static ZipParts Of(ReadOnlySpan<byte> package)
    {
        ZipParts read = new();
        using ZipArchive zip = new(new MemoryStream(package.ToArray()), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            using Stream stream = entry.Open();
            using MemoryStream content = new();
            stream.CopyTo(content);
            read.parts.Add((entry.FullName, content.ToArray()));
        }

        return read;
    }

    public IEnumerable<string> Names => parts.Select(part => part.Name);

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public byte[] Bytes(string name) => parts.Single(part => part.Name == name).Content;

    public XDocument Tree(string name) => XDocument.Parse(Text(name).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace);

    public ZipParts With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public ZipParts With(string name, byte[] content)
    {
        int at = parts.FindIndex(part => part.Name == name);
        if (at < 0)
        {
            parts.Add((name, content));
        }
        else
        {
            parts[at] = (name, content);
        }

        return this;
    }

    public ZipParts Replace(string name, string old, string replacement)
    {
        string text = Text(name);
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{name} does not hold {old}.");
        }

        return With(name, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public ZipParts Without(string name)
    {
        parts.RemoveAll(part => part.Name == name);
        return this;
    }

    /// <summary>Adds a second entry of the same name.</summary>
    public ZipParts Twice(string name, string text)
    {
        parts.Add((name, Encoding.UTF8.GetBytes(text)));
        return this;
    }

    public byte[] Zip(CompressionLevel level = CompressionLevel.Fastest)
    {
        using MemoryStream output = new();
        using (ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = Stamp;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }
}
