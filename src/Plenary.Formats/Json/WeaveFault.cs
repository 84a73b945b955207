using System.Diagnostics.CodeAnalysis;

namespace Plenary.Formats.Json;

/// <summary>Carries what is wrong with a file from where it is seen to <see cref="WeaveJson"/>, which makes a result of it.</summary>
[SuppressMessage("Design", "CA1032", Justification = "A fault that names no place is of no use.")]
internal sealed class WeaveFault(long offset, string what, string advice) : FormatException(what)
{
    /// <summary>For a file that lost bytes.</summary>
    public const string AskAgain = "Ask its sender for the file again.";

    /// <summary>For a file whose parts do not fit together.</summary>
    public const string ExportAgain = "Export it again from the compilation it was made from; a weave is not edited by hand.";

    /// <summary>For a file of a newer format.</summary>
    public const string Update = "Read it with a newer Plenary.";

    /// <summary>The byte at which it was seen, starting at 0.</summary>
    public long Offset { get; } = offset;

    /// <summary>What to do about it.</summary>
    public string Advice { get; } = advice;
}
