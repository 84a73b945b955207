namespace Plenary.Negotiation.Parties;

/// <summary>
/// Words of protocol around a party's name: "Republic of …", "… (Kingdom of)", "Delegation of …", in six languages.
/// </summary>
/// <remarks>
/// They are taken off step by step and only when the longer name is unknown, so "Republic of Korea" and
/// "Democratic Republic of the Congo" keep their own meaning.
/// </remarks>
internal static class StateForm
{
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "REPUBLIC", "KINGDOM", "STATE", "STATES", "COMMONWEALTH", "PRINCIPALITY", "DUCHY", "SULTANATE", "UNION", "FEDERATION",
        "CONFEDERATION", "EMIRATE", "GOVERNMENT", "DELEGATION", "MISSION",
        "REPUBLIQUE", "ROYAUME", "ETAT", "ETATS", "PRINCIPAUTE", "DUCHE", "SULTANAT", "FEDERATION", "CONFEDERATION", "GOUVERNEMENT",
        "REPUBLICA", "REINO", "ESTADO", "ESTADOS", "PRINCIPADO", "DUCADO", "SULTANIA", "SULTANATO", "FEDERACION", "CONFEDERACION",
        "MANCOMUNIDAD", "COMMUNAUTE", "GOBIERNO", "DELEGACION",
        "РЕСПУБЛИКА", "КОРОЛЕВСТВО", "ГОСУДАРСТВО", "КНЯЖЕСТВО", "ГЕРЦОГСТВО", "СУЛТАНАТ", "СОЮЗ", "СОДРУЖЕСТВО", "ШТАТЫ",
        "جمهوريه", "مملكه", "دوله", "اماره", "سلطنه", "اتحاد", "دوقيه", "كمنولث", "كومنولث", "ولايات", "حكومه", "وفد",
    };

    private static readonly HashSet<string> Qualifiers = new(StringComparer.Ordinal)
    {
        "OF", "FEDERAL", "FEDERATED", "ISLAMIC", "DEMOCRATIC", "PEOPLES", "SOCIALIST", "BOLIVARIAN", "PLURINATIONAL", "UNITED",
        "COOPERATIVE", "CO", "OPERATIVE", "INDEPENDENT", "GRAND", "HASHEMITE", "ORIENTAL", "EASTERN", "ARAB", "PERMANENT",
        "DE", "DU", "DES", "D", "FEDERALE", "FEDERALES", "FEDERES", "ISLAMIQUE", "DEMOCRATIQUE", "POPULAIRE", "SOCIALISTE", "BOLIVARIENNE",
        "PLURINATIONAL", "UNIE", "UNIS", "COOPERATIVE", "INDEPENDANT", "HACHEMITE", "ORIENTALE", "ARABE", "ET",
        "DEL", "PLURINACIONAL", "FEDERATIVA", "FEDERADOS", "ISLAMICA", "DEMOCRATICA", "POPULAR", "SOCIALISTA", "BOLIVARIANA", "UNIDA", "UNIDOS",
        "COOPERATIVA", "INDEPENDIENTE", "GRAN", "HACHEMITA", "Y",
        "ФЕДЕРАТИВНАЯ", "ФЕДЕРАТИВНЫЕ", "ИСЛАМСКАЯ", "ДЕМОКРАТИЧЕСКАЯ", "НАРОДНАЯ", "СОЦИАЛИСТИЧЕСКАЯ", "БОЛИВАРИАНСКАЯ",
        "МНОГОНАЦИОНАЛЬНОЕ", "ОБЪЕДИНЕННАЯ", "КООПЕРАТИВНАЯ", "НЕЗАВИСИМОЕ", "ВЕЛИКОЕ", "ВОСТОЧНАЯ", "АРАБСКАЯ", "СУВЕРЕННОЕ",
        "اتحاديه", "اسلاميه", "ديمقراطيه", "شعبيه", "اشتراكيه", "بوليفاريه", "متحده", "موحده", "تعاونيه", "مستقله", "كبري", "هاشميه",
        "شرقيه", "عربيه", "متعدده", "قوميات",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NounWords = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> QualifierWords = Qualifiers.GetAlternateLookup<ReadOnlySpan<char>>();

    // Longest first: the suffix of "republic" is also the end of "democratic republic".
    private static readonly string[] ChineseEndings =
    [
        "民主社会主义共和国", "伊斯兰共和国", "联邦民主共和国", "人民民主共和国", "民主人民共和国", "社会主义共和国", "民主共和国",
        "联邦共和国", "合作共和国", "人民共和国", "联合共和国", "东岸共和国", "共和国", "大公国", "公国", "王国", "苏丹国", "独立国", "联邦", "联盟", "国",
    ];

    /// <summary>Looks a key up without its words of protocol, taking off as few as possible.</summary>
    /// <param name="index">Where to look.</param>
    /// <param name="key">A key that is not in the index itself.</param>
    /// <param name="hasLower">As told by <see cref="NameKey.Write"/>.</param>
    /// <param name="entry">What was found.</param>
    /// <returns>Whether a shorter name is in the index.</returns>
    public static bool TryFind(NameIndex index, ReadOnlySpan<char> key, bool hasLower, out NameEntry entry)
    {
        int from = 0;
        bool noun = false;
        while (TryFirst(key[from..], out ReadOnlySpan<char> word) && IsForm(word, ref noun))
        {
            from += word.Length + 1;
            if (from >= key.Length)
            {
                break;
            }

            if (noun && (index.TryGet(key[from..], hasLower, out entry) || TryWithoutEnd(index, key[from..], hasLower, noun, out entry)))
            {
                return !HoldsName(index, key[..(from - 1)], hasLower);
            }
        }

        return TryWithoutEnd(index, key, hasLower, noun: false, out entry) || TryChinese(index, key, hasLower, out entry);
    }

    private static bool TryWithoutEnd(NameIndex index, ReadOnlySpan<char> key, bool hasLower, bool noun, out NameEntry entry)
    {
        int to = key.Length;
        while (key[..to].LastIndexOf(' ') is > 0 and int space && IsForm(key[(space + 1)..to], ref noun))
        {
            to = space;
            if (noun && index.TryGet(key[..to], hasLower, out entry))
            {
                return !HoldsName(index, key[(to + 1)..], hasLower);
            }
        }

        entry = default;
        return false;
    }

    // "United States, Republic of Moldova" names two: words that are a name together are no words of protocol.
    private static bool HoldsName(NameIndex index, ReadOnlySpan<char> words, bool hasLower)
    {
        for (int from = 0; from < words.Length;)
        {
            for (int to = words.Length; to > from && words[from..to].Contains(' '); to = words[..to].LastIndexOf(' '))
            {
                if (index.TryGet(words[from..to], hasLower, out _))
                {
                    return true;
                }
            }

            int space = words[from..].IndexOf(' ');
            from = space < 0 ? words.Length : from + space + 1;
        }

        return false;
    }

    private static bool TryChinese(NameIndex index, ReadOnlySpan<char> key, bool hasLower, out NameEntry entry)
    {
        foreach (string ending in ChineseEndings)
        {
            if (key.Length > ending.Length && key.EndsWith(ending, StringComparison.Ordinal)
                && index.TryGet(key[..^ending.Length], hasLower, out entry))
            {
                return true;
            }
        }

        entry = default;
        return false;
    }

    private static bool TryFirst(ReadOnlySpan<char> key, out ReadOnlySpan<char> word)
    {
        int space = key.IndexOf(' ');
        word = space < 0 ? key : key[..space];
        return word.Length > 0;
    }

    private static bool IsForm(ReadOnlySpan<char> word, ref bool noun)
    {
        if (NounWords.Contains(word))
        {
            noun = true;
            return true;
        }

        return QualifierWords.Contains(word);
    }
}
