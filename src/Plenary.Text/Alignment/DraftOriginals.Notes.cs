namespace Plenary.Text.Alignment;

/// <content>Which notes of a draft are which of the base, by the references to them.</content>
internal sealed partial class DraftOriginals
{
    private readonly Dictionary<string, string> notes = new(StringComparer.Ordinal);

    /// <summary>The notes of the draft whose references the base has too, or had before tracked changes moved them, and which notes those are.</summary>
    public IReadOnlyDictionary<string, string> Notes => notes;

    /// <summary>Takes note of a token that a tracked move put in, which may refer to a note.</summary>
    public void NoteMoved(DraftToken token)
    {
        if (token.Token.Kind == TokenKind.Inset && draft.Blocks[token.Raw].StoryAt(token.Start) is { } note)
        {
            Tie(note, token.Base);
        }
    }

    private void TieNotes()
    {
        for (int raw = 0; raw < draft.Blocks.Length; raw++)
        {
            if (!draft.Blocks[raw].Insets.IsEmpty)
            {
                TieNotes(raw);
            }
        }
    }

    private void TieNotes(int raw)
    {
        int count = 0;
        foreach (DraftInset inset in draft.Blocks[raw].Insets)
        {
            count += inset.Story is null ? 0 : 1;
        }

        TokenRef[] whole = count > 0 && wholes[raw] >= 0 ? index.Notes.ReferencesIn(wholes[raw]) : [];
        int next = 0;
        foreach (DraftInset inset in draft.Blocks[raw].Insets)
        {
            if (inset.Story is null)
            {
                continue;
            }

            int i = next++;
            Tie(inset.Story, wholes[raw] < 0 ? TokenAt(raw, inset.At)?.Base : whole.Length == count ? whole[i] : null);
        }
    }

    private void Tie(string note, TokenRef? reference)
    {
        if (reference is { } known && index.Notes.StoryOf(known) is { } story)
        {
            notes.TryAdd(note, story);
        }
    }

    private DraftToken? TokenAt(int raw, int start)
    {
        foreach (DraftToken token in TokensOf(raw) ?? [])
        {
            if (token.Raw == raw && token.Start == start)
            {
                return token;
            }
        }

        return null;
    }
}
