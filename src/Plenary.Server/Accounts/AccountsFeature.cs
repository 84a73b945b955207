using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Plenary.Server.Access;
using Plenary.Server.Api;
using Plenary.Server.Hosting;
using Plenary.Server.Storage;

namespace Plenary.Server.Accounts;

/// <summary>Accounts as a feature of the server: who is who, and what every request must pass before it reaches anything else.</summary>
internal static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, ServerSettings settings)
    {
        DataFolder folder = new(settings.Data);
        services.AddOptions<AccountSettings>().Bind(settings.Configuration.GetSection("Accounts"));
        services.AddSingleton(_ => AccountBook.Open(folder));
        services.AddSingleton<ISeatChanges>(provider => provider.GetRequiredService<AccountBook>());
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PasswordCheck>().AddSingleton<FailedTries>().AddSingleton<Door>();
        services.AddSingleton<Invitations>().AddSingleton<Admissions>().AddSingleton<Seating>().AddSingleton<DemoAccounts>();
        services.Replace(ServiceDescriptor.Singleton<ISeats, AccountSeats>());

        services.AddProxies(settings);
        services.AddKeys(folder);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookie>();
        services.AddAuthorization();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "plenary-form";
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // Ours is set on every answer.
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<KestrelServerOptions>(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, Limits.Form));
        services.AddRateLimits();
        services.AddProblemDetails();
        services.AddRazorComponents();
        return services;
    }

    public static WebApplication MapAccounts(this WebApplication app)
    {
        // Opened now: what is wrong with it must be said before anybody is let in.
        app.Services.GetRequiredService<AccountBook>();
        app.Services.GetRequiredService<DemoAccounts>().Prepare();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseFaultPages();
        app.UseAuthentication();
        app.UseForgeryGuard();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapSignIn();
        app.MapInvitation();
        app.MapPeople();
        app.MapAccountsApi();
        return app;
    }
}
