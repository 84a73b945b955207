using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Text;
using Plenary.Text.Brackets;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Api;

/// <summary>Proposals and drafts: preview, table, join, leave, decide.</summary>
internal static class ProposalEndpoints
{
    public static void Map(RouteGroupBuilder meeting)
    {
        RouteGroupBuilder proposals = meeting.MapGroup("/texts/{text}/proposals").WithTags("Proposals");
        proposals.MapGet("/", All).WithSummary("All proposals, whatever became of them.").Produces<ImmutableArray<ProposalAnswer>>().WithETag();
        proposals.MapGet("/{number:int}", One).WithSummary("One proposal.").Produces<ProposalAnswer>().WithETag();
        proposals.MapPost("/preview", Preview).WithSummary("See what would come of it, before tabling.").Produces<PreviewAnswer>();
        proposals.MapPost("/", Table).WithSummary("Table a proposal, an amendment to one, or the chair's compromise.").Produces<Happened>(201);
        proposals.MapPost("/{number:int}/sponsors", Join).WithSummary("Join a proposal.").Produces<Happened>();
        proposals.MapDelete("/{number:int}/sponsors/{member}", Leave).WithSummary("Leave a proposal; the last to leave withdraws it.").Produces<Happened>();
        proposals.MapDelete("/{number:int}", Withdraw).WithSummary("Withdraw a proposal for all its sponsors (secretariat), or the chair's compromise.").Produces<Happened>();
        proposals.MapPost("/{number:int}/adoption", Adopt).WithSummary("Adopt, under the rule in force (chair, secretariat).").Produces<Happened>();
        proposals.MapPost("/{number:int}/rejection", Reject).WithSummary("Reject (chair, secretariat).").Produces<Happened>();
        proposals.MapPost("/{number:int}/reopening", Reopen).WithSummary("Put back into play (chair, secretariat).").Produces<Happened>();

        RouteGroupBuilder drafts = meeting.MapGroup("/texts/{text}/drafts").WithTags("Drafts");
        drafts.MapGet("/", Drafts).WithSummary("The private drafts of your delegation.").Produces<ImmutableArray<DraftAnswer>>().WithETag();
        drafts.MapPut("/{draft}", Save).WithSummary("Keep a private draft: your delegation alone sees it.").Produces<Happened>();
        drafts.MapDelete("/{draft}", Drop).WithSummary("Throw a draft away.").Produces<Happened>();
    }

    private static Task<IResult> All(HttpContext context, string text) => TextEndpoints.OnAsync(context, text, (visit, view, found) => Task.FromResult(
        visit.Answer(found.Proposals.Values.Select(proposal => TextAnswers.Proposal(view, found, proposal)).ToImmutableArray(), TextAnswers.VersionOf(view, found))));

    private static Task<IResult> One(HttpContext context, string text, int number) => TextEndpoints.OnAsync(context, text, (visit, view, found) => Task.FromResult(
        found.Proposals.TryGetValue(number, out Proposal? proposal) ? visit.Answer(TextAnswers.Proposal(view, found, proposal), TextAnswers.VersionOf(view, found)) : Problems.NotFound(FormattableString.Invariant($"The text has no proposal {number}."))));

    private static Task<IResult> Preview(HttpContext context, string text, ProposalRequest asked) => TextEndpoints.OnAsync(context, text, (visit, view, found) =>
    {
        ImmutableArray<ProposedEdit> edits = RequestReading.Edits(asked.Edits);
        if (asked.Amends is { } number && !found.Proposals.ContainsKey(number))
        {
            return Task.FromResult(Problems.NotFound(FormattableString.Invariant($"The text has no proposal {number}.")));
        }

        string party = Sponsors(asked, visit.Seat) is [var first, ..] ? first : TextHolder.Chair;
        ProposalPreview preview = ProposalPreview.Of(view.State, found.Id, edits, party, asked.Amends);
        return Task.FromResult(Results.Ok(new PreviewAnswer(
            ProposalBasis.Of(found, edits, asked.Amends),
            [.. preview.Blocks.Select(block => new PreviewBlock(block.Id.Value, BracketNotation.Write(block)))],
            [.. preview.Others.Select(other => new PreviewOther(other.IsSame, other.Sponsors, other.Proposals))],
            [.. preview.Closed.Select(block => block.Value)],
            preview.Refusal is null && preview.Changes.IsEmpty,
            preview.Refusal?.Rule,
            preview.Refusal?.Reason)));
    });

