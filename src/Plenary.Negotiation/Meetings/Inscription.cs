namespace Plenary.Negotiation;

/// <summary>A name on a speakers' list, in the order of inscription. Each agenda item has its list, which lasts over sittings.</summary>
/// <param name="Party">The code of the seat or group that asked for the floor.</param>
/// <param name="Item">The agenda item it wants to speak on, or <see langword="null"/> for a discussion outside the items.</param>
/// <param name="Kind">For a speech or a reply.</param>
/// <param name="ReplyTo">For a reply, to whom; otherwise <see langword="null"/>.</param>
public sealed record Inscription(string Party, string? Item, TurnKind Kind = TurnKind.Speech, string? ReplyTo = null);

/// <summary>For what the floor is given.</summary>
public enum TurnKind
{
    /// <summary>A speech from the list.</summary>
    Speech,

    /// <summary>The first reply of a delegation on an item in a sitting: 10 minutes, after the list.</summary>
    FirstReply,

    /// <summary>Its second and last: 5 minutes.</summary>
    SecondReply,
}
