using Plenary.Server.Hosting;
using Plenary.Server.Rooms;

namespace Plenary.Server.Pages;

/// <summary>The pages of the room as a feature of the server.</summary>
internal static class PagesFeature
{
    public static IServiceCollection AddPages(this IServiceCollection services, ServerSettings settings)
    {
        services.AddRazorComponents();
        services.AddSingleton<PartDrawings>();
        services.AddSingleton<IPartRenderer>(provider => provider.GetRequiredService<PartDrawings>());
        services.AddSingleton<TextBodies>();
        services.AddSingleton<TextPages>();
        services.AddScoped<Doorkeeper>();
        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        PageFiles.Map(app);
        RoomPages.Map(app);
        RoomDownloads.Map(app);
        RoomActs.Map(app);
        MediationPages.Map(app);
        return app;
    }
}
