using Plenary.Text;

namespace Plenary.Formats;

/// <summary>How much a weave likely takes when it is written, so that room for all of it is there at once.</summary>
internal static class WeaveSize
{
    // Of compilations of generated negotiations; only where to start.
    private const int BytesAChange = 256;

    /// <summary>How many bytes it likely takes as JSON.</summary>
    public static int LikelyBytes(Weave weave) => (64 * 1024) + (BytesAChange * (weave.Changes.Length + weave.Remarks.Length));
}
