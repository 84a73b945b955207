using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The speakers' list of the item under discussion, in the order in which the floor goes (practice A5).</summary>
/// <remarks>
/// Speeches before replies. Among speeches groups come first and then the higher heads, where the meeting's setting says
/// so; otherwise, and among equals, the order of inscription.
/// </remarks>
/// <param name="Waiting">Who waits, the next first.</param>
public sealed record SpeakersOrder(ImmutableArray<Inscription> Waiting)
{
    /// <summary>Who is next, or <see langword="null"/>.</summary>
    public Inscription? Next => Waiting.IsEmpty ? null : Waiting[0];

    /// <summary>The list of a meeting's item under discussion.</summary>
    public static SpeakersOrder Of(BodyState body, Meeting meeting)
    {
        string? item = meeting.UnderDiscussion?.Item.Id;
        // OrderBy is stable: equals stay in the order of inscription.
        return new SpeakersOrder([.. meeting.Inscribed.Where(one => one.Item == item)
            .OrderBy(one => one.Kind)
            .ThenBy(one => one.Kind == TurnKind.Speech && meeting.Speakers.GroupsFirst && !body.Caucuses.ContainsKey(one.Party))
            .ThenBy(one => one.Kind == TurnKind.Speech && meeting.Speakers.HeadsFirst ? RankOf(meeting, one.Party) : 0)]);
    }

    /// <summary>The first inscription of a party, or <see langword="null"/>.</summary>
    public Inscription? First(string party) => Waiting.FirstOrDefault(one => one.Party == party);

    // A group, and a delegation nobody registered, has no head whose rank is known.
    private static int RankOf(Meeting meeting, string party) => meeting.Delegations.TryGetValue(party, out Delegation? delegation) ? (int)delegation.Rank : int.MaxValue;
}
