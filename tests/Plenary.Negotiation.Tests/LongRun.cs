using System.Runtime.CompilerServices;
using CsCheck;

namespace Plenary.Negotiation.Tests;

/// <summary>How often a law is tried: for each change a little, in a long run (<c>./test --long</c>) fifty times as much.</summary>
internal static class LongRun
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PLENARY_LONG") == "1";

    public static int Times(int usual) => IsLong ? 50 * usual : usual;

    // For the laws that name no number of their own.
    [ModuleInitializer]
    internal static void Prolong() => Check.Iter = Times((int)Check.Iter);
}
