namespace Plenary.Negotiation;

/// <summary>Sums of a poll by side. A rule's answer depends on nothing else, so that one member's move costs no recount.</summary>
internal struct Tally
{
    public int For;
    public int Against;
    public int Neither;
    public Int128 ForWeight;
    public Int128 AgainstWeight;
    public int Vetoes;

    public void Add(CountedAs side, long weight, bool isVeto, int sign = 1)
    {
        switch (side)
        {
            case CountedAs.For:
                For += sign;
                ForWeight += sign * weight;
                break;
            case CountedAs.Against:
                Against += sign;
                AgainstWeight += sign * weight;
                break;
            case CountedAs.Neither:
                Neither += sign;
                break;
            default:
                break;
        }

        Vetoes += isVeto ? sign : 0;
    }

    /// <summary>Adds many members to a side, or takes them off it: those that <paramref name="sum"/> has as in favour.</summary>
    public void AddAll(CountedAs side, in Tally sum, bool areVetoes, int sign)
    {
        switch (side)
        {
            case CountedAs.For:
                For += sign * sum.For;
                ForWeight += sign * sum.ForWeight;
                break;
            case CountedAs.Against:
                Against += sign * sum.For;
                AgainstWeight += sign * sum.ForWeight;
                break;
            case CountedAs.Neither:
                Neither += sign * sum.For;
                break;
            default:
                break;
        }

        Vetoes += areVetoes ? sign * sum.Vetoes : 0;
    }

    public readonly Tally Minus(in Tally other) => new()
    {
        For = For - other.For,
        Against = Against - other.Against,
        Neither = Neither - other.Neither,
        ForWeight = ForWeight - other.ForWeight,
        AgainstWeight = AgainstWeight - other.AgainstWeight,
        Vetoes = Vetoes - other.Vetoes,
    };

    public readonly Tally Plus(in Tally other) => new()
    {
        For = For + other.For,
        Against = Against + other.Against,
        Neither = Neither + other.Neither,
        ForWeight = ForWeight + other.ForWeight,
        AgainstWeight = AgainstWeight + other.AgainstWeight,
        Vetoes = Vetoes + other.Vetoes,
    };
}
