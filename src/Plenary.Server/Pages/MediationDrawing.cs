using System.Globalization;
using Microsoft.AspNetCore.Components;
using Plenary.Mediation;

namespace Plenary.Server.Pages;

/// <summary>Pictures of mediation as they stand in the page.</summary>
internal static class MediationDrawing
{
    private const string Box = "viewBox=\"0 0 ";

    /// <summary>The map of points by members at its own size, however wide the page is: a sign in it is as large as the words beside.</summary>
    public static MarkupString HeatMapAtItsSize(MediationAnswer answer)
    {
        string drawn = HeatMap.Draw(answer.Question.Instance, answer.Best);
        int at = drawn.IndexOf(Box, StringComparison.Ordinal);
        string[] size = drawn[(at + Box.Length)..drawn.IndexOf('"', at + Box.Length)].Split(' ');
        return new(drawn.Insert(at, string.Create(CultureInfo.InvariantCulture, $"width=\"{size[0]}\" height=\"{size[1]}\" ")));
    }
}
