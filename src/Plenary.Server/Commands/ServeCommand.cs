using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Plenary.Server.Accounts;
using Plenary.Server.Hosting;
using Plenary.Server.Rooms;

namespace Plenary.Server.Commands;

/// <summary><c>plenary serve</c>: opens the room.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        Option<string?> data = new("--data") { Description = $"The folder that keeps everything; made where it is not there. Default: {ServerSettings.DefaultData}; with --demo a temporary one.", HelpName = "FOLDER" };
        Option<string?> urls = new("--urls") { Description = $"Where to listen. Default: {ServerSettings.DefaultUrls}, which this machine alone can reach.", HelpName = "URLS" };
        Option<bool> demo = new("--demo") { Description = "Open the sample meeting under way, with accounts to try." };
        Option<bool> administrator = new("--administrator-link") { Description = "Print a one-time link that makes an administrator, although there is one. A server's first start prints it unasked." };
        Option<string?> config = new("--config") { Description = "A JSON file of settings. The environment (PLENARY_DATA, PLENARY_URLS …) goes before it, and flags before both.", HelpName = "FILE" };
        Command command = new("serve", "Open the room: the live negotiation in the browser.") { data, urls, demo, administrator, config };
        command.SetAction(parsed =>
        {
            Dictionary<string, string?> flags = new(StringComparer.OrdinalIgnoreCase);
            Set("data", parsed.GetValue(data));
            Set("urls", parsed.GetValue(urls));
            Set("demo", parsed.GetValue(demo) ? "true" : null);
            return RunAsync(ServerSettings.Read(parsed.GetValue(config), flags), parsed.GetValue(administrator), parsed.InvocationConfiguration.Output).GetAwaiter().GetResult();

            void Set(string name, string? value)
            {
                if (value is not null)
                {
                    flags[name] = value;
                }
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, bool isLinkWanted, TextWriter output)
    {
        Task first = Task.Run(FirstAssessment.Make);
        await using ServerHost host = await ServerHost.OpenAsync(settings);
        await first;
        await ListenAsync(host, settings);
        IEnumerable<string> addresses = host.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await output.WriteLineAsync($"Plenary is at {string.Join(" and ", addresses)} and keeps its data in {settings.Data}{(settings.IsDataTemporary ? " until it ends" : "")}. Ctrl+C ends it.");
        if (AdministratorLink.Words(host.App.Services, addresses.FirstOrDefault() ?? settings.Urls, isLinkWanted) is { } link)
        {
            await output.WriteLineAsync(link);
        }

        await output.FlushAsync();
        await host.App.WaitForShutdownAsync();
        return 0;
    }

    // Where it cannot listen is for whoever started it to mend: it is no fault of Plenary.
    private static async Task ListenAsync(ServerHost host, ServerSettings settings)
    {
        try
        {
            await host.App.StartAsync();
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new IOException($"{settings.Urls}: another program listens there already. Stop it, or name another address with --urls.", fault);
        }
        catch (SocketException fault)
        {
            throw new IOException($"{settings.Urls}: this machine cannot listen there ({fault.Message.TrimEnd('.')}). Name an address of this machine with --urls, for example {ServerSettings.DefaultUrls}.", fault);
        }
        catch (InvalidOperationException fault) when (settings.Urls.Contains("https:", StringComparison.OrdinalIgnoreCase))
        {
            throw new IOException($"{settings.Urls}: https needs a certificate, and there is none. Listen on http, for example {ServerSettings.DefaultUrls}, and put a proxy in front of it that brings TLS.", fault);
        }
    }
}
