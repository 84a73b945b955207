using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>What a position is on, as addresses and forms write it: <c>block:b3</c>, <c>proposal:2</c>, <c>option:no-text@b3</c>, <c>wholetext:</c>.</summary>
internal static class PositionTargets
{
    /// <summary>The stable form.</summary>
    public static string Write(PositionTarget target) => $"{target.Kind.ToString().ToLowerInvariant()}:{target.Id}";

    /// <summary>Reads the stable form; <see langword="null"/> for anything else.</summary>
    public static PositionTarget? Read(string written)
    {
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Enum.TryParse(written[..colon], true, out TargetKind kind) || char.IsAsciiDigit(written[0]))
        {
            return null;
        }

        string id = written[(colon + 1)..];
        bool needsId = kind is TargetKind.Block or TargetKind.Change or TargetKind.Proposal or TargetKind.Option;
        return kind == TargetKind.Option && OptionTarget.Read(id) is null ? null
            : needsId == id.Length > 0 ? new PositionTarget(kind, needsId ? id : null) : null;
    }
}
