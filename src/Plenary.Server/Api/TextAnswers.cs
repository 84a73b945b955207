using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Server.Api;

/// <summary>Texts as the API answers them, made from a view and nothing else.</summary>
internal static class TextAnswers
{
    public static TextSummary Summary(RoomView view, NegotiatedText text)
    {
        BlockId[] paragraphs = [.. text.Agreed.Blocks.Select(block => block.Id).Where(block => text.Labels.LabelOf(block) is not null)];
        return new TextSummary(
            text.Id.Value,
            text.Title,
            VersionOf(view, text),
            new RevisionAnswer(text.Revision.Label, text.Revision.Authority, text.Revision.At),
            text.Outcome,
            text.TakenUp?.Value,
            new TextFigures(
                paragraphs.Length,
                paragraphs.Count(block => text.StatusOf(block) is BlockStatus.Agreed or BlockStatus.Adopted),
                paragraphs.Count(text.IsBracketed),
                text.Proposals.Values.Count(proposal => proposal.IsOnTheTable)));
    }

    public static ImmutableArray<IssueAnswer> Issues(NegotiatedText text) =>
        [.. text.Revisions.Select(issue => new IssueAnswer(issue.Label, issue.Authority, issue.At, [.. issue.Numbering.Select(one => new RenumberingAnswer(one.Block.Value, one.Old, one.New))]))];

    public static TextAnswer Whole(RoomView view, NegotiatedText text)
    {
        BracketedText drawn = BracketRenderer.Render(text.Weave, Options(view));
        return new TextAnswer(Summary(view, text), [.. drawn.Blocks.Select(block => Block(view, text, block))], [.. text.Silences.Select(Silence)]);
    }

    /// <summary>One block; <see langword="null"/> when the text has none of this identity, nor is one proposed.</summary>
    public static BlockAnswer? Block(RoomView view, NegotiatedText text, string block)
    {
        BlockId id = new(block);
        return text.Weave.Entries.Where(entry => entry.Id == id)
            .Select(entry => BracketRenderer.RenderBlock(text.Weave, entry.Ref, Options(view))).OfType<BracketedBlock>()
            .Select(drawn => Block(view, text, drawn)).FirstOrDefault();
    }

    public static SilenceAnswer Silence(SilenceProcedure silence) => new(
        silence.Id, silence.OpenedAt, silence.Deadline, silence.Zone, silence.Status, silence.BrokenBy, silence.Objection,
        [.. silence.Statements.Select(statement => new StatementAnswer(statement.Member, statement.Statement))]);

    public static ProposalAnswer Proposal(RoomView view, NegotiatedText text, Proposal proposal) => new(
        proposal.Id, proposal.Kind, proposal.Status, proposal.Sponsors, proposal.Amends, proposal.Reason, proposal.At, proposal.SecondBy,
        [.. proposal.Changes.SelectMany(change => text.Weave.BlocksOf(change)).Distinct().Select(block => block.Value)],
        Positions(view, text.Id, PositionTarget.OfProposal(proposal.Id)));

    public static ImmutableArray<OptionAnswer> Options(RoomView view, NegotiatedText text, BlockId block) =>
    [
        .. BlockOption.Of(view.State, text, Points.Of(text.Weave), block).Select(option => new OptionAnswer(
            Targets.Of(PositionTarget.Of(option.Option)), option.Name, option.Words.Length > 0 ? option.Words : null, option.Sponsors, option.IsWhatStands, Positions(view, text.Id, PositionTarget.Of(option.Option)))),
    ];

    public static ImmutableArray<PositionAnswer> Positions(RoomView view, TextId text, PositionTarget on) =>
    [
        .. view.State.Positions.On(text, on).Values.Where(held => held.Position.Stance is not null)
            .OrderBy(held => held.Position.Holder, StringComparer.Ordinal).ThenBy(held => held.For.Kind).Select(held => Position(view, held)),
    ];

    public static PositionAnswer Position(RoomView view, HeldPosition held) => new(
        Targets.Of(held.Position.On),
        held.Position.Holder,
        held.Position.Stance,
        held.Position.Reason,
        held.Position.Condition is { } condition ? PositionWords.Of(view.State, held.Position.Text, condition) : null,
        held.Position.Dissent,
        held.Position.Statement,
        held.For.ToString(),
        held.At);

    /// <summary>The version in which anything of a text last changed for this audience.</summary>
    public static long VersionOf(RoomView view, NegotiatedText text) =>
        Math.Max(Math.Max(view.VersionOf(new Part(PartKind.Text, text.Id.Value)), view.VersionOf(new Part(PartKind.Order, text.Id.Value))), view.VersionOf(new Part(PartKind.Body)));

    /// <summary>The version in which a block last changed for this audience.</summary>
    public static long VersionOf(RoomView view, NegotiatedText text, string block) => Math.Max(
        view.VersionOf(new Part(PartKind.Block, text.Id.Value, block)), Math.Max(view.VersionOf(new Part(PartKind.Order, text.Id.Value)), view.VersionOf(new Part(PartKind.Body))));

    private static BlockAnswer Block(RoomView view, NegotiatedText text, BracketedBlock drawn)
    {
        BlockStanding? standing = text.Standings.GetValueOrDefault(drawn.Id);
        bool isOpen = text.IsBracketed(drawn.Id);
        return new BlockAnswer(
            drawn.Id.Value,
            text.Labels.LabelOf(drawn.Id),
            text.Labels.NameOf(drawn.Id),
            drawn.Shape.Kind,
            drawn.Shape.Level,
            VersionOf(view, text, drawn.Id.Value),
            text.StatusOf(drawn.Id),
            standing?.Note,
            standing?.Awaiting ?? [],
            text.Find(drawn.Id)?.Text,
            isOpen ? BracketNotation.Write(drawn) : null,
            text.ProposalsOpenIn(drawn.Id),
            Positions(view, text.Id, PositionTarget.Of(drawn.Id)));
    }

    private static BracketOptions Options(RoomView view) => BracketOptions.Default with { ProtocolOrder = new ProtocolCodes(view.State.Body) };
}
