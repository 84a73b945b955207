using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>A package and what it comes to.</summary>
/// <param name="Judgement">The package with its score.</param>
/// <param name="Dissenters">The codes of the members that cannot accept it, in protocol order.</param>
/// <param name="Decision">What the rule in force makes of it, were it decided on these positions.</param>
/// <param name="Rung">The rung of the ladder it would lead to.</param>
/// <param name="Paragraphs">How many paragraphs it has.</param>
/// <param name="Members">What each member gives and gets.</param>
public sealed record PackageReport(
    Judgement Judgement,
    ImmutableArray<string> Dissenters,
    Decision Decision,
    string Rung,
    int Paragraphs,
    ImmutableArray<MemberShare> Members)
{
    /// <summary>Whether the rung is estimated from the objections alone, as there is no text to ask the ladder of a body about.</summary>
    public bool IsRungEstimated { get; init; }

    /// <summary>On how many points it differs from the best package.</summary>
    public int Distance { get; init; }

    /// <summary>Reports on a package.</summary>
    public static PackageReport Of(Instance instance, ImmutableArray<int> package)
    {
        Judgement judged = Judgement.Of(instance, package);
        ImmutableArray<int> dissenting = judged.Dissenters(instance);
        ILookup<int, int> biting = judged.Biting.ToLookup(at => instance.Positions[at].Member);
        ILookup<int, int> reserving = judged.Reserving.ToLookup(at => instance.Positions[at].Member);
        ILookup<int, int> unmet = judged.Unmet.ToLookup(at => instance.Positions[at].Member);
        ILookup<int, int> asks = Enumerable.Range(0, instance.Positions.Length).Where(at => instance.Positions[at].Kind == HoldingKind.Ask).ToLookup(at => instance.Positions[at].Member);
        ImmutableArray<MemberShare> members = [.. instance.Members.Select((member, at) => new MemberShare(
            member.Code,
            asks[at].Count(),
            [.. asks[at].Except(unmet[at])],
            [.. unmet[at]],
            [.. biting[at]],
            [.. reserving[at]]))];
        return new PackageReport(
            judged,
            [.. dissenting.Select(at => instance.Members[at].Code)],
            Decide(instance, members),
            instance.Outcome?.RungOf(instance, package) ?? Estimated(instance, judged, dissenting),
            instance.Paragraphs - judged.Score.Dropped,
            members)
        {
            IsRungEstimated = instance.Outcome is null,
        };
    }

    /// <summary>Whether the rule in force would adopt it.</summary>
    public bool IsAdopted => Decision.IsAdopted;

    private static Decision Decide(Instance instance, ImmutableArray<MemberShare> members) => instance.Rule.Decide(
        new Electorate(instance.Members.Select(member => member.Voter)),
        Roll.OfStances(members.Select(member => KeyValuePair.Create(
            member.Member,
            (Stance?)(!member.Objections.IsEmpty ? Stance.Object : member.Reservations.Any(at => instance.Positions[at].Kind == HoldingKind.Reservation) ? Stance.Reserve : Stance.Accept)))));

    // Objections to paragraphs can be footnoted; those to the whole or its status leave the chair's words.
    private static string Estimated(Instance instance, Judgement judged, ImmutableArray<int> dissenting) =>
        dissenting.IsEmpty ? OutcomeLadder.Declaration
        : judged.Biting.Any(at => instance.Positions[at].Terms.Any(term => term.Choices.IsEmpty)) ? (dissenting.Length * 10 <= instance.Members.Length ? OutcomeLadder.PresidentsConclusions : OutcomeLadder.ChairsStatement)
        : OutcomeLadder.ChairsSummary;
}

/// <summary>What one member gives and gets in a package. Positions are named by their places in the question.</summary>
/// <param name="Member">Its code.</param>
/// <param name="Asks">How many asks it has.</param>
/// <param name="Gets">The asks that are met.</param>
/// <param name="Gives">The asks that are not met.</param>
/// <param name="Objections">Its objections that bite: it cannot accept.</param>
/// <param name="Reservations">Its reservations on what the package says, what is unknown included.</param>
public sealed record MemberShare(string Member, int Asks, ImmutableArray<int> Gets, ImmutableArray<int> Gives, ImmutableArray<int> Objections, ImmutableArray<int> Reservations)
{
    /// <summary>The share of its asks that is met, from 0 to 1; 1 for a member that asks for nothing.</summary>
    public double Share => Asks == 0 ? 1 : (double)Gets.Length / Asks;

    /// <summary>Whether it can accept the package.</summary>
    public bool Accepts => Objections.IsEmpty;
}
