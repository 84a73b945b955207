namespace Plenary.Negotiation;

/// <summary>What a member holds; having none is silence.</summary>
public enum Stance
{
    /// <summary>Wants it.</summary>
    Support,

    /// <summary>Can live with it.</summary>
    Accept,

    /// <summary>Lets it pass, with a reservation on record.</summary>
    Reserve,

    /// <summary>A formal objection.</summary>
    Object,
}
