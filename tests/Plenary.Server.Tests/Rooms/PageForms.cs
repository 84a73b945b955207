using System.Text.RegularExpressions;

namespace Plenary.Server.Tests.Rooms;

/// <summary>A browser without script at the pages of the demo's text: it reads them, and sends their forms with their tokens.</summary>
internal static partial class PageForms
{
    /// <summary>Where the pages of the text are.</summary>
    public const string Text = "/m/new-delhi-2023-03/t/outcome";

    /// <summary>A page of the text.</summary>
    /// <param name="path">Below the text: <c>/meeting</c>; empty for the text itself.</param>
    public static Uri At(string path) => new(Text + path, UriKind.Relative);

    /// <summary>A browser on a seat (empty: of the public), which shows where it is sent on to and does not go there.</summary>
    /// <param name="demo">The server.</param>
    /// <param name="seat">The seat.</param>
    public static HttpClient Browse(this DemoHost demo, string seat)
    {
#pragma warning disable CA2000 // The client owns it.
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }) { BaseAddress = demo.Address };
#pragma warning restore CA2000
        if (seat.Length > 0)
        {
            client.DefaultRequestHeaders.Add(TestSeats.Header, seat);
        }

        return client;
    }

    /// <summary>Sends a form of a page.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="page">The page that it stands in.</param>
    /// <param name="act">What it asks.</param>
    /// <param name="fields">What is written in it.</param>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string page, string act, params (string Name, string Words)[] fields)
    {
        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Words))]);
        return await client.PostAsync(At($"/do/{act}"), form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
