using Microsoft.AspNetCore.Authentication.Cookies;

namespace Plenary.Server.Accounts;

/// <summary>
/// Gives the sign-in cookie the prefix <c>__Host-</c> over https: browsers then take it from this very host and over https
/// alone. Without https they would refuse such a cookie.
/// </summary>
internal sealed class SchemeCookies : ICookieManager
{
    public const string Prefix = "__Host-";

    private readonly ChunkingCookieManager chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => chunks.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
