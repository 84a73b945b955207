using System.Text.Json;
using System.Text.Json.Serialization;
using Plenary.Server.Hosting;
using Scalar.AspNetCore;

namespace Plenary.Server.Api;

/// <summary>The HTTP API as a feature of the server: everything that a page does, described by OpenAPI.</summary>
internal static class ApiFeature
{
    public static IServiceCollection AddApi(this IServiceCollection services, ServerSettings settings)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiFaults>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            JsonSerializerOptions json = options.SerializerOptions;
            json.MaxDepth = Limits.Depth;
            json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.RespectNullableAnnotations = true;
            json.RespectRequiredConstructorParameters = true;
            json.NumberHandling = JsonNumberHandling.Strict;
            json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        services.AddOpenApi(options => options.AddHeaders().AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Plenary";
            document.Info.Description = "Everything that a page of Plenary does. Answers to what is asked carry the events that came of it; problems (RFC 9457) name the rule. See docs/api.md.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
        return services;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages(ApiStatuses.WriteAsync);
            api.Use(GuardAsync);
        });
        app.MapOpenApi();
        app.MapScalarApiReference("/api/reference", (options, context) =>
        {
            // Its page holds a script, and its script makes styles.
            SecurityHeaders.AllowMadeStyles(context);
            options.WithTitle("Plenary API").DisableDefaultFonts().WithNonce(SecurityHeaders.NonceOf(context));
        });

        RouteGroupBuilder api = app.MapGroup("/api").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(Limits.Body));
        MeetingEndpoints.MapAll(api);
        FoundingEndpoints.Map(api);
        RouteGroupBuilder meeting = api.MapGroup("/meetings/{meeting}").AddEndpointFilter(Visit.Filter);
        MeetingEndpoints.Map(meeting);
        ArrangementEndpoints.Map(meeting);
        FloorEndpoints.Map(meeting);
        BodyEndpoints.Map(meeting);
        TextEndpoints.Map(meeting);
        ProposalEndpoints.Map(meeting);
        PositionEndpoints.Map(meeting);
        ConclusionEndpoints.Map(meeting);
        MediationEndpoints.Map(meeting);
        RecordEndpoints.Map(meeting);
        return app;
    }

    // A browser says from where a request comes. What another site sends in the name of whoever is signed in is forged.
    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        bool reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        string? from = context.Request.Headers["Sec-Fetch-Site"];
        return reads || from is null or "same-origin" or "none"
            ? next(context)
            : Problems.Of(StatusCodes.Status403Forbidden, "same-origin", "Not from here", "This came from a page of another site, and nothing was done. Use Plenary's own pages, or a program that is no browser.").ExecuteAsync(context);
    }
}
