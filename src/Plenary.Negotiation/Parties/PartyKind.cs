namespace Plenary.Negotiation.Parties;

/// <summary>How a party is usually seated. It says nothing about its status in law.</summary>
public enum PartyKind
{
    /// <summary>A member state of the United Nations, or a full member of the body that a party file describes.</summary>
    State,

    /// <summary>A party that takes part without being such a member (Holy See, State of Palestine ...).</summary>
    Observer,

    /// <summary>An intergovernmental or other organisation (EU, WHO, ISO ...).</summary>
    Organisation,

    /// <summary>A caucus of parties that speaks as one (G77, AOSIS, Grupo Sur ...).</summary>
    Group,
}
