using System.Collections.Immutable;

namespace Plenary.Server.Storage;

/// <summary>What every log asks of an append before it takes it.</summary>
internal static class AppendCheck
{
    /// <summary>The length of a name (stream, kind, audience, actor, idempotency key), in UTF-16 units.</summary>
    public const int LongestName = 512;

    /// <summary>The payloads of one append together, in bytes.</summary>
    public const long LargestAppend = 256L << 20;

    public static ImmutableArray<NewEvent> Check(string stream, long expectedSequence, IReadOnlyList<NewEvent> events, string? key)
    {
        Name(stream, nameof(stream));
        ArgumentOutOfRangeException.ThrowIfNegative(expectedSequence);
        if (key is not null)
        {
            Name(key, "idempotencyKey");
        }

        if (events.Count == 0)
        {
            throw new ArgumentException("There are no events to append.", nameof(events));
        }

        ImmutableArray<NewEvent> taken = [.. events];
        long size = 0;
        foreach (NewEvent made in taken)
        {
            Name(made.Kind, nameof(NewEvent.Kind));
            Name(made.Audience, nameof(NewEvent.Audience));
            Name(made.Actor, nameof(NewEvent.Actor));
            ArgumentOutOfRangeException.ThrowIfLessThan(made.SchemaVersion, 1, nameof(NewEvent.SchemaVersion));
            size += made.Payload.Length;
        }

        return size <= LargestAppend
            ? taken
            : throw new ArgumentException($"The events hold {size >> 20} MB; the most that is kept at once is {LargestAppend >> 20} MB.", nameof(events));
    }

    // What is not well-formed text would come back from the store as other text, and break the chain.
    private static void Name(string name, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, what);
        if (name.Length > LongestName)
        {
            throw new ArgumentException($"{what} has {name.Length} characters; the most is {LongestName}.", what);
        }

        for (int at = 0; at < name.Length; at++)
        {
            if (char.IsControl(name[at]))
            {
                throw new ArgumentException($"{what} holds a control character (at {at}).", what);
            }

            if (char.IsSurrogate(name[at]))
            {
                if (!char.IsSurrogatePair(name, at))
                {
                    throw new ArgumentException($"{what} holds half a character (at {at}).", what);
                }

                at++;
            }
        }
    }
}
