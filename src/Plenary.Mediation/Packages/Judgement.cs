using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>What comes of a package, read straight from the positions: who cannot accept it, who reserves, whose asks it meets.</summary>
/// <param name="Package">For every point the place of its option.</param>
/// <param name="Score">How good it is.</param>
/// <param name="Biting">The places of the objections that bite, ascending.</param>
/// <param name="Reserving">The places of the reservations and of what is unknown, ascending.</param>
/// <param name="Unmet">The places of the asks that are not met, ascending.</param>
public sealed record Judgement(ImmutableArray<int> Package, Score Score, ImmutableArray<int> Biting, ImmutableArray<int> Reserving, ImmutableArray<int> Unmet)
{
    /// <summary>Judges a package.</summary>
    /// <param name="instance">The question.</param>
    /// <param name="package">For every point the place of its option.</param>
    public static Judgement Of(Instance instance, ImmutableArray<int> package)
    {
        ReadOnlySpan<int> choices = package.AsSpan();
        List<int> biting = [];
        List<int> reserving = [];
        List<int> unmet = [];
        int[] asks = new int[instance.Members.Length];
        int[] missed = new int[instance.Members.Length];
        for (int at = 0; at < instance.Positions.Length; at++)
        {
            MemberPosition position = instance.Positions[at];
            bool holds = position.Holds(choices);
            switch (position.Kind)
            {
                case HoldingKind.Objection when holds:
                    biting.Add(at);
                    break;
                case HoldingKind.Reservation or HoldingKind.Unknown when holds:
                    reserving.Add(at);
                    break;
                case HoldingKind.Ask:
                    asks[position.Member]++;
                    if (!holds)
                    {
                        missed[position.Member]++;
                        unmet.Add(at);
                    }

                    break;
            }
        }

        int unhappiest = 0;
        for (int member = 0; member < asks.Length; member++)
        {
            unhappiest = Math.Max(unhappiest, PerMille(missed[member], asks[member]));
        }

        int dropped = 0;
        for (int point = 0; point < instance.Points.Length; point++)
        {
            ImmutableArray<MediationOption> options = instance.Points[point].Options;
            dropped += options.Max(option => option.Paragraphs) - options[package[point]].Paragraphs;
        }

        int dissent = biting.Select(at => instance.Positions[at].Member).Distinct().Sum(member => instance.Members[member].Weight);
        return new Judgement(package, new Score(dissent, reserving.Count, unhappiest, unmet.Count, dropped), [.. biting], [.. reserving], [.. unmet]);
    }

    /// <summary>The members that cannot accept it, by place, ascending.</summary>
    public ImmutableArray<int> Dissenters(Instance instance) => [.. Biting.Select(at => instance.Positions[at].Member).Distinct().Order()];

    internal static int PerMille(int missed, int asks) => asks == 0 ? 0 : missed * 1000 / asks;
}
