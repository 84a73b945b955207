namespace Plenary.Server.Storage;

/// <summary>The end of the whole log: who notes it down can prove later that nothing before it was altered or dropped.</summary>
/// <param name="Commit">The number of the last commit; 0 for a log without events.</param>
/// <param name="Hash">The running hash up to it.</param>
public readonly record struct LogHead(long Commit, ChainHash Hash)
{
    /// <summary>As it is printed and noted: <c>41:9f86d0…</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Commit}:{Hash}");

    /// <summary>Reads what <see cref="ToString"/> prints.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LogHead head)
    {
        head = default;
        int colon = text.IndexOf(':');
        if (colon < 0
            || !long.TryParse(text[..colon], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long commit)
            || !ChainHash.TryParse(text[(colon + 1)..], out ChainHash hash))
        {
            return false;
        }

        head = new LogHead(commit, hash);
        return true;
    }
}
