namespace Plenary.Negotiation;

/// <summary>In whose name something is done, and by whose hand.</summary>
/// <param name="Role">The role in which it is done.</param>
/// <param name="Party">The delegation's code; for the chair the presidency's code where one is held; otherwise <see langword="null"/>.</param>
/// <param name="Office">Who recorded it, as an office ("First Secretary"), apart from the party that holds it; or <see langword="null"/>.</param>
public sealed record Actor(ActorRole Role, string? Party = null, string? Office = null)
{
    /// <summary>The chair.</summary>
    public static Actor Chair { get; } = new(ActorRole.Chair);

    /// <summary>The secretariat.</summary>
    public static Actor Secretariat { get; } = new(ActorRole.Secretariat);

    /// <summary>The clock: what happens because a time has come.</summary>
    public static Actor Clock { get; } = new(ActorRole.Clock);

    /// <summary>A delegate of a member, guest or observer; which of these it is, the body says.</summary>
    /// <param name="party">The delegation's code.</param>
    /// <param name="office">Who recorded it.</param>
    public static Actor Delegate(string party, string? office = null) => new(ActorRole.Delegate, party, office);

    /// <summary>Whether the chair acts, or the secretariat for it.</summary>
    public bool IsDais => Role is ActorRole.Chair or ActorRole.Secretariat;
}

/// <summary>The roles in which somebody acts.</summary>
public enum ActorRole
{
    /// <summary>The presidency in the chair.</summary>
    Chair,

    /// <summary>The secretariat.</summary>
    Secretariat,

    /// <summary>A delegation.</summary>
    Delegate,

    /// <summary>The clock: a deadline that passes.</summary>
    Clock,
}
