using System.Globalization;
using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>
/// Gives the rows, tables and notes that a draft adds names of their own, made from their words, and turns the
/// draft's numbering of cells and notes into the base's: a draft that adds a row counts all later rows differently.
/// </summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stories = new(StringComparer.Ordinal) { [BlockPlace.Body.Story] = BlockPlace.Body.Story };

    private PlaceNames()
    {
    }

    private PlaceNames(BaseIndex index, Draft draft, List<FinalBlock> finals, List<BlockLink> links, bool[] linked)
    {
        string? named = null;
        foreach (BlockLink link in links)
        {
            BlockPlace own = finals[link.Finals[0]].Shape.Place;
            BlockPlace known = index.Text.Blocks[link.Blocks[0]].Shape.Place;
            stories.TryAdd(own.Story, known.Story);
            if (ReferenceEquals(own.Cell, named))
            {
                continue;
            }

            // What a cell stands in is known with the cell.
            named = own.Cell;
            for (string? from = own.Cell, to = known.Cell; from is not null && to is not null && cells.TryAdd(from, to); from = Parent(from), to = Parent(to))
            {
            }
        }

        Dictionary<string, System.Text.StringBuilder> words = Unnamed(index, draft, finals, linked);
        if (words.Count == 0)
        {
            return;
        }

        Dictionary<string, string> references = References(draft, finals);
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

    /// <summary>The names of a draft's rows, tables and notes.</summary>
    /// <param name="index">The base.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="finals">The draft's blocks.</param>
    /// <param name="links">Which of them are which base blocks.</param>
    public static PlaceNames Of(BaseIndex index, Draft draft, List<FinalBlock> finals, List<BlockLink> links)
    {
        // A draft that puts in nothing but words of the body asks for none.
        bool[] linked = new bool[finals.Count];
        bool areAsked = false;
        foreach (BlockLink link in links)
        {
            areAsked |= link.Finals.Length > 1;
            foreach (int final in link.Finals)
            {
                linked[final] = true;
            }
        }

        for (int f = 0; f < linked.Length && !areAsked; f++)
        {
            areAsked = (!linked[f] && finals[f].Shape.Place != BlockPlace.Body) || finals[f].Tokens.Exists(static token => token.Token.Kind == TokenKind.Inset);
        }

        return areAsked ? new PlaceNames(index, draft, finals, links, linked) : new PlaceNames();
    }

    // The words of every row, table and note that no link gives a name of the base.
    private Dictionary<string, System.Text.StringBuilder> Unnamed(BaseIndex index, Draft draft, List<FinalBlock> finals, bool[] linked)
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
    private static Dictionary<string, string> References(Draft draft, List<FinalBlock> finals)
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
                    && draft.Blocks[token.Raw].Insets.FirstOrDefault(inset => inset.At == token.Start).Story is { } story)
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
    public string OfStory(string own) =>
        stories.TryGetValue(own, out string? known) ? known : $"{own[..(own.IndexOf(':', StringComparison.Ordinal) + 1)]}?";

    /// <summary>What a block stands in, whichever one it is: the body, a note, a table, a table in a table.</summary>
    public static int SettingOf(BlockPlace place)
    {
        int tables = place.Cell is { } cell ? (cell.AsSpan().Count('/') + 1) / 3 : 0;
        return (tables * 2) + (place.Story == BlockPlace.Body.Story ? 0 : 1);
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
