using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Plenary.Server.Accounts.Pages;

/// <summary>The style sheet of these pages, out of the program itself.</summary>
internal static class AccountStyles
{
    public static void MapAccountStyles(this IEndpointRouteBuilder app)
    {
        using Stream stream = typeof(AccountStyles).Assembly.GetManifestResourceStream("accounts.css")!;
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        byte[] css = whole.ToArray();
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexString(SHA256.HashData(css))[..16]}\"");
        app.MapGet("/accounts.css", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(css, "text/css; charset=utf-8", entityTag: tag);
        }).ExcludeFromDescription();
    }
}
