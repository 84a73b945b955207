namespace Plenary.Negotiation;

/// <summary>What was met and said.</summary>
public sealed record RecordState
{
    /// <summary>Nothing.</summary>
    public static RecordState Empty { get; } = new();

    internal RecordState Apply(RecordEvent happened, Recorded recorded) => this;
}

/// <summary>What comes into the record.</summary>
public abstract record RecordEvent : ProceedingsEvent;

/// <summary>What can be asked of the record.</summary>
public abstract record RecordCommand : Command;

internal static class RecordDecider
{
    public static Verdict Decide(RecordCommand command, Hearing hearing) => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command));
}
