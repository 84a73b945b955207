using System.Text;
using Plenary.Formats.Matrix;
using Plenary.Formats.Outcome;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>What is taken away: the outcome document, the matrix.</summary>
internal static class RoomDownloads
{
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder text = app.MapGroup(RoomPaths.Text).ExcludeFromDescription();
        text.MapGet("/matrix.csv", MatrixAsync);
        foreach ((string ending, string type) in ((string, string)[])
        [
            ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), ("html", "text/html; charset=utf-8"),
            ("md", "text/markdown; charset=utf-8"), ("json", "application/json"),
        ])
        {
            text.MapGet("/outcome." + ending, (HttpContext context, Doorkeeper door) => OutcomeAsync(context, door, ending, type));
        }
    }

    private static async Task<IResult> MatrixAsync(HttpContext context, Doorkeeper door)
    {
        if (await door.FindAsync(context) is not { } at)
        {
            return RoomPages.NotThere();
        }

        using StringWriter csv = new();
        MatrixCsv.Write(at.Sight.Figures.Table, csv);
        context.Response.Headers.CacheControl = "no-store";
        // Spreadsheets take a file without a mark for the code page of their machine.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"{at.Sight.Text.Id.Value}-positions.csv");
    }

    private static async Task<IResult> OutcomeAsync(HttpContext context, Doorkeeper door, string ending, string type)
    {
        if (await door.FindAsync(context) is not { } at || (at.Sight.Viewer.Audience.Kind == AudienceKind.Public && !at.Sight.Text.IsConcluded))
        {
            return RoomPages.NotThere();
        }

        using MemoryStream bytes = new();
        try
        {
            OutcomeDocument document = OutcomeDocument.Of(at.Sight.State, at.Sight.Text.Id, null, OutcomePublication.Default);
            OutcomeWriter.Write(document, OutcomeWriter.FormatOf("outcome." + ending)!.Value, bytes);
        }
        catch (ArgumentException outOfReach)
        {
            return RoomPages.NotThere(outOfReach.Message);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes.ToArray(), type, $"{at.Sight.Text.Id.Value}.{ending}");
    }
}
