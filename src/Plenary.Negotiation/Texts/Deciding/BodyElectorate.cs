namespace Plenary.Negotiation;

/// <summary>A body's members as an electorate, in protocol order.</summary>
public static class BodyElectorate
{
    /// <summary>The members with their weights, and why one may not take part.</summary>
    /// <param name="body">The body.</param>
    /// <param name="present">The codes of those in the room, or <see langword="null"/> where presence is not asked: positions count wherever their holder is.</param>
    public static Electorate Of(BodyState body, IReadOnlySet<string>? present = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new Electorate(body.Members.Select(seat => new Voter(seat.Code)
        {
            Weights = seat.Weights,
            IsPermanent = seat.IsPermanent,
            IsPresent = present is null || present.Contains(seat.Code),
            NotEntitledBecause = WhyNot(seat),
        }));
    }

    /// <summary>Why a member may not take part in decisions, in a few words; <see langword="null"/> when it may.</summary>
    /// <param name="seat">The member's seat.</param>
    public static string? WhyNot(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return seat.Credentials == Credentials.Rejected ? "its credentials were rejected"
            : seat.IsEntitled ? null
            : seat.EntitlementReason ?? "it is not entitled";
    }
}
