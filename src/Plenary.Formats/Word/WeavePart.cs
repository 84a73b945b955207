using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>The part that holds the weave, made while the text is written: neither needs the other.</summary>
internal sealed class WeavePart : IDisposable
{
    private readonly RentedBytes? json;
    private readonly Task<ReadOnlyMemory<byte>[]>? making;

    /// <summary>Begins to make it, where the file is to hold the weave.</summary>
    public WeavePart(Weave weave, WordWriteOptions options, bool isHeld = true)
    {
        if (isHeld && options.Embedded is { } write)
        {
            RentedBytes room = json = new RentedBytes(WeaveSize.LikelyBytes(weave));
            making = Task.Run(() =>
            {
                write(room);
                return EmbeddedWeave.Part(room.Written);
            });
        }
    }

    /// <summary>The part in pieces, which are there until this is disposed of; or <see langword="null"/>.</summary>
    public ReadOnlyMemory<byte>[]? Content => making?.GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        // Where the writing of the text fails, this may still be under way: what it writes into must not be another's.
        // Whether it failed as well is of no account then, and else was told with the content.
        if (making is not null)
        {
            Task.WaitAny(making);
        }

        json?.Dispose();
    }
}
