using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>A Word file opened with care: a zip within limits, whose XML parts have no DTD, no entities and bounded depth.</summary>
/// <remarks>Sizes are counted while unpacking, not believed from the zip's directory.</remarks>
public sealed class WordPackage : IDisposable
{
    /// <summary>Most bytes that one part may unpack to.</summary>
    public const long MostPartBytes = 256L << 20;

    /// <summary>Most bytes that all parts together may claim to unpack to.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>Most entries in the zip.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Largest ratio of unpacked to packed bytes for a part of more than a megabyte.</summary>
    public const int MostRatio = 400;

    /// <summary>Deepest nesting of elements.</summary>
    public const int MostDepth = 512;

    private readonly ZipContent zip;
    private readonly Dictionary<string, int> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? twice;
    private long unpacked;

    private WordPackage(string name, ZipContent zip)
    {
        Name = name;
        this.zip = zip;
        entries.EnsureCapacity(zip.Parts.Count);
        for (int i = 0; i < zip.Parts.Count; i++)
        {
            string part = zip.Parts[i].Name.Replace('\\', '/');
            if (!entries.TryAdd(part, i) && !part.EndsWith('/'))
            {
                twice ??= part;
            }
        }
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Parts => entries.Keys;

    /// <summary>Opens a Word file that is wholly in memory.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">The file's bytes; not changed, and there until the package is disposed of.</param>
    /// <exception cref="DocumentFaultException">It is not a Word document, or one that Plenary does not open.</exception>
    public static WordPackage Open(string name, ArraySegment<byte> content)
    {
        RefuseByFirstBytes(name, content);
        try
        {
            WordPackage package = new(name, new ZipContent(content));
            package.RefuseByDirectory();
            return package;
        }
        catch (InvalidDataException)
        {
            throw new DocumentFaultException($"{name}: the file is damaged or cut off (its zip directory cannot be read). Ask for it again, or open it in Word and save it anew.");
        }
    }

    /// <summary>Whether the package has a part.</summary>
    public bool Has(string part) => entries.ContainsKey(part);

    /// <summary>The checksum that the zip holds for a part: what tells two pictures apart without unpacking them.</summary>
    public uint Checksum(string part) => zip.Parts[entries[part]].Checksum;

    /// <summary>What the zip says of a part without unpacking it.</summary>
    internal (uint Checksum, long Length) Claimed(string part) => (zip.Parts[entries[part]].Checksum, zip.Parts[entries[part]].Length);

    /// <summary>A part's bytes as they stand in the zip: where they are the same, the part is. There may be none to tell by.</summary>
    internal ReadOnlySpan<byte> Packed(string part) => zip.Packed(entries[part]);

    /// <summary>All bytes of a part.</summary>
    /// <exception cref="DocumentFaultException">The part is missing, damaged or too large.</exception>
    public byte[] Read(string part)
    {
        byte[]? rented = null;
        try
        {
            (rented, int length) = Rent(part);
            return rented.AsSpan(0, length).ToArray();
        }
        catch (InvalidDataException)
        {
            throw Damaged(part);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>A reader over an XML part that refuses DTDs and too deep nesting; run what reads it through <see cref="Guard"/>, for faults.</summary>
    /// <exception cref="DocumentFaultException">The part is missing.</exception>
    public XmlReader ReadXml(string part) => ReadXml(part, null);

    /// <summary>The same, with a table for its names.</summary>
    internal XmlReader ReadXml(string part, XmlNameTable? names)
    {
        (byte[] rented, int length) = Rent(part);
        return new PartXmlReader(rented, length, names, MostDepth, () => TooDeep(part));
    }

    /// <summary>The name of an XML part's root element, or <see langword="null"/> where it has none. Of a large part only the start is unpacked.</summary>
    /// <exception cref="DocumentFaultException">The part is missing, or does not start as XML does.</exception>
    internal XName? RootOf(string part) => Guard(part, () =>
    {
        using XmlReader reader = XmlReader.Create(Unpack(part, EntryOf(part)), Settings());
        return reader.MoveToContent() == XmlNodeType.Element ? XName.Get(reader.LocalName, reader.NamespaceURI) : null;
    });

    /// <summary>An XML part as a tree.</summary>
    /// <exception cref="DocumentFaultException">The part is missing, damaged or nests too deep.</exception>
    internal XDocument ReadTree(string part) => Guard(part, () =>
    {
        using XmlReader reader = ReadXml(part);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    });

    /// <summary>Runs a reading of a part and turns every fault of the XML or the zip into words.</summary>
    public T Guard<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            throw Told(part, fault);
        }
        catch (InvalidDataException)
        {
            throw Damaged(part);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    /// <summary>The settings under which every XML part is read.</summary>
    internal static XmlReaderSettings Settings(XmlNameTable? names = null) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
        NameTable = names,
    };

    /// <summary>That elements nest deeper than any real document.</summary>
    internal DocumentFaultException TooDeep(string part) =>
        new($"{Name}: elements in {part} nest more than {MostDepth} deep, which no document does. The file is damaged or made to do harm; it was not read.");

    private DocumentFaultException Told(string part, XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal)
        ? new DocumentFaultException($"{Name}: {part} holds a document type definition, which Word never writes and which can be made to do harm. The file was not read.", fault)
        : new DocumentFaultException($"{Name}: {part} is not well-formed XML at line {fault.LineNumber}, column {fault.LinePosition}. The file is damaged or cut off; ask for it again.", fault);

    private DocumentFaultException Damaged(string part) =>
        new($"{Name}: {part} cannot be unpacked. The file is damaged or cut off; ask for it again.");

    // A part's bytes in an array of the shared pool. What the zip says of their number is only where to start.
    private (byte[] Rented, int Length) Rent(string part)
    {
        int entry = EntryOf(part);
        ZipPart claimed = zip.Parts[entry];
        if (claimed.Length <= Most(claimed) && zip.TryUnpack(entry) is { } unpackedAtOnce)
        {
            Count((int)claimed.Length);
            return (unpackedAtOnce, (int)claimed.Length);
        }

        using LimitedStream stream = Unpack(part, entry);
        byte[] rented = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(claimed.Length + 1, 512, 1 << 20));
        try
        {
            int length = 0;
            int read;
            while ((read = stream.Read(rented.AsSpan(length))) > 0)
            {
                length += read;
                if (length == rented.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    rented.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(rented);
                    rented = larger;
                }
            }

            return (rented, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw;
        }
    }

    private LimitedStream Unpack(string part, int entry)
    {
        try
        {
            ZipPart packed = zip.Parts[entry];
            long most = Most(packed);
            return new LimitedStream(zip.Open(entry), most, packed.Checksum, Count, () => new DocumentFaultException(
                $"{Name}: {part} unpacks to more than {most >> 20} MB from {packed.PackedLength >> 10} kB. Files like that are made to fill memory; it was not read."));
        }
        catch (InvalidDataException)
        {
            throw Damaged(part);
        }
    }

    private int EntryOf(string part) => entries.TryGetValue(part, out int entry)
        ? entry
        : throw new DocumentFaultException($"{Name}: the part {part} is missing, so this is not a whole Word document. Open it in Word and save it anew.");

    private static long Most(in ZipPart part) => Math.Min(MostPartBytes, Math.Max(1L << 20, part.PackedLength * MostRatio));

    /// <summary>Counts bytes of a part: each part may keep its limit and all of them together fill the memory or the day.</summary>
    /// <exception cref="DocumentFaultException">They are too many.</exception>
    internal void Count(int read)
    {
        if (Interlocked.Add(ref unpacked, read) > MostBytes + MostPartBytes)
        {
            throw new DocumentFaultException($"{Name}: unpacks to more than {(MostBytes + MostPartBytes) >> 20} MB. It was not read.");
        }
    }

    private static void RefuseByFirstBytes(string name, ReadOnlySpan<byte> start)
    {
        if (start.Length == 0)
        {
            throw new DocumentFaultException($"{name}: the file is empty (0 bytes). Ask for it again; it may not have finished copying.");
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw start.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? new DocumentFaultException($"{name}: the file is encrypted with a password. Open it in Word, remove the password (File > Info > Protect Document) and save it again.")
                : new DocumentFaultException($"{name}: this is the old .doc format (Word 97-2003). Open it in Word and save it as .docx.");
        }

        if (!start.StartsWith("PK"u8))
        {
            string guess = start.StartsWith("%PDF"u8) ? "it is a PDF" : start.StartsWith("{\\rtf"u8) ? "it is an RTF file" : "it does not start like one";
            throw new DocumentFaultException($"{name}: not a Word document (.docx): {guess}. Save it from Word as .docx.");
        }
    }

    private void RefuseByDirectory()
    {
        if (zip.Parts.Count > MostEntries)
        {
            throw new DocumentFaultException($"{Name}: {zip.Parts.Count} parts in the zip, more than {MostEntries}: this is not a document. It was not read.");
        }

        if (twice is not null)
        {
            throw new DocumentFaultException($"{Name}: the zip holds {twice} twice, so nobody can say which one counts. Open the file in Word and save it anew.");
        }

        long claimed = 0;
        foreach (ZipPart entry in zip.Parts)
        {
            claimed = entry.Length is < 0 or > MostBytes ? long.MaxValue >> 1 : Math.Min(claimed + entry.Length, long.MaxValue >> 1);
        }

        if (claimed > MostBytes)
        {
            throw new DocumentFaultException($"{Name}: unpacks to {claimed >> 20} MB, more than {MostBytes >> 20} MB. It was not read.");
        }

        if (!Has("[Content_Types].xml"))
        {
            throw new DocumentFaultException($"{Name}: a zip file, but not a Word document ([Content_Types].xml is missing). Save it from Word as .docx.");
        }

        if (Parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new DocumentFaultException($"{Name}: the file holds macros. Open it in Word and save it as .docx, without macros.");
        }
    }
}
