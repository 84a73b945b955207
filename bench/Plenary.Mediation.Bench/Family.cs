using Plenary.Negotiation;

namespace Plenary.Mediation.Bench;

/// <summary>Generated questions: agreement that is planted, nearly planted, or none.</summary>
/// <remarks>
/// Every member speaks to a fifth of the points and there objects to one option. Planted: never to the option of a hidden
/// package. Near: 4 % of these positions ignore the hidden package. Random: all of them do. Besides, each member asks for five
/// options, and 1 % of cells carry a reservation.
/// </remarks>
internal static class Family
{
    public static readonly string[] All = ["planted", "near", "random"];

    public static Instance Make(string family, int members, int points, int options, ulong seed)
    {
        Dice dice = new(seed * 7919 + (ulong)(members + points));
        int[] plant = [.. Enumerable.Range(0, points).Select(_ => dice.Below(options))];
        int ignoring = family switch { "planted" => 0, "near" => 40, _ => 1000 };
        List<MemberPosition> positions = [];
        for (int member = 0; member < members; member++)
        {
            for (int point = 0; point < points; point++)
            {
                if (dice.Below(5) == 0)
                {
                    int option = dice.Below(1000) < ignoring ? dice.Below(options) : (plant[point] + 1 + dice.Below(options - 1)) % options;
                    positions.Add(new MemberPosition(member, HoldingKind.Objection, $"OP{point + 1}", [Term.Of(point, 1UL << option)]));
                }

                if (dice.Below(100) == 0)
                {
                    positions.Add(new MemberPosition(member, HoldingKind.Reservation, $"OP{point + 1}", [Term.Of(point, 1UL << dice.Below(options))]));
                }
            }

            for (int ask = 0; ask < 5; ask++)
            {
                positions.Add(new MemberPosition(member, HoldingKind.Ask, "", [Term.Of(dice.Below(points), 1UL << dice.Below(options))]));
            }
        }

        return new Instance(
            family,
            new Consensus(),
            [.. Enumerable.Range(0, members).Select(member => new MediationMember($"M{member:0000}", $"Member {member}"))],
            [.. Enumerable.Range(0, points).Select(point => new MediationPoint($"p{point}", $"OP{point + 1}", [.. Enumerable.Range(0, options).Select(option => Option(option, options))]))],
            [.. positions],
            Assumptions.Default);
    }

    private static MediationOption Option(int option, int options) => option == options - 1
        ? new MediationOption("no-text", "no text", OptionKind.NoText, 0)
        : new MediationOption($"o{option}", option == 0 ? "as it stands" : $"proposal {option}", option == 0 ? OptionKind.AsItStands : OptionKind.Proposed, 1);
}
