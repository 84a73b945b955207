using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Plenary.Server.Access;
using Plenary.Server.Hosting;

namespace Plenary.Server.CrashWriter;

/// <summary>The whole server on the sample meeting, with delegates by a header in place of accounts, until it is killed.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(string folder)
    {
        ServerHost host = await ServerHost.OpenAsync(new ServerSettings(folder, "http://127.0.0.1:0") { IsDemo = true }, null, builder =>
        {
            builder.Services.AddSingleton<ISeats>(new HeaderSeats());
            builder.Services.AddSingleton<IStartupFilter>(new SignIn());
        });
        await using (host)
        {
            await host.App.StartAsync();
            Console.WriteLine(host.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            await host.App.WaitForShutdownAsync();
            return 0;
        }
    }

    private sealed class HeaderSeats : ISeats
    {
        public ValueTask<Seat> SeatOfAsync(ClaimsPrincipal user, string meeting, CancellationToken cancellation) =>
            ValueTask.FromResult(user.FindFirst("seat")?.Value is { } code ? new Seat(Role.Delegate, code) : Seat.OfPublic);
    }

    private sealed class SignIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate after) =>
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("seat", context.Request.Headers["X-Seat"].ToString())], "test"));
                return after(context);
            });
            next(app);
        };
    }
}
