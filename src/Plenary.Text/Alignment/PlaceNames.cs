using System.Globalization;
using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>
/// Gives the rows, tables and notes that a draft adds names of their own, made from their words, and turns the
/// draft's numbering of cells and notes into the base's: a draft that adds a row counts all later rows differently.
/// </summary>
internal sealed class PlaceNames
{
    private readonly BaseIndex index;
    private readonly Draft draft;
    private readonly List<FinalBlock> finals;
    private readonly List<BlockLink> links;
    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stories = new(StringComparer.Ordinal) { [BlockPlace.Body.Story] = BlockPlace.Body.Story };
    private bool isMade;

    /// <summary>The names of a draft's rows, tables and notes.</summary>
    /// <param name="index">The base.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="finals">The draft's blocks.</param>
    /// <param name="links">Which of them are which base blocks.</param>
    public PlaceNames(BaseIndex index, Draft draft, List<FinalBlock> finals, List<BlockLink> links)
    {
        (this.index, this.draft, this.finals, this.links) = (index, draft, finals, links);
        bool[] linked = new bool[finals.Count];
        bool isAsked = false;
        foreach (BlockLink link in links)
        {
            isAsked |= link.Finals.Length > 1;
            foreach (int final in link.Finals)
            {
                linked[final] = true;
            }
        }

        for (int f = 0; f < linked.Length && !isAsked; f++)
        {
            isAsked = !linked[f] && finals[f].Shape.Place != BlockPlace.Body;
        }

        if (isAsked)
        {
            Make(linked);
        }
    }

    // Where a draft adds no paragraph but to the body, only references that are put in may ask which note is which.
    private void Make(bool[]? linked)
    {
        isMade = true;
        BlockPlace? named = null;
        foreach (BlockLink link in links)
        {
            BlockPlace own = finals[link.Finals[0]].Shape.Place;
            if (ReferenceEquals(own, named))
            {
                continue;
            }

            named = own;
            BlockPlace known = index.Text.Blocks[link.Blocks[0]].Shape.Place;
            stories.TryAdd(own.Story, known.Story);

            // What a cell stands in is known with the cell.
            for (string? from = own.Cell, to = known.Cell; from is not null && to is not null && cells.TryAdd(from, to); from = Parent(from), to = Parent(to))
            {
            }
        }

        if (linked is not null)
        {
            NameNew(linked);
        }
    }

    private void NameNew(bool[] linked)
    {
        Dictionary<string, System.Text.StringBuilder> words = Unnamed(linked);
        if (words.Count == 0)
        {
            return;
        }

        Dictionary<string, string> references = References();
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach ((string part, System.Text.StringBuilder text) in words.OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (part.Contains(':', StringComparison.Ordinal))
            {
                if (!stories.ContainsKey(part))
                {
                    text.Append(references.GetValueOrDefault(part, ""));
                    stories.Add(part, $"{part[..part.IndexOf(':', StringComparison.Ordinal)]}:+{Name(text, used)}");
                }
            }
            else if (part != BlockPlace.Body.Story && !cells.ContainsKey(part))
            {
                // A new cell keeps its ordinal in a new row: the words of two cells may be the same.
                string? parent = Parent(part);
                string leaf = part[(part.LastIndexOf('/') + 1)..];
                bool inNew = parent is not null && cells[parent].Contains('+', StringComparison.Ordinal);
                string name = inNew ? leaf : $"{leaf[0]}+{Name(text, used)}";
                cells.Add(part, parent is null ? name : $"{cells[parent]}/{name}");
            }
        }
    }

    // The words of every row, table and note that no link gives a name of the base.
    private Dictionary<string, System.Text.StringBuilder> Unnamed(bool[] linked)
    {
        Dictionary<string, System.Text.StringBuilder> words = new(StringComparer.Ordinal);
        for (int f = 0; f < linked.Length; f++)
        {
            FinalBlock final = finals[f];
            if (final.Whole >= 0 && linked[f])
            {
                continue;
            }

            string? text = null;
            for (string? part = final.Shape.Place.Cell; part is not null; part = Parent(part))
            {
                if (!cells.ContainsKey(part))
                {
                    Append(part);
                }
            }

            if (!stories.ContainsKey(final.Shape.Place.Story))
            {
                Append(final.Shape.Place.Story);
            }

            void Append(string part)
            {
                final.Widen(index, draft);
                text ??= final.Whole < 0 ? Token.Join([.. final.Tokens.Select(token => token.Token)]) : index.Text.Blocks[final.Whole].Text;
                (CollectionsMarshal.GetValueRefOrAddDefault(words, part, out _) ??= new System.Text.StringBuilder()).Append(text).Append('\n');
            }
        }

        return words;
    }

    // The same words in a note at another place are another note: it is known by the base token that its reference
    // stands after, too.
    private Dictionary<string, string> References()
    {
        Dictionary<string, string> references = new(StringComparer.Ordinal);
        foreach (FinalBlock final in finals)
        {
            TokenRef? tied = final.Window.Head > 0 ? TokenRef.Base(final.Window.Block, final.Window.Head - 1) : null;
            foreach (DraftToken token in final.Tokens)
            {
                if (token.Base is { } place)
                {
                    tied = place;
                }
                else if (token.Token.Kind == TokenKind.Inset
                    && draft.Blocks[token.Raw].StoryAt(token.Start) is { } story)
                {
                    references.TryAdd(story, After(final, tied));
                }
            }
        }

        return references;

        static string After(FinalBlock final, TokenRef? tied) =>
            tied is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Part}.{known.Ordinal}")
            : final.Blocks.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{final.Blocks[0]}")
            : Token.Join([.. final.Tokens.Select(token => token.Token)]);
    }

    /// <summary>The place in the base's terms.</summary>
    public BlockPlace Of(BlockPlace own) => new(
        stories.GetValueOrDefault(own.Story, own.Story),
        own.Cell is null ? null : cells.GetValueOrDefault(own.Cell, own.Cell));

    /// <summary>The story that a note reference inserted by the draft leads to, in the base's terms.</summary>
    /// <remarks>A reference to a note that the draft does not have leads nowhere, and not to a base note of the same number.</remarks>
    public string OfStory(string own)
    {
        if (!isMade)
        {
            Make(linked: null);
        }

        return stories.TryGetValue(own, out string? known) ? known : $"{own[..(own.IndexOf(':', StringComparison.Ordinal) + 1)]}?";
    }

    /// <summary>What a block stands in, whichever one it is: the body, a footnote, an endnote, a table, a table in a table.</summary>
    public static int SettingOf(BlockPlace place)
    {
        int tables = place.Cell is { } cell ? (cell.AsSpan().Count('/') + 1) / 3 : 0;
        int story = place.Story == BlockPlace.Body.Story ? 0 : place.Story.StartsWith("endnote", StringComparison.Ordinal) ? 2 : 1;
        return (tables * 3) + story;
    }

    private static string? Parent(string part) => part.LastIndexOf('/') is var cut and >= 0 ? part[..cut] : null;

    // Two new notes or rows of the same words are two.
    private static string Name(System.Text.StringBuilder text, HashSet<string> used)
    {
        string name = ChangeId.Of(text).Value[..12];
        while (!used.Add(name))
        {
            name += "x";
        }

        return name;
    }
}
