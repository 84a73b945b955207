using System.Security.Cryptography;

namespace Plenary.Server.Hosting;

/// <summary>What every answer tells the browser not to do. Set when the answer begins, so that no page, fault or refusal goes out without.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "img-src 'self' data:; manifest-src 'self'; script-src 'self'{0}; style-src 'self'{1}";

    // That of nearly every answer.
    private static readonly string Plain = PolicyWith("", "");

    // Two years, as browsers ask of a site that wants to be known for it.
    private const string OnlyHttps = "max-age=63072000";

    private static readonly object Nonce = new();
    private static readonly object Styles = new();

    /// <summary>The headers, but for the content security policy, which may carry a nonce, and what is said over https alone.</summary>
    public static IReadOnlyList<(string Name, string Value)> Fixed { get; } =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>Has every answer carry the headers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Set, context);
        return next(context);
    });

    /// <summary>A value that lets one script of this answer run although it stands in the page. Only for what others made and cannot be served as a file.</summary>
    public static string NonceOf(HttpContext context)
    {
        if (context.Items[Nonce] is not string nonce)
        {
            context.Items[Nonce] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        }

        return nonce;
    }

    /// <summary>Lets this page have styles that its script makes. Only for what others made, and where nothing of a negotiation is shown.</summary>
    public static void AllowMadeStyles(HttpContext context) => context.Items[Styles] = true;

    private static string PolicyWith(string nonce, string styles) =>
        Policy.Replace("{0}", nonce, StringComparison.Ordinal).Replace("{1}", styles, StringComparison.Ordinal);

    private static Task Set(object state)
    {
        HttpContext context = (HttpContext)state;
        IHeaderDictionary headers = context.Response.Headers;
        foreach ((string name, string value) in Fixed)
        {
            headers[name] = value;
        }

        string nonce = context.Items[Nonce] is string made ? $" 'nonce-{made}'" : "";
        string styles = context.Items.ContainsKey(Styles) ? " 'unsafe-inline'" : "";
        headers.ContentSecurityPolicy = (nonce + styles).Length == 0 ? Plain : PolicyWith(nonce, styles);
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OnlyHttps;
        }

        return Task.CompletedTask;
    }
}
