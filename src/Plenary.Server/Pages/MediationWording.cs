using System.Globalization;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>Names, positions and numbers of an answer of mediation as the chair's page says them.</summary>
internal static class MediationWording
{
    private const int MostNames = 12;

    /// <summary>Members by name: twelve of them, and how many more.</summary>
    public static string Names(Instance instance, IEnumerable<string> codes) =>
        Some([.. codes.Select(code => instance.FindMember(code) is >= 0 and var member ? instance.Members[member].Name : code)]);

    /// <summary>A list: twelve of it, and how many more.</summary>
    public static string Some(IReadOnlyList<string> words) => words.Count <= MostNames ? WordLists.And(words)
        : $"{string.Join(", ", words.Take(MostNames - 1))} and {Number(words.Count - MostNames + 1)} more";

    /// <summary>A position without its member: <c>insists on 3 (through G7) (told to the chair alone)</c>.</summary>
    public static string Held(Instance instance, int at)
    {
        MemberPosition position = instance.Positions[at];
        return $"{position.Words}{(position.Through is { } group ? $" (through {group})" : "")}{(position.IsConfidential ? " (told to the chair alone)" : "")}";
    }

    /// <summary>Positions in a sentence: <c>China objects to 3; the EU insists on 3</c>.</summary>
    public static string Together(Instance instance, IEnumerable<int> positions) =>
        WordLists.Sentence(string.Join("; ", positions.Select(at => $"{instance.Members[instance.Positions[at].Member].Name} {Held(instance, at)}")));

    /// <summary>Whether a position has to do with a point.</summary>
    public static bool Touches(MemberPosition position, int point) => position.Terms.Any(term => term.Choices.Any(choice => choice.Point == point));

    /// <summary>A question in a sentence: how the unknown was taken, what was supposed, the seed.</summary>
    public static string Asked(MediationQuestion question, Func<string, string> name) =>
        $"{MediationWords.Assumed(question)}{(MediationWords.Supposed(question, name) is { Length: > 0 } supposed ? $", supposing that {supposed}" : "")} (seed {question.Seed.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>An outcome by its title.</summary>
    public static string Rung(string rung) => OutcomeLadder.TryGet(rung, out Rung? known) ? known.Name : rung;

    /// <summary><c>1 paragraph</c>, <c>22 paragraphs</c>.</summary>
    public static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    /// <summary>A number in figures.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
