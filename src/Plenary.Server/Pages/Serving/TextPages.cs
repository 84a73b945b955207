using System.Buffers;
using System.Text;
using Microsoft.Net.Http.Headers;
using Plenary.Server.Rooms;

namespace Plenary.Server.Pages;

/// <summary>The page of a text. What its readers share is put together once and compressed once; around it stands what each has of its own.</summary>
internal sealed class TextPages(TextBodies bodies, PartDrawings drawings, RoomFeeds feeds)
{
    // Beginnings are filled up to a multiple of this, so that those of most readers are of one length.
    private const int Step = 512;

    /// <summary>The page as an answer.</summary>
    public async Task<IResult> ShowAsync(HttpContext context, AtTheTable at)
    {
        TextChoice choice = TextChoice.Read(context.Request.Query);
        if (!choice.IsLive)
        {
            (TextBody all, _) = await bodies.OfAsync(at.Room, at.View, at.Sight.Text, onlyOpen: false, mayBeEarlier: false);
            return RoomPages.Show<TextPage>(context, at, new() { [nameof(TextPage.Choice)] = choice, [nameof(TextPage.Outline)] = all.Outline });
        }

        // Whoever has just done something, or was told that something changed, is shown it.
        bool comesNew = at.Sight.Notice is null && !RoomPages.IsPart(context);
        (TextBody body, long version) = await bodies.OfAsync(at.Room, at.View, at.Sight.Text, choice.Kind == TextChoiceKind.OnlyOpen, comesNew);
        Fragment figures = await feeds.FragmentsOf(at.Room).DrawAsync(at.View, new Part(PartKind.Text, at.Sight.Text.Id.Value), comesNew, context.RequestAborted);
        string[] page = (await drawings.PageAsync<TextPage>(new()
        {
            [nameof(TextPage.Sight)] = at.Sight with { Version = version, DrawnFigures = figures.Drawn?.Html },
            [nameof(TextPage.Choice)] = choice,
        })).Split(TextPage.Seam);
        return new Answer(page, body, comesNew && choice.Kind == TextChoiceKind.All);
    }

    private sealed class Answer(string[] page, TextBody body, bool isShared) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            HttpResponse response = context.Response;
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            ArrayBufferWriter<byte> bytes = new(1 << 16);
            byte[] before = Filled(page[0]);
            if (isShared && TakesBrotli(context.Request) && before.Length <= ushort.MaxValue && body.Compressed(page[1], before.Length) is { } middle)
            {
                response.Headers.ContentEncoding = "br";
                response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
                BrotliSplice.Write(bytes, before, middle, Encoding.UTF8.GetBytes(page[2]));
            }
            else
            {
                Encoding.UTF8.GetBytes(page[0] + page[1], bytes);
                bytes.Write(body.Html.Span);
                Encoding.UTF8.GetBytes(page[2], bytes);
            }

            await response.Body.WriteAsync(bytes.WrittenMemory, context.RequestAborted);
        }

        private static byte[] Filled(string beginning)
        {
            int length = Encoding.UTF8.GetByteCount(beginning) + 2;
            byte[] filled = new byte[(length + Step - 1) / Step * Step];
            filled.AsSpan(Encoding.UTF8.GetBytes(beginning, filled)).Fill((byte)'\n');
            return filled;
        }

        private static bool TakesBrotli(HttpRequest request) =>
            StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out IList<StringWithQualityHeaderValue>? taken)
            && taken.Any(one => one.Value == "br" && one.Quality is null or > 0);
    }
}
