using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Negotiation.Parties;

/// <summary>Puts what a party file says on top of a table, or says why it cannot.</summary>
internal sealed class PartyTableBuilder
{
    private readonly List<Party> all;
    private readonly Dictionary<string, int> codes;
    private readonly NameIndex names;

    public PartyTableBuilder(PartyTable? extends)
    {
        // The standard table has some 4,000 names: room at once is cheaper than growing.
        all = extends is null ? new List<Party>(320) : [.. extends.All];
        codes = extends is null
            ? new Dictionary<string, int>(320, StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, int>(extends.Codes, StringComparer.OrdinalIgnoreCase);
        names = extends is null ? new NameIndex(4096) : new NameIndex(extends.Names);
    }

    /// <summary>Adds a whole file; returns the first thing that is wrong with it, or null.</summary>
    public PartyFileWrong? Add(PartySheet sheet)
    {
        PartyFileWrong? wrong = AddParties(sheet.Entries) ?? AddSpecialNames(sheet);
        if (wrong is not null)
        {
            return wrong;
        }

        foreach (PartyEntry entry in sheet.Entries)
        {
            wrong = AddNames(entry) ?? CheckMembers(entry);
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>The finished table.</summary>
    public PartyTable Build() => new([.. all], codes, names);

    private PartyFileWrong? AddParties(List<PartyEntry> entries)
    {
        Dictionary<string, int> lines = new(entries.Count, StringComparer.OrdinalIgnoreCase);
        foreach (PartyEntry entry in entries)
        {
            if (!lines.TryAdd(entry.Code, entry.Line))
            {
                return new PartyFileWrong(
                    entry.Line, $"{entry.Code} is already defined on line {lines[entry.Code]}: put both in one place, or use another code.");
            }

            if (codes.TryGetValue(entry.Code, out int at))
            {
                all[at] = Extend(all[at], entry);
                continue;
            }

            if (entry.Names[0] is null)
            {
                return new PartyFileWrong(entry.Line, $"{entry.Code} is new and has no name: write \"{entry.Code}: Its name\".");
            }

            codes.Add(entry.Code, all.Count);
            all.Add(Extend(new Party(entry.Code, entry.Kind, entry.Names[0]!) { Names = [null, null, null, null, null, null] }, entry));
        }

        return null;
    }

    private static Party Extend(Party known, PartyEntry entry)
    {
        string?[] byLanguage = [.. known.Names];
        for (int i = 0; i < byLanguage.Length; i++)
        {
            byLanguage[i] = entry.Names[i] ?? byLanguage[i];
        }

        string name = entry.Names[0] ?? known.Name;
        ImmutableArray<string>.Builder aliases = ImmutableArray.CreateBuilder<string>(known.Aliases.Length + entry.Known.Count + 1);
        aliases.AddRange(known.Aliases);
        if (!string.Equals(known.Name, name, StringComparison.Ordinal))
        {
            aliases.Add(known.Name);
        }

        foreach (Written written in entry.Known)
        {
            if (!ReferenceEquals(written.Value, name))
            {
                aliases.Add(written.Value);
            }
        }

        return known with
        {
            Kind = entry.OwnKind ?? known.Kind,
            Name = name,
            Iso2 = entry.Iso2?.Value ?? known.Iso2,
            Names = ImmutableCollectionsMarshal.AsImmutableArray(byLanguage),
            Aliases = aliases.DrainToImmutable(),
            Members = entry.Members is null ? known.Members : [.. entry.Members.Select(m => m.Value)],
        };
    }

    private PartyFileWrong? AddSpecialNames(PartySheet sheet)
    {
        foreach ((Written name, string[] written) in sheet.Ambiguous)
        {
            ImmutableArray<int>.Builder parties = ImmutableArray.CreateBuilder<int>(written.Length);
            foreach (string code in written)
            {
                if (!codes.TryGetValue(code, out int at))
                {
                    return new PartyFileWrong(name.Line, $"{code} is no party's code: define it in this file, or correct it.");
                }

                parties.Add(at);
            }

            if (!names.TryAddSeveral(name.Value, parties.DrainToImmutable()))
            {
                return new PartyFileWrong(name.Line, $"\"{name.Value}\" already means a party that is not in this list: add that party's code to it.");
            }
        }

        foreach ((Written name, string code) in sheet.Means)
        {
            if (!codes.TryGetValue(code, out int at))
            {
                return new PartyFileWrong(name.Line, $"{code} is no party's code: define it in this file, or correct it.");
            }

            names.Settle(name.Value, at);
        }

        foreach (Written never in sheet.Never)
        {
            if (!names.TryAddSeveral(never.Value, []))
            {
                return new PartyFileWrong(never.Line, $"\"{never.Value}\" already means a party: remove the line, or write \"base: none\".");
            }
        }

        return null;
    }

    private PartyFileWrong? AddNames(PartyEntry entry)
    {
        int party = codes[entry.Code];
        PartyFileWrong? wrong = AddName(entry.Code, party, entry.Line);
        if (wrong is null && entry.Iso2 is { } iso2)
        {
            wrong = AddName(iso2.Value, party, iso2.Line);
        }

        foreach (Written name in entry.Known)
        {
            wrong ??= AddName(name.Value, party, name.Line);
        }

        return wrong;
    }

    private PartyFileWrong? AddName(string name, int party, int line)
    {
        if (names.TryAdd(name, party, out int holder))
        {
            return null;
        }

        string meaning = holder < 0 ? "is listed as the name of no party" : $"already means {all[holder]}";
        return new PartyFileWrong(
            line,
            $"\"{name}\" {meaning} and cannot also mean {all[party]}. Remove it, write \"ambiguous: {name} = …\" with both codes, "
                + "or write \"base: none\" to start without the built-in parties.");
    }

    private PartyFileWrong? CheckMembers(PartyEntry entry)
    {
        foreach (Written member in entry.Members ?? [])
        {
            if (!codes.ContainsKey(member.Value))
            {
                return new PartyFileWrong(
                    member.Line, $"{member.Value} is given as a member of {entry.Code} and is no party's code: define it in this file, or correct it.");
            }
        }

        return null;
    }
}
