namespace Plenary.Negotiation;

/// <summary>A point of order, its ruling and what came of an appeal (practice A5; GA rule 71).</summary>
/// <param name="Party">The member that raised it.</param>
/// <param name="Words">In which words.</param>
/// <param name="Sitting">The number of the sitting.</param>
/// <param name="At">When.</param>
public sealed record PointOfOrder(string Party, string Words, int Sitting, DateTimeOffset At)
{
    /// <summary>Whether the chair upheld it; <see langword="null"/> while no ruling was given.</summary>
    public bool? IsUpheld { get; init; }

    /// <summary>The chair's ruling in words, or <see langword="null"/>.</summary>
    public string? Ruling { get; init; }

    /// <summary>The member that appealed, or <see langword="null"/>.</summary>
    public string? AppealedBy { get; init; }

    /// <summary>Whether the ruling stood on appeal; <see langword="null"/> while an appeal is open or none was made.</summary>
    public bool? Stood { get; init; }

    /// <summary>Whether the room still waits for a ruling or for the decision on an appeal.</summary>
    public bool IsOpen => IsUpheld is null || (AppealedBy is not null && Stood is null);
}
