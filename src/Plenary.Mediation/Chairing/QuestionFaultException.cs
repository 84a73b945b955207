namespace Plenary.Mediation;

/// <summary>A question of the chair that cannot be put: it names what is not there, or says what cannot be read.</summary>
public sealed class QuestionFaultException : Exception
{
    /// <summary>Without words.</summary>
    public QuestionFaultException()
    {
    }

    /// <summary>With words.</summary>
    public QuestionFaultException(string message)
        : base(message)
    {
    }

    /// <summary>With words and a cause.</summary>
    public QuestionFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With what was asked, and what is wrong with it.</summary>
    /// <param name="part">The part of the question: <c>pin</c>, <c>forbid</c>, <c>suppose</c>, <c>offer</c>, <c>assume</c>, <c>seed</c>.</param>
    /// <param name="given">What was given for it.</param>
    /// <param name="why">What is wrong, and what can be had; a sentence.</param>
    public QuestionFaultException(string part, string given, string why)
        : base($"{part} {given}: {why}")
    {
        Part = part;
        Given = given;
        Why = why;
    }

    /// <summary>The part of the question: <c>pin</c>, <c>forbid</c>, <c>suppose</c>, <c>offer</c>, <c>assume</c>, <c>seed</c>.</summary>
    public string Part { get; } = "";

    /// <summary>What was given for it.</summary>
    public string Given { get; } = "";

    /// <summary>What is wrong with it, and what can be had instead.</summary>
    public string Why { get; } = "";
}
