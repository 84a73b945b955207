using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Server.Pages;

/// <summary>
/// Puts the outline and the rows of a text together from what is drawn for the event streams as well, and keeps them: whoever
/// comes new is given what was made for others of the audience. Safe for use from several threads.
/// </summary>
internal sealed class TextBodies(RoomFeeds feeds, PartDrawings drawings, TimeProvider time)
{
    // One that took longer to make than this is given out for a while to those who come new; the event stream brings them up to date.
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan While = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(Room Room, Audience Reader, TextId Text, bool OnlyOpen), Kept> known = new();

    /// <summary>The outline and the rows.</summary>
    /// <param name="room">The room.</param>
    /// <param name="view">The room as its reader knows it.</param>
    /// <param name="text">The text.</param>
    /// <param name="onlyOpen">Whether only what is open is shown.</param>
    /// <param name="mayBeEarlier">Whether those of a moment ago will do: for a page that then listens to what has changed since.</param>
    /// <returns>The body, and the version of the view that it is as of.</returns>
    public async ValueTask<(TextBody Body, long Version)> OfAsync(Room room, RoomView view, NegotiatedText text, bool onlyOpen, bool mayBeEarlier)
    {
        (Room, Audience, TextId, bool) key = (room, view.Audience, text.Id, onlyOpen);
        if (known.TryGetValue(key, out Kept? kept))
        {
            if (view.NewsSince(kept.Version).All(news => !Concerns(news.Part, text.Id)))
            {
                return (kept.Body, Math.Max(kept.Version, view.Version));
            }

            if (mayBeEarlier && kept.Took > Long && time.GetElapsedTime(kept.At) < While)
            {
                return (kept.Body, kept.Version);
            }
        }

        long begun = time.GetTimestamp();
        TextBody body = await MakeAsync(room, view, text, onlyOpen);
        Kept fresh = new(body, view.Version, time.GetTimestamp(), time.GetElapsedTime(begun));
        known.AddOrUpdate(key, fresh, (_, other) => other.Version > fresh.Version ? other : fresh);
        return (body, view.Version);
    }

    private static bool Concerns(Part part, TextId text) =>
        part.Kind == PartKind.Body || (part.Kind is PartKind.Block or PartKind.Order && part.Of == text.Value);

    private async ValueTask<TextBody> MakeAsync(Room room, RoomView view, NegotiatedText text, bool onlyOpen)
    {
        Fragments fragments = feeds.FragmentsOf(room);
        TextSight sight = drawings.SightOf(view, text);
        BracketedBlock[] blocks = [.. sight.Figures.Drawing.Blocks.Where(block => block.Shape.Place.Story == BlockPlace.Body.Story)];
        HashSet<BlockId> twice = [.. blocks.GroupBy(block => block.Id).Where(group => group.Skip(1).Any()).Select(group => group.Key)];
        List<DrawnPart> rows = new(blocks.Length);
        foreach (BracketedBlock block in blocks)
        {
            BlockView? there = twice.Contains(block.Id) ? BlockView.Of(sight, block) : null;
            DrawnPart? drawn = there is { IsSecond: true } ? null : (await fragments.DrawAsync(view, new Part(PartKind.Block, text.Id.Value, block.Id.Value))).Drawn;
            rows.Add(drawn ?? PartDrawings.Row(sight, there ?? BlockView.Of(sight, block)));
        }

        ArrayBufferWriter<byte> page = new(1 << 16);
        Write(page, """<nav class="outline" aria-label="Outline" id="outline"><ol>""");
        rows.ForEach(row => Write(page, row.Line));
        Write(page, "</ol></nav>");
        int outline = page.WrittenCount;
        Write(page, """<main id="main" class="text" data-live="blocks"><datalist id="members">""");
        foreach (Seat seat in view.State.Body.Members)
        {
            Write(page, $"<option value=\"{Encode(seat.Code)}\">{Encode(seat.Name)}</option>");
        }

        Write(page, "</datalist>");
        if (!Array.Exists(blocks, block => block.Shape.Kind == BlockKind.Title))
        {
            Write(page, $"<h1 class=\"vh\">{Encode(text.Title)}</h1>");
        }

        int shown = 0;
        foreach (DrawnPart row in rows.Where(row => row.IsOpen || !onlyOpen))
        {
            shown++;
            Write(page, row.Html);
        }

        if (shown == 0)
        {
            Write(page, $"<p class=\"empty\">{(blocks.Length == 0 ? "This text has no words yet. Propose the first paragraph." : "Nothing is open: every paragraph is settled.")}</p>");
        }

        if (blocks.Length == 0)
        {
            Write(page, $"<p class=\"acts\"><a class=\"speak\" href=\"{Encode(sight.Link("propose"))}\">Propose the first paragraph</a></p>");
        }

        return new TextBody(page.WrittenMemory, outline);
    }

    private static string Encode(string words) => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(words);

    private static void Write(ArrayBufferWriter<byte> page, string html) => Encoding.UTF8.GetBytes(html, page);

    private sealed record Kept(TextBody Body, long Version, long At, TimeSpan Took);
}

/// <summary>The outline and the rows of a text, from the outline's beginning to the last row.</summary>
/// <param name="html">As markup in UTF-8; <c>main</c> is still open at its end.</param>
/// <param name="outline">How long the outline is.</param>
internal sealed class TextBody(ReadOnlyMemory<byte> html, int outline)
{
    private readonly Lock compressing = new();
    private (string Before, int Length, byte[]? Middle)? made;

    /// <summary>As markup in UTF-8.</summary>
    public ReadOnlyMemory<byte> Html => html;

    /// <summary>The outline alone.</summary>
    public string Outline => Encoding.UTF8.GetString(html.Span[..outline]);

    /// <summary>What comes before it on every page and then itself, compressed behind a beginning of a length; made once. See <see cref="BrotliSplice"/>.</summary>
    public byte[]? Compressed(string before, int length)
    {
        lock (compressing)
        {
            if (made is not { } kept || kept.Length != length || kept.Before != before)
            {
                byte[] middle = new byte[Encoding.UTF8.GetByteCount(before) + html.Length];
                int at = Encoding.UTF8.GetBytes(before, middle);
                html.Span.CopyTo(middle.AsSpan(at));
                made = kept = (before, length, BrotliSplice.Middle(middle, length));
            }

            return kept.Middle;
        }
    }
}
