namespace Plenary.Corpus.Documents;

/// <summary>
/// What Word adds for its own ends when it saves: revision save ids, runs split in the middle of words, proofing marks,
/// remembered page breaks, languages. Depends on the number of the saving and on the text, on nothing else.
/// </summary>
internal sealed class Saving(int number)
{
    private static readonly string[] SaveIds =
        ["00A34D1C", "00B20E77", "003670E8", "00677E16", "00950B03", "00EB259C", "000414D9", "00C8812F", "005F03AA", "00D41B6E", "001E99C4", "0078A2F5"];

    public Dice DiceFor(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037UL ^ (ulong)(uint)number;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return new Dice(hash);
    }

    public static string SaveId(Dice dice) => dice.Pick(SaveIds);

    public static IReadOnlyList<string> AllSaveIds => SaveIds;
}
