namespace Plenary.Text.Alignment;

/// <summary>What tracked changes do to a token of a draft.</summary>
/// <param name="Inserted">The tracked change that put it in, if one did.</param>
/// <param name="Deleted">The tracked change that takes it out, if one does.</param>
/// <param name="Move">The name of the tracked move that it is in, if it is in one.</param>
internal sealed record Tracking(Revision? Inserted, Revision? Deleted = null, string? Move = null)
{
    /// <summary>The same for a token, or <see langword="null"/> where nothing is tracked. Many that follow each other share it.</summary>
    /// <param name="before">That of the token before.</param>
    /// <param name="inserted">The tracked change that put it in.</param>
    /// <param name="deleted">The tracked change that takes it out.</param>
    /// <param name="move">The tracked move that it is in.</param>
    public static Tracking? Of(Tracking? before, Revision? inserted, Revision? deleted, string? move) =>
        inserted is null && deleted is null && move is null ? null
        : before is not null && ReferenceEquals(before.Inserted, inserted) && ReferenceEquals(before.Deleted, deleted) && ReferenceEquals(before.Move, move) ? before
        : new Tracking(inserted, deleted, move);
}
