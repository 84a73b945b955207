using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Plenary.Server.Pages;

/// <summary>The line of the outline that leads to a block. Written by hand: a text has hundreds, and each is written with its block.</summary>
internal static class OutlineLine
{
    public static string Of(TextSight sight, BlockView block)
    {
        (string sign, string word, string css) = Signs.Of(block.Status);
        int objections = block.Objectors.Count();
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"<li data-outline=\"{Encode(block.Id.Value)}\"><a href=\"{Encode(sight.Link(""))}#{Encode(block.Id.Value)}\" class=\"{css} {(block.IsTakenUp ? "taken-up" : "")}\">");
        line.Append(CultureInfo.InvariantCulture, $"<b>{Encode(block.Label)}</b> <span aria-hidden=\"true\">{sign}</span><span class=\"vh\">{word}</span>");
        if (objections > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"<span class=\"object\"> {objections}<span aria-hidden=\"true\">✕</span><span class=\"vh\">{(objections == 1 ? "objection" : "objections")}</span></span>");
        }

        return line.Append(block.IsBracketed ? "<span class=\"brackets\"> <span aria-hidden=\"true\">[ ]</span><span class=\"vh\">in brackets</span></span>" : "").Append("</a></li>").ToString();
    }

    private static string Encode(string words) => HtmlEncoder.Default.Encode(words);
}
