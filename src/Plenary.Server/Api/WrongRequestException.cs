namespace Plenary.Server.Api;

/// <summary>A request says something that cannot be meant; the message says what, where and what to do.</summary>
public sealed class WrongRequestException : Exception
{
    public WrongRequestException()
    {
    }

    public WrongRequestException(string message)
        : base(message)
    {
    }

    public WrongRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Names the rule as well.</summary>
    public WrongRequestException(string rule, string message)
        : base(message) => Rule = rule;

    /// <summary>The rule that the request breaks.</summary>
    public string Rule { get; } = "request";

    /// <summary>Whether there is too much of something.</summary>
    public bool IsTooMuch { get; init; }
}
