using Plenary.Server.Storage;

namespace Plenary.Server.Accounts;

/// <summary>Says what whoever asked can do about: a form that cannot be read, a disk that is full. What is a fault of Plenary goes on to where those are noted.</summary>
internal static class FaultPages
{
    /// <summary>What is said when the disk takes nothing.</summary>
    public const string CannotKeep = "The server cannot write to its disk. Nothing was changed. The secretariat must make room; then try again.";

    public static IApplicationBuilder UseFaultPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException or DataFolderException && !context.Response.HasStarted)
        {
            context.Response.Clear();
            await (fault switch
            {
                DataFolderException => Answers.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Nothing can be kept at the moment", CannotKeep, "disk"),
                BadHttpRequestException wrong => Answers.WriteAsync(context, wrong.StatusCode, "That was no request of ours", "It could not be read. Nothing was done."),
                _ => Answers.WriteAsync(context, StatusCodes.Status400BadRequest, "That was no form of ours", "It could not be read. Nothing was done."),
            });
        }
    });
}
