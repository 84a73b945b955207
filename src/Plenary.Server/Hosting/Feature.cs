using Plenary.Server.Accounts;
using Plenary.Server.Api;
using Plenary.Server.Mediating;
using Plenary.Server.Pages;
using Plenary.Server.Rooms;

namespace Plenary.Server.Hosting;

/// <summary>A folder of the server: what it puts among the services, and what it puts on the line of requests.</summary>
/// <remarks>
/// Each feature folder has one static class with <c>AddX(this IServiceCollection, ServerSettings)</c> and
/// <c>MapX(this WebApplication)</c>. Map adds middleware as well as endpoints; features are mapped in the order of the list, so
/// who signs people in comes before who asks who they are. A service that another feature may replace is added with
/// <c>TryAdd</c>.
/// </remarks>
internal sealed record Feature(Action<IServiceCollection, ServerSettings> Add, Action<WebApplication> Map)
{
    /// <summary>The features of the server, in the order in which they meet a request.</summary>
    public static IReadOnlyList<Feature> All { get; } =
    [
        new((_, _) => { }, app => app.UseFaults()),
        new((services, _) => services.AddCompression(), app => app.UseResponseCompression()),
        new((services, settings) => services.AddAccounts(settings), app => app.MapAccounts()),
        new((services, settings) => services.AddRooms(settings), app => app.MapRooms()),
        new((services, settings) => services.AddMediation(settings), app => app.MapMediation()),
        new((services, settings) => services.AddApi(settings), app => app.MapApi()),
        new((_, _) => { }, app => app.MapHealth()),
        new((services, settings) => services.AddPages(settings), app => app.MapPages()),
    ];
}
