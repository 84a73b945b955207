using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Plenary.Server.Pages;

/// <summary>The style sheets, the script and the sign of the pages, out of the program itself.</summary>
internal static class PageFiles
{
    private static readonly (string Name, string Type)[] Files =
    [
        ("plenary.css", "text/css; charset=utf-8"), ("pages.css", "text/css; charset=utf-8"), ("accounts.css", "text/css; charset=utf-8"), ("mediation.css", "text/css; charset=utf-8"),
        ("plenary.js", "text/javascript; charset=utf-8"), ("stances.js", "text/javascript; charset=utf-8"), ("room.js", "text/javascript; charset=utf-8"),
        ("mediation.js", "text/javascript; charset=utf-8"),
        ("plenary.svg", "image/svg+xml"),
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach ((string name, string type) in Files)
        {
            byte[] bytes = Read(name);
            EntityTagHeaderValue tag = new($"\"{Convert.ToHexString(SHA256.HashData(bytes))[..16]}\"");
            app.MapGet("/" + name, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "no-cache";
                return Results.Bytes(bytes, type, entityTag: tag);
            }).ExcludeFromDescription();
        }
    }

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(PageFiles).Assembly.GetManifestResourceStream("wwwroot/" + name)
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
