namespace Plenary.Negotiation;

internal static class TextDecider
{
    public static Verdict Decide(TextCommand command, Hearing hearing) => throw new ArgumentException($"Nobody decides the command {command.GetType().Name}.", nameof(command));
}
