using Xunit;

namespace Plenary.Corpus.Tests;

/// <summary>Opens real Word files, and skips the test where they are not.</summary>
internal static class RealFiles
{
    public static TrackedWordChecker Open(params ReadOnlySpan<string> parts)
    {
        string? path = SharedData.Find(parts);
        Assert.SkipWhen(path is null, SharedData.Missing);
        return TrackedWordChecker.OpenFile(path);
    }
}
