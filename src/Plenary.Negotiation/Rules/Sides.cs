using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The side on which a rule counts each ballot.</summary>
internal sealed class Sides
{
    private const CountedAs For = CountedAs.For;
    private const CountedAs Against = CountedAs.Against;
    private const CountedAs Neither = CountedAs.Neither;

    private readonly ImmutableArray<CountedAs> sides;

    private Sides(params ImmutableArray<CountedAs> sides) => this.sides = sides;

    /// <summary>Silence assents; who is not there takes no part.</summary>
    public static Sides AnyObjection { get; } = new(For, Against, For, For, Neither, For);

    /// <summary>The same, but a reservation stands in the way.</summary>
    public static Sides ObjectionOrReservation { get; } = new(For, Against, Against, For, Neither, For);

    /// <summary>Silence assents, also of who is not there: capitals are asked.</summary>
    public static Sides AnyObjectionFromAnywhere { get; } = new(For, Against, For, For, For, For);

    /// <summary>Everything but a vote in favour weighs against; who does not take part is outside.</summary>
    public static Sides OfParticipants { get; } = new(For, Against, Against, Against, Against, CountedAs.Outside);

    private static Sides Voting { get; } = new(For, Against, Neither, Neither, Neither, Neither);

    private static Sides Present { get; } = new(For, Against, Against, Against, Neither, Against);

    private static Sides Entitled { get; } = new(For, Against, Against, Against, Against, Against);

    public CountedAs this[Ballot ballot] => sides[(int)ballot];

    public static Sides Of(VotingBase votingBase) => votingBase switch
    {
        VotingBase.Voting => Voting,
        VotingBase.Present => Present,
        _ => Entitled,
    };
}
