using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Plenary.Server.Hosting;
using Plenary.Server.Rooms;

namespace Plenary.Server.Tests.Rooms;

/// <summary>A server with the sample meeting under way, on a port of its own, with seats by header.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    public const string Meeting = "/api/meetings/new-delhi-2023-03";
    public const string Text = Meeting + "/texts/outcome";

    private DemoHost(ServerHost host) => Host = host;

    public ServerHost Host { get; }

    public RoomRegistry Registry => Host.App.Services.GetRequiredService<RoomRegistry>();

    public Room Room => Registry.OfBody(DemoRoom.Body)!;

    public Uri Address => new(Host.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<DemoHost> OpenAsync(string data, TimeProvider? time = null, Action<WebApplicationBuilder>? adjust = null) =>
        new(await ServerHost.OpenAsync(new ServerSettings(data, "http://127.0.0.1:0") { IsDemo = true }, time, builder =>
        {
            TestSeats.Use(builder);
            adjust?.Invoke(builder);
        }));

    public static async Task<DemoHost> StartAsync(string data, TimeProvider? time = null, Action<WebApplicationBuilder>? adjust = null)
    {
        DemoHost demo = await OpenAsync(data, time, adjust);
        await demo.Host.App.StartAsync();
        return demo;
    }

    /// <summary>Sends a request as a seat.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? seat = null, object? body = null, params (string Name, string Value)[] headers)
    {
        using HttpClient client = new() { BaseAddress = Address };
        using HttpRequestMessage request = new(method, path);
        if (seat is not null)
        {
            request.Headers.Add(TestSeats.Header, seat);
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body switch
        {
            null => null,
            string json => new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        HttpResponseMessage answer = await client.SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? seat = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, seat, null, headers);

    public Task<HttpResponseMessage> PostAsync(string path, string? seat, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, seat, body, headers);

    public async Task<JsonElement> JsonAsync(string path, string? seat = null)
    {
        using HttpResponseMessage answer = await GetAsync(path, seat);
        answer.EnsureSuccessStatusCode();
        return await JsonAsync(answer);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using JsonDocument document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
