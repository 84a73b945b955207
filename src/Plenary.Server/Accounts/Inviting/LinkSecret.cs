using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Plenary.Server.Accounts;

/// <summary>The secret in a one-time link. It is shown once, to whoever made the link; the server keeps its hash.</summary>
internal static class LinkSecret
{
    // 256 bits: it is not to be guessed, so a plain hash of it is enough.
    private const int Bytes = 32;

    /// <summary>How long a secret is, in characters.</summary>
    public const int Length = 43;

    /// <summary>A new secret, in letters that a link can hold.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string Hash(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
