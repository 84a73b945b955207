namespace Plenary.Negotiation;

/// <summary>Recognises the adjective and the people of a state in a word: "Chinese" for China, "Dutch" for the Netherlands.</summary>
/// <remarks>
/// English forms, and the common endings of French and Spanish ones. What cannot be made of the name by an ending is in a
/// list. This errs on the side of finding too much: a false alarm asks a recorder for another word, a miss names a source.
/// </remarks>
internal static class Adjectives
{
    private const int LongestCut = 3;
    private const int ShortestStem = 4;

    private static readonly string[] Endings =
        ["N", "AN", "IAN", "EAN", "VIAN", "ESE", "UESE", "ISH", "I", "E", "IC", "ITE", "ER", "OIS", "OISE", "AIS", "AISE", "IEN", "IENNE", "AIN", "AINE", "ANO", "ANA", "ES", "ESA", "INO", "INA"];

    private static readonly Dictionary<string, string[]> Irregular = new(StringComparer.Ordinal)
    {
        ["AFG"] = ["AFGHAN"],
        ["ARE"] = ["EMIRATI"],
        ["BGD"] = ["BANGLADESHI"],
        ["CHE"] = ["SWISS", "SUISSE", "SUIZO", "SUIZA"],
        ["CIV"] = ["IVORIAN"],
        ["CYP"] = ["CYPRIOT"],
        ["CZE"] = ["CZECH"],
        ["DEU"] = ["GERMAN", "ALLEMAND", "ALLEMANDE"],
        ["DNK"] = ["DANISH", "DANE", "DANOIS"],
        ["ESP"] = ["SPANISH", "SPANIARD", "ESPAGNOL", "ESPAGNOLE"],
        ["EU"] = ["EUROPEAN"],
        ["FIN"] = ["FINNISH", "FINN"],
        ["FRA"] = ["FRENCH", "FRANCAIS", "FRANCAISE"],
        ["GBR"] = ["BRITISH", "BRITON", "BRITANNIQUE", "BRITANICO"],
        ["GRC"] = ["GREEK", "GREC"],
        ["IRL"] = ["IRISH", "IRLANDAIS"],
        ["KAZ"] = ["KAZAKH"],
        ["KGZ"] = ["KYRGYZ"],
        ["KOR"] = ["KOREAN"],
        ["LSO"] = ["BASOTHO"],
        ["MCO"] = ["MONEGASQUE"],
        ["MDG"] = ["MALAGASY"],
        ["MMR"] = ["BURMESE"],
        ["NLD"] = ["DUTCH", "NEERLANDAIS"],
        ["NOR"] = ["NORWEGIAN", "NORVEGIEN"],
        ["NZL"] = ["KIWI"],
        ["PHL"] = ["FILIPINO", "PHILIPPINE"],
        ["POL"] = ["POLISH", "POLE"],
        ["PRK"] = ["KOREAN"],
        ["RUS"] = ["RUSSIAN", "RUSSE", "RUSO", "RUSA"],
        ["SWE"] = ["SWEDE"],
        ["THA"] = ["THAI"],
        ["TJK"] = ["TAJIK"],
        ["TKM"] = ["TURKMEN"],
        ["TUR"] = ["TURK", "TURC"],
        ["USA"] = ["AMERICAN", "AMERICAIN", "AMERICAINE"],
        ["UZB"] = ["UZBEK"],
        ["VAT"] = ["VATICAN"],
    };

    /// <summary>The adjectives that no ending makes.</summary>
    public static IReadOnlyList<string> Of(string code) => Irregular.TryGetValue(code, out string[]? words) ? words : [];

    /// <summary>Whether a word is a name with the ending of an adjective or a plural.</summary>
    /// <param name="word">The word, as it is compared.</param>
    /// <param name="name">The name, as it is compared.</param>
    public static bool IsFormOf(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        if (word.EndsWith("S") && IsFormOf(word[..^1], name))
        {
            return true;
        }

        if (word.SequenceEqual(name))
        {
            return true;
        }

        for (int cut = 0; cut <= LongestCut && name.Length - cut >= ShortestStem; cut++)
        {
            ReadOnlySpan<char> stem = name[..^cut];
            if (word.StartsWith(stem, StringComparison.Ordinal) && IsEnding(word[stem.Length..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnding(ReadOnlySpan<char> rest)
    {
        foreach (string ending in Endings)
        {
            if (rest.SequenceEqual(ending))
            {
                return true;
            }
        }

        return false;
    }
}
