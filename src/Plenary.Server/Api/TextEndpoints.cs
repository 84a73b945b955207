using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Text;

namespace Plenary.Server.Api;

/// <summary>Texts, their blocks and proposals.</summary>
internal static class TextEndpoints
{
    public static void Map(RouteGroupBuilder meeting)
    {
        RouteGroupBuilder texts = meeting.MapGroup("/texts").WithTags("Texts");
        texts.MapGet("/", Texts).WithSummary("The texts before the meeting, as far as you may know of them.").Produces<ImmutableArray<TextSummary>>();
        texts.MapPost("/", Open).WithSummary("Put a text on the table (chair, secretariat).").Produces<Happened>(201).OfSomethingNew();
        texts.MapGet("/{text}", Whole).WithSummary("A text with its blocks, brackets and positions.").Produces<TextAnswer>().WithETag();
        texts.MapGet("/{text}/blocks/{block}", Block).WithSummary("One block.").Produces<BlockAnswer>().WithETag();
        texts.MapGet("/{text}/blocks/{block}/explanation", Explain).WithSummary("Why a block stands as it stands, and what would change it.").Produces<ImmutableArray<string>>();
        texts.MapGet("/{text}/blocks/{block}/options", Options).WithSummary("The options of a block: what it may read, and who holds what on each.").Produces<ImmutableArray<OptionAnswer>>();
        texts.MapPost("/{text}/adoption", AdoptOption).WithSummary("Adopt an option with all its changes at once, under the rule in force (chair, secretariat). If-Match: the text's ETag.").Produces<Happened>();
        texts.MapGet("/{text}/revisions", Issues).WithSummary("The issues of a text, and which paragraphs each calls otherwise than the one before.").Produces<ImmutableArray<IssueAnswer>>().WithETag();
        texts.MapPost("/{text}/revisions", Revise).WithSummary("Issue a revision (chair, secretariat). If-Match: the text's ETag.").Produces<Happened>();
        texts.MapPost("/{text}/taken-up", TakeUp).WithSummary("Take up a block; the projector follows (chair, secretariat).").Produces<Happened>();
        texts.MapPut("/{text}/blocks/{block}/status", SetStatus).WithSummary("Set a block's status; “agreed” asks the rule in force (chair, secretariat). If-Match: the block's ETag.").Produces<Happened>();
        texts.MapPut("/{text}/blocks/{block}/difference", Differ).WithSummary("Say whether a block records that members differ; null: as its words are read (chair, secretariat). If-Match: the block's ETag.").Produces<Happened>();
        texts.MapPost("/{text}/blocks/{block}/confirmations", Confirm).WithSummary("Confirm what was agreed ad referendum.").Produces<Happened>();
    }

    /// <summary>Runs something on a text that the visitor knows of; otherwise there is no such text.</summary>
    public static async Task<IResult> OnAsync(HttpContext context, string text, Func<Visit, RoomView, NegotiatedText, Task<IResult>> act)
    {
        Visit visit = Visit.Of(context);
        RoomView view = visit.View;
        return visit.Text(view, text) is { } found ? await act(visit, view, found) : Problems.NotFound($"There is no text {Problems.Shown(text)} before this meeting, or it is not open to you.");
    }

    /// <summary>Asks the room for something on a text that the visitor knows of.</summary>
    /// <param name="context">The request.</param>
    /// <param name="text">The text.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="part">What an <c>If-Match</c> of the request is about; the text where nothing is said.</param>
    public static Task<IResult> AskAsync(HttpContext context, string text, Func<Visit, NegotiatedText, Command> command, Part? part = null) =>
        OnAsync(context, text, (visit, _, found) => visit.AskAsync(command(visit, found), part ?? Of(text)));

    public static Part Of(string text) => new(PartKind.Text, text);

    public static Part Of(string text, string block) => new(PartKind.Block, text, block);

    private static IResult Texts(HttpContext context)
    {
        Visit visit = Visit.Of(context);
        RoomView view = visit.View;
        return Results.Ok(view.State.Texts.All.Values.Select(text => visit.Text(view, text.Id.Value)).OfType<NegotiatedText>().Select(text => TextAnswers.Summary(view, text)).ToImmutableArray());
    }

