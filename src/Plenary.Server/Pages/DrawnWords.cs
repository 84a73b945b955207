using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plenary.Formats.Html;
using Plenary.Server.Rooms;
using Plenary.Text.Brackets;

namespace Plenary.Server.Pages;

/// <summary>The words of a block as they are written.</summary>
/// <param name="Html">As markup.</param>
/// <param name="Brackets">Where in it its brackets are, each of which can be exchanged by itself.</param>
/// <param name="Language">A BCP 47 tag where the script says something, or <see langword="null"/>.</param>
/// <param name="IsRightToLeft">Whether its lines run from right to left.</param>
internal sealed record DrawnWords(string Html, ImmutableArray<DrawnPiece> Brackets, string? Language, bool IsRightToLeft)
{
    public static DrawnWords Of(BracketedBlock drawn, TextSight sight)
    {
        (string? language, bool rightToLeft) = BlockHtml.WritingOf(BlockView.WordsOf(drawn.Nodes));
        ImmutableArray<string> nodes = BlockHtml.Nodes(drawn, sight.Options, sight.NumberOf);
        ImmutableArray<DrawnPiece>.Builder brackets = ImmutableArray.CreateBuilder<DrawnPiece>();
        StringBuilder words = new();
        for (int at = 0; at < nodes.Length; at++)
        {
            if (drawn.Nodes[at] is not BracketNode)
            {
                words.Append(nodes[at]);
                continue;
            }

            // Which of them it is says its place: a number on each of thousands would make the page longer.
            int from = words.Length;
            words.Append(CultureInfo.InvariantCulture, $"<span data-piece=\"w\">{nodes[at]}</span>");
            brackets.Add(new DrawnPiece(string.Create(CultureInfo.InvariantCulture, $"w{brackets.Count}"), from, words.Length - from));
        }

        return new DrawnWords(words.ToString(), brackets.DrainToImmutable(), language, rightToLeft);
    }
}
