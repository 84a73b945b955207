namespace Plenary.Text.Brackets;

/// <summary>A piece of text in notation.</summary>
internal abstract record NotationItem;

/// <summary>One UTF-16 unit.</summary>
/// <param name="Value">The unit.</param>
/// <param name="IsPlain">Whether it was marked as a plain sign, so that it means nothing else.</param>
internal sealed record NotationSign(char Value, bool IsPlain) : NotationItem
{
    /// <summary>Whether it is this sign, and means something.</summary>
    public bool Means(char sign) => Value == sign && !IsPlain;
}

/// <summary>The end of a line.</summary>
internal sealed record NotationLineEnd : NotationItem;

/// <summary>Where reserved words begin or end.</summary>
/// <param name="IsOpening">Whether they begin.</param>
/// <param name="Sponsors">Who reserves them.</param>
internal sealed record NotationReservation(bool IsOpening, List<string> Sponsors) : NotationItem;

/// <summary>A bracket: options that touch.</summary>
internal sealed record NotationBracket(List<NotationOption> Options) : NotationItem
{
    /// <summary>Whether a space of its options stands before it.</summary>
    public bool HasLead { get; set; }

    /// <summary>Whether a space of its options stands after it.</summary>
    public bool HasTrail { get; set; }

    /// <summary>Whether the spaces around it have been looked at.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether some reading has nothing here, so that a space beside it goes with it.</summary>
    public bool CanVanish =>
        Options[0].Role == OptionRole.Proposed || Options[0].LeftBy.Count > 0 || Options.Exists(option => option.Role == OptionRole.NoText);

    /// <summary>The option that a member takes, or that stands (<see langword="null"/>): none when it takes the words out.</summary>
    public NotationOption? TakenBy(string? member)
    {
        NotationOption? standing = Options[0].Role == OptionRole.Base ? Options[0] : null;
        if (member is null)
        {
            return standing;
        }

        foreach (NotationOption option in Options)
        {
            if (option.Sponsors.Contains(member))
            {
                return option;
            }
        }

        if (standing is not null && standing.LeftBy.Contains(member))
        {
            return null;
        }

        foreach (NotationOption option in Options)
        {
            if (option.Role == OptionRole.Proposed && option.Inside.Contains(member))
            {
                return option;
            }
        }

        return standing;
    }
}

/// <summary>One option of a bracket.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Content">What it says.</param>
/// <param name="Sponsors">Who proposes it.</param>
/// <param name="LeftBy">Who deletes or moves it.</param>
/// <param name="Inside">Who is named in brackets within it.</param>
internal sealed record NotationOption(OptionRole Role, List<NotationItem> Content, HashSet<string> Sponsors, HashSet<string> LeftBy, HashSet<string> Inside);

/// <summary>A whole text in notation.</summary>
/// <param name="Items">What it says.</param>
/// <param name="Members">Whom it names.</param>
internal sealed record NotationContent(List<NotationItem> Items, SortedSet<string> Members);
