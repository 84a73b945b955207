using System.Collections.Immutable;
using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>Which paragraphs a revision calls otherwise, in words: "3 to 5 are now 4 to 6; 3 is new" (practice O11).</summary>
public static class RenumberingWords
{
    private const int FewestInRange = 3;

    /// <summary>Says it without a full stop; the empty string where every label stays.</summary>
    /// <param name="numbering">Old to new, in the order of the new text; then those that are gone.</param>
    public static string Of(ImmutableArray<Renumbering> numbering)
    {
        List<string> parts = [];
        List<(string Old, string New)> moved = [.. numbering.Where(one => one.Old is not null && one.New is not null && one.Old != one.New).Select(one => (one.Old!, one.New!))];
        for (int from = 0; from < moved.Count;)
        {
            int to = from + 1;
            while (to < moved.Count && Follows(moved[to - 1].Old, moved[to].Old) && Follows(moved[to - 1].New, moved[to].New))
            {
                to++;
            }

            if (to - from >= FewestInRange)
            {
                parts.Add($"{moved[from].Old} to {moved[to - 1].Old} are now {moved[from].New} to {moved[to - 1].New}");
                from = to;
            }
            else
            {
                parts.Add($"{moved[from].Old} is now {moved[from].New}");
                from++;
            }
        }

        Add("new", [.. numbering.Where(one => one.Old is null || (one.Old == one.New && one.New is not null)).Select(one => one.New).OfType<string>()]);
        Add("gone", [.. numbering.Where(one => one.New is null).Select(one => one.Old).OfType<string>()]);
        return string.Join("; ", parts);

        void Add(string what, List<string> labels)
        {
            if (labels.Count > 0)
            {
                parts.Add($"{WordLists.And(labels)} {(labels.Count == 1 ? "is" : "are")} {what}");
            }
        }
    }

    // OP4 after OP3, (c) after nothing: only whole numbers after the same letters make a range.
    private static bool Follows(string left, string right) =>
        Parted(left) is { } before && Parted(right) is { } after && before.Letters == after.Letters && after.Number == before.Number + 1;

    private static (string Letters, int Number)? Parted(string label)
    {
        int letters = label.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1;
        return int.TryParse(label.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (label[..letters], number) : null;
    }
}
