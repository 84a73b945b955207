using System.Collections.Immutable;
using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>
/// What parties strike out of words that others put in, in a file whose authors are the parties: changes upon changes.
/// </summary>
/// <remarks>
/// Such a change takes out words of another change and nothing of the base. Who asks for it has the base without the
/// other's words, and so the text that its own tracked changes give (law 7); where both are taken, the words are gone.
/// It is therefore tied to the base and not to the change that it strikes at.
/// </remarks>
internal sealed class StruckInsertions
{
    private readonly AuthorsFile file;
    private readonly Weave weave;
    private readonly Dictionary<string, int[]> indices = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Member, int Block), TokenRef?[]> tokens = [];
    private readonly Dictionary<(string Member, int Change), (HashSet<TokenRef> Tokens, Revision By)> struck = [];
    private readonly List<Unread> unread = [];

    private StruckInsertions(AuthorsFile file, Weave weave) => (this.file, this.weave) = (file, weave);

    /// <summary>Tables them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="files">All files whose own changes were tabled, in the order of tabling.</param>
    /// <param name="weave">The weave with those.</param>
    /// <returns>The weave with them; how many each party asks for; what of them could not be told apart.</returns>
    public static (Weave Weave, Dictionary<string, int> Counts, IReadOnlyList<Unread> Unread) Table(AuthorsFile file, IReadOnlyList<AuthorsFile> files, Weave weave)
    {
        StruckInsertions reader = new(file, weave);
        reader.Find(files);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<Submission> submissions = [];
        foreach (IGrouping<string, KeyValuePair<(string Member, int Change), (HashSet<TokenRef> Tokens, Revision By)>> member in reader.struck.GroupBy(one => one.Key.Member, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            TabledChange[] changes = [.. member.OrderBy(one => one.Key.Change).Select(one => reader.Change(member.Key, one.Key.Change, one.Value.Tokens, one.Value.By))];
            submissions.Add(new Submission(changes, []));
            counts.Add(member.Key, changes.Length);
        }

        return (submissions.Count == 0 ? weave : weave.TableAll(submissions), counts, reader.unread);
    }

    private void Find(IReadOnlyList<AuthorsFile> files)
    {
        for (int b = 0; b < file.Draft.Blocks.Length; b++)
        {
            DraftBlock block = file.Draft.Blocks[b];
            foreach ((string by, string of) in Pairs(block.Spans.Select(span => (span.Inserted, span.Deleted)).Append((block.MarkInserted, block.MarkDeleted))))
            {
                // Who moves a paragraph strikes its note where it stood, with whatever others put into it, and asks for none of that.
                if (file.Parts[by].MovedNotes.Contains(block.Shape.Place.Story))
                {
                    continue;
                }

                if (indices.Count == 0)
                {
                    FindIndices(files);
                }

                StrikeWords(b, block, by, of);
                StrikeMark(b, block, by, of);
            }
        }

        // With all its words go the spaces that were put in with them.
        foreach (((_, int change), (HashSet<TokenRef> taken, _)) in struck)
        {
            for (int e = 0; e < weave.Changes[change].Edits.Length; e++)
            {
                if (weave.Changes[change].Edits[e] is SpanEdit span
                    && Enumerable.Range(0, span.Inserted.Length).All(t => span.Inserted[t].Kind == TokenKind.Space || taken.Contains(new TokenRef(change, e, t))))
                {
                    taken.UnionWith(Enumerable.Range(0, span.Inserted.Length).Select(t => new TokenRef(change, e, t)));
                }
            }
        }
    }

    // Who strikes out words of whom in a paragraph.
    private HashSet<(string By, string Of)> Pairs(IEnumerable<(Revision? Inserted, Revision? Deleted)> tracked)
    {
        HashSet<(string, string)> pairs = [];
        foreach ((Revision? inserted, Revision? deleted) in tracked)
        {
            if (inserted is not null && deleted is not null)
            {
                ImmutableArray<string> putIn = file.MembersOf(inserted);
                ImmutableArray<string> taken = file.MembersOf(deleted);
                foreach (string by in taken.Where(member => !putIn.Contains(member)))
                {
                    pairs.UnionWith(putIn.Where(member => !taken.Contains(member)).Select(of => (by, of)));
                }
            }
        }

        return pairs;
    }

    private void StrikeWords(int b, DraftBlock block, string by, string of)
    {
        bool[] gone = new bool[block.Text.Length];
        Revision? revision = null;
        foreach (DraftSpan span in block.Spans.Where(span => IsStruck(span.Inserted, span.Deleted, by, of)))
        {
            revision ??= span.Deleted;
            gone.AsSpan(span.Start, span.Length).Fill(true);
        }

        if (revision is null)
        {
            return;
        }

        TokenRef?[] at = TokensOf(of, b, block);
        SlideOverSpaces(block.Text, gone, at);
        foreach (IGrouping<TokenRef, int> token in Enumerable.Range(0, at.Length).Where(c => at[c] is { Change: >= 0 }).GroupBy(c => at[c]!.Value))
        {
            if (token.All(c => gone[c]))
            {
                Strike(by, token.Key, revision);
            }
            else if (token.Any(c => gone[c]))
            {
                unread.Add(new Unread($"part of a word of {of} struck out by {by}", b, $"paragraph {b + 1}"));
            }
        }
    }

    // Of the two spaces around words that were put in, comparing takes one for new and the file may have tracked the
    // other: where the one struck out is the base's, the one beside the words is meant.
    private static void SlideOverSpaces(string text, bool[] gone, TokenRef?[] at)
    {
        for (int start = 0; start < gone.Length; start++)
        {
            if (!gone[start] || (start > 0 && gone[start - 1]))
            {
                continue;
            }

            int end = start;
            while (end < gone.Length && gone[end])
            {
                end++;
            }

            if (IsBaseSpace(end - 1) && IsPutInSpace(start - 1))
            {
                (gone[end - 1], gone[start - 1]) = (false, true);
            }
            else if (IsBaseSpace(start) && IsPutInSpace(end))
            {
                (gone[start], gone[end]) = (false, true);
            }

            start = end;
        }

        bool IsBaseSpace(int c) => text[c] == ' ' && at[c] is not { Change: >= 0 };

        bool IsPutInSpace(int c) => c >= 0 && c < text.Length && text[c] == ' ' && at[c] is { Change: >= 0 };
    }

    private void StrikeMark(int b, DraftBlock block, string by, string of)
    {
        if (!IsStruck(block.MarkInserted, block.MarkDeleted, by, of))
        {
            return;
        }

        if (MarkOf(b, block, of) is { } mark)
        {
            Strike(by, mark, block.MarkDeleted!);
        }
        else
        {
            unread.Add(new Unread($"paragraph mark of {of} struck out by {by}", b, $"paragraph {b + 1}"));
        }
    }

    private bool IsStruck(Revision? inserted, Revision? deleted, string by, string of) =>
        inserted is not null && deleted is not null
        && file.MembersOf(deleted).Contains(by) && !file.MembersOf(inserted).Contains(by)
        && file.MembersOf(inserted).Contains(of) && !file.MembersOf(deleted).Contains(of);

    private void Strike(string by, TokenRef token, Revision revision)
    {
        if (!struck.TryGetValue((by, token.Change), out (HashSet<TokenRef> Tokens, Revision By) known))
        {
            struck.Add((by, token.Change), known = ([], revision));
        }

        known.Tokens.Add(token);
    }

    // The token of the weave at every character of a paragraph, as the one who put words in has it.
    private TokenRef?[] TokensOf(string member, int b, DraftBlock block)
    {
        if (!tokens.TryGetValue((member, b), out TokenRef?[]? found))
        {
            found = new TokenRef?[block.Text.Length];
            for (int c = 0; c < found.Length; c++)
            {
                found[c] = file.Parts[member].Places.Find(b, c, b, c + 1).From is { } token ? Woven(member, token) : null;
            }

            tokens.Add((member, b), found);
        }

        return found;
    }

    // The mark of a paragraph that was put in whole, or of one half of a paragraph that was cut in two.
    private TokenRef? MarkOf(int b, DraftBlock block, string of)
    {
        EntryRef on = file.Parts[of].Places.Find(b, 0, b, 0).On;
        if (on.Change < -1)
        {
            int change = indices[of][-2 - on.Change];
            return weave.Changes[change].Edits[on.Part] is BlockEdit made && Array.TrueForAll(TokensOf(of, b, block), token => token is null || token.Value.Change == change)
                ? new TokenRef(change, on.Part, made.Tokens.Length)
                : null;
        }

        TokenRef? last = TokensOf(of, b, block).LastOrDefault(token => token is not null);
        foreach (int change in indices[of])
        {
            for (int e = 0; e < weave.Changes[change].Edits.Length; e++)
            {
                if (weave.Changes[change].Edits[e] is SpanEdit span)
                {
                    int next = last is { } at && at.Change == change && at.Part == e ? at.Ordinal + 1 : span.After == last ? 0 : -1;
                    if (next >= 0 && next < span.Inserted.Length && span.Inserted[next].Kind == TokenKind.Mark)
                    {
                        return new TokenRef(change, e, next);
                    }
                }
            }
        }

        return null;
    }

    private TokenRef Woven(string member, TokenRef token) => token.Change < -1 ? token with { Change = indices[member][-2 - token.Change] } : token;

    // Tabling gives changes their places in the weave; remarks on them, tabled beside, tell which.
    private void FindIndices(IReadOnlyList<AuthorsFile> files)
    {
        (string Member, Submission Submission)[] parts = [.. files.SelectMany(one => one.Parts).Select(part => (part.Key, part.Value.Submission))];
        Weave asked = Weave.Of(weave.Base).TableAll(parts.Select(part => new Submission(
            part.Submission.Changes,
            [.. part.Submission.Changes.Select((_, k) => new TabledRemark([part.Member], null, null, "", EntryRef.Base(0), new TokenRef(Edit.Pending(k), 0, 0), null, [], []))])));
        int at = 0;
        foreach ((string member, Submission submission) in parts)
        {
            indices.Add(member, [.. asked.Remarks.AsSpan().Slice(at, submission.Changes.Count).ToArray().Select(remark => remark.From!.Value.Change)]);
            at += submission.Changes.Count;
        }
    }

    private TabledChange Change(string member, int change, HashSet<TokenRef> taken, Revision by) => new(
        ChangeKind.Delete,
        [new SpanEdit(Anchor(change), [], [.. taken.OrderBy(token => token.Part).ThenBy(token => token.Ordinal)])],
        [new Sponsorship(member, by.Author, by.At)]);

    // The base token at which the words that a change puts in are anchored in the end.
    private TokenRef Anchor(int change)
    {
        for (Edit edit = weave.Changes[change].Edits[0]; ;)
        {
            (int next, int part, TokenRef anchor) = edit switch
            {
                SpanEdit span => (span.After.Change, span.After.Part, span.After),
                BlockEdit block => (block.After.Change, block.After.Part, MarkOf(block.After)),
                MoveEdit move => (move.After.Change, move.After.Part, MarkOf(move.After)),
                _ => throw new InvalidOperationException("An edit is one of three."),
            };
            if (next < 0)
            {
                return anchor;
            }

            edit = weave.Changes[next].Edits[part];
        }
    }

    private TokenRef MarkOf(EntryRef entry) => entry is { IsBase: true, Part: >= 0 }
        ? TokenRef.Base(entry.Part, weave.Base.Blocks[entry.Part].Tokens.Length)
        : new TokenRef(-1, 0, -1);
}
