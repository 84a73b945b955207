namespace Plenary.Formats.Scenario;

/// <summary>What is wrong in a scenario file, and where: said so that its writer can put it right.</summary>
public sealed class ScenarioFaultException : Exception
{
    /// <summary>A fault without words; for serializers only.</summary>
    public ScenarioFaultException()
    {
    }

    /// <summary>A fault told in one sentence.</summary>
    public ScenarioFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its cause.</summary>
    public ScenarioFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault in a place of a file.</summary>
    /// <param name="file">The file as its user named it.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="what">What is wrong and what was expected.</param>
    public ScenarioFaultException(string file, long line, string what)
        : base($"{file}, line {line}: {what}") =>
        Line = line;

    /// <summary>The line, from 1; 0 when it is not known.</summary>
    public long Line { get; }
}
