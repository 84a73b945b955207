namespace Plenary.Text.Alignment;

/// <summary>What became of each change when pairs of brackets were joined: mostly nothing was, and each is what it was.</summary>
/// <param name="places">For every change its place, or <see langword="null"/> where nothing was joined.</param>
internal readonly struct JoinedChanges((int Change, int Part)[]? places)
{
    /// <summary>The change that one became a part of, and which part.</summary>
    public (int Change, int Part) Of(int change) => places is null ? (change, 0) : places[change];

    /// <summary>The same entry, by the index that the change which puts it in has now.</summary>
    public EntryRef Renew(EntryRef entry) => entry.Change < -1 && places is not null ? entry with { Change = Edit.Pending(places[-2 - entry.Change].Change) } : entry;
}
