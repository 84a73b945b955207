using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Counts the characters that each member strikes out of words that others put in: no text of a single member tells of them.</summary>
internal static class StruckWords
{
    /// <summary>In the weave.</summary>
    public static Dictionary<string, int> In(Weave weave)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (WovenToken token in weave.Entries.SelectMany(entry => entry.Tokens))
        {
            if (token.Inserter >= 0 && !token.Deleters.IsEmpty && token.Token.Kind != TokenKind.Mark && !weave.Changes[token.Inserter].Sponsors.IsEmpty)
            {
                foreach (string member in token.Deleters.SelectMany(deleter => weave.Changes[deleter].Sponsors).Select(sponsor => sponsor.Member).Distinct(StringComparer.Ordinal))
                {
                    if (!weave.Changes[token.Inserter].IsSponsoredBy(member))
                    {
                        counts[member] = counts.GetValueOrDefault(member) + token.Token.Text.Length;
                    }
                }
            }
        }

        return counts;
    }

    /// <summary>What a member asks for, with the changes of others that it strikes words out of: what bracketed text says in its name.</summary>
    /// <remarks>Brackets have one sign for a deletion: in them, who strikes out a word of a proposal takes the proposal without it.</remarks>
    public static ChangeSet WithThoseStruckAt(Weave weave, string member)
    {
        ChangeSet taken = new(Reading.ChangesOfMember(weave, member));
        Queue<int> open = new(taken.Members());
        while (open.TryDequeue(out int change))
        {
            foreach (int ground in weave.Changes[change].Edits.SelectMany(Grounds).Where(ground => ground >= 0 && !taken.Contains(ground)))
            {
                taken.Add(ground);
                open.Enqueue(ground);
            }
        }

        return taken;

        static IEnumerable<int> Grounds(Edit edit) => edit switch
        {
            SpanEdit span => span.Deleted.Select(token => token.Change).Append(span.After.Change).Distinct(),
            BlockEdit block => [block.After.Change],
            MoveEdit move => [move.Block.Change, move.After.Change],
            _ => [],
        };
    }

    /// <summary>In a file with tracked changes.</summary>
    public static Dictionary<string, int> In(Draft draft, AuthorLegend legend)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (DraftSpan span in draft.Blocks.SelectMany(block => block.Spans))
        {
            if (span is { Inserted: { } inserted, Deleted: { } deleted })
            {
                foreach (string member in legend.MembersOf(deleted.Author).Except(legend.MembersOf(inserted.Author), StringComparer.Ordinal))
                {
                    counts[member] = counts.GetValueOrDefault(member) + span.Length;
                }
            }
        }

        return counts;
    }
}
