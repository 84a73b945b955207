namespace Plenary.Server.Pages;

/// <summary>What a page says about what its reader has just done: done, or refused with what was kept.</summary>
/// <param name="Words">One or two sentences.</param>
/// <param name="IsRefusal">Whether nothing was done.</param>
public sealed record Notice(string Words, bool IsRefusal = false)
{
    /// <summary>The proposal that can still be taken back at once, or <see langword="null"/>.</summary>
    public int? Undo { get; init; }
}
