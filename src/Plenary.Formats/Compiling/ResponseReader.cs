using System.Collections.Immutable;
using System.Globalization;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Alignment;

namespace Plenary.Formats.Compiling;

/// <summary>A response as read: what to table, and what to check it by.</summary>
/// <param name="Member">The member.</param>
/// <param name="File">The file's name.</param>
/// <param name="Submission">The changes and remarks.</param>
/// <param name="CommentsRead">How many comments and answers were read.</param>
/// <param name="Text">The member's text, to hold its reading against.</param>
/// <param name="Unread">What was seen but not compiled.</param>
internal sealed record ReadResponse(
    string Member,
    string File,
    Submission Submission,
    int CommentsRead,
    ComparableText Text,
    ImmutableArray<Unread> Unread);

/// <summary>Reads a response and turns it into changes and remarks.</summary>
internal static class ResponseReader
{
    public static ReadResponse Read(BaseIndex index, WordReader reader, Response response, CompileOptions options)
    {
        using WordPackage package = WordPackage.Open(response.Name, response.Read());
        WordFile file = reader.Read(package);
        DraftComparison comparison = DraftComparer.Compare(index, file.Draft, response.Member, file.SavedBy);
        if (!options.Force)
        {
            RefuseOther(index, response, comparison);
        }

        ImmutableArray<TabledChange> changes = file.SavedAt is null
            ? comparison.Changes
            : [.. comparison.Changes.Select(change => Dated(change, file.SavedAt))];
        List<TabledRemark> remarks = [];
        int comments = 0;
        foreach (WordComment comment in file.Comments)
        {
            comments += 1 + comment.Replies.Length;
            remarks.Add(RemarkOf(comment, comparison.Places.Value, [response.Member], options));
        }

        return new ReadResponse(response.Member, response.Name, new Submission(changes, remarks), comments, ComparableText.Of(file.Draft), file.Unread);
    }

    public static ReadResponse[] ReadByAuthor(BaseIndex index, WordReader reader, Response response, CompileOptions options)
    {
        using WordPackage package = WordPackage.Open(response.Name, response.Read());
        WordFile file = reader.Read(package);
        Dictionary<string, ImmutableArray<string>> membersOf = new(StringComparer.Ordinal);
        foreach (string author in AuthorsOf(file.Draft))
        {
            membersOf[author] = options.MembersOfAuthor!(author);
        }

        List<ReadResponse> read = [];
        bool first = true;
        foreach (string member in membersOf.Values.SelectMany(members => members).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Draft own = DraftProjection.For(file.Draft, author => membersOf.TryGetValue(author, out ImmutableArray<string> members) && members.Contains(member));
            DraftComparison comparison = DraftComparer.Compare(index, own, member, null);
            List<TabledRemark> remarks = [];
            int comments = 0;
            if (first)
            {
                foreach (WordComment comment in file.Comments)
                {
                    comments += 1 + comment.Replies.Length;
                    ImmutableArray<string> by = options.CommentHead(comment.Text)?.Members ?? options.MembersOfAuthor!(comment.Author);
                    remarks.Add(RemarkOf(comment, comparison.Places.Value, by.IsEmpty ? [comment.Author] : by, options));
                }
            }

            read.Add(new ReadResponse(member, response.Name, new Submission(comparison.Changes, remarks), comments, ComparableText.Of(own), first ? file.Unread : []));
            first = false;
        }

        return [.. read];
    }

    private static SortedSet<string> AuthorsOf(Draft draft)
    {
        SortedSet<string> authors = new(StringComparer.Ordinal);
        foreach (DraftBlock block in draft.Blocks)
        {
            foreach (Revision? revision in block.Spans.SelectMany(span => new[] { span.Inserted, span.Deleted }).Append(block.MarkInserted).Append(block.MarkDeleted))
            {
                if (revision is not null)
                {
                    authors.Add(revision.Author);
                }
            }
        }

        return authors;
    }

    private static TabledRemark RemarkOf(WordComment comment, DraftPlaces places, ImmutableArray<string> members, CompileOptions options)
    {
        string text = comment.Text;
        if (options.CommentHead(text) is { } head && !head.Members.IsEmpty)
        {
            members = head.Members;
            text = text[head.TextStart..];
        }

        (EntryRef on, TokenRef? from, TokenRef? to, ImmutableArray<int> changes) = places.Find(comment.FromBlock, comment.From, comment.ToBlock, comment.To);
        return new TabledRemark(
            [.. members.Order(StringComparer.Ordinal)],
            comment.Author,
            comment.At,
            text,
            on,
            from,
            to,
            changes,
            [.. comment.Replies.Select(reply => new Reply(reply.Author, reply.At, reply.Text))]);
    }

    // An edit made without tracking bears the time at which the file was saved.
    private static TabledChange Dated(TabledChange change, DateTimeOffset? at) => change with
    {
        Sponsors = [.. change.Sponsors.Select(sponsor => sponsor.RecordedAt is null ? sponsor with { RecordedAt = at } : sponsor)],
    };

    private static void RefuseOther(BaseIndex index, Response response, DraftComparison comparison)
    {
        int words = index.Text.Blocks.Count(block => !block.Tokens.IsEmpty);
        if (comparison.BlocksUnlike * 2 > words && comparison.BlocksUnlike > 2)
        {
            throw new DocumentFaultException(string.Create(
                CultureInfo.InvariantCulture,
                $"{response.Name}: {comparison.BlocksUnlike} of the base's {words} paragraphs have no counterpart in it, so it seems to answer another text. Check that it is a response to this base; --force compiles it all the same, by comparing words."));
        }
    }
}
