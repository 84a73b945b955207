namespace Plenary.Negotiation;

internal static class PositionDecider
{
    public static Verdict Decide(PositionCommand command, Hearing hearing) => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command));
}
