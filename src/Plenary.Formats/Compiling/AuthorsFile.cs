using System.Collections.Immutable;
using System.Globalization;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Alignment;

namespace Plenary.Formats.Compiling;

/// <summary>One file whose tracked changes are by several parties, read once for each of them as if it alone had written.</summary>
internal sealed class AuthorsFile
{
    private readonly Response response;
    private readonly WordFile file;
    private readonly AuthorLegend legend;
    private readonly CompileOptions options;
    private readonly Dictionary<string, ImmutableArray<string>> membersOf = new(StringComparer.Ordinal);

    private readonly Insets insets;

    private AuthorsFile(Response response, WordFile file, Insets insets, AuthorLegend legend, CompileOptions options)
    {
        (this.response, this.file, this.insets, this.legend, this.options) = (response, file, insets, legend, options);
        for (int b = 0; b < file.Draft.Blocks.Length; b++)
        {
            foreach (Revision revision in RevisionsOf(file.Draft.Blocks[b]))
            {
                if (!membersOf.ContainsKey(revision.Author))
                {
                    membersOf.Add(revision.Author, MembersOfAuthor(revision.Author, b));
                }
            }
        }
    }

    /// <summary>The file's paragraphs.</summary>
    public Draft Draft => file.Draft;

    /// <summary>Where each party's own words are in what it tables, and which notes it moved.</summary>
    public Dictionary<string, (Submission Submission, DraftPlaces Places, ImmutableArray<string> MovedNotes)> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>Opens a file.</summary>
    /// <exception cref="DocumentFaultException">It cannot be used, or an author stands for nobody.</exception>
    public static AuthorsFile Open(WordReader reader, Response response, CompileOptions options)
    {
        using LentBytes bytes = response.Read();
        using WordPackage package = WordPackage.Open(response.Name, bytes.Content);
        WordFile file = reader.Read(package);
        return new AuthorsFile(response, file, reader.NewInsets(package, file.Draft), AuthorLegend.Of(package), options);
    }

    /// <summary>The parties in whose name a comment is made: those at its head, or its author; none when that is no party.</summary>
    public static ImmutableArray<string> MembersOfComment(WordComment comment, AuthorLegend legend, CompileOptions options) =>
        options.CommentHead(comment.Text) is { } head && !head.Members.IsEmpty ? head.Members
        : legend.SetOf(comment.Author) is { } set ? [.. set.Order(StringComparer.Ordinal)]
        : options.MembersOfCommenter(comment.Author);

    /// <summary>The parties that a tracked change is by.</summary>
    public ImmutableArray<string> MembersOf(Revision revision) => membersOf[revision.Author];

    /// <summary>What each party asks for and says.</summary>
    public IEnumerable<(ReadResponse Response, Submission Submission)> Read(BaseIndex index, KnownText known)
    {
        // Who is no party speaks in its own name.
        ILookup<string, (WordComment Comment, ImmutableArray<string> By)> comments = file.Comments
            .Select(comment => (comment, By: MembersOfComment(comment, legend, options) is { IsEmpty: false } members ? members : [comment.Author]))
            .ToLookup(pair => pair.By[0], StringComparer.Ordinal);
        bool first = true;
        foreach (string member in membersOf.Values.SelectMany(members => members).Concat(comments.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Draft own = DraftProjection.For(file.Draft, author => membersOf.TryGetValue(author, out ImmutableArray<string> members) && members.Contains(member));
            DraftComparison comparison = DraftComparer.Compare(index, own, member, null);
            List<TabledRemark> remarks = [];
            int count = 0;
            foreach ((WordComment comment, ImmutableArray<string> by) in comments[member])
            {
                count += 1 + comment.Replies.Length;
                remarks.Add(ResponseReader.RemarkOf(comment, comparison.Places.Value, by, options));
            }

            Submission submission = new(comparison.Changes, remarks);
            Parts.Add(member, (submission, comparison.Places.Value, comparison.MovedNotes));
            ReadResponse read = new(member, response.Name, submission, count, ComparableTextWriter.Write(own, known), first ? file.Unread : [])
            {
                Insets = insets,
                PutIn = InsetReceipts.PutIn(own, comparison),
            };
            yield return (read, submission);
            first = false;
        }
    }

    private ImmutableArray<string> MembersOfAuthor(string author, int block)
    {
        try
        {
            return legend.SetOf(author) is { } set
                ? [.. set.SelectMany(code => options.MembersOfAuthor!(code)).Distinct(StringComparer.Ordinal)]
                : options.MembersOfAuthor!(author);
        }
        catch (DocumentFaultException fault)
        {
            throw new DocumentFaultException($"{response.Name}: paragraph {(block + 1).ToString(CultureInfo.InvariantCulture)} has a tracked change by “{author}”, which is not one party or several. {fault.Message}", fault);
        }
    }

    private static IEnumerable<Revision> RevisionsOf(DraftBlock block) => block.Spans
        .SelectMany(span => new[] { span.Inserted, span.Deleted })
        .Concat([block.MarkInserted, block.MarkDeleted, block.ScopeInserted, block.ScopeDeleted])
        .OfType<Revision>();
}
