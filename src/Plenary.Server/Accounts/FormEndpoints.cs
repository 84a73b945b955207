namespace Plenary.Server.Accounts;

/// <summary>Endpoints that take a form of one of the pages, and nothing else.</summary>
internal static class FormEndpoints
{
    // Names and passwords are short; what is larger is no form of ours.
    private const int Largest = 64 << 10;

    /// <summary>Maps an endpoint that is given the form; whoever sends none, or a larger one than any page has, is told so.</summary>
    public static RouteHandlerBuilder MapForm(this IEndpointRouteBuilder app, string pattern, Func<HttpContext, IFormCollection, Task<IResult>> take) =>
        app.MapPost(pattern, async (HttpContext context) =>
            context.Request.ContentLength > Largest ? Answers.Of(context.Request, StatusCodes.Status413PayloadTooLarge, "Too much was sent", "No form of this server is as large as that. Nothing was done.")
            : context.Request.HasFormContentType ? await take(context, await context.Request.ReadFormAsync(context.RequestAborted))
            : Answers.Of(context.Request, StatusCodes.Status415UnsupportedMediaType, "No form was sent", "This address takes the form of its page. Nothing was done. Open the page and send it from there.")).ExcludeFromDescription();
}
