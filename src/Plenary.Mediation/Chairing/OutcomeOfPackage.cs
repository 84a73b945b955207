using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Mediation;

/// <summary>Asks the body's ladder which rung a package would lead to: its options are taken, and every member holds what the package leaves it to hold.</summary>
internal sealed class OutcomeOfPackage(Proceedings chair, TextId text) : IOutcomeOfPackage
{
    public string RungOf(Instance instance, ImmutableArray<int> package)
    {
        ImmutableArray<ChangeId>.Builder taken = ImmutableArray.CreateBuilder<ChangeId>();
        ImmutableArray<BlockId>.Builder leftOut = ImmutableArray.CreateBuilder<BlockId>();
        for (int point = 0; point < package.Length; point++)
        {
            MediationOption option = instance.Points[point].Options[package[point]];
            taken.AddRange(option.Changes);
            if (option.Kind == OptionKind.NoText && option.Changes.IsEmpty)
            {
                leftOut.AddRange(instance.Points[point].Blocks);
            }
        }

        SupposedSettlement settled = new(taken.ToImmutable(), leftOut.ToImmutable(), [.. instance.Points.SelectMany(point => point.Blocks)], Held(instance, package));
        return StrongestOutcome.AtAGlance(settled.AppliedTo(chair, text), text).Rung;
    }

    // One position on each thing: an objection before a reservation.
    private ImmutableArray<Position> Held(Instance instance, ImmutableArray<int> package)
    {
        Judgement judged = Judgement.Of(instance, package);
        return
        [
            .. judged.Biting.Concat(judged.Reserving).Select(at => instance.Positions[at])
                .Where(position => position is { Target: not null, Kind: HoldingKind.Objection or HoldingKind.Reservation })
                .DistinctBy(position => (position.Member, position.Target))
                .Select(position => new Position(text, position.Target!.Value, instance.Members[position.Member].Code, position.Kind == HoldingKind.Objection ? Stance.Object : Stance.Reserve) { Dissent = position.Dissent }),
        ];
    }
}
