using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Plenary.Negotiation;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Server.Pages;

/// <summary>
/// What was drawn of a text, kept while it grows: of each later state only those blocks are drawn and written again in which
/// something has changed. Safe for use from several threads.
/// </summary>
internal sealed class KeptDrawings
{
    // All states of one text, as one fold knows it, have the same base.
    private static readonly ConditionalWeakTable<TextDocument, KeptDrawings> Known = [];

    private readonly ConditionalWeakTable<BracketedBlock, DrawnWords> words = [];
    private readonly ConditionalWeakTable<BracketedBlock, Counted> counts = [];
    private readonly FollowedDrawing drawing;
    private readonly string names;

    private KeptDrawings(BodyNames names)
    {
        this.names = names.Key;
        drawing = new FollowedDrawing(new BracketOptions { ProtocolOrder = names.Order });
    }

    /// <summary>What is kept of a text whose members are named so.</summary>
    public static KeptDrawings Of(NegotiatedText text, BodyNames names)
    {
        TextDocument ground = text.Weave.Base;
        KeptDrawings kept = Known.GetValue(ground, _ => new KeptDrawings(names));
        if (!string.Equals(kept.names, names.Key, StringComparison.Ordinal))
        {
            kept = new KeptDrawings(names);
            Known.AddOrUpdate(ground, kept);
        }

        return kept;
    }

    /// <summary>The text with its brackets.</summary>
    public BracketedText Draw(Weave weave) => drawing.Of(weave);

    /// <summary>A block of the drawing as it is written.</summary>
    /// <param name="block">The block.</param>
    /// <param name="sight">A sight of the text that it was drawn of.</param>
    public DrawnWords WordsOf(BracketedBlock block, TextSight sight) => words.GetValue(block, one => DrawnWords.Of(one, sight));

    /// <summary>How many brackets are open in a block of the drawing.</summary>
    public int BracketsOf(BracketedBlock block) => counts.GetValue(block, static one => new Counted(Count(one.Nodes))).Brackets;

    private static int Count(ImmutableArray<BracketedNode> nodes) => nodes.Sum(node => node switch
    {
        BracketNode bracket => 1 + bracket.Options.Sum(option => Count(option.Content)),
        ReservationNode { IsOpening: true } => 1,
        _ => 0,
    });

    private sealed record Counted(int Brackets);
}
