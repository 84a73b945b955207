using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Plenary.Server.Mediating;

namespace Plenary.Server.Accounts;

/// <summary>How often the doors may be tried.</summary>
internal static class RateLimits
{
    /// <summary>For signing in and opening links: tries from one address.</summary>
    public const string Door = "door";

    /// <summary>For making links: by whoever is signed in.</summary>
    public const string Inviting = "inviting";

    /// <summary>For putting questions to mediation: by whoever is signed in.</summary>
    public const string Mediating = "mediating";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            return new ValueTask(Answers.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many tries", "There were too many tries from where you are. Nothing was done. Wait a minute and try again.", "rate"));
        };

        // A whole conference may stand behind one address: many at once are let in, then so many a minute.
        limits.AddPolicy(Door, context =>
        {
            AccountSettings settings = Settings(context);
            return RateLimitPartition.GetTokenBucketLimiter(Address(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.TriesAtOnce,
                TokensPerPeriod = settings.TriesAMinute,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            });
        });
        limits.AddPolicy(Inviting, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.AccountId() ?? Address(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = Settings(context).InvitationsAnHour, Window = TimeSpan.FromHours(1) }));
        limits.AddPolicy(Mediating, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.AccountId() ?? Address(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = context.RequestServices.GetRequiredService<MediationSettings>().QuestionsAMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    private static AccountSettings Settings(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<AccountSettings>>().Value;

    // With IPv6 a household has 2⁶⁴ addresses: the network is what is counted.
    private static string Address(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        byte[] bytes = plain.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 8)));
    }
}
