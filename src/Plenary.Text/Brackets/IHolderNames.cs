namespace Plenary.Text.Brackets;

/// <summary>
/// Tells whether a written name ("EU", "U.S.", "Türkiye") means a holder of positions that the caller knows.
/// </summary>
/// <remarks>
/// Plenary.Text knows nobody: it reads attributions such as <c>[shall (EU, JPN)]</c> by asking this interface,
/// and takes a trailing parenthesis as an attribution only when every name in it resolves (practice B11).
/// </remarks>
public interface IHolderNames
{
    /// <summary>Resolves one written name, without separators, to the holder's code.</summary>
    /// <param name="name">The name as written; surrounding white space is ignored.</param>
    /// <param name="code">The holder's code (for example <c>USA</c>) when the name is known and means one holder.</param>
    /// <returns><see langword="true"/> when the name means exactly one holder.</returns>
    bool TryResolve(ReadOnlySpan<char> name, out string code);
}
