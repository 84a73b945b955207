namespace Plenary.Negotiation.Parties;

/// <summary>The six languages of the United Nations, in which the table gives a party's name.</summary>
public enum PartyLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>French.</summary>
    French,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Russian.</summary>
    Russian,

    /// <summary>Chinese, in simplified characters.</summary>
    Chinese,

    /// <summary>Arabic.</summary>
    Arabic,
}
