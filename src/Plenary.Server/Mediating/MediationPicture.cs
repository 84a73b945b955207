using Plenary.Mediation;

namespace Plenary.Server.Mediating;

/// <summary>The pictures of an answer.</summary>
internal static class MediationPicture
{
    /// <summary>Their names in addresses.</summary>
    public static IReadOnlyList<string> Names { get; } = ["front", "heat", "standing"];

    /// <summary>Draws a picture, as SVG.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The picture; <see langword="null"/> where the answer has not come so far.</returns>
    public static string? Draw(string name, MediationAnswer answer) => name switch
    {
        "front" => answer.Front is null ? null : FrontChart.Draw(answer),
        "heat" => HeatMap.Draw(answer.Question.Instance, answer.Best),
        "standing" => StandingMap.Of(answer.Question.Instance).Draw(answer.Question.Instance),
        _ => null,
    };
}
