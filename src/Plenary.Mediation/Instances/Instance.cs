using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>A question of mediation: who decides by which rule, what is to be decided, and what each member can live with.</summary>
/// <remarks>
/// Immutable. A package is one option for every point. A member accepts it when none of its objections bites; how positions
/// of the room become objections, reservations and asks is described in docs/mediation.md.
/// </remarks>
/// <param name="Title">What is negotiated.</param>
/// <param name="Rule">The rule in force.</param>
/// <param name="Members">The members entitled to decide, in protocol order.</param>
/// <param name="Points">The points, in the order of the text.</param>
/// <param name="Positions">What members hold, in a stable order.</param>
/// <param name="Assumptions">How what is unknown is taken; every answer repeats it.</param>
public sealed record Instance(
    string Title,
    DecisionRule Rule,
    ImmutableArray<MediationMember> Members,
    ImmutableArray<MediationPoint> Points,
    ImmutableArray<MemberPosition> Positions,
    Assumptions Assumptions)
{
    /// <summary>What the chair should know of how the question was put: who is left out and why, conditions that nothing can meet, circles.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Says which rung a package would lead to; <see langword="null"/> where the question was made of no text, so that a rung is only estimated.</summary>
    public IOutcomeOfPackage? Outcome { get; init; }

    /// <summary>Puts it anew with what the chair offers; <see langword="null"/> where the question was made of no text.</summary>
    public IOfferedQuestion? Offering { get; init; }

    /// <summary>Paragraphs that stand in every package because nobody asks to change them, without those in the points.</summary>
    public int SettledParagraphs { get; init; }

    /// <summary>All paragraphs that a package could have.</summary>
    public int Paragraphs => SettledParagraphs + Points.Sum(point => point.Options.Max(option => option.Paragraphs));

    /// <summary>How many packages there are, as a power of ten: 60 points with 4 options each are 36.</summary>
    public double PackagesLog10 => Points.Sum(point => Math.Log10(point.Options.Length));

    /// <summary>The place of a point by its label or identity, or -1.</summary>
    public int FindPoint(string name)
    {
        for (int point = 0; point < Points.Length; point++)
        {
            if (Points[point].Id == name || string.Equals(Points[point].Label, name, StringComparison.OrdinalIgnoreCase))
            {
                return point;
            }
        }

        return -1;
    }

    /// <summary>The place of a member by its code, or -1.</summary>
    public int FindMember(string code)
    {
        for (int member = 0; member < Members.Length; member++)
        {
            if (string.Equals(Members[member].Code, code, StringComparison.OrdinalIgnoreCase))
            {
                return member;
            }
        }

        return -1;
    }
}
