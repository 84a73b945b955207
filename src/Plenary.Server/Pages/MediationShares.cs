using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>What each member gives and gets in a package: the least happy first; in a large body by groups that fold.</summary>
/// <param name="Groups">The members that hold something; one group without a name in a body that is not large.</param>
/// <param name="Rest">Who asks for nothing and can accept, in a sentence; empty for nobody.</param>
internal sealed record MediationShares(ImmutableArray<MediationShareGroup> Groups, string Rest)
{
    private const int MostUngrouped = 40;

    /// <summary>Of a package.</summary>
    public static MediationShares Of(Instance instance, PackageReport report, BodyState body)
    {
        MediationShareRow[] rows = [.. report.Members.Select((share, at) => MediationShareRow.Of(instance, at, share))];
        MediationShareRow[] holding = [.. rows.Where(row => row.HoldsSomething)];
        MediationShareRow[] rest = [.. rows.Where(row => !row.HoldsSomething)];
        bool isLarge = holding.Length > MostUngrouped && !body.Caucuses.IsEmpty;
        return new(
            isLarge ? [.. holding.GroupBy(row => GroupOf(instance, row, body)).Select(group => new MediationShareGroup(
                group.Key is { } code ? body.Caucuses[code].Name : "In no group", $"share-{group.Key ?? "none"}", Sorted(group)))]
            : holding.Length == 0 ? [] : [new MediationShareGroup("", "share-all", Sorted(holding))],
            rest.Length == 0 ? ""
            : holding.Length == 0 ? "No member asks for anything here, reserves on it or objects to it."
            : rest.Length == 1 ? $"{rest[0].Name} asks for nothing here and can accept it."
            : $"{MediationWording.Number(rest.Length)} others ask for nothing here and can accept it: {WordLists.And([.. rest.Select(row => row.Name)])}.");
    }

    private static ImmutableArray<MediationShareRow> Sorted(IEnumerable<MediationShareRow> rows) => [.. rows.OrderBy(row => row.Accepts).ThenBy(row => row.Percent)];

    // The smallest of its groups says most of a member, as in the matrix.
    private static string? GroupOf(Instance instance, MediationShareRow row, BodyState body) => instance.Members[row.Place].Groups
        .Where(body.Caucuses.ContainsKey).OrderBy(code => body.Caucuses[code].Members.Length).ThenBy(code => code, StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>Members of a group.</summary>
/// <param name="Name">The group's name; empty where there is one part only.</param>
/// <param name="Anchor">The identity of its part of the table.</param>
/// <param name="Rows">Its members.</param>
internal sealed record MediationShareGroup(string Name, string Anchor, ImmutableArray<MediationShareRow> Rows)
{
    /// <summary>What its members get together, folded or not.</summary>
    public string Together => $"{MediationWording.Number(Rows.Sum(row => row.Met))} of {MediationWording.Count(Rows.Sum(row => row.Asks), "ask")} met, {MediationWording.Number(Rows.Count(row => !row.Accepts))} cannot accept";
}

/// <summary>What one member gives and gets.</summary>
/// <param name="Place">The member's place in the question.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Asks">How many asks it has.</param>
/// <param name="Met">How many of them are met.</param>
/// <param name="Gets">What it gets.</param>
/// <param name="Gives">What it gives up.</param>
/// <param name="Bites">Its objections and reservations that bite.</param>
/// <param name="Accepts">Whether it can accept the package.</param>
internal sealed record MediationShareRow(int Place, string Code, string Name, int Asks, int Met, ImmutableArray<string> Gets, ImmutableArray<string> Gives, ImmutableArray<string> Bites, bool Accepts)
{
    /// <summary>The share of its asks that is met, in per cent; 100 where it asks for nothing.</summary>
    public int Percent => Asks == 0 ? 100 : Met * 100 / Asks;

    /// <summary>Whether it asks for, reserves on or objects to anything.</summary>
    public bool HoldsSomething => Asks > 0 || !Bites.IsEmpty || !Accepts;

    /// <summary>What the number says: <c>1 of 2 asks</c>, <c>no asks</c>.</summary>
    public string Share => Asks == 0 ? "no asks" : $"{MediationWording.Number(Met)} of {MediationWording.Count(Asks, "ask")}";

    /// <summary>Of one member.</summary>
    public static MediationShareRow Of(Instance instance, int at, MemberShare share) => new(
        at, share.Member, instance.Members[at].Name, share.Asks, share.Gets.Length,
        Words(share.Gets, instance), Words(share.Gives, instance), [.. Words(share.Objections, instance), .. Words(share.Reservations, instance)], share.Accepts);

    private static ImmutableArray<string> Words(ImmutableArray<int> positions, Instance instance) => [.. positions.Select(at => MediationWording.Held(instance, at))];
}
