namespace Plenary.Negotiation.Parties;

/// <summary>Reads the lines of a party file that speak of the whole file: kind, order, start, groups, base, ambiguous, means, never.</summary>
internal static class PartyDirectives
{
    private static readonly char[] CodeSeparators = [' ', ',', ';', '\t'];

    /// <summary>Reads a line when it is a directive.</summary>
    /// <param name="sheet">What the file says so far.</param>
    /// <param name="key">The word before the colon.</param>
    /// <param name="value">What follows it.</param>
    /// <param name="line">The line number.</param>
    /// <param name="kind">The kind of the parties that follow.</param>
    /// <param name="wrong">What is wrong with it, or null.</param>
    /// <returns>Whether the line is a directive, right or wrong.</returns>
    public static bool TryRead(
        PartySheet sheet, ReadOnlySpan<char> key, ReadOnlySpan<char> value, int line, ref PartyKind kind, out string? wrong)
    {
        wrong = null;
        switch (key)
        {
            case "kind":
                PartyKind? told = KindOf(value);
                kind = told ?? kind;
                wrong = told is null ? NoKind(value) : null;
                return true;
            case "ambiguous":
                wrong = Ambiguous(sheet, value, line);
                return true;
            case "means":
                int equals = value.IndexOf('=');
                wrong = equals <= 0 || Codes(value[(equals + 1)..]).Length != 1 ? "A settled name is written \"means: Name = AAA\" with one code." : null;
                if (wrong is null)
                {
                    sheet.Means.Add((new Written(value[..equals].Trim().ToString(), line), value[(equals + 1)..].Trim().ToString()));
                }

                return true;
            case "never":
                sheet.Never.Add(new Written(value.ToString(), line));
                return true;
            case "order":
                wrong = value.IsEmpty ? "\"order:\" is empty: write english, french, code, file, or the codes in order." : null;
                sheet.Order = new Written(value.ToString(), line);
                return true;
            case "start":
                sheet.Start = new Written(value.ToString(), line);
                return true;
            case "groups":
                sheet.GroupsFirst = value is "first";
                wrong = value is "first" or "mixed" ? null : $"\"groups: {value}\" is not known: write \"groups: first\" or \"groups: mixed\".";
                return true;
            case "base":
                sheet.FromNothing = value is "none";
                wrong = value is "none" or "standard" ? null : $"\"base: {value}\" is not known: write \"base: none\" or \"base: standard\".";
                return true;
            default:
                return false;
        }
    }

    /// <summary>The kind a word means, or null.</summary>
    public static PartyKind? KindOf(ReadOnlySpan<char> word) => word switch
    {
        "state" or "member" => PartyKind.State,
        "observer" => PartyKind.Observer,
        "organisation" or "organization" => PartyKind.Organisation,
        "group" => PartyKind.Group,
        _ => null,
    };

    /// <summary>The message for a word that is no kind.</summary>
    public static string NoKind(ReadOnlySpan<char> word) =>
        $"\"{word}\" is no kind: use state, observer, organisation or group.";

    /// <summary>Codes separated by commas or spaces.</summary>
    public static string[] Codes(ReadOnlySpan<char> list) =>
        list.ToString().Split(CodeSeparators, StringSplitOptions.RemoveEmptyEntries);

    private static string? Ambiguous(PartySheet sheet, ReadOnlySpan<char> value, int line)
    {
        int equals = value.IndexOf('=');
        string[] codes = equals < 0 ? [] : Codes(value[(equals + 1)..]);
        if (equals <= 0 || codes.Length < 2)
        {
            return "An ambiguous name is written \"ambiguous: Name = AAA, BBB\" with two codes or more.";
        }

        sheet.Ambiguous.Add((new Written(value[..equals].Trim().ToString(), line), codes));
        return null;
    }
}
