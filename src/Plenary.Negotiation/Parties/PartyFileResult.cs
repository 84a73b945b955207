namespace Plenary.Negotiation.Parties;

/// <summary>What reading a party file gave: <see cref="PartyFileRead"/> or <see cref="PartyFileWrong"/>; no other case exists.</summary>
public abstract record PartyFileResult
{
    private protected PartyFileResult()
    {
    }
}

/// <summary>The file was read.</summary>
/// <param name="Table">The table it makes, on top of the one it extends.</param>
/// <param name="Order">The protocol order it asks for; English alphabetical when it asks for none.</param>
public sealed record PartyFileRead(PartyTable Table, ProtocolOrder Order) : PartyFileResult;

/// <summary>The file is wrong and nothing of it was taken.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong and what to do, one sentence or two.</param>
public sealed record PartyFileWrong(int Line, string Message) : PartyFileResult;
