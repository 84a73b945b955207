using System.Collections.Immutable;
using System.Globalization;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Alignment;

namespace Plenary.Formats.Compiling;

/// <summary>Compiles many members' files to one weave.</summary>
public static class Compiler
{
    /// <summary>Compiles responses, one file for each member.</summary>
    /// <param name="baseName">The base file's name, for messages.</param>
    /// <param name="baseFile">The base file's bytes.</param>
    /// <param name="responses">The responses; the order does not matter.</param>
    /// <param name="options">How to compile.</param>
    /// <exception cref="DocumentFaultException">A file cannot be used, or is a response to another text.</exception>
    public static Compilation Compile(string baseName, byte[] baseFile, IReadOnlyList<Response> responses, CompileOptions options)
    {
        (byte[] package, WordReader reader, ImmutableArray<string> notes, OwnRevisions own) = ReadBase(baseName, baseFile, author => true);
        BaseIndex index = new(WordReader.TextOf(reader.Base));
        KnownText known = new(index.Text);
        Response[] ordered = [.. responses.OrderBy(response => response.Member, StringComparer.Ordinal)];
        ReadResponse[] read = new ReadResponse[ordered.Length];
        int done = 0;
        Weave weave = Weave.Of(index.Text).TableAll(Submissions());
        return Made(weave, known, package, reader, notes, read, [], options);

        // Tabled as they are read, in the order of the members: what many ask for alike is not kept many times until all are read.
        IEnumerable<Submission> Submissions()
        {
            int at = 0;
            foreach ((ReadResponse response, Submission submission) in SideBySide.InOrder(ordered.Length, options.Parallelism, Read))
            {
                read[at++] = response;
                yield return submission;
            }
        }

        (ReadResponse, Submission) Read(int i)
        {
            (ReadResponse, Submission) one = ResponseReader.Read(index, known, reader, Answering(own, ordered[i], undated: true), options);
            options.Progress?.Invoke(Interlocked.Increment(ref done));
            return one;
        }
    }

    /// <summary>Compiles one file whose authors are the parties, on its own text without their changes and comments.</summary>
    /// <exception cref="DocumentFaultException">The file cannot be used, or an author stands for nobody.</exception>
    public static Compilation CompileByAuthor(string name, byte[] file, CompileOptions options)
    {
        byte[] source = PartiesComments.TakeOut(name, file, options);
        (byte[] package, WordReader reader, ImmutableArray<string> notes, _) = ReadBase(name, source, author => false);
        return CompileByAuthor(package, reader, notes, [AuthorsFile.Open(reader, new Response("", name, () => LentBytes.Own(file)), options)], options);
    }

    /// <summary>Compiles files whose authors are the parties, on a base of their own.</summary>
    /// <exception cref="DocumentFaultException">A file cannot be used, or an author stands for nobody.</exception>
    public static Compilation CompileByAuthor(string baseName, byte[] baseFile, IReadOnlyList<Response> files, CompileOptions options)
    {
        (byte[] package, WordReader reader, ImmutableArray<string> notes, OwnRevisions own) = ReadBase(baseName, baseFile, author => true);
        return CompileByAuthor(package, reader, notes, [.. files.Select(file => AuthorsFile.Open(reader, Answering(own, file, undated: false), options))], options);
    }

    private static Compilation CompileByAuthor(byte[] package, WordReader reader, ImmutableArray<string> notes, AuthorsFile[] files, CompileOptions options)
    {
        BaseIndex index = new(WordReader.TextOf(reader.Base));
        KnownText known = new(index.Text);
        (ReadResponse Response, Submission Submission)[] all = [.. files.SelectMany(file => file.Read(index, known))];
        ReadResponse[] read = [.. all.Select(one => one.Response)];
        string? twice = read.GroupBy(one => one.Member, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new DocumentFaultException($"{twice} is an author in more than one of the files. Say which one counts, and leave the others out.");
        }

        Weave weave = Weave.Of(index.Text).TableAll(all.Select(one => one.Submission));
        Dictionary<string, int> upon = new(StringComparer.Ordinal);
        foreach (AuthorsFile file in files)
        {
            (weave, Dictionary<string, int> counts, IReadOnlyList<Unread> unread) = StruckInsertions.Table(file, files, weave);
            foreach ((string member, int count) in counts)
            {
                upon[member] = count;
            }

            if (unread.Count > 0 && Array.FindIndex(read, one => file.Parts.ContainsKey(one.Member)) is var first and >= 0)
            {
                read[first] = read[first] with { Unread = [.. read[first].Unread, .. unread] };
            }
        }

        return Made(weave, known, package, reader, notes, read, upon, options);
    }

