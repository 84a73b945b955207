namespace Plenary.Negotiation.Parties;

/// <summary>Reads a file of parties that extends or replaces the standard table (<c>--parties FILE</c>).</summary>
/// <remarks>
/// Two forms are read: lines such as <c>DIN: German Institute for Standardization</c> with indented fields, and CSV
/// with the header <c>code,name,aliases,kind</c>. Both are described in docs/parties.md.
/// </remarks>
public static class PartyFile
{
    /// <summary>Reads the text of a party file.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="extends">
    /// The table it adds to, usually <see cref="PartyTable.Standard"/>; <see langword="null"/> to start with no party,
    /// as the file itself can ask with <c>base: none</c>.
    /// </param>
    /// <returns><see cref="PartyFileRead"/>, or <see cref="PartyFileWrong"/> for the first line that is wrong.</returns>
    public static PartyFileResult Read(string text, PartyTable? extends)
    {
        ArgumentNullException.ThrowIfNull(text);
        PartySheet sheet = PartyCsv.Is(text) ? PartyCsv.Read(text) : PartyLines.Read(text);
        if (sheet.Wrong is not null)
        {
            return sheet.Wrong;
        }

        PartyTableBuilder builder = new(sheet.FromNothing ? null : extends);
        PartyFileWrong? wrong = builder.Add(sheet);
        return wrong ?? PartyFileOrder.Of(sheet, builder.Build());
    }
}
