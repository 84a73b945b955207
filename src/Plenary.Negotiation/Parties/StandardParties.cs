using System.Text;

namespace Plenary.Negotiation.Parties;

/// <summary>Reads the table that is embedded in the assembly (parties.txt beside this file).</summary>
internal static class StandardParties
{
    public static PartyTable Read()
    {
        using Stream stream = typeof(StandardParties).Assembly.GetManifestResourceStream("parties.txt")
            ?? throw new InvalidOperationException("The table of parties is missing from the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        string text = reader.ReadToEnd();
        return PartyFile.Read(text, null) switch
        {
            PartyFileRead read => read.Table,
            PartyFileWrong wrong => throw new InvalidOperationException($"parties.txt, line {wrong.Line}: {wrong.Message}"),
            _ => throw new InvalidOperationException("parties.txt could not be read."),
        };
    }
}
