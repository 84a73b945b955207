namespace Plenary.Server.Storage;

/// <summary>A data folder or backup cannot be used as asked; the message says what, where and what to do. Nothing was changed.</summary>
public sealed class DataFolderException : Exception
{
    public DataFolderException()
    {
    }

    public DataFolderException(string message)
        : base(message)
    {
    }

    public DataFolderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
