using System.Text.RegularExpressions;

namespace Plenary.Negotiation;

/// <summary>Whether words record that members differ, as "Most members strongly condemned …; there were other views and different assessments" does (practice A8).</summary>
/// <remarks>
/// A suggestion, for paragraphs of which nobody has said whether they do (<see cref="MarkDifference"/>): it reads English.
/// Both must be there: a part of the members ("most members", "one member") and the others' views ("other views",
/// "different assessments", "did not share"). "Some countries face debt distress" and "we exchanged different views" alone record none.
/// </remarks>
internal static partial class DifferenceWords
{
    public static bool Record(string words, string membersAre) =>
        OtherViews().IsMatch(words) && (PartOfMembers().IsMatch(words) || PartOf(words, membersAre));

    // The body's own word for its members, "member economies", after the same quantifiers.
    private static bool PartOf(string words, string membersAre)
    {
        for (int at = 0; membersAre.Length > 0 && (at = words.IndexOf(membersAre, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (EndsInQuantifier().IsMatch(words.AsSpan(0, at)))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(most|many|some|several|a number of|a few|one|two|three|other|the majority of) (of the )?(members?|member (countries|states|economies)|delegations?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartOfMembers();

    [GeneratedRegex(@"\b(most|many|some|several|a number of|a few|other|the majority of) (of the )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsInQuantifier();

    [GeneratedRegex(@"\b(other|different|differing|divergent|diverging|dissenting|distinct) (views?|assessments?|opinions?|positions?)\b|\b(did|do|does) not share\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OtherViews();
}
