namespace Plenary.Negotiation;

internal static class RecordDecider
{
    public static Verdict Decide(RecordCommand command, Hearing hearing) => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command));
}
