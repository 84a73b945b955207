using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Plenary.Formats.Scenario;

/// <summary>A place in a scenario file that is being read: knows its line, says what it expected, notices keys nobody reads.</summary>
internal sealed class ScenarioNode(string file, YamlNode node, string name)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>The line, from 1.</summary>
    public long Line => node.Start.Line;

    /// <summary>What this place is called in messages: its key.</summary>
    public string Name => name;

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    /// <summary>The keys of a mapping, in the order of the file.</summary>
    public IEnumerable<string> Keys => node is YamlMappingNode map ? map.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "") : [];

    public ScenarioFaultException Fault(string what) => new(file, Line, what);

    public bool Has(string key) => Find(key) is not null;

    public bool TryGet(string key, [NotNullWhen(true)] out ScenarioNode? found)
    {
        found = Find(key) is { } child ? new ScenarioNode(file, child, key) : null;
        return found is not null;
    }

    public ScenarioNode Get(string key) =>
        TryGet(key, out ScenarioNode? found) ? found : throw Fault($"`{name}` needs `{key}`.");

    /// <summary>Words of a scalar, trimmed of nothing.</summary>
    public string Words()
    {
        if (node is YamlScalarNode { Value: { } value })
        {
            return value;
        }

        throw Fault($"`{name}` should be words here, not {(IsList ? "a list" : "a mapping")}.");
    }

    public string Words(string key) => Get(key).Words();

    public string? WordsOrNull(string key) => TryGet(key, out ScenarioNode? found) ? found.Words() : null;

    public int Number(string key)
    {
        ScenarioNode found = Get(key);
        return int.TryParse(found.Words(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw found.Fault($"`{key}` should be a whole number, not `{found.Words()}`.");
    }

    public int? NumberOrNull(string key) => Has(key) ? Number(key) : null;

    public bool Flag(string key, bool otherwise)
    {
        if (!TryGet(key, out ScenarioNode? found))
        {
            return otherwise;
        }

        return found.Words() switch
        {
            "yes" or "true" => true,
            "no" or "false" => false,
            string other => throw found.Fault($"`{key}` should be yes or no, not `{other}`."),
        };
    }

    /// <summary>One of several words, by which a value is meant.</summary>
    public T OneOf<T>(string key, IReadOnlyList<(string Word, T Value)> words) => Get(key).OneOf(words);

    public T OneOf<T>(IReadOnlyList<(string Word, T Value)> words)
    {
        string written = Words();
        foreach ((string word, T value) in words)
        {
            if (string.Equals(word, written, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw Fault($"`{name}` should be one of {string.Join(", ", words.Select(pair => pair.Word))}, not `{written}`.");
    }

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public IReadOnlyList<ScenarioNode> Items() =>
        node is YamlSequenceNode list ? [.. list.Children.Select(child => new ScenarioNode(file, child, name))] : [this];

    /// <summary>The items under a key; none when the key is not there.</summary>
    public IReadOnlyList<ScenarioNode> Items(string key) => TryGet(key, out ScenarioNode? found) ? found.Items() : [];

    /// <summary>Refuses a key that nobody has read: a misspelt one must not pass in silence.</summary>
    public void Close(params IEnumerable<string> known)
    {
        foreach (YamlNode key in node is YamlMappingNode map ? map.Children.Keys : [])
        {
            string word = (key as YamlScalarNode)?.Value ?? "";
            if (!read.Contains(word))
            {
                throw new ScenarioFaultException(file, key.Start.Line, $"`{name}` knows no `{word}`. It takes: {string.Join(", ", known.Concat(read).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.");
            }
        }
    }

    private YamlNode? Find(string key)
    {
        if (node is not YamlMappingNode map)
        {
            throw Fault($"`{name}` should be a mapping with `{key}`, not {(IsList ? "a list" : "words")}.");
        }

        read.Add(key);
        return map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? child : null;
    }
}
