using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Plenary.Server.Hosting;

namespace Plenary.Server.Accounts;

/// <summary>Believes a proxy in front of the server who asks and whether by https: cookies are secure and tries are counted by who makes them. Only a proxy on this machine is believed, and those that are named.</summary>
internal static class Proxies
{
    public static IServiceCollection AddProxies(this IServiceCollection services, ServerSettings settings)
    {
        IPAddress[] named = [.. (settings.Configuration["proxies"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];
        return services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (IPAddress proxy in named)
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });
    }

    private static IPAddress Read(string proxy) =>
        IPAddress.TryParse(proxy, out IPAddress? address) ? address : throw new IOException($"proxies: “{proxy}” is no address of a machine. Write it as 10.0.0.7; several are separated by semicolons.");
}
