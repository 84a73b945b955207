using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>Where pages are.</summary>
internal static class RoomPaths
{
    /// <summary>The pattern of a text's addresses: the meeting, then the text.</summary>
    public const string Text = "/m/{meeting}/t/{text}";

    /// <summary>Where the pages of a text are.</summary>
    /// <param name="text">The text.</param>
    public static string Of(NegotiatedText text) => $"/m/{Uri.EscapeDataString(text.Meeting ?? "")}/t/{Uri.EscapeDataString(text.Id.Value)}";
}
