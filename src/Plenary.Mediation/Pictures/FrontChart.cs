using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Draws breadth of text against dissent: a step for every trade-off, with its numbers beside it.</summary>
public static class FrontChart
{
    private const int Width = 640;
    private const int Height = 320;
    private const int Left = 56;
    private const int Bottom = 48;

    /// <summary>The picture, as SVG.</summary>
    /// <param name="answer">An answer with its front.</param>
    /// <exception cref="ArgumentException">The answer has no front.</exception>
    public static string Draw(MediationAnswer answer)
    {
        Front front = answer.Front ?? throw new ArgumentException("The answer was made without its front.", nameof(answer));
        ImmutableArray<FrontStep> steps = front.Steps;
        string says = string.Join(" ", steps.Select(step => $"With {Sentences.Count(step.Paragraphs, "paragraph")}, {(step.Dissenters.IsEmpty ? "everyone accepts." : $"{Sentences.Count(step.Dissenters.Length, "member")} cannot accept: {Sentences.And(step.Dissenters, 12)}.")}"));
        Svg svg = new(Width, Height, "Breadth of text against dissent", $"{says}{(front.IsExact ? "" : " Found, not proven.")}");
        int most = Math.Max(1, steps.Max(step => step.Dissent));
        int least = steps.Min(step => step.Paragraphs);
        int span = Math.Max(1, steps.Max(step => step.Paragraphs) - least);
        svg.Line(Left, Height - Bottom, Width - 16, Height - Bottom, Svg.Quiet);
        svg.Line(Left, 16, Left, Height - Bottom, Svg.Quiet);
        svg.Words((Left + Width) / 2.0, Height - 10, "paragraphs with text", "middle", Svg.Quiet);
        svg.Words(Left, 12, "cannot accept", "middle", Svg.Quiet);
        for (int at = 0; at < steps.Length; at++)
        {
            (double x, double y) = Place(steps[at]);
            if (at > 0)
            {
                (double fromX, double fromY) = Place(steps[at - 1]);
                svg.Line(fromX, fromY, x, fromY, Svg.Rule, 1.5);
                svg.Line(x, fromY, x, y, Svg.Rule, 1.5);
            }
        }

        foreach (FrontStep step in steps)
        {
            (double x, double y) = Place(step);
            svg.Dot(x, y, 5, step.Dissent == 0 ? Svg.Agreed : Svg.Objecting, $"{step.Paragraphs} paragraphs: {(step.Dissenters.IsEmpty ? "everyone accepts" : Sentences.And(step.Dissenters, 12))}", step.Dissent == 0);
            svg.Words(x, y - 10, FormattableString.Invariant($"{step.Dissent}"), "middle");
            svg.Words(x, Height - Bottom + 16, FormattableString.Invariant($"{step.Paragraphs}"), "middle", Svg.Quiet);
        }

        return svg.Close();

        (double X, double Y) Place(FrontStep step) => (
            Left + 24 + ((step.Paragraphs - least) * (Width - Left - 64.0) / span),
            Height - Bottom - 8 - (step.Dissent * (Height - Bottom - 48.0) / most));
    }
}
