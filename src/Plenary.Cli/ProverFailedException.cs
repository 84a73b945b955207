namespace Plenary.Cli;

/// <summary>The program that proves did not come to an end. The answer stands as it was found.</summary>
internal sealed class ProverFailedException : Exception
{
    /// <summary>A fault that says nothing.</summary>
    public ProverFailedException()
    {
    }

    /// <summary>A fault told in words.</summary>
    public ProverFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A fault told in words, with what it comes from.</summary>
    public ProverFailedException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
