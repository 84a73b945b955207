namespace Plenary.Negotiation;

/// <summary>One weight of all members as whole numbers of its smallest unit, so that sums and comparisons are exact.</summary>
internal sealed class WeightColumn
{
    private const int MostDecimals = 9;

    private readonly long?[] units;
    private readonly decimal unitsInOne;

    private WeightColumn(long?[] units, decimal unitsInOne)
    {
        this.units = units;
        this.unitsInOne = unitsInOne;
    }

    /// <summary>The weight of the member at a place of the electorate, or <see langword="null"/> when it has none.</summary>
    public long? this[int at] => units[at];

    public static WeightColumn Of(string name, IReadOnlyList<Voter> voters)
    {
        int decimals = 0;
        foreach (Voter voter in voters)
        {
            if (voter.Weights.TryGetValue(name, out decimal weight))
            {
                decimals = Math.Max(decimals, DecimalsOf(weight));
            }
        }

        decimal unitsInOne = 1;
        for (int i = 0; i < decimals; i++)
        {
            unitsInOne *= 10;
        }

        return new WeightColumn([.. voters.Select(voter => UnitsOf(voter, name, unitsInOne, decimals))], unitsInOne);
    }

    /// <summary>A sum of units as an amount.</summary>
    public decimal Amount(Int128 sum) => (decimal)sum / unitsInOne;

    private static long? UnitsOf(Voter voter, string name, decimal unitsInOne, int decimals)
    {
        if (!voter.Weights.TryGetValue(name, out decimal weight))
        {
            return null;
        }

        if (weight < 0 || decimals > MostDecimals || weight > long.MaxValue / unitsInOne)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{voter.Member} has {weight} as its {name}: a weight is not negative, has at most {MostDecimals} decimals and, without the point, fits 18 digits."));
        }

        return (long)(weight * unitsInOne);
    }

    private static int DecimalsOf(decimal weight)
    {
        int decimals = weight.Scale;
        while (decimals > 0 && decimal.Round(weight, decimals - 1) == weight)
        {
            decimals--;
        }

        return decimals;
    }
}
