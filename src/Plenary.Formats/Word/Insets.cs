namespace Plenary.Formats.Word;

/// <summary>The pictures and formulas of one or several Word files, by their keys.</summary>
public sealed class Insets
{
    private readonly Dictionary<string, Inset> byKey = new(StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static Insets None { get; } = new();

    /// <summary>Whether a picture or formula can be carried over into a Word file.</summary>
    public bool CanCarry(string key) => byKey.TryGetValue(key, out Inset? inset) && inset.Markup is not null;

    /// <summary>What is said of it in words (its alternative text), or <see langword="null"/>.</summary>
    public string? WordsOf(string key) => byKey.GetValueOrDefault(key)?.Words;

    internal Inset? Find(string key) => byKey.GetValueOrDefault(key);

    internal void Add(string key, Inset inset) => byKey.TryAdd(key, inset);

    internal void AddAll(Insets others)
    {
        foreach ((string key, Inset inset) in others.byKey)
        {
            byKey.TryAdd(key, inset);
        }
    }
}
