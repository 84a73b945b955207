using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>The sponsors of changes as they are written: each once, in the body's protocol order.</summary>
internal static class ProtocolNames
{
    public static ImmutableArray<string> Of(Weave weave, IEnumerable<int> changes, IComparer<string> order) =>
    [
        .. changes
            .SelectMany(change => weave.Changes[change].Sponsors)
            .Select(sponsor => sponsor.Member)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Order(order),
    ];
}
