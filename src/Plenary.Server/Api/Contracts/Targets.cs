using System.Diagnostics.CodeAnalysis;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Api;

/// <summary>What positions are on, as the API writes it: <c>text</c>, <c>status</c>, <c>block:b3</c>, <c>proposal:2</c>, <c>change:c9…</c>, <c>option:no-text@b3</c>.</summary>
internal static class Targets
{
    public static string Of(PositionTarget target) => target.Kind switch
    {
        TargetKind.WholeText => "text",
        TargetKind.Status => "status",
        TargetKind.Block => $"block:{target.Id}",
        TargetKind.Proposal => $"proposal:{target.Id}",
        TargetKind.Option => $"option:{target.Id}",
        _ => $"change:{target.Id}",
    };

    public static bool TryRead(string? written, [NotNullWhen(true)] out PositionTarget? target)
    {
        (string kind, string id) = (written ?? "").Split(':', 2) is [var first, var second] ? (first, second) : (written ?? "", "");
        target = (kind, id.Length > 0) switch
        {
            ("text", false) => PositionTarget.WholeText,
            ("status", false) => PositionTarget.Status,
            ("block", true) => PositionTarget.Of(new BlockId(id)),
            ("proposal", true) when int.TryParse(id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) => PositionTarget.OfProposal(number),
            ("option", true) when OptionTarget.Read(id) is { } option => PositionTarget.Of(option),
            ("change", true) => PositionTarget.Of(new ChangeId(id)),
            _ => null,
        };
        return target is not null;
    }
}
