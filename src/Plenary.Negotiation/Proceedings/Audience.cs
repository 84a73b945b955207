namespace Plenary.Negotiation;

/// <summary>Who may see an event: everybody, the table, one delegation, or the chair alone.</summary>
/// <remarks>
/// Every event carries one, and a projection is made from the events its reader may see and no others: a leak needs a
/// wrong audience, not a forgotten condition. The order of the kinds is that of growing confidentiality.
/// </remarks>
/// <param name="Kind">Which of the four.</param>
/// <param name="Party">The delegation's code for <see cref="AudienceKind.Delegation"/>, otherwise <see langword="null"/>.</param>
public readonly record struct Audience(AudienceKind Kind, string? Party = null)
{
    /// <summary>Everybody.</summary>
    public static Audience Public { get; } = new(AudienceKind.Public);

    /// <summary>All delegations in the room, the chair and the secretariat.</summary>
    public static Audience Table { get; } = new(AudienceKind.Table);

    /// <summary>The chair alone: what is told in confidence.</summary>
    public static Audience ChairAlone { get; } = new(AudienceKind.ChairAlone);

    /// <summary>One delegation.</summary>
    /// <param name="party">The delegation's code.</param>
    public static Audience Of(string party) => new(AudienceKind.Delegation, party);

    /// <summary>Whether a reader of the audience <paramref name="reader"/> may see what is addressed to this one.</summary>
    /// <param name="reader">
    /// Where the reader sits. The chair sees the table and what is told to the chair alone, never a delegation's own
    /// drafts; a delegation sees the table and its own; the secretariat sits at the table.
    /// </param>
    public bool IsOpenTo(Audience reader) => Kind switch
    {
        AudienceKind.Public => true,
        AudienceKind.Table => reader.Kind != AudienceKind.Public,
        AudienceKind.Delegation => reader.Kind == AudienceKind.Delegation && string.Equals(Party, reader.Party, StringComparison.Ordinal),
        _ => reader.Kind == AudienceKind.ChairAlone,
    };

    /// <summary>The stable form for files and logs: <c>public</c>, <c>table</c>, <c>delegation:JPN</c>, <c>chair</c>.</summary>
    public override string ToString() => Kind switch
    {
        AudienceKind.Public => "public",
        AudienceKind.Table => "table",
        AudienceKind.Delegation => $"delegation:{Party}",
        _ => "chair",
    };

    /// <summary>Reads the stable form.</summary>
    /// <param name="text">What <see cref="ToString"/> gives.</param>
    /// <param name="audience">The audience, when known.</param>
    /// <returns>Whether the form is one of the four.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Audience audience)
    {
        (audience, bool known) = text switch
        {
            "public" => (Public, true),
            "table" => (Table, true),
            "chair" => (ChairAlone, true),
            _ when text.StartsWith("delegation:", StringComparison.Ordinal) && text.Length > 11 => (Of(text[11..].ToString()), true),
            _ => (default, false),
        };
        return known;
    }
}

/// <summary>The kinds of audience, from the widest to the narrowest.</summary>
public enum AudienceKind
{
    /// <summary>Everybody, the press included.</summary>
    Public,

    /// <summary>All delegations in the room, guests and observers among them, the chair and the secretariat.</summary>
    Table,

    /// <summary>One delegation: its drafts and red lines.</summary>
    Delegation,

    /// <summary>The chair alone: bottom lines told in confidence.</summary>
    ChairAlone,
}
