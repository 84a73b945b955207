using System.Globalization;

namespace Plenary.Server.Storage;

/// <summary>The first place where a log is not what was written.</summary>
/// <param name="Stream">The stream; null when the break is not in one stream or its name is lost.</param>
/// <param name="Sequence">The event in the stream; null when it is not one event or cannot be told.</param>
/// <param name="Commit">The commit; null when it is not one or cannot be told.</param>
/// <param name="What">What differs.</param>
public sealed record LogBreak(string? Stream, long? Sequence, long? Commit, string What)
{
    /// <summary>Where, then what, in one line.</summary>
    public override string ToString()
    {
        List<string> where = [];
        if (Stream is not null)
        {
            where.Add($"stream {Stream}");
        }

        if (Sequence is not null)
        {
            where.Add(string.Create(CultureInfo.InvariantCulture, $"event {Sequence}"));
        }

        if (Commit is not null)
        {
            where.Add(string.Create(CultureInfo.InvariantCulture, $"commit {Commit}"));
        }

        return where.Count == 0 ? What : $"{string.Join(", ", where)}: {What}";
    }
}
