namespace Plenary.Negotiation;

internal static class MeetingDecider
{
    public static Verdict Decide(MeetingCommand command, Hearing hearing) => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command));
}
