namespace Plenary.Negotiation.Parties;

/// <summary>Reads the line form of a party file (see docs/parties.md and the head of parties.txt).</summary>
internal static class PartyLines
{
    private const string Fields = "iso2, en, fr, es, ru, zh, ar, aka, sic, kind, members or note";

    /// <summary>Reads all lines; stops at the first that is wrong.</summary>
    public static PartySheet Read(ReadOnlySpan<char> text)
    {
        PartySheet sheet = new();
        PartyKind kind = PartyKind.State;
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.Trim().Trim('\uFEFF');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            int colon = line.IndexOf(':');
            if (colon <= 0)
            {
                sheet.Wrong = new PartyFileWrong(number, $"\"{line}\" has no \"CODE: Name\" or \"field: value\". Put a colon after the code or field.");
                return sheet;
            }

            ReadOnlySpan<char> key = line[..colon].TrimEnd();
            ReadOnlySpan<char> value = line[(colon + 1)..].Trim();
            string? wrong = char.IsWhiteSpace(raw[0])
                ? Field(sheet, key, value, number)
                : PartyDirectives.TryRead(sheet, key, value, number, ref kind, out string? fault) ? fault : Begin(sheet, key, value, number, kind);
            if (wrong is not null)
            {
                sheet.Wrong = new PartyFileWrong(number, wrong);
                return sheet;
            }
        }

        return sheet;
    }

    /// <summary>Begins a party; returns what is wrong with its code, or null.</summary>
    public static string? Begin(PartySheet sheet, ReadOnlySpan<char> code, ReadOnlySpan<char> name, int line, PartyKind kind)
    {
        foreach (char c in code)
        {
            if (!char.IsLetterOrDigit(c) && c is not '-' and not '_')
            {
                return $"\"{code}\" is no code: use letters, digits, \"-\" and \"_\", and indent the line if it is a field of the party above.";
            }
        }

        if (code.Length > 24)
        {
            return $"The code \"{code}\" is longer than 24 letters: shorten it and give the long form as the name.";
        }

        PartyEntry entry = new(code.ToString(), line, kind);
        if (!name.IsEmpty)
        {
            entry.Names[0] = name.ToString();
            entry.Known.Add(new Written(entry.Names[0]!, line));
        }

        sheet.Entries.Add(entry);
        return null;
    }

    /// <summary>Adds the names of a list separated by ";"; the first is the name in a language when one is told.</summary>
    public static void AddNames(PartyEntry entry, ReadOnlySpan<char> list, int line, int language)
    {
        foreach (Range part in list.Split(';'))
        {
            ReadOnlySpan<char> name = list[part].Trim();
            if (name.IsEmpty)
            {
                continue;
            }

            string written = name.ToString();
            if (language >= 0)
            {
                entry.Names[language] ??= written;
            }

            entry.Known.Add(new Written(written, line));
        }
    }

    private static string? Field(PartySheet sheet, ReadOnlySpan<char> key, ReadOnlySpan<char> value, int line)
    {
        if (sheet.Entries.Count == 0)
        {
            return $"The field \"{key}\" stands before any party: write \"CODE: Name\" at the start of a line first.";
        }

        PartyEntry entry = sheet.Entries[^1];
        switch (key)
        {
            case "aka" or "sic":
                AddNames(entry, value, line, -1);
                return null;
            case "en":
                AddNames(entry, value, line, 0);
                return null;
            case "fr":
                AddNames(entry, value, line, 1);
                return null;
            case "es":
                AddNames(entry, value, line, 2);
                return null;
            case "ru":
                AddNames(entry, value, line, 3);
                return null;
            case "zh":
                AddNames(entry, value, line, 4);
                return null;
            case "ar":
                AddNames(entry, value, line, 5);
                return null;
            case "iso2":
                entry.Iso2 = new Written(value.ToString(), line);
                return value.Length == 2 ? null : $"\"{value}\" is no ISO 3166-1 alpha-2 code: it has two letters.";
            case "kind":
                entry.OwnKind = PartyDirectives.KindOf(value);
                return entry.OwnKind is null ? PartyDirectives.NoKind(value) : null;
            case "members":
                entry.Members ??= [];
                foreach (string code in PartyDirectives.Codes(value))
                {
                    entry.Members.Add(new Written(code, line));
                }

                return null;
            case "note":
                return null;
            default:
                return $"\"{key}\" is no field: use {Fields}, or start a party at the first column.";
        }
    }
}
