using System.Diagnostics.CodeAnalysis;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>What reading a weave gave: the weave, or why there is none.</summary>
public sealed record WeaveReadResult
{
    private WeaveReadResult(Weave? weave, WeaveReadError? error)
    {
        Weave = weave;
        Error = error;
    }

    /// <summary>The weave, or <see langword="null"/> when it could not be read.</summary>
    public Weave? Weave { get; }

    /// <summary>Why it could not be read, or <see langword="null"/>.</summary>
    public WeaveReadError? Error { get; }

    /// <summary>Whether there is a weave.</summary>
    [MemberNotNullWhen(true, nameof(Weave))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Weave is not null;

    internal static WeaveReadResult Success(Weave weave) => new(weave, null);

    internal static WeaveReadResult Failure(WeaveReadError error) => new(null, error);
}
