using System.Collections.Immutable;
using CsCheck;
using Plenary.Negotiation;

namespace Plenary.Mediation.Tests.Generators;

/// <summary>Small questions of every kind: positions on one point and on several, with many ways to clash.</summary>
internal static class Questions
{
    /// <summary>A question small enough to look at every package and every set of objections.</summary>
    public static Gen<Instance> Small { get; } = Of(1, 5, 1, 4, 1, 3, 0, 9);

    /// <summary>A question with more positions.</summary>
    public static Gen<Instance> Medium { get; } = Of(2, 9, 2, 6, 2, 3, 4, 40);

    public static Instance Make(int members, int[] options, IEnumerable<MemberPosition> positions) => new(
        "Question",
        new Consensus(),
        [.. Enumerable.Range(0, members).Select(member => new MediationMember($"M{member}", $"Member {member}"))],
        [.. options.Select((count, point) => new MediationPoint($"p{point}", $"OP{point + 1}", [.. Enumerable.Range(0, count).Select(option => Option(option, count))]))],
        [.. positions],
        Assumptions.Default);

    private static MediationOption Option(int option, int count) => option == count - 1 && count > 1
        ? new MediationOption("none", "no text", OptionKind.NoText, 0)
        : new MediationOption($"o{option}", option == 0 ? "as it stands" : $"proposal {option}", option == 0 ? OptionKind.AsItStands : OptionKind.Proposed, 1);

    private static Gen<Instance> Of(int fewestMembers, int mostMembers, int fewestPoints, int mostPoints, int fewestOptions, int mostOptions, int fewestPositions, int mostPositions) =>
        from members in Gen.Int[fewestMembers, mostMembers]
        from options in Gen.Int[fewestOptions, mostOptions].Array[fewestPoints, mostPoints]
        from positions in Position(members, options).Array[fewestPositions, mostPositions]
        select Make(members, options, positions);

    private static Gen<MemberPosition> Position(int members, int[] options) =>
        from member in Gen.Int[0, members - 1]
        from kind in Gen.Frequency(
            (5, Gen.Const(HoldingKind.Objection)),
            (1, Gen.Const(HoldingKind.Reservation)),
            (1, Gen.Const(HoldingKind.Unknown)),
            (3, Gen.Const(HoldingKind.Ask)))
        from terms in Frequencies(options)
        select new MemberPosition(member, kind, "something", terms) { Words = "holds something" };

    private static Gen<ImmutableArray<Term>> Frequencies(int[] options) =>
        Gen.Frequency((7, Gen.Const(1)), (2, Gen.Const(2)), (1, Gen.Const(3)), (1, Gen.Const(0)))
            .SelectMany(count => Term(options).Array[count])
            .Select(terms => terms.ToImmutableArray());

    private static Gen<Term> Term(int[] options) =>
        from width in Gen.Frequency((12, Gen.Const(1)), (5, Gen.Const(2)), (2, Gen.Const(3)), (1, Gen.Const(0)))
        from points in Gen.Shuffle(Enumerable.Range(0, options.Length).ToArray())
        from masks in Gen.ULong[1, 63].Array[points.Length]
        select new Term([.. points.Take(width).Order()
            .Select(point => new Choice(point, Math.Max(1, masks[point] & ((1UL << options[point]) - 1))))]);
}
