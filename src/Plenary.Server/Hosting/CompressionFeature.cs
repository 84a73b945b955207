using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Plenary.Server.Hosting;

/// <summary>Pages and answers are sent compressed to whoever takes them so; event streams are not, for each frame has to arrive at once.</summary>
internal static class CompressionFeature
{
    public static IServiceCollection AddCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services.AddResponseCompression(options =>
        {
            // Over TLS as well: what a page holds that must not be guessed by its size (antiforgery tokens) is masked anew each time.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
    }
}
