namespace Plenary.Negotiation;

/// <summary>What happens to a body.</summary>
public abstract record BodyEvent : ProceedingsEvent;

/// <summary>The body was founded, or brought into the record.</summary>
/// <param name="Name">Its name in full.</param>
/// <param name="ShortName">Its name in titles.</param>
/// <param name="Profile">How it works.</param>
public sealed record BodyFounded(string Name, string ShortName, BodyProfile Profile) : BodyEvent;

/// <summary>The body works in another way from now on.</summary>
/// <param name="Profile">How.</param>
public sealed record ProfileChanged(BodyProfile Profile) : BodyEvent;

/// <summary>A party took a seat, or its seat changed.</summary>
/// <param name="Seat">The seat.</param>
public sealed record SeatTaken(Seat Seat) : BodyEvent;

/// <summary>A party left.</summary>
/// <param name="Code">Its code.</param>
public sealed record SeatLeft(string Code) : BodyEvent;

/// <summary>A member may vote, or may not (Charter Article 19).</summary>
/// <param name="Code">The member.</param>
/// <param name="IsEntitled">Whether it may.</param>
/// <param name="Reason">Why not, or why again.</param>
public sealed record EntitlementChanged(string Code, bool IsEntitled, string? Reason) : BodyEvent;

/// <summary>A delegation's credentials were decided on.</summary>
/// <param name="Code">The delegation.</param>
/// <param name="Credentials">What was decided.</param>
public sealed record CredentialsDecided(string Code, Credentials Credentials) : BodyEvent;

/// <summary>A group was formed, or its membership changed.</summary>
/// <param name="Caucus">The group as it now is.</param>
public sealed record CaucusFormed(Caucus Caucus) : BodyEvent;

/// <summary>A group was dissolved; its positions stay in the record and bind nobody.</summary>
/// <param name="Code">The group.</param>
public sealed record CaucusDissolved(string Code) : BodyEvent;

/// <summary>A member took the chair.</summary>
/// <param name="Holder">The member.</param>
public sealed record PresidencyTaken(string Holder) : BodyEvent
{
    /// <summary>Whose turn it was by the rota; <see langword="null"/> where none says.</summary>
    public string? Turn { get; init; }
}

/// <summary>It was arranged who presides from when, in place of what was arranged before.</summary>
/// <param name="Rota">The arrangement.</param>
public sealed record RotaSet(Rota Rota) : BodyEvent;
