using System.Security.Claims;
using Plenary.Server.Access;

namespace Plenary.Server.Tests.Rooms;

/// <summary>Seats by a header of the request, in place of accounts: <c>X-Seat: chair</c>, <c>delegate:JPN</c>, <c>head:JPN</c>, <c>reader:JPN</c>, <c>observer</c>, <c>secretariat</c>.</summary>
internal sealed class TestSeats : ISeats
{
    public const string Header = "X-Seat";

    public ValueTask<Seat> SeatOfAsync(ClaimsPrincipal user, string meeting, CancellationToken cancellation) => ValueTask.FromResult(Read(user.FindFirst("seat")?.Value));

    public static Seat Read(string? written) => (written ?? "").Split(':') switch
    {
        ["chair"] => new Seat(Role.Chair, "IND"),
        ["secretariat"] => new Seat(Role.Secretariat),
        ["observer"] => new Seat(Role.Observer),
        ["delegate", var code] => new Seat(Role.Delegate, code),
        ["head", var code] => new Seat(Role.Delegate, code, SeatLevel.Head),
        ["reader", var code] => new Seat(Role.Delegate, code, SeatLevel.ReadOnly),
        _ => Seat.OfPublic,
    };

    /// <summary>Puts them into a server in place of what it has.</summary>
    public static void Use(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ISeats>(new TestSeats());
        builder.Services.AddSingleton<IStartupFilter>(new SignIn());
    }

    private sealed class SignIn : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate after) =>
            {
                if (context.Request.Headers[Header].ToString() is { Length: > 0 } seat)
                {
                    context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("seat", seat)], "test"));
                }

                return after(context);
            });
            next(app);
        };
    }
}
