namespace Plenary.Mediation;

/// <summary>How the chair takes what nobody has said. Every answer repeats it.</summary>
/// <param name="Silence">What silence means.</param>
/// <param name="Support">What support of a paragraph says to leaving it out.</param>
public sealed record Assumptions(SilenceMeans Silence = SilenceMeans.CanAccept, SupportMeans Support = SupportMeans.Prefers)
{
    /// <summary>Silence can accept; who supports a paragraph prefers it.</summary>
    public static Assumptions Default { get; } = new();

    /// <summary>The assumptions in words.</summary>
    public string Words => $"{SilenceWords}; {(Support == SupportMeans.Prefers ? "who supports a paragraph prefers it and does not insist on it" : "who supports a paragraph insists on it")}";

    private string SilenceWords => Silence switch
    {
        SilenceMeans.CanAccept => "who is silent can accept",
        SilenceMeans.LikeItsGroup => "who is silent holds what most of its group holds, and can accept where the group is silent too",
        _ => "of who is silent nothing is known, which counts as a reservation",
    };
}

/// <summary>What silence means.</summary>
public enum SilenceMeans
{
    /// <summary>The member can accept: the practice of consensus.</summary>
    CanAccept,

    /// <summary>The member holds what most of those in its groups hold that have spoken.</summary>
    LikeItsGroup,

    /// <summary>Nothing is known.</summary>
    Unknown,
}

/// <summary>What support of a paragraph says to leaving it out.</summary>
public enum SupportMeans
{
    /// <summary>The member would rather have it, and counts it as an ask.</summary>
    Prefers,

    /// <summary>The member objects to leaving it out.</summary>
    Insists,
}
