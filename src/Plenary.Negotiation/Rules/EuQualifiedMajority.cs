using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// The qualified majority of the Council of the European Union (Article 16 (4) of the Treaty on European Union, Article
/// 238 of the Treaty on its Functioning): members in favour are a share of those taking part and stand for a share of
/// their population. Who abstains or is away is not in favour; who does not take part is in neither whole.
/// </summary>
/// <remarks>
/// On a proposal of the Commission or the High Representative a blocking minority needs four members, failing which the
/// share of population is deemed to be reached; where some members do not take part or have lost their vote, it needs as many as it takes of the
/// most populous to exceed 35 %, and one more. Without such a proposal the treaty knows no such clause.
/// </remarks>
/// <param name="OnProposal">Whether the Council acts on a proposal of the Commission or the High Representative.</param>
public sealed record EuQualifiedMajority(bool OnProposal = true) : DecisionRule
{
    private const int FewestBlockers = 4;

    private static readonly WeightShare PopulationShare = new(Threshold.AtLeast(Fraction.Percent(65)), VotingBase.Entitled, WeightName.Population);

    /// <inheritdoc/>
    public override string Identifier => OnProposal ? "eu-qmv" : "eu-qmv-no-proposal";

    /// <inheritdoc/>
    public override string Name => OnProposal ? "EU qualified majority" : "EU qualified majority without a proposal of the Commission";

    /// <inheritdoc/>
    public override string Explanation => OnProposal
        ? "Adopted when 55 % of the members taking part, with 65 % of their population, vote in favour; abstention counts against, and fewer than four members cannot block by population."
        : "Adopted when 72 % of the members taking part, with 65 % of their population, vote in favour; abstention counts against.";

    /// <inheritdoc/>
    public override string Weight => WeightName.Population;

    internal override Sides Sides => Sides.OfParticipants;

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => OnProposal
        ? [new MemberShare(Threshold.AtLeast(Fraction.Percent(55)), VotingBase.Entitled), new WeightShareUnlessFewAgainst(PopulationShare, Blockers(poll))]
        : [new MemberShare(Threshold.AtLeast(Fraction.Percent(72)), VotingBase.Entitled), PopulationShare];

    private static int Blockers(Poll poll)
    {
        List<long> populations = [];
        bool isEverybodyIn = true;
        Int128 all = 0;
        foreach (ref readonly PolledMember member in poll.Members)
        {
            if (member.Side == CountedAs.Outside)
            {
                isEverybodyIn = false;
            }
            else
            {
                populations.Add(member.Weight);
                all += member.Weight;
            }
        }

        if (isEverybodyIn)
        {
            return FewestBlockers;
        }

        populations.Sort();
        Int128 sum = 0;
        int most = 0;
        while (most < populations.Count && sum * 100 <= all * 35)
        {
            most++;
            sum += populations[^most];
        }

        return most + 1;
    }
}
