using System.Text;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Negotiation.Tests.Parties;

/// <summary>Compares the table with the United Nations' own list of names, where the reference data are at hand.</summary>
public sealed class ReferenceNamesTests
{
    private static readonly string[] Languages = ["English", "French", "Spanish", "Russian", "Chinese", "Arabic"];

    [Fact]
    public void EveryOfficialNameAndCodeOfAMember_ResolvesToIt()
    {
        List<Dictionary<string, string>> rows = Rows();
        List<string> wrong = [];
        int checkedNames = 0;
        foreach (Dictionary<string, string> row in rows.Where(IsMember))
        {
            string code = row["ISO3166-1-Alpha-3"];
            IEnumerable<string> names = Languages
                .SelectMany(l => new[] { $"UNTERM {l} Short", $"UNTERM {l} Formal" })
                .Concat(["official_name_en", "official_name_fr", "official_name_es", "official_name_ru", "official_name_cn", "official_name_ar"])
                .Concat(["ISO3166-1-Alpha-2", "ISO3166-1-Alpha-3"])
                .Select(column => row[column].Replace("*", "", StringComparison.Ordinal).Trim())
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal);
            foreach (string name in names)
            {
                checkedNames++;
                PartyResolution meaning = PartyTable.Standard.Resolve(name);
                if (!IsParty(meaning, code) && !IsKnownAmbiguity(name))
                {
                    wrong.Add($"{code} \"{name}\" -> {Show(meaning)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {checkedNames} names:\n" + string.Join('\n', wrong));
        Assert.True(checkedNames > 2_500, $"Only {checkedNames} names were checked.");
    }

    [Fact]
    public void EveryMemberOfTheReference_IsAStateOfTheTable()
    {
        List<string> codes = [.. Rows().Where(IsMember).Select(row => row["ISO3166-1-Alpha-3"])];

        Assert.All(codes, code => Assert.True(PartyTable.Standard.TryGet(code, out _), code));
        Assert.True(codes.Count > 190, $"{codes.Count} members in the reference.");
    }

    // Names that mean several parties are asked, never guessed; NAM and AU are codes of a member and of a group as well.
    private static bool IsKnownAmbiguity(string name) =>
        PartyTable.Standard.Resolve(name) is SeveralParties several
        && several.Candidates.Length == 2 && (name is "NAM" or "AU" || (name.Length <= 12 && several.Candidates.Any(p => p.Code == "COG")));

    private static bool IsParty(PartyResolution meaning, string code) => meaning is OneParty one && one.Party.Code == code;

    private static bool IsMember(Dictionary<string, string> row) =>
        row["UNTERM English Short"].Trim().Length > 0 && !row["UNTERM English Short"].Contains('*', StringComparison.Ordinal);

    private static string Show(PartyResolution meaning) => meaning switch
    {
        OneParty one => one.Party.Code,
        SeveralParties several => "several: " + string.Join(' ', several.Candidates.Select(p => p.Code)),
        _ => "none",
    };

    private static List<Dictionary<string, string>> Rows()
    {
        string? data = DataFolder();
        if (data is null)
        {
            Assert.Skip("The reference data are not here: no ../shared/data beside the project, and PLENARY_DATA names no folder.");
        }

        List<List<string>> rows = Csv(File.ReadAllText(Path.Combine(data, "reference", "country-codes.csv"), Encoding.UTF8));
        return [.. rows.Skip(1).Where(r => r.Count == rows[0].Count).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }

    private static string? DataFolder()
    {
        List<string?> places = [Environment.GetEnvironmentVariable("PLENARY_DATA")];
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Plenary.slnx")))
            {
                places.Add(Path.Combine(at.FullName, "..", "shared", "data"));
            }
        }

        return places.Find(p => !string.IsNullOrEmpty(p) && File.Exists(Path.Combine(p, "reference", "country-codes.csv")));
    }

    private static List<List<string>> Csv(string text)
    {
        List<List<string>> rows = [[]];
        StringBuilder value = new();
        bool quoted = false;
        foreach (char c in text)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                rows[^1].Add(value.ToString().TrimEnd('\r'));
                value.Clear();
                if (c == '\n')
                {
                    rows.Add([]);
                }
            }
            else
            {
                value.Append(c);
            }
        }

        return rows;
    }
}
