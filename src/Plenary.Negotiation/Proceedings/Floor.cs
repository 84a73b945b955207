namespace Plenary.Negotiation;

/// <summary>Who may do what in whose name: checks that several deciders share. Each gives the refusal, or <see langword="null"/> when all is well.</summary>
internal static class Floor
{
    /// <summary>Only the chair, or the secretariat for it.</summary>
    /// <param name="hearing">Who asks.</param>
    /// <param name="what">What is asked, for a sentence: <c>decide changes</c>.</param>
    public static Verdict? OfDais(Hearing hearing, string what) =>
        hearing.By.IsDais ? null : Hearing.Refuse("dais-conducts", $"Only the chair, or the secretariat for it, may {what}. Ask the chair.");

    /// <summary>Only the chair.</summary>
    public static Verdict? OfChair(Hearing hearing, string what) =>
        hearing.By.Role == ActorRole.Chair ? null : Hearing.Refuse("chair-conducts", $"Only the chair may {what}. Ask the chair.");

    /// <summary>Only a member or a group is part of a decision: guests and observers are heard, not counted.</summary>
    /// <param name="body">The body.</param>
    /// <param name="holder">The code of the seat or group.</param>
    /// <param name="instead">What one who is no member may do instead, a sentence.</param>
    public static Verdict? OfDecision(BodyState body, string holder, string instead)
    {
        if (body.IsMember(holder) || body.Caucuses.ContainsKey(holder))
        {
            return null;
        }

        return body.Seats.TryGetValue(holder, out Seat? seat)
            ? Hearing.Refuse("members-decide", $"Guests are heard, not counted: {seat.Name} is {(seat.Kind == SeatKind.Guest ? "a guest" : "an observer")} here, not a member. {instead}")
            : Unknown(body, holder);
    }

    /// <summary>Only a member by itself, not a group.</summary>
    public static Verdict? OfMember(BodyState body, string member, string instead) =>
        body.Caucuses.ContainsKey(member)
            ? Hearing.Refuse("members-decide", $"{member} is a group. Name the member that does it.")
            : OfDecision(body, member, instead);

    /// <summary>A delegate speaks for its own party, or for a group it belongs to; the dais records for all.</summary>
    public static Verdict? OfHolder(Hearing hearing, string holder)
    {
        if (hearing.By.IsDais)
        {
            return null;
        }

        BodyState body = hearing.State.Body;
        string? party = hearing.By.Party;
        return hearing.By.Role != ActorRole.Delegate || party is null
            ? Hearing.Refuse("own-voice", "Only a delegation, or the chair or the secretariat for it, says what it holds.")
            : party == holder || (body.IsMember(party) && body.Caucuses.TryGetValue(holder, out Caucus? caucus) && caucus.Members.Contains(party, StringComparer.Ordinal)) ? null
            : Hearing.Refuse("own-voice", body.Caucuses.ContainsKey(holder)
                ? $"{party} does not belong to {holder}, and speaks only for itself and for its own groups."
                : $"{party} does not speak for {holder}. A delegation speaks for itself and for groups it belongs to; let {holder} say it, or the secretariat record it.");
    }

    /// <summary>No seat and no group has this code.</summary>
    public static Verdict Unknown(BodyState body, string code) =>
        Hearing.Refuse("known-seat", $"{code} has no seat here and is no group. Members are: {string.Join(", ", body.Members.Select(seat => seat.Code)) switch { "" => "none so far", var codes => codes }}.");
}
