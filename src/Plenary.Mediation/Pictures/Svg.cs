using System.Globalization;
using System.Net;
using System.Text;

namespace Plenary.Mediation;

/// <summary>Writes a picture as SVG: with a title and a description for those who hear it, and colours that follow the page, light, dark or printed.</summary>
internal sealed class Svg
{
    // The tokens of the pages, with what they are where no page gives them.
    public const string Ink = "var(--ink, #1b1b1f)";
    public const string Quiet = "var(--quiet, #6b6861)";
    public const string Rule = "var(--rule, #d9d5cb)";
    public const string Agreed = "var(--agreed, #1f6b3a)";
    public const string Objecting = "var(--object, #9b1c1c)";
    public const string Reserving = "var(--reserve, #7a4b8f)";

    private readonly StringBuilder text = new();

    public Svg(int width, int height, string title, string description)
    {
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"12\">");
        text.Append(CultureInfo.InvariantCulture, $"<title>{Safe(title)}</title><desc>{Safe(description)}</desc>");
    }

    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1) =>
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\" stroke-width=\"{width:0.#}\"/>");

    public void Dot(double x, double y, double radius, string colour, string says, bool isFilled = true) =>
        text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" fill=\"{(isFilled ? colour : "none")}\" stroke=\"{colour}\" stroke-width=\"1.5\"><title>{Safe(says)}</title></circle>");

    public void Box(double x, double y, double width, double height, string colour, double strength, string says) =>
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{colour}\" fill-opacity=\"{strength:0.##}\" stroke=\"{Rule}\"><title>{Safe(says)}</title></rect>");

    public void Words(double x, double y, string words, string anchor = "start", string colour = Ink) =>
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{Safe(words)}</text>");

    public string Close() => text.Append("</svg>").ToString();

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
