namespace Plenary.Text.Alignment;

/// <summary>
/// Ties the notes of a draft to those of the base by their references: a new note with the words of one that is there
/// ("Ibid.") is another note, whichever of the two the words alone would match.
/// </summary>
internal sealed class NoteLinks
{
    private static readonly string[] Kinds = ["footnote", "endnote"];

    private readonly BaseIndex index;
    private readonly Dictionary<TokenRef, string> storyOfReference = [];
    private readonly Dictionary<int, TokenRef[]> referencesIn;
    private readonly Dictionary<string, List<int>> blocksOfStory = new(StringComparer.Ordinal);

    /// <summary>Finds the base's references, which the base has in the order of its notes.</summary>
    public NoteLinks(BaseIndex index)
    {
        this.index = index;
        Dictionary<string, List<TokenRef>> references = Kinds.ToDictionary(kind => kind, _ => new List<TokenRef>(), StringComparer.Ordinal);
        Dictionary<string, List<string>> stories = Kinds.ToDictionary(kind => kind, _ => new List<string>(), StringComparer.Ordinal);
        for (int b = 0; b < index.Text.Blocks.Length; b++)
        {
            Block block = index.Text.Blocks[b];
            string story = block.Shape.Place.Story;
            if (story != BlockPlace.Body.Story)
            {
                if (!blocksOfStory.TryGetValue(story, out List<int>? own))
                {
                    blocksOfStory.Add(story, own = []);
                    stories.GetValueOrDefault(story.Split(':')[0])?.Add(story);
                }

                own.Add(b);
                continue;
            }

            for (int t = 0; t < block.Tokens.Length; t++)
            {
                if (block.Tokens[t] is { Kind: TokenKind.Inset, Key: { } key } && references.TryGetValue(key, out List<TokenRef>? known))
                {
                    known.Add(TokenRef.Base(b, t));
                }
            }
        }

        foreach (string kind in Kinds)
        {
            // A text that refers twice to a note, or to one that it does not have, is told by its words as before.
            for (int i = 0; i < references[kind].Count && references[kind].Count == stories[kind].Count; i++)
            {
                storyOfReference.Add(references[kind][i], stories[kind][i]);
            }
        }

        referencesIn = storyOfReference.Keys.GroupBy(reference => reference.Part).ToDictionary(group => group.Key, group => group.OrderBy(reference => reference.Ordinal).ToArray());
    }

    /// <summary>Whether there is anything to tie.</summary>
    public bool IsEmpty => storyOfReference.Count == 0;

    /// <summary>The note that a reference of the base leads to.</summary>
    public string? StoryOf(TokenRef reference) => storyOfReference.GetValueOrDefault(reference);

    /// <summary>The reference of the base that leads to a note.</summary>
    public TokenRef ReferenceTo(string story) => storyOfReference.First(pair => pair.Value == story).Key;

    /// <summary>The base blocks of a note, in order.</summary>
    public List<int> BlocksOf(string story) => blocksOfStory[story];

    /// <summary>The first base block of a note, or <see langword="null"/> where the base has no such note.</summary>
    public int? FirstOf(string story) => blocksOfStory.TryGetValue(story, out List<int>? blocks) ? blocks[0] : null;

    /// <summary>The note references of a base block, in order.</summary>
    public TokenRef[] ReferencesIn(int block) => referencesIn.GetValueOrDefault(block, []);

    /// <summary>Puts links of notes right.</summary>
    /// <param name="links">For every paragraph of the draft the base blocks it is linked with.</param>
    /// <param name="storyOf">The note each paragraph of the draft stands in.</param>
    /// <param name="tied">For notes of the draft, the note of the base that their references lead to.</param>
    /// <returns>Whether any was not right.</returns>
    public bool Correct(int[]?[] links, Func<int, string> storyOf, Dictionary<string, string> tied)
    {
        Dictionary<string, List<int>> draftsOf = new(StringComparer.Ordinal);
        for (int o = 0; o < links.Length; o++)
        {
            string story = storyOf(o);
            if (story != BlockPlace.Body.Story)
            {
                (draftsOf.TryGetValue(story, out List<int>? own) ? own : draftsOf[story] = []).Add(o);
            }
        }

        bool corrected = false;
        HashSet<string> taken = [.. tied.Values];
        foreach ((string story, List<int> drafts) in draftsOf)
        {
            string? meant = tied.GetValueOrDefault(story);
            if (meant is not null && blocksOfStory[meant] is { } blocks && blocks.Count == drafts.Count)
            {
                for (int i = 0; i < drafts.Count; i++)
                {
                    corrected |= links[drafts[i]] is not [int linked] || linked != blocks[i];
                    links[drafts[i]] = Ordinals.Of(blocks[i]);
                }

                continue;
            }

            foreach (int o in drafts)
            {
                if (links[o] is { } linked && Array.Exists(linked, block => index.Text.Blocks[block].Shape.Place.Story is var other && other != meant && (meant is not null || taken.Contains(other))))
                {
                    corrected = true;
                    links[o] = null;
                }
            }
        }

        return corrected;
    }
}
