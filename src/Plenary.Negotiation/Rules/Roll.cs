namespace Plenary.Negotiation;

/// <summary>What each member said: the ballots of a vote, or the stances on something that is to be agreed without one.</summary>
/// <remarks>
/// Immutable. A member that is not on it did not vote, or was silent. Who counts is not the roll's business but the
/// <see cref="Electorate"/>'s: a voice from outside it changes nothing.
/// </remarks>
public sealed class Roll
{
    private readonly Dictionary<string, Voice> voices;

    private Roll(Dictionary<string, Voice> voices, bool isOfStances)
    {
        this.voices = voices;
        IsOfStances = isOfStances;
    }

    /// <summary>A roll on which nobody has said anything.</summary>
    public static Roll Silent { get; } = new([], true);

    /// <summary>Whether members took stances; otherwise they voted.</summary>
    public bool IsOfStances { get; }

    /// <summary>The codes of the members that are on it.</summary>
    public IReadOnlyCollection<string> Members => voices.Keys;

    /// <summary>What a member said.</summary>
    /// <param name="member">The member's code.</param>
    public Voice this[string member] => voices.TryGetValue(member, out Voice voice) ? voice : Voice.Of(null);

    internal bool TryGet(string member, out Voice voice) => voices.TryGetValue(member, out voice);

    /// <summary>A roll of a vote.</summary>
    /// <param name="ballots">Members by code with their ballots; of a member named twice the last counts.</param>
    /// <returns>The roll.</returns>
    public static Roll OfBallots(IEnumerable<KeyValuePair<string, Ballot>> ballots)
    {
        Dictionary<string, Voice> voices = new(StringComparer.Ordinal);
        foreach ((string member, Ballot ballot) in ballots)
        {
            voices[member] = new Voice(ballot, null);
        }

        return new Roll(voices, false);
    }

    /// <summary>A roll of stances.</summary>
    /// <param name="stances">Members by code with their stances, <see langword="null"/> for none; of a member named twice the last counts.</param>
    /// <returns>The roll.</returns>
    public static Roll OfStances(IEnumerable<KeyValuePair<string, Stance?>> stances)
    {
        Dictionary<string, Voice> voices = new(StringComparer.Ordinal);
        foreach ((string member, Stance? stance) in stances)
        {
            voices[member] = Voice.Of(stance);
        }

        return new Roll(voices, true);
    }

    /// <summary>The same with another ballot of one member.</summary>
    /// <param name="member">The member's code.</param>
    /// <param name="ballot">Its ballot.</param>
    /// <returns>Another roll.</returns>
    public Roll With(string member, Ballot ballot) => new(new(voices, StringComparer.Ordinal) { [member] = new Voice(ballot, null) }, IsOfStances);

    /// <summary>The same with another stance of one member.</summary>
    /// <param name="member">The member's code.</param>
    /// <param name="stance">Its stance, or <see langword="null"/> for none.</param>
    /// <returns>Another roll.</returns>
    public Roll With(string member, Stance? stance) => new(new(voices, StringComparer.Ordinal) { [member] = Voice.Of(stance) }, IsOfStances);
}