    private static (byte[] Package, WordReader Reader, ImmutableArray<string> Notes, OwnRevisions Own) ReadBase(string name, byte[] file, Func<string, bool> accept)
    {
        List<string> notes = [];
        byte[] package = file;
        OwnRevisions own;
        using (WordPackage opened = WordPackage.Open(name, file))
        {
            ResolvedPackage.RefuseStrict(opened);
            own = OwnRevisions.Of(opened);
            if (own.Count > 0)
            {
                // A compilation that is compiled again gets a weave of its own: the one inside it would be found first.
                package = ResolvedPackage.Resolve(opened, accept, EmbeddedParts.Are(opened));
                if (accept(""))
                {
                    notes.Add(string.Create(CultureInfo.InvariantCulture, $"{name} holds {own.Count} tracked changes of its own: they are taken as accepted, also where a response still shows them, and the compilation shows them as base text."));
                }
            }
        }

        using WordPackage clean = WordPackage.Open(name, package);
        return (package, WordReader.ForBase(clean), [.. notes], own);
    }

    private static Response Answering(OwnRevisions own, Response response, bool undated) =>
        own.Count == 0 ? response : response with { Read = () => Accepted(own, response, undated) };

    private static LentBytes Accepted(OwnRevisions own, Response response, bool undated)
    {
        LentBytes bytes = response.Read();
        if (own.AcceptedIn(response.Name, bytes.Content, undated) is not { } accepted)
        {
            return bytes;
        }

        bytes.Dispose();
        return LentBytes.Own(accepted);
    }

    private static Compilation Made(
        Weave weave, KnownText known, byte[] package, WordReader reader, ImmutableArray<string> notes, ReadResponse[] read, Dictionary<string, int> upon, CompileOptions options)
    {
        Insets insets = InsetReceipts.Gather(weave, reader.Base.Name, package, read);
        ImmutableArray<MemberReceipt> receipts = Receipts(weave, known, read, upon, options.Parallelism);
        return new Compilation(
            weave,
            package,
            [.. receipts.Select((receipt, i) => InsetReceipts.Count(receipt, read[i].PutIn, insets))],
            reader.Base.Comments.Sum(comment => 1 + comment.Replies.Length),
            notes)
        {
            Insets = insets,
            Texts = new MemberTexts(weave, known, Held(read, receipts)),
        };
    }

    private static Dictionary<string, ComparableText> Held(ReadResponse[] read, ImmutableArray<MemberReceipt> receipts)
    {
        Dictionary<string, ComparableText> held = new(StringComparer.Ordinal);
        for (int i = 0; i < read.Length; i++)
        {
            if (receipts[i].TextHolds)
            {
                held[read[i].Member] = read[i].Text;
            }
        }

        return held;
    }

    private static ImmutableArray<MemberReceipt> Receipts(Weave weave, KnownText known, ReadResponse[] read, Dictionary<string, int> upon, int parallelism)
    {
        Dictionary<string, int> woven = new(StringComparer.Ordinal);
        foreach (Change change in weave.Changes)
        {
            foreach (Sponsorship sponsor in change.Sponsors)
            {
                woven[sponsor.Member] = woven.GetValueOrDefault(sponsor.Member) + 1;
            }
        }

        // Remarks are woven in the order in which the files were tabled.
        int[] remarks = new int[read.Length];
        int at = 0;
        for (int i = 0; i < read.Length; i++)
        {
            for (int k = 0; k < read[i].Remarks.Length; k++, at++)
            {
                remarks[i] += at < weave.Remarks.Length && weave.Remarks[at].Text == read[i].Remarks[k] ? 1 + weave.Remarks[at].Replies.Length : 0;
            }
        }

        ManyReadings readings = new(weave);
        MemberReceipt[] receipts = new MemberReceipt[read.Length];
        SideBySide.Do(read.Length, parallelism, i => receipts[i] = new MemberReceipt(
            read[i].Member,
            read[i].File,
            read[i].Edits + upon.GetValueOrDefault(read[i].Member),
            woven.GetValueOrDefault(read[i].Member),
            read[i].CommentsRead,
            remarks[i],
            Holds(readings, known, read[i]),
            read[i].Unread));
        return [.. receipts];
    }

    private static bool Holds(ManyReadings readings, KnownText known, ReadResponse response)
    {
        TextCheck check = new(response.Text, known);
        readings.TellOfMember(response.Member, check);
        return check.Holds;
    }
}
