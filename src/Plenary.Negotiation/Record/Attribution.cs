namespace Plenary.Negotiation;

/// <summary>Under which terms something was said, and so what may be told of who said it (practice A9).</summary>
public enum Attribution
{
    /// <summary>Words and source may be told.</summary>
    OnTheRecord,

    /// <summary>Words may be told, the source only by the agreed description: "a senior official".</summary>
    Background,

    /// <summary>Words may be told, without any sourcing.</summary>
    DeepBackground,

    /// <summary>Not usable: nothing is told.</summary>
    OffTheRecord,

    /// <summary>Words may be told, neither the identity nor the affiliation of the speaker nor of any other participant.</summary>
    ChathamHouse,
}
