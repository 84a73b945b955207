using Plenary.Negotiation;
using Plenary.Server.Rooms;

namespace Plenary.Server.Api;

/// <summary>The numbers by which an audience calls the entries of the record: its own, without the gaps that hidden events leave in the stream's.</summary>
internal sealed class RecordNumbers
{
    private readonly AudienceNumbering numbering;
    private readonly Dictionary<long, long> own = [];

    private RecordNumbers(AudienceNumbering numbering)
    {
        this.numbering = numbering;
        for (long number = 1; numbering.OriginalOf(number) is { } original; number++)
        {
            own[original] = number;
        }
    }

    /// <summary>The numbers of a room's record for an audience.</summary>
    public static RecordNumbers Of(Room room, Audience reader)
    {
        AudienceNumbering numbering = new(reader);
        foreach (Recorded recorded in room.EventsSeenBy(reader))
        {
            numbering.Next(recorded);
        }

        return new RecordNumbers(numbering);
    }

    /// <summary>The audience's number of an entry.</summary>
    public long Own(long original) => own.GetValueOrDefault(original);

    /// <summary>The stream's number of an entry, to name it by in a command.</summary>
    /// <exception cref="WrongRequestException">The audience knows no entry of this number.</exception>
    public long OriginalOf(long number) => numbering.OriginalOf(number) ?? throw new WrongRequestException("entry", FormattableString.Invariant($"The record has no entry {number} that you know of."));
}
