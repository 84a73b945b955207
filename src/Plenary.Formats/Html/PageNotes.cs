using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Html;

/// <summary>Which footnote or endnote each reference of the base stands for: the n-th reference of a kind means its n-th note.</summary>
internal sealed class PageNotes
{
    private static readonly string[] Kinds = ["footnote", "endnote"];

    private readonly Dictionary<int, List<int>> numbersByBlock = [];
    private readonly Dictionary<string, int> numberByStory = new(StringComparer.Ordinal);

    private readonly HashSet<int> shown = [];
    private readonly HashSet<int> referred = [];

    public PageNotes(Weave weave, BracketedText drawing)
    {
        foreach (WeaveEntry entry in weave.Entries)
        {
            if (IsNote(entry.Shape.Place) && entry.Ref.IsBase && !numberByStory.ContainsKey(entry.Shape.Place.Story))
            {
                numberByStory.Add(entry.Shape.Place.Story, numberByStory.Count + 1);
            }
        }

        int[] next = new int[Kinds.Length];
        int[][] notes = [.. Kinds.Select(kind => numberByStory.Where(pair => pair.Key.StartsWith(kind, StringComparison.Ordinal)).Select(pair => pair.Value).ToArray())];
        for (int b = 0; b < weave.Base.Blocks.Length; b++)
        {
            foreach (Token token in weave.Base.Blocks[b].Tokens)
            {
                int kind = token.Kind == TokenKind.Inset ? Array.FindIndex(Kinds, name => token.Key?.StartsWith(name, StringComparison.Ordinal) == true) : -1;
                if (kind >= 0 && next[kind] < notes[kind].Length)
                {
                    (numbersByBlock.TryGetValue(b, out List<int>? known) ? known : numbersByBlock[b] = []).Add(notes[kind][next[kind]++]);
                }
            }
        }

        foreach (BracketedBlock block in drawing.Blocks)
        {
            shown.Add(NumberOf(block.Shape.Place));
        }
    }

    /// <summary>Notes that a reference is written.</summary>
    /// <param name="note">The number of the note.</param>
    /// <returns>Whether it can be a link: the note is on the page, and nothing refers to it yet.</returns>
    public bool Refer(int note) => shown.Contains(note) && referred.Add(note);

    /// <summary>Whether a reference to a note was written.</summary>
    public bool IsReferredTo(int note) => referred.Contains(note);

    /// <summary>Whether a block stands in a note and not in the text.</summary>
    public static bool IsNote(BlockPlace place) => place.Story != BlockPlace.Body.Story;

    /// <summary>Whether an inset refers to a note.</summary>
    public static bool IsReference(Token inset) => Array.Exists(Kinds, name => inset.Key?.StartsWith(name, StringComparison.Ordinal) == true);

    /// <summary>The number of the note that a block belongs to, or 0 for one that a member puts in.</summary>
    public int NumberOf(BlockPlace place) => numberByStory.GetValueOrDefault(place.Story);

    /// <summary>The numbers of the notes that a block of the base refers to, in order.</summary>
    public IReadOnlyList<int> ReferredToBy(EntryRef entry) => entry.IsBase && numbersByBlock.TryGetValue(entry.Part, out List<int>? numbers) ? numbers : [];
}
