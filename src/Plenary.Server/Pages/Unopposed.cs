using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>The paragraphs that the chair can gavel agreed in one go: they are open, have words, nothing in play touches them and nobody objects.</summary>
internal static class Unopposed
{
    /// <summary>Those of a text, in its order.</summary>
    /// <param name="state">The proceedings.</param>
    /// <param name="text">The text.</param>
    public static ImmutableArray<BlockId> In(Proceedings state, NegotiatedText text)
    {
        PositionTable table = PositionTable.Of(state, text.Id);
        return
        [
            .. Enumerable.Range(0, table.Columns.Length).Where(column => table.Objections(column) == 0)
                .Select(column => table.Columns[column].On.Block).OfType<BlockId>()
                .Where(block => text.StatusOf(block) is BlockStatus.Open or BlockStatus.Reopened && !text.IsBracketed(block) && !string.IsNullOrWhiteSpace(text.Find(block)?.Text)),
        ];
    }
}
