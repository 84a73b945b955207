using Plenary.Formats.Html;
using Plenary.Negotiation;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Server.Pages;

/// <summary>What is computed of a text once and used by many pages: its drawing, the matrix, what can be concluded. Every figure is counted (law 8).</summary>
public sealed class RoomFigures
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<NegotiatedText, RoomFigures> Known = [];

    private readonly Proceedings state;
    private readonly Lazy<KeptDrawings> kept;
    private readonly Lazy<BracketedText> drawing;
    private readonly Lazy<PositionTable> table;
    private readonly Lazy<OutcomeAssessment> assessment;
    private readonly Lazy<(string Rung, AgreedShare Share)> glance;
    private readonly Lazy<ChangesHtml> wording;
    private readonly Lazy<Points> points;

    private RoomFigures(Proceedings state, NegotiatedText text)
    {
        this.state = state;
        Order = BodyNames.Of(state.Body).Order;
        kept = new(() => KeptDrawings.Of(text, BodyNames.Of(state.Body)));
        drawing = new(() => kept.Value.Draw(text.Weave));
        table = new(() => PositionTable.Of(state, text.Id));
        assessment = new(() => StrongestOutcome.Of(state, text.Id));
        glance = new(() => assessment.IsValueCreated ? (assessment.Value.Strongest.Rung, assessment.Value.Share) : StrongestOutcome.AtAGlance(state, text.Id));
        wording = new(() => new ChangesHtml(text.Weave));
        points = new(() => Points.Of(text.Weave));
    }

    /// <summary>The body's protocol order.</summary>
    public IComparer<string> Order { get; }

    /// <summary>The text with its brackets.</summary>
    public BracketedText Drawing => drawing.Value;

    /// <summary>The words of a block of the drawing as they are written.</summary>
    internal DrawnWords WordsOf(BracketedBlock block, TextSight sight) => kept.Value.WordsOf(block, sight);

    /// <summary>Members by blocks.</summary>
    public PositionTable Table => table.Value;

    /// <summary>What the positions of now allow.</summary>
    public OutcomeAssessment Assessment => assessment.Value;

    /// <summary>The strongest outcome of now, and how much is agreed.</summary>
    public (string Rung, AgreedShare Share) Glance => glance.Value;

    /// <summary>What each change asks for.</summary>
    public ChangesHtml Wording => wording.Value;

    /// <summary>The points that are open.</summary>
    public Points Points => points.Value;

    /// <summary>How many brackets are open in the whole text.</summary>
    public int Brackets => Drawing.Blocks.Sum(block => kept.Value.BracketsOf(block));

    /// <summary>The figures of a state; made once for each.</summary>
    public static RoomFigures Of(Proceedings state, NegotiatedText text)
    {
        // Positions may have changed under the same text.
        RoomFigures known = Known.GetValue(text, _ => new RoomFigures(state, text));
        if (!ReferenceEquals(known.state, state))
        {
            known = new RoomFigures(state, text);
            Known.AddOrUpdate(text, known);
        }

        return known;
    }
}
