using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Plenary.Server.Access;
using Plenary.Server.Hosting;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Bench;

/// <summary>The server under measurement, in a process of its own: Plenary's, with seats by a header in place of accounts.</summary>
internal static class RoomHost
{
    /// <summary>Serves until its standard input ends; a line "memory" is answered with what it holds.</summary>
    public static async Task RunAsync(string data)
    {
        ServerHost host = await ServerHost.OpenAsync(new ServerSettings(data, "http://127.0.0.1:0"), null, builder =>
        {
            builder.Services.AddSingleton<ISeats>(new HeaderSeats());
            builder.Services.AddSingleton<IStartupFilter>(new SignIn());
        });
        await using (host)
        {
            await host.App.StartAsync();
            Console.WriteLine(host.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            while (await Console.In.ReadLineAsync() is not null)
            {
                using Process self = Process.GetCurrentProcess();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.WorkingSet64} {self.TotalProcessorTime.TotalSeconds}"));
            }
        }
    }

    private sealed class HeaderSeats : ISeats
    {
        public ValueTask<Seat> SeatOfAsync(ClaimsPrincipal user, string meeting, CancellationToken cancellation) =>
            ValueTask.FromResult(user.FindFirst("seat")?.Value is { } code ? new Seat(Role.Delegate, code) : new Seat(Role.Observer));
    }

    private sealed class SignIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate after) =>
            {
                if (context.Request.Headers["X-Seat"].ToString() is { Length: > 0 } seat)
                {
                    context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("seat", seat)], "bench"));
                }

                return after(context);
            });
            next(app);
        };
    }
}
