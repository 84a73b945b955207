namespace Plenary.Formats;

/// <summary>A file that cannot be used, said so that its sender can put it right: what, where, what to do.</summary>
/// <remarks>Thrown by readers and caught by whoever asked for the file; it never crosses into the pure engine.</remarks>
public sealed class DocumentFaultException : Exception
{
    /// <summary>A fault without words; for serializers only.</summary>
    public DocumentFaultException()
    {
    }

    /// <summary>A fault told in one sentence that starts with the file's name.</summary>
    public DocumentFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its cause.</summary>
    public DocumentFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
