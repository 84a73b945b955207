namespace Plenary.Formats.Word;

/// <summary>The pictures and formulas of one or several Word files, by their keys.</summary>
public sealed class Insets
{
    private readonly Lazy<Dictionary<string, Inset>> all;

    /// <summary>Makes a collection to add to.</summary>
    public Insets() => all = new Lazy<Dictionary<string, Inset>>(new Dictionary<string, Inset>(StringComparer.Ordinal));

    private Insets(Func<Insets> read) => all = new Lazy<Dictionary<string, Inset>>(() => read().ByKey);

    /// <summary>None.</summary>
    public static Insets None { get; } = new();

    /// <summary>Whether a picture or formula can be carried over into a Word file.</summary>
    public bool CanCarry(string key) => ByKey.TryGetValue(key, out Inset? inset) && inset.Markup is not null;

    /// <summary>What is said of it in words (its alternative text), or <see langword="null"/>.</summary>
    public string? WordsOf(string key) => ByKey.GetValueOrDefault(key)?.Words;

    private Dictionary<string, Inset> ByKey => all.Value;

    /// <summary>Pictures and formulas that are read when one of them is first asked for, which mostly none is.</summary>
    internal static Insets ReadWhenAsked(Func<Insets> read) => new(read);

    internal Inset? Find(string key) => ByKey.GetValueOrDefault(key);

    internal void Add(string key, Inset inset) => ByKey.TryAdd(key, inset);

    internal void AddAll(Insets others)
    {
        foreach ((string key, Inset inset) in others.ByKey)
        {
            ByKey.TryAdd(key, inset);
        }
    }
}
