using Plenary.Text;

namespace Plenary.Formats.Drawing;

/// <summary>Says in words what is looked at and not read: <c>picture: a map of the coast</c>.</summary>
internal static class InsetName
{
    private const int MostCharacters = 120;

    /// <summary>The name of a picture, formula or other inset; notes have names of their own.</summary>
    /// <param name="token">The inset.</param>
    /// <param name="words">What is said of it in words (its alternative text), by its key.</param>
    public static string Of(Token token, Func<string, string?> words)
    {
        string key = token.Key ?? "";
        string kind = key.Length > 0 ? key.Split(' ', ':')[0] : "object";
        string said = string.Join(' ', (words(key) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return said.Length == 0 ? kind : $"{kind}: {(said.Length > MostCharacters ? Cut(said) : said)}";
    }

    private static string Cut(string said) => $"{said[..(char.IsHighSurrogate(said[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)]} …";
}
