using Plenary.Text.Brackets;

namespace Plenary.Text.Tests.Brackets;

/// <summary>A handful of names for tests.</summary>
internal sealed class KnownHolders : IHolderNames
{
    public static readonly KnownHolders Instance = new();

    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EU"] = "EU",
        ["JPN"] = "JPN",
        ["Japan"] = "JPN",
        ["US"] = "USA",
        ["U.S."] = "USA",
        ["USA"] = "USA",
        ["CAN"] = "CAN",
        ["Canada"] = "CAN",
        ["NOR"] = "NOR",
        ["Norway"] = "NOR",
        ["RUS"] = "RUS",
        ["CHN"] = "CHN",
        ["AUS"] = "AUS",
        ["LMDC"] = "LMDC",
        ["Trinidad and Tobago"] = "TTO",
        ["Korea, Republic of"] = "KOR",
    };

    public bool TryResolve(ReadOnlySpan<char> name, out string code) =>
        Codes.TryGetValue(name.Trim().ToString(), out code!);
}
