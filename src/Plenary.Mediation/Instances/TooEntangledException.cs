namespace Plenary.Mediation;

/// <summary>Conditions that hang on one another so much that they cannot be written out.</summary>
public sealed class TooEntangledException : Exception
{
    /// <summary>Without words.</summary>
    public TooEntangledException()
    {
    }

    /// <summary>With words.</summary>
    public TooEntangledException(string message)
        : base(message)
    {
    }

    /// <summary>With words and a cause.</summary>
    public TooEntangledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
