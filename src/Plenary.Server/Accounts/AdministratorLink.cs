using System.Globalization;

namespace Plenary.Server.Accounts;

/// <summary>The one-time link that makes a server's first administrator: printed where the server was started, and never written to its log.</summary>
internal static class AdministratorLink
{
    /// <summary>What to print.</summary>
    /// <param name="services">The services of the server.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="isAskedFor">Whether somebody asked for a link although there is an administrator, whose password may be lost.</param>
    /// <returns>The lines; <see langword="null"/> when nobody needs a link.</returns>
    public static string? Words(IServiceProvider services, string address, bool isAskedFor = false)
    {
        if (!isAskedFor && (services.GetRequiredService<DemoAccounts>().IsOpen || services.GetRequiredService<AccountBook>().State.HasAdministrator))
        {
            return null;
        }

        MadeLink made = services.GetRequiredService<Invitations>().InviteAdministrator();
        string until = made.Invitation!.Expires.UtcDateTime.ToString("d MMMM, HH:mm", CultureInfo.InvariantCulture);
        return $"""
            {(isAskedFor ? "The link that makes another administrator" : "Nobody can sign in here yet. The link that makes the administrator")}, once, until {until} UTC:
              {Reachable(address)}{InvitationEndpoints.Link(made.Secret!)}
            """;
    }

    // A server that listens everywhere is reached from its own machine as localhost.
    private static string Reachable(string address) =>
        address.TrimEnd('/').Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
}