    private static Task<IResult> Table(HttpContext context, string text, ProposalRequest asked) => TextEndpoints.OnAsync(context, text, (visit, _, found) => visit.AskAsync(
        [
            new TableProposal(found.Id, Sponsors(asked, visit.Seat), RequestReading.Edits(asked.Edits), Limits.FitOrNull(asked.Reason, Limits.Reason, "reason"), asked.Amends)
            {
                Draft = Limits.FitOrNull(asked.Draft, Limits.Name, "draft"),
                Upon = asked.Upon is null ? null : Limits.Fit(asked.Upon, Limits.Body, "upon"),
            },
        ],
        TextEndpoints.Of(text),
        events => events.Select(recorded => recorded.Event).OfType<ProposalTabled>().FirstOrDefault() is { } tabled
            ? FormattableString.Invariant($"/api/meetings/{Uri.EscapeDataString(visit.Meeting.Value)}/texts/{Uri.EscapeDataString(text)}/proposals/{tabled.Proposal}")
            : null));

    private static Task<IResult> Join(HttpContext context, string text, int number, MemberRequest asked) =>
        TextEndpoints.AskAsync(context, text, (visit, found) => new JoinProposal(found.Id, number, RequestReading.Member(asked.Member, visit.Seat)));

    private static Task<IResult> Leave(HttpContext context, string text, int number, string member) =>
        TextEndpoints.AskAsync(context, text, (_, found) => new LeaveProposal(found.Id, number, Limits.Named(member, "member")));

    private static Task<IResult> Withdraw(HttpContext context, string text, int number) => TextEndpoints.AskAsync(context, text, (_, found) =>
        new LeaveProposal(found.Id, number, found.Proposals.TryGetValue(number, out Proposal? proposal) && proposal.Kind == ProposalKind.Compromise ? TextHolder.Chair : ""));

    private static Task<IResult> Adopt(HttpContext context, string text, int number, DecisionRequest asked) => TextEndpoints.AskAsync(
        context, text, (_, found) => asked.Change is { } change ? new AdoptChanges(found.Id, null, Change(change)) : new AdoptChanges(found.Id, number));

    private static Task<IResult> Reject(HttpContext context, string text, int number, DecisionRequest asked) => TextEndpoints.AskAsync(
        context, text, (_, found) => asked.Change is { } change ? new RejectChanges(found.Id, null, Change(change)) : new RejectChanges(found.Id, number));

    private static Task<IResult> Reopen(HttpContext context, string text, int number, DecisionRequest asked) => TextEndpoints.AskAsync(
        context,
        text,
        (_, found) => new ReopenChanges(found.Id, asked.Change is null ? number : null, asked.Change is { } change ? Change(change) : null, Limits.FitOrNull(asked.Reason, Limits.Reason, "reason"))
        {
            ObjectedBy = Limits.Names(asked.ObjectedBy, "objectedBy"),
        });

    private static Task<IResult> Drafts(HttpContext context, string text) => TextEndpoints.OnAsync(context, text, (visit, view, found) => Task.FromResult(visit.Answer(
        visit.Seat.Delegation is { } party
            ? view.State.Texts.DraftsOf(found.Id, party).Select(draft => new DraftAnswer(
                draft.Id, draft.At, [.. draft.Edits.Select(DraftEdits.Of)], draft.Reason, draft.Upon, ProposalBasis.Of(found, draft.Edits) != draft.Upon)).ToImmutableArray()
            : [],
        // Whether a draft is on words that have changed since is told with it.
        Math.Max(view.VersionOf(DraftsOf(text)), TextAnswers.VersionOf(view, found)))));

    private static Task<IResult> Save(HttpContext context, string text, string draft, ProposalRequest asked) => TextEndpoints.AskAsync(context, text, (_, found) =>
        new SaveDraft(found.Id, Limits.Named(draft, "draft"), RequestReading.Edits(asked.Edits), Limits.FitOrNull(asked.Reason, Limits.Reason, "reason")), DraftsOf(text));

    private static Task<IResult> Drop(HttpContext context, string text, string draft) =>
        TextEndpoints.AskAsync(context, text, (_, found) => new DropDraft(found.Id, Limits.Named(draft, "draft")), DraftsOf(text));

    private static Part DraftsOf(string text) => new(PartKind.Drafts, text);

    private static ImmutableArray<string> Sponsors(ProposalRequest asked, Seat seat) =>
        asked.Sponsors is not null ? Limits.Names(asked.Sponsors, "sponsors")
        : seat is { Role: Access.Role.Delegate, Delegation: { } own } ? [own]
        : [];

    private static ChangeId Change(string written) => new(Limits.Named(written, "change"));
}
