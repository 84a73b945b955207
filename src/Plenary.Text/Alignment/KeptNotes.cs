namespace Plenary.Text.Alignment;

/// <summary>
/// Ties the notes whose references a draft keeps to those of the base, whatever became of their words: one that went
/// with its paragraph in a tracked move is a copy in the file, and one written anew may have other paragraphs. As a
/// new note it would have no reference, for that is the base's.
/// </summary>
/// <param name="index">The base.</param>
/// <param name="notes">For notes of the draft, the note of the base that their references led to when they were tied.</param>
/// <param name="words">Gives the draft's words numbers.</param>
internal sealed class KeptNotes(BaseIndex index, IReadOnlyDictionary<string, string> notes, Vocabulary words)
{
    /// <summary>The notes of the draft that went from where they stood, with their paragraphs, in tracked moves.</summary>
    public List<string> Moved { get; } = [];

    /// <summary>Ties those that no link does.</summary>
    /// <param name="finals">The draft's blocks.</param>
    /// <param name="links">Which of them are which base blocks.</param>
    /// <returns>Whether any was tied, which the links do not know of.</returns>
    public bool Tie(List<FinalBlock> finals, List<BlockLink> links)
    {
        HashSet<string> tied = new(StringComparer.Ordinal);
        foreach ((string own, List<FinalBlock> paragraphs) in Unlinked(finals, links))
        {
            if (notes.TryGetValue(own, out string? known) && Keeps(finals, links, index.Notes.ReferenceTo(known)) && tied.Add(known))
            {
                Tie(paragraphs, [.. index.Notes.BlocksOf(known).Where(block => index.Text.Blocks[block].Shape.Place.Cell is null)]);
                Moved.AddRange(notes.Where(pair => pair.Value == known && pair.Key != own).Select(pair => pair.Key));
            }
        }

        return tied.Count > 0;
    }

    // The notes of the draft that no link says what they are in the base, each with its paragraphs outside tables: every note ends with one.
    private static Dictionary<string, List<FinalBlock>> Unlinked(List<FinalBlock> finals, List<BlockLink> links)
    {
        Dictionary<string, List<FinalBlock>> unlinked = new(StringComparer.Ordinal);

        // Notes come last, and mostly each of their paragraphs is linked.
        int first = finals.Count;
        while (first > 0 && StoryOf(finals[first - 1]) != BlockPlace.Body.Story)
        {
            first--;
        }

        int inLinks = 0;
        int firstLink = links.Count;
        while (firstLink > 0 && StoryOf(finals[links[firstLink - 1].Finals[0]]) != BlockPlace.Body.Story)
        {
            inLinks += links[--firstLink].Finals.Length;
        }

        if (inLinks == finals.Count - first)
        {
            return unlinked;
        }

        HashSet<string> linked = new(StringComparer.Ordinal);
        for (int i = firstLink; i < links.Count; i++)
        {
            linked.Add(StoryOf(finals[links[i].Finals[0]]));
        }

        for (int f = first; f < finals.Count; f++)
        {
            string story = StoryOf(finals[f]);
            if (!linked.Contains(story) && finals[f] is { Whole: < 0, Shape.Place.Cell: null })
            {
                (unlinked.TryGetValue(story, out List<FinalBlock>? own) ? own : unlinked[story] = []).Add(finals[f]);
            }
        }

        return unlinked;
    }

    // A reference whose block was taken out, here and where it was moved to, is no more the base's.
    private static bool Keeps(List<FinalBlock> finals, List<BlockLink> links, TokenRef reference)
    {
        foreach (BlockLink link in links)
        {
            if (Array.IndexOf(link.Blocks, reference.Part) >= 0)
            {
                return Array.Exists(link.Finals, f => finals[f].Whole >= 0 || finals[f].Tokens.Exists(token => token.Base == reference));
            }
        }

        return false;
    }

    private void Tie(List<FinalBlock> paragraphs, int[] blocks)
    {
        (Token[] left, TokenRef[] refs) = FlatBase.Of(index, blocks);
        List<DraftToken> right = [];
        foreach (FinalBlock paragraph in paragraphs)
        {
            right.AddRange(paragraph.Tokens);
            right.Add(paragraph.Mark!);
        }

        // The last paragraph of a note is the last one still, though every word of it be another.
        right[^1].Base = TokenRef.Base(blocks[^1], index.Text.Blocks[blocks[^1]].Tokens.Length);
        right.RemoveAt(right.Count - 1);
        using TokenRow row = new(right);
        List<Gap> gaps = WordDiff.Compare(words.NumbersOf(left), words.NumbersOf(row.Tokens));
        gaps = EditCleanup.Settle(EditCleanup.JoinConfetti(gaps, left, row.Tokens), left, row.Tokens);
        int at = 0;
        int otherAt = 0;
        foreach (Gap gap in gaps.Append(new Gap(left.Length, left.Length, right.Count, right.Count)))
        {
            while (at < gap.From)
            {
                right[otherAt++].Base = refs[at++];
            }

            (at, otherAt) = (gap.To, gap.OtherTo);
        }
    }

    private static string StoryOf(FinalBlock final) => final.Shape.Place.Story;
}
