using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>Names every block of a text so that a person finds it: in tables, reports and messages.</summary>
/// <remarks>
/// In order of preference: the note (<c>footnote 4</c>), the table cell (<c>table 1, row 2, column 3</c>), the title or
/// heading with its words (<c>heading I “Finance”</c>), the label after those of the paragraphs above it
/// (<c>OP3 (b)</c>, <c>PP2</c>), else the ordinal and the first words (<c>paragraph 17 “We commit to …”</c>). Two blocks never
/// have the same name: where labels repeat, as after a section restarts its numbers, the first words are added, and
/// where those repeat too, the ordinal. Ordinals count all blocks from 1.
/// </remarks>
public static class BlockReference
{
    private const int MostCharacters = 32;

    /// <summary>The name of one block. For many blocks of a text ask <see cref="All"/> once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The block's place in <see cref="TextDocument.Blocks"/>, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such block.</exception>
    public static string Of(TextDocument text, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, text.Blocks.Length);
        return All(text)[index];
    }

    /// <summary>The names of all blocks, in the order of the blocks; no two are equal.</summary>
    /// <param name="text">The text.</param>
    public static ImmutableArray<string> All(TextDocument text)
    {
        string[] names = new string[text.Blocks.Length];
        LabelTrail trail = new();
        Dictionary<string, int> stories = new(StringComparer.Ordinal);
        Dictionary<BlockPlace, int> paragraphs = [];
        for (int i = 0; i < names.Length; i++)
        {
            Block block = text.Blocks[i];
            BlockPlace place = block.Shape.Place;
            names[i] = place == BlockPlace.Body
                ? NameOf(block, i, trail)
                : Following(PlaceName(place, stories), place, paragraphs);
        }

        TellApart(names, i => Quoted(text.Blocks[i].Text) is { Length: > 0 } words && !names[i].EndsWith(words, StringComparison.Ordinal) ? $" {words}" : "");
        while (TellApart(names, i => Ordinal($" (paragraph {i + 1})")))
        {
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }

    private static string NameOf(Block block, int index, LabelTrail trail)
    {
        string path = trail.Next(block.Shape);
        string quoted = Quoted(block.Text);
        return block.Shape.Kind switch
        {
            BlockKind.Title when quoted.Length > 0 => $"title {quoted}",
            BlockKind.Heading when quoted.Length > 0 => path.Length > 0 && !BlockLabel.IsTyped(block) ? $"heading {path} {quoted}" : $"heading {quoted}",
            _ when path.Length > 0 => path,
            _ => Ordinal($"paragraph {index + 1} {(quoted.Length > 0 ? quoted : "(empty)")}"),
        };
    }

    private static string PlaceName(BlockPlace place, Dictionary<string, int> stories)
    {
        string story = "";
        if (place.Story != BlockPlace.Body.Story)
        {
            int cut = place.Story.IndexOf(':', StringComparison.Ordinal);
            string kind = cut < 0 ? place.Story : place.Story[..cut];
            if (!stories.TryGetValue(place.Story, out int number))
            {
                // Files number notes as they like; on paper they count from 1 in the order of the text.
                number = stories.Count(known => known.Key.StartsWith(kind + ":", StringComparison.Ordinal)) + 1;
                stories.Add(place.Story, number);
            }

            story = Ordinal($"{kind} {number}");
        }

        if (place.Cell is null)
        {
            return story;
        }

        string cell = string.Join(", ", place.Cell.Split('/').Select(Step));
        return story.Length == 0 ? cell : $"{story}, {cell}";
    }

    private static string Step(string step)
    {
        string? name = step.Length < 2 ? null : step[0] switch { 't' => "table", 'r' => "row", 'c' => "column", _ => null };
        // What a member adds is named by a code, not by a number: t+1f3c.
        return name is null ? step : step[1] == '+' ? $"new {name} {step[2..]}" : $"{name} {step[1..]}";
    }

    private static string Following(string name, BlockPlace place, Dictionary<BlockPlace, int> paragraphs)
    {
        int count = paragraphs.GetValueOrDefault(place) + 1;
        paragraphs[place] = count;
        return count == 1 ? name : Ordinal($"{name}, paragraph {count}");
    }

    // Adds to every name that is not alone; whether there was one.
    private static bool TellApart(string[] names, Func<int, string> addition)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> twice = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (!seen.Add(name))
            {
                twice.Add(name);
            }
        }

        for (int i = 0; i < names.Length && twice.Count > 0; i++)
        {
            if (twice.Contains(names[i]))
            {
                names[i] += addition(i);
            }
        }

        return twice.Count > 0;
    }

    // The first words, “We commit to …”: whole words where the script has spaces, never half a character.
    private static string Quoted(string text)
    {
        string plain = string.Join(' ', text.Replace(Token.InsetCharacter, ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length <= MostCharacters)
        {
            return plain.Length == 0 ? "" : $"“{plain}”";
        }

        int end = plain.LastIndexOf(' ', MostCharacters);
        if (end < MostCharacters / 2)
        {
            int[] starts = StringInfo.ParseCombiningCharacters(plain);
            end = starts.LastOrDefault(start => start <= MostCharacters, MostCharacters);
            end = end == 0 ? MostCharacters : end;
        }

        return $"“{plain[..end].TrimEnd()} …”";
    }

    private static string Ordinal(FormattableString text) => FormattableString.Invariant(text);
}
