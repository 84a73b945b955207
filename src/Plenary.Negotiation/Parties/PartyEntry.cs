namespace Plenary.Negotiation.Parties;

/// <summary>A value of a party file with the line it stands on.</summary>
internal readonly record struct Written(string Value, int Line);

/// <summary>One party as a file tells it, before it is checked against the table.</summary>
internal sealed class PartyEntry(string code, int line, PartyKind kind)
{
    public string Code { get; } = code;

    public int Line { get; } = line;

    /// <summary>The kind that holds for new parties at this place of the file.</summary>
    public PartyKind Kind { get; } = kind;

    /// <summary>The kind said of this very party.</summary>
    public PartyKind? OwnKind { get; set; }

    public Written? Iso2 { get; set; }

    /// <summary>The first name given in each language, English first.</summary>
    public string?[] Names { get; } = new string?[6];

    /// <summary>Every name that is to be recognised, the first ones included.</summary>
    public List<Written> Known { get; } = new(12);

    /// <summary>Null when the file says nothing of members.</summary>
    public List<Written>? Members { get; set; }
}

/// <summary>All that a party file says.</summary>
internal sealed class PartySheet
{
    public List<PartyEntry> Entries { get; } = [];

    public List<(Written Name, string[] Codes)> Ambiguous { get; } = [];

    public List<(Written Name, string Code)> Means { get; } = [];

    public List<Written> Never { get; } = [];

    public bool FromNothing { get; set; }

    public Written? Order { get; set; }

    public Written? Start { get; set; }

    public bool GroupsFirst { get; set; }

    public PartyFileWrong? Wrong { get; set; }
}