    private static Task<IResult> Open(HttpContext context, TextRequest asked)
    {
        Visit visit = Visit.Of(context);
        string id = Limits.Named(asked.Id, "id");
        if (id.Any(letter => letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
        {
            throw new WrongRequestException("id", "id: lower-case letters, digits and hyphens.");
        }

        return visit.AskAsync(
            new OpenText(new TextId(id), Limits.Named(asked.Title, "title"), Limits.Named(asked.Label, "label"), asked.Authority, RequestReading.Document(asked.Paragraphs, place => FormattableString.Invariant($"b{place}")), visit.Meeting.Value),
            null,
            _ => $"/api/meetings/{Uri.EscapeDataString(visit.Meeting.Value)}/texts/{id}");
    }

    private static Task<IResult> Whole(HttpContext context, string text) => OnAsync(context, text, (visit, view, found) =>
        Task.FromResult(visit.Answer(TextAnswers.Whole(view, found), TextAnswers.VersionOf(view, found))));

    private static Task<IResult> Block(HttpContext context, string text, string block) => OnAsync(context, text, (visit, view, found) => Task.FromResult(
        TextAnswers.Block(view, found, block) is { } answer ? visit.Answer(answer, answer.Version) : NoBlock(block)));

    private static Task<IResult> Explain(HttpContext context, string text, string block) => OnAsync(context, text, (_, view, found) => Task.FromResult(
        found.Find(new BlockId(block)) is { } known ? Results.Ok(BlockExplanation.Of(view.State, found, known.Id)) : NoBlock(block)));

    private static Task<IResult> Options(HttpContext context, string text, string block) => OnAsync(context, text, (_, view, found) => Task.FromResult(
        found.Weave.Entries.Any(entry => entry.Id.Value == block) ? Results.Ok(TextAnswers.Options(view, found, new BlockId(block))) : NoBlock(block)));

    private static Task<IResult> AdoptOption(HttpContext context, string text, OptionRequest asked) => AskAsync(
        context,
        text,
        (_, found) => RequestReading.Target(asked.Option).Option is { } option
            ? new AdoptChanges(found.Id, null) { Option = option }
            : throw new WrongRequestException("target", $"option: {Problems.Shown(asked.Option)} is no option. A block's options are named by GET …/blocks/{{block}}/options."),
        Of(text));

    private static Task<IResult> Issues(HttpContext context, string text) => OnAsync(context, text, (visit, view, found) =>
        Task.FromResult(visit.Answer(TextAnswers.Issues(found), TextAnswers.VersionOf(view, found))));

    private static Task<IResult> Revise(HttpContext context, string text, RevisionRequest asked)
    {
        TextDocument? words = asked.Paragraphs is null ? null : RequestReading.Document(asked.Paragraphs, place => FormattableString.Invariant($"b{place}"));
        return AskAsync(context, text, (_, found) => new IssueRevision(found.Id, Limits.Named(asked.Label, "label"), asked.Authority, words));
    }

    private static Task<IResult> TakeUp(HttpContext context, string text, TakeUpRequest asked) =>
        AskAsync(context, text, (_, found) => new TakeUpBlock(found.Id, asked.Block is null ? null : new BlockId(Limits.Named(asked.Block, "block"))));

    private static Task<IResult> SetStatus(HttpContext context, string text, string block, StatusRequest asked) => AskAsync(
        context,
        text,
        (_, found) => new SetBlockStatus(found.Id, new BlockId(block), asked.Status, Limits.FitOrNull(asked.Note, Limits.Reason, "note"), asked.Awaiting is null ? null : Limits.Names(asked.Awaiting, "awaiting"), asked.Until)
        {
            ObjectedBy = Limits.Names(asked.ObjectedBy, "objectedBy"),
        },
        Of(text, block));

    private static Task<IResult> Differ(HttpContext context, string text, string block, DifferenceRequest asked) =>
        AskAsync(context, text, (_, found) => new MarkDifference(found.Id, new BlockId(block), asked.Records), Of(text, block));

    private static Task<IResult> Confirm(HttpContext context, string text, string block, MemberRequest asked) =>
        AskAsync(context, text, (visit, found) => new ConfirmBlock(found.Id, new BlockId(block), RequestReading.Member(asked.Member, visit.Seat)), Of(text, block));

    private static IResult NoBlock(string block) => Problems.NotFound($"The text has no block {Problems.Shown(block)}, nor is one proposed.");
}
