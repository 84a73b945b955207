using System.Security.Cryptography;
using System.Text;

namespace Plenary.Formats.Html;

/// <summary>The style and the script of every page, and the policy that lets nothing else run.</summary>
internal static class PageAssets
{
    // XML needs the script marked as characters; HTML sees two comments.
    private static readonly Lazy<byte[]> LazyScript = new(() => Encoding.UTF8.GetBytes($"/*<![CDATA[*/\n{Read("page.js")}/*]]>*/"));
    private static readonly Lazy<byte[]> LazyStyle = new(() => Encoding.UTF8.GetBytes(Read("page.css")));
    private static readonly Lazy<byte[]> LazyPolicy = new(() => Encoding.UTF8.GetBytes(
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'"));

    /// <summary>The content of the style element.</summary>
    public static ReadOnlySpan<byte> Style => LazyStyle.Value;

    /// <summary>The content of the script element.</summary>
    public static ReadOnlySpan<byte> Script => LazyScript.Value;

    /// <summary>The content security policy.</summary>
    public static ReadOnlySpan<byte> Policy => LazyPolicy.Value;

    private static string HashOf(ReadOnlySpan<byte> content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(content))}";

    private static string Read(string name)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        // A checkout may have given the files other line ends; a browser would hash what it makes of them.
        return reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }
}
