using System.Globalization;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>The lists of a Word file, from its numbering part (ECMA-376 part 1, 17.9).</summary>
internal sealed class NumberingDefinitions
{
    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberingList> lists = new(StringComparer.Ordinal);

    /// <summary>A file without numbering.</summary>
    public static NumberingDefinitions None { get; } = new();

    public static NumberingDefinitions Of(WordPackage package, PackageParts parts)
    {
        if (parts.Numbering is not { } part)
        {
            return None;
        }

        return package.Guard(part, () =>
        {
            NumberingDefinitions read = new();
            using XmlReader reader = package.ReadXml(part);
            read.Read(reader);
            return read;
        });
    }

    /// <summary>A list by its id, or <see langword="null"/>: a paragraph that names a list there is not has no number.</summary>
    public NumberingList? ListOf(string? id) => id is null ? null : lists.GetValueOrDefault(id);

    private void Read(XmlReader reader)
    {
        Dictionary<string, Instance> instances = new(StringComparer.Ordinal);
        Definition? definition = null;
        Instance? instance = null;
        NumberingLevel? level = null;
        int overridden = -1;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "lvl")
            {
                level = null;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string? value = reader.GetAttribute("val", reader.NamespaceURI);
            switch (reader.LocalName)
            {
                case "abstractNum":
                    (definition, instance) = (new Definition(), null);
                    definitions[Attribute(reader, "abstractNumId")] = definition;
                    break;
                case "num":
                    (definition, instance, overridden) = (null, new Instance(), -1);
                    instances[Attribute(reader, "numId")] = instance;
                    break;
                case "styleLink" when definition is not null:
                    definition.StyleLink = value;
                    break;
                case "numStyleLink" when definition is not null:
                    definition.NumberingStyle = value;
                    break;
                case "abstractNumId" when instance is not null:
                    instance.Definition = value ?? "";
                    break;
                case "lvlOverride" when instance is not null:
                    overridden = Number(Attribute(reader, "ilvl")) ?? -1;
                    break;
                case "startOverride" when instance is not null && overridden is >= 0 and < NumberingList.MostLevels:
                    instance.Starts[overridden] = Number(value);
                    break;
                case "lvl":
                    level = reader.IsEmptyElement ? null : new NumberingLevel();
                    if (level is not null && Number(Attribute(reader, "ilvl")) is >= 0 and < NumberingList.MostLevels and var at)
                    {
                        (instance?.Levels ?? definition?.Levels ?? new NumberingLevel?[NumberingList.MostLevels])[at] = level;
                    }

                    break;
                default:
                    ReadLevel(reader.LocalName, value, level);
                    break;
            }
        }

        foreach ((string id, Instance read) in instances)
        {
            Add(id, read);
        }
    }

    private static void ReadLevel(string element, string? value, NumberingLevel? level)
    {
        if (level is null)
        {
            return;
        }

        switch (element)
        {
            case "start":
                level.Start = Number(value) ?? 0;
                break;
            case "numFmt":
                level.Format = value ?? "decimal";
                break;
            case "lvlText":
                level.Text = value ?? "";
                break;
            case "lvlRestart":
                level.RestartAfter = Number(value);
                break;
            case "isLgl":
                level.IsLegal = value is not ("0" or "false" or "off");
                break;
            case "pStyle":
                level.Style = value;
                break;
        }
    }

    // A definition may only point to a numbering style, whose definition says by styleLink that it is the one.
    private void Add(string id, Instance read)
    {
        string name = read.Definition;
        if (!definitions.TryGetValue(name, out Definition? definition))
        {
            return;
        }

        if (definition.NumberingStyle is { } style)
        {
            foreach ((string other, Definition linked) in definitions)
            {
                if (linked.StyleLink == style)
                {
                    (name, definition) = (other, linked);
                    break;
                }
            }
        }

        NumberingLevel?[] levels = [.. definition.Levels];
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = read.Levels[i] ?? levels[i];
        }

        lists[id] = new NumberingList(name, levels, read.Starts);
    }

    private static string Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? "";

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    private sealed class Definition
    {
        public NumberingLevel?[] Levels { get; } = new NumberingLevel?[NumberingList.MostLevels];

        public string? StyleLink { get; set; }

        public string? NumberingStyle { get; set; }
    }

    private sealed class Instance
    {
        public string Definition { get; set; } = "";

        public NumberingLevel?[] Levels { get; } = new NumberingLevel?[NumberingList.MostLevels];

        public int?[] Starts { get; } = new int?[NumberingList.MostLevels];
    }
}
