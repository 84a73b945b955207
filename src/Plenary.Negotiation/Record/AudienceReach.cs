namespace Plenary.Negotiation;

/// <summary>How far audiences reach, and where an actor sits.</summary>
internal static class AudienceReach
{
    /// <summary>Whether everybody of an audience can also see what is addressed to another.</summary>
    public static bool Covers(this Audience outer, Audience inner) =>
        outer.Kind == AudienceKind.Public || (outer.Kind == AudienceKind.Table && inner.Kind != AudienceKind.Public) || outer == inner;

    /// <summary>As what an actor reads the record.</summary>
    public static Audience SeatOf(Actor by) => by.Role switch
    {
        ActorRole.Chair => Audience.ChairAlone,
        ActorRole.Delegate when by.Party is { } party => Audience.Of(party),
        ActorRole.Secretariat => Audience.Table,
        _ => Audience.Public,
    };

    /// <summary>To whom an actor may address something.</summary>
    public static bool CanAddress(Actor by, Audience audience) =>
        audience.Kind != AudienceKind.Delegation || (by.Role == ActorRole.Delegate && by.Party == audience.Party);
}
