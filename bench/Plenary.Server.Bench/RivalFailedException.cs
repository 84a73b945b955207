namespace Plenary.Server.Bench;

/// <summary>A rival did not start, or ended in the midst of a load: a message of what, for whoever measures.</summary>
internal sealed class RivalFailedException : Exception
{
    public RivalFailedException()
    {
    }

    public RivalFailedException(string message)
        : base(message)
    {
    }

    public RivalFailedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
