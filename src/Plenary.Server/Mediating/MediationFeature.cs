using Microsoft.Extensions.DependencyInjection.Extensions;
using Plenary.Mediation;
using Plenary.Mediation.CpSat;
using Plenary.Server.Hosting;

namespace Plenary.Server.Mediating;

/// <summary>Mediation as a feature of the server: the desks at which the chairs ask. Their addresses are among those of the API and of the pages.</summary>
internal static class MediationFeature
{
    public static IServiceCollection AddMediation(this IServiceCollection services, ServerSettings settings)
    {
        services.TryAddSingleton(MediationSettings.Read(settings.Configuration));
        services.TryAddSingleton<AnswerSearch>(Answering.Answer);
        // Its native library is loaded with its first proof.
        services.TryAddSingleton<IProver, CpSatProver>();
        services.AddSingleton<MediationDesks>();
        services.AddSingleton<MediationStream>();
        return services;
    }

    public static WebApplication MapMediation(this WebApplication app)
    {
        // Work and streams have no end of their own that a server could wait for.
        MediationDesks desks = app.Services.GetRequiredService<MediationDesks>();
        app.Lifetime.ApplicationStopping.Register(() => desks.DisposeAsync().AsTask().GetAwaiter().GetResult());
        return app;
    }
}
