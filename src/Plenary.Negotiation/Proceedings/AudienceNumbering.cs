using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Numbers what one audience is sent: the events it may see, from 1 without gaps, and the entries of the record among them likewise (law 9).</summary>
/// <remarks>
/// <para>
/// The stream of a body numbers all its events, and an entry of the record is called by the number of the event that
/// recorded it. A gap in these numbers tells a reader that something happened that it may not see. They therefore never
/// leave for an audience that may not see everything: what is sent carries the audience's own numbers. These depend on what
/// the audience may see and on nothing else; two bodies of which it may see the same are the same to it, byte for byte.
/// </para>
/// <para>
/// A server that streams events uses an event's own number (<see cref="Recorded.Sequence"/> of what <see cref="Next"/>
/// gives) as the id of the message, and begins again after the last one that a client has seen. A command that names an
/// entry by the audience's number, as a read-out names its contact, is put to the proceedings with
/// <see cref="OriginalOf"/>. For several events at once there is <see cref="Proceedings.SentTo"/>. Not safe for several threads.
/// </para>
/// </remarks>
/// <param name="reader">Where the audience sits.</param>
public sealed class AudienceNumbering(Audience reader)
{
    private readonly Dictionary<long, long> own = [];
    private readonly List<long> originals = [];

    /// <summary>The number of the last event that was sent, 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>What the audience is sent of the next event of the stream.</summary>
    /// <param name="recorded">The event, after all that were given before it.</param>
    /// <returns>The event with the audience's numbers; <see langword="null"/> when it may not see it.</returns>
    public Recorded? Next(Recorded recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.For.IsOpenTo(reader) ? recorded with { Sequence = ++Last, Event = Renumbered(recorded.Event) } : null;
    }

    /// <summary>The number in the stream of an entry of the record that the audience calls by its own.</summary>
    /// <param name="entry">The audience's number.</param>
    /// <returns>The number to name it by in a command; <see langword="null"/> when the audience was sent no such entry.</returns>
    public long? OriginalOf(long entry) => entry >= 1 && entry <= originals.Count ? originals[(int)entry - 1] : null;

    private ProceedingsEvent Renumbered(ProceedingsEvent happened) => happened switch
    {
        ContactRecorded one => one with { Entry = Own(one.Entry) },
        ReadOutRecorded one => one with { Entry = Own(one.Entry), Contact = Own(one.Contact) },
        RemarkRecorded one => one with { Entry = Own(one.Entry), On = Own(one.On) },
        ClaimRecorded one => one with { Entry = Own(one.Entry), On = Own(one.On) },
        ClaimAnswered one => one with { Entry = Own(one.Entry), Claim = Own(one.Claim) },
        PaperFiled one => one with { Entry = Own(one.Entry), On = Own(one.On) },
        SourceKept one => one with { Entry = Own(one.Entry), Contact = one.Contact is { } contact ? Own(contact) : null },
        RecordEvent => throw new InvalidOperationException($"Nobody numbers the event {happened.GetType().Name} for its readers."),
        _ => happened,
    };

    // By the first time that the audience hears of it.
    private long Own(long entry)
    {
        if (!own.TryGetValue(entry, out long number))
        {
            originals.Add(entry);
            own[entry] = number = originals.Count;
        }

        return number;
    }

    private ImmutableArray<Subject> Own(ImmutableArray<Subject> on) =>
        on.IsDefault ? on : [.. on.Select(subject => subject is OnContact contact ? new OnContact(Own(contact.Contact)) : subject)];
}
