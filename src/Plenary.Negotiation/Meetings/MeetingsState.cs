namespace Plenary.Negotiation;

/// <summary>The meetings of a body.</summary>
public sealed record MeetingsState
{
    /// <summary>No meeting.</summary>
    public static MeetingsState Empty { get; } = new();

    internal MeetingsState Apply(MeetingEvent happened, Recorded recorded) => this;
}

/// <summary>What happens to meetings.</summary>
public abstract record MeetingEvent : ProceedingsEvent;

/// <summary>What can be asked about meetings.</summary>
public abstract record MeetingCommand : Command;

internal static class MeetingDecider
{
    public static Verdict Decide(MeetingCommand command, Hearing hearing) => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command));
}
