namespace Plenary.Negotiation.Parties;

/// <summary>Takes the diacritics off upper-case letters of the scripts in which parties are written.</summary>
public static class PlainLetters
{
    // U+00C0 to U+017F after upper-casing; letters that become two are written below.
    private const string Latin1 = "AAAAAAÆCEEEEIIIIDNOOOOO OUUUUYÞß";
    private const string ExtendedA =
        "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIĲĲJJKKĸLLLLLLLLLLNNNNNNNNNOOOOOOŒŒRRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";

    /// <summary>Writes the plain form of one upper-case letter.</summary>
    /// <param name="c">The letter, upper case.</param>
    /// <param name="to">Room for two letters.</param>
    /// <returns>How many letters were written.</returns>
    public static int Write(char c, Span<char> to)
    {
        if (char.IsAscii(c))
        {
            to[0] = c;
            return 1;
        }

        string? two = c switch
        {
            'Æ' or 'Ǣ' or 'Ǽ' => "AE",
            'Œ' => "OE",
            'ß' or 'ẞ' => "SS",
            'Þ' => "TH",
            _ => null,
        };
        if (two is not null)
        {
            two.CopyTo(to);
            return two.Length;
        }

        to[0] = Plain(c);
        return 1;
    }

    private static char Plain(char c) => c switch
    {
        >= '\u00C0' and <= '\u00DF' => Latin1[c - '\u00C0'],
        >= '\u0100' and <= '\u017F' => ExtendedA[c - '\u0100'],
        >= '\u1EA0' and <= '\u1EB7' => 'A',
        >= '\u1EB8' and <= '\u1EC7' => 'E',
        >= '\u1EC8' and <= '\u1ECB' => 'I',
        >= '\u1ECC' and <= '\u1EE3' => 'O',
        >= '\u1EE4' and <= '\u1EF1' => 'U',
        >= '\u1EF2' and <= '\u1EF9' => 'Y',
        'Ơ' or 'Ǒ' => 'O',
        'Ư' or 'Ǔ' => 'U',
        'Ș' => 'S',
        'Ț' => 'T',
        'Ə' => 'E',
        'Ё' => 'Е',
        // The decomposed й is и and a combining mark, which is dropped: the composed one must come to the same.
        'Й' => 'И',
        'Ї' => 'І',
        // Arabic: hamza and madda on alif, alif maqsura, ta marbuta and Persian letters vary with the typist.
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ک' => 'ك',
        // Full-width forms that a Chinese or Japanese keyboard leaves.
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        >= '\uFF21' and <= '\uFF3A' => (char)(c - '\uFF21' + 'A'),
        _ => c,
    };
}
