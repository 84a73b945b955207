namespace Plenary.Server.Access;

/// <summary>The roles in which somebody is in a room. What each may do is in <see cref="Permissions"/> and nowhere else.</summary>
public enum Role
{
    /// <summary>Nobody in particular: the press, a passer-by. Sees what is public, does nothing.</summary>
    Public,

    /// <summary>In the room, not in the decision: sees what the table sees.</summary>
    Observer,

    /// <summary>Of a delegation.</summary>
    Delegate,

    /// <summary>The presidency in the chair.</summary>
    Chair,

    /// <summary>The secretariat, which records for all and acts for the chair.</summary>
    Secretariat,
}

/// <summary>What somebody may do within the own delegation.</summary>
public enum SeatLevel
{
    /// <summary>Reads along: a capital, an adviser.</summary>
    ReadOnly,

    /// <summary>Acts for the delegation.</summary>
    Member,

    /// <summary>Acts for it and says who belongs to it.</summary>
    Head,
}
