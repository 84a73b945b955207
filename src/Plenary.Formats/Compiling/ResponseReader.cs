using System.Collections.Immutable;
using System.Globalization;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Alignment;

namespace Plenary.Formats.Compiling;

/// <summary>Reads a response and turns it into changes and remarks.</summary>
internal static class ResponseReader
{
    /// <summary>Reads a response: what it tables, and what to check that by.</summary>
    public static (ReadResponse Response, Submission Submission) Read(BaseIndex index, KnownText known, WordReader reader, Response response, CompileOptions options)
    {
        using LentBytes bytes = response.Read();
        using WordPackage package = WordPackage.Open(response.Name, bytes.Content);
        WordFile file = reader.Read(package);
        DraftComparison comparison = DraftComparer.Compare(index, file.Draft, response.Member, file.SavedBy, file.SavedAt);
        if (!options.Force)
        {
            RefuseOther(index, response, comparison);
        }

        List<TabledRemark> remarks = new(file.Comments.Length);
        ImmutableArray<string> member = [response.Member];
        int comments = 0;
        foreach (WordComment comment in file.Comments)
        {
            comments += 1 + comment.Replies.Length;
            remarks.Add(RemarkOf(comment, comparison.Places.Value, member, options));
        }

        Submission submission = new(comparison.Changes, remarks);
        ReadResponse read = new(response.Member, response.Name, submission, comments, ComparableTextWriter.Write(file.Draft, known), file.Unread)
        {
            Insets = reader.NewInsets(package, file.Draft),
            PutIn = InsetReceipts.PutIn(file.Draft, comparison),
        };
        return (read, submission);
    }

    /// <summary>A comment as a remark, on what it stands on in the weave.</summary>
    public static TabledRemark RemarkOf(WordComment comment, DraftPlaces places, ImmutableArray<string> members, CompileOptions options)
    {
        string text = comment.Text;
        if (options.CommentHead(text) is { } head && !head.Members.IsEmpty)
        {
            members = head.Members;
            text = text[head.TextStart..];
        }

        (EntryRef on, TokenRef? from, TokenRef? to, ImmutableArray<int> changes) = places.Find(comment.FromBlock, comment.From, comment.ToBlock, comment.To);
        return new TabledRemark(
            members.Length < 2 ? members : [.. members.Order(StringComparer.Ordinal)],
            comment.Author,
            comment.At,
            text,
            on,
            from,
            to,
            changes,
            [.. comment.Replies.Select(reply => new Reply(reply.Author, reply.At, reply.Text))]);
    }

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
