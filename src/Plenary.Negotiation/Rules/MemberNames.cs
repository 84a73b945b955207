namespace Plenary.Negotiation;

/// <summary>Lists members by name in a sentence, and cuts a list that nobody would read.</summary>
internal readonly record struct MemberNames(Func<string, string> NameOf)
{
    private const int Most = 8;

    public string Join(IReadOnlyList<string> codes)
    {
        Func<string, string> nameOf = NameOf;
        string[] names = [.. codes.Take(codes.Count > Most ? Most - 2 : Most).Select(nameOf)];
        return codes.Count > names.Length
            ? $"{string.Join(", ", names)} and {NumberWords.Figures(codes.Count - names.Length)} others"
            : Join(names, "and");
    }

    public static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
    };
}
