using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Blocks that are closed: nothing new is tabled on them until they are reopened, which needs that nobody objects (practice A3).</summary>
internal static class ClosedBlocks
{
    /// <summary>Whether nothing is to be tabled on a block of this status. What a small group agreed is still open to the whole.</summary>
    public static bool IsClosed(BlockStatus status) => status is BlockStatus.AgreedAdReferendum or BlockStatus.Agreed or BlockStatus.Adopted;

    public static Verdict Refuse(NegotiatedText text, IReadOnlyList<BlockId> closed)
    {
        BlockStanding standing = text.Standings[closed[0]];
        string names = OperativeParts.Named(text, [.. closed]);
        return Hearing.Refuse("agreed-stays-closed", $"{names} {(closed.Count == 1 ? "is" : "are")} {BlockDecider.WordsFor(standing.Status)} since {standing.At:yyyy-MM-dd HH:mm}. Ask the chair to reopen {(closed.Count == 1 ? "it" : "them")} first; that needs that nobody objects.");
    }

    public static BlockStatusSet Reopen(TextId text, BlockId block, string note) => new(text, block, BlockStatus.Reopened, note, [], null);

    /// <summary>The events that reopen what is closed among some blocks.</summary>
    public static IEnumerable<(Audience, ProceedingsEvent)> Reopening(NegotiatedText text, IEnumerable<BlockId> blocks, string note) =>
        blocks.Distinct().Where(block => IsClosed(text.StatusOf(block))).Select(block => (Audience.Table, (ProceedingsEvent)Reopen(text.Id, block, note)));
}
