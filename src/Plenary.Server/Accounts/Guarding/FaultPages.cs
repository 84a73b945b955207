using Plenary.Server.Api;
using Plenary.Server.Storage;

namespace Plenary.Server.Accounts;

/// <summary>
/// Says what whoever asked can do about: a form that cannot be read, a page that is not there, a disk that is full. What is a fault of
/// Plenary goes on to where those are noted.
/// </summary>
internal static class FaultPages
{
    /// <summary>What is said when the disk takes nothing.</summary>
    public const string CannotKeep = "The server cannot write to its disk. Nothing was changed. The secretariat must make room; then try again.";

    private static readonly string TooMuch = FormattableString.Invariant($"A form holds at most {Limits.Form / (1 << 20)} MB. Nothing was done. Go back and send less at once.");

    public static IApplicationBuilder UseFaultPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            await SayBareAsync(context);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException or DataFolderException && !context.Response.HasStarted)
        {
            context.Response.Clear();
            await (fault switch
            {
                DataFolderException => Answers.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Nothing can be kept at the moment", CannotKeep, "disk"),
                BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Answers.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "Too much at once", TooMuch, "size"),
                BadHttpRequestException wrong => Answers.WriteAsync(context, wrong.StatusCode, "That was no request of ours", "It could not be read. Nothing was done."),
                _ => Answers.WriteAsync(context, StatusCodes.Status400BadRequest, "That was no form of ours", "It could not be read, or one of its fields holds more than it may. Nothing was done. Go back and send less at once."),
            });
        }
    });

    // What would be an empty page: whoever reads pages is told.
    private static Task SayBareAsync(HttpContext context) => context.Response switch
    {
        { HasStarted: true } or { ContentType: not null } or { ContentLength: > 0 } => Task.CompletedTask,
        _ when !Answers.WantsPage(context.Request) => Task.CompletedTask,
        { StatusCode: StatusCodes.Status404NotFound } => Answers.WriteAsync(context, StatusCodes.Status404NotFound, "Not here", "There is no such page. Go to the texts and choose again."),
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => Answers.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "Not so", "This page cannot be asked in that way. Nothing was done. Open it anew."),
        _ => Task.CompletedTask,
    };
}
