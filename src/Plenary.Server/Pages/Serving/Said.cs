using System.Text.Json;

namespace Plenary.Server.Pages;

/// <summary>Carries what is to be said about something done to the page that is shown next. It lies in the reader's own browser, for that one page.</summary>
internal static class Said
{
    private const string Cookie = "plenary-said";

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromMinutes(1), Path = "/" };

    /// <summary>Leaves it for the next page.</summary>
    public static void Leave(HttpContext context, Notice notice) =>
        context.Response.Cookies.Append(Cookie, Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(notice with { Words = notice.Words.Length > 1200 ? notice.Words[..1200] : notice.Words })), Options(context));

    /// <summary>Takes what was left, if anything was.</summary>
    public static Notice? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } kept || context.Request.Method != HttpMethods.Get || context.Request.Headers.ContainsKey("X-Plenary-Part"))
        {
            return null;
        }

        context.Response.Cookies.Delete(Cookie, Options(context));
        try
        {
            return JsonSerializer.Deserialize<Notice>(Convert.FromBase64String(kept));
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }
}
