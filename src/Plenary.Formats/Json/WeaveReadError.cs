using System.Globalization;

namespace Plenary.Formats.Json;

/// <summary>Why a file is no weave that can be read.</summary>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Path">Where in the JSON, for example <c>$.changes[4].edits[0].after</c>.</param>
/// <param name="Line">The line, starting at 1.</param>
/// <param name="Byte">The byte in the file, starting at 0.</param>
/// <param name="Advice">What to do about it, one sentence.</param>
public sealed record WeaveReadError(string What, string Path, int Line, long Byte, string Advice)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Line}, byte {Byte}, {Path}: {What} {Advice}");
}
