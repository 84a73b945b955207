using Microsoft.Win32.SafeHandles;
using Plenary.Formats;
using Plenary.Formats.Compiling;
using Plenary.Negotiation.Parties;

namespace Plenary.Cli;

/// <summary>Finds the responses a user named, and in whose name each is.</summary>
internal static class ResponseFiles
{
    private const string LockMark = "~$";

    private static readonly HashSet<string> OtherFormats = new(StringComparer.OrdinalIgnoreCase)
    {
        ".doc", ".dot", ".docm", ".dotx", ".dotm", ".rtf", ".odt", ".ott", ".pdf", ".pages", ".wps", ".wpd", ".xml", ".zip", ".7z", ".rar", ".msg", ".eml",
    };

    /// <summary>Every file that is meant: a folder stands for the Word files in it, but for the base.</summary>
    /// <exception cref="DocumentFaultException">A path is missing, or is the base, or a folder holds a response in another format.</exception>
    public static List<string> Expand(IEnumerable<string> paths, string baseFile)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(InFolder(path).Where(file => Path.GetFullPath(file) != Path.GetFullPath(baseFile)));
                continue;
            }

            RequireFile(path);
            RefuseBase(path, baseFile);
            if (Path.GetFileName(path).StartsWith(LockMark, StringComparison.Ordinal))
            {
                throw new DocumentFaultException($"{path}: the mark that Word sets while a document is open, not the document. Name the document, once it is closed.");
            }

            files.Add(path);
        }

        if (files.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new DocumentFaultException($"{twice.First()}: given twice. Name it once.");
        }

        return files;
    }

    private static string[] InFolder(string folder)
    {
        string[] found = [.. Directory.EnumerateFiles(folder).Where(file => IsMeant(Path.GetFileName(file))).Order(StringComparer.Ordinal)];
        if (Array.Find(found, file => OtherFormats.Contains(Path.GetExtension(file))) is { } other)
        {
            throw new DocumentFaultException($"{other}: not a .docx file. Save it from Word as .docx, or take it out of the folder, so that no response is left out unseen.");
        }

        if (Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).FirstOrDefault(inner => Path.GetFileName(inner)[0] != '.' && Directory.EnumerateFiles(inner, "*.docx").Any()) is { } within)
        {
            throw new DocumentFaultException($"{within}: a folder in the folder holds Word files. Name it too, or take it out, so that no response is left out unseen.");
        }

        string[] documents = [.. found.Where(file => Path.GetExtension(file).Equals(".docx", StringComparison.OrdinalIgnoreCase))];
        return documents.Length > 0 ? documents : throw new DocumentFaultException($"{folder}: the folder holds no .docx file.");
    }

    private static void RefuseBase(string path, string baseFile)
    {
        if (Path.GetFullPath(path) == Path.GetFullPath(baseFile))
        {
            throw new DocumentFaultException($"{path}: this is the base, and stands among the responses too. Name only what came back.");
        }
    }

    // Not what Word and others put beside a document while it is open, nor what is hidden.
    private static bool IsMeant(string name) => name[0] != '.' && !name.StartsWith(LockMark, StringComparison.Ordinal) && !name.StartsWith("~WR", StringComparison.OrdinalIgnoreCase);

    /// <summary>Ties every file to its member.</summary>
    /// <param name="files">The files.</param>
    /// <param name="named">What the user said with <c>--as CODE=FILE</c>.</param>
    /// <param name="parties">The parties known.</param>
    /// <param name="baseFile">The base, which is nobody's response.</param>
    /// <exception cref="DocumentFaultException">A name fits no party or two, or a member has two files.</exception>
    public static List<Response> Assign(List<string> files, IEnumerable<string> named, PartyTable parties, string baseFile)
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        foreach (string one in named)
        {
            int cut = one.IndexOf('=', StringComparison.Ordinal);
            if (cut <= 0 || cut == one.Length - 1)
            {
                throw new DocumentFaultException($"--as {one}: say it as CODE=FILE, for example --as CHN=comments.docx.");
            }

            string path = one[(cut + 1)..];
            RequireFile(path);
            RefuseBase(path, baseFile);
            if (!codes.TryAdd(Path.GetFullPath(path), Code(one[..cut], parties)))
            {
                throw new DocumentFaultException($"--as {one}: it is said twice whose {path} is. Say it once.");
            }

            if (!files.Exists(file => Path.GetFullPath(file) == Path.GetFullPath(path)))
            {
                files.Add(path);
            }
        }

        Dictionary<string, string> owner = new(StringComparer.Ordinal);
        List<Response> responses = [];
        foreach (string file in files)
        {
            string code = codes.TryGetValue(Path.GetFullPath(file), out string? given) ? given : CodeOf(file, parties);
            if (!owner.TryAdd(code, file))
            {
                throw new DocumentFaultException($"{file}: {code} has a response already, {owner[code]}. Leave one of them out, or say whose it is with {AsFor(file)}.");
            }

            responses.Add(new Response(code, file, () => Lend(file)));
        }

        return responses;
    }

    /// <summary>The code a user means.</summary>
    /// <exception cref="DocumentFaultException">It fits no party or two.</exception>
    public static string Code(string name, PartyTable parties)
    {
        if (parties.TryGet(name, out Party? exact))
        {
            return exact.Code;
        }

        return parties.Resolve(name) switch
        {
            OneParty one => one.Party.Code,
            SeveralParties several => throw new DocumentFaultException($"“{name}” can mean {List(several.Candidates)}. Give the code."),
            NoParty none => throw new DocumentFaultException($"“{name}” is no party that Plenary knows{Suggest(none.Suggestions)}. A file of parties (--parties) can add it."),
            _ => throw new InvalidOperationException("A resolution is one of three."),
        };
    }

    /// <summary>The bytes of a file that nobody is writing to.</summary>
    /// <exception cref="DocumentFaultException">The file changes while it is read, or cannot be read.</exception>
    public static byte[] ReadWhole(string path)
    {
        using LentBytes lent = Lend(path);
        return [.. lent.Content];
    }

    /// <summary>The same, to be given back: one of many files that are read one after the other.</summary>
    /// <inheritdoc cref="ReadWhole(string)" path="/exception"/>
    public static LentBytes Lend(string path)
    {
        try
        {
            // Of the file that is open: a link has a length and a time of its own.
            using SafeFileHandle file = File.OpenHandle(path);
            (long length, DateTime written) = (RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
            LentBytes bytes = LentBytes.OfLength(length <= Array.MaxLength ? (int)length : throw new IOException("It is larger than 2 GB."));
            if (Read(file, bytes.Content) == length && RandomAccess.GetLength(file) == length && File.GetLastWriteTimeUtc(file) == written)
            {
                return bytes;
            }

            bytes.Dispose();
            throw new DocumentFaultException($"{path}: the file is being written right now. Wait until it is saved or copied, and compile again.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new DocumentFaultException($"{path}: cannot be read ({fault.Message.TrimEnd('.')}). Close it where it is open, or ask for access.", fault);
        }
    }

    // How many bytes were read: one more than there is room for, where the file has more.
    private static int Read(SafeFileHandle file, Span<byte> into)
    {
        int read = 0;
        while (read < into.Length && RandomAccess.Read(file, into[read..], read) is var more and > 0)
        {
            read += more;
        }

        Span<byte> beyond = stackalloc byte[1];
        return read + RandomAccess.Read(file, beyond, read);
    }

    /// <summary>Refuses a path where no file is.</summary>
    public static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new DocumentFaultException(Directory.Exists(path)
                ? $"{path}: a folder stands here, where a file is needed."
                : path.StartsWith('-') ? $"{path}: neither an option nor a file. `--help` lists the options."
                : $"{path}: no such file. Check the name and the folder.");
        }
    }

    // A file named by nothing but a member's own code is that member's, though a group may go by the same letters.
    private static string CodeOf(string file, PartyTable parties) =>
        parties.TryGet(Path.GetFileNameWithoutExtension(file), out Party? own) && own.Kind == PartyKind.State && own.Code == Path.GetFileNameWithoutExtension(file)
            ? own.Code
            : ByName(file, parties);

    private static string ByName(string file, PartyTable parties) => PartyFileName.Resolve(file, parties) switch
    {
        OneParty one => one.Party.Code,
        SeveralParties several => throw new DocumentFaultException($"{file}: the name fits {List(several.Candidates)}. Say whose it is with {AsFor(file)}."),
        NoParty none => throw new DocumentFaultException($"{file}: the name fits no party that Plenary knows{Suggest(none.Suggestions)}. Say whose it is with {AsFor(file)}."),
        _ => throw new InvalidOperationException("A resolution is one of three."),
    };

    // As it can be typed: a name with a space is one word in quotation marks only.
    private static string AsFor(string file) => file.Contains(' ', StringComparison.Ordinal) ? $"--as \"CODE={file}\"" : $"--as CODE={file}";

    private static string List(IEnumerable<Party> parties) => string.Join(" or ", parties.Select(party => $"{party.Code} ({party.Name})"));

    private static string Suggest(IReadOnlyCollection<Party> parties) => parties.Count == 0 ? "" : $" (did you mean {List(parties)}?)";
}
