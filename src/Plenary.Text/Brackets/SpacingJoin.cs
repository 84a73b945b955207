namespace Plenary.Text.Brackets;

/// <summary>How two pieces of text are put together where something was taken out between them.</summary>
/// <param name="DropLeft">Characters to leave off the end of the left piece.</param>
/// <param name="Insert">What to put between: empty or one space.</param>
/// <param name="DropRight">Characters to leave off the start of the right piece.</param>
public readonly record struct SpacingJoin(int DropLeft, string Insert, int DropRight)
{
    /// <summary>Puts the pieces together.</summary>
    /// <param name="left">The left piece, as given to <see cref="SpacingRepair"/>.</param>
    /// <param name="right">The right piece.</param>
    /// <returns>The joined text.</returns>
    public string Apply(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        string.Concat(left[..^DropLeft], Insert, right[DropRight..]);
}
