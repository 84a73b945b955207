using System.Security.Cryptography;
using System.Text;
using Plenary.Negotiation;
using Plenary.Server.Pages.Parts;
using Plenary.Server.Rooms;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>What is done: the forms of the pages. They go through the same door as the API; a browser with script is answered in JSON, one without by a page.</summary>
internal static class RoomActs
{
    private const string StaleBase = "fresh-base";

    public static void Map(WebApplication app)
    {
        RouteGroupBuilder text = app.MapGroup(RoomPaths.Text + "/do").ExcludeFromDescription();
        text.MapPost("/preview", (HttpContext context, Doorkeeper door) => LookAsync(context, door, isPart: true));
        text.MapPost("/look", (HttpContext context, Doorkeeper door) => LookAsync(context, door, isPart: false));
        foreach (string act in ActReader.Acts.AddRange(MeetingActs.All))
        {
            text.MapPost("/" + act, (HttpContext context, Doorkeeper door) => ActAsync(context, door, act));
        }
    }

    private static async Task<IResult> LookAsync(HttpContext context, Doorkeeper door, bool isPart)
    {
        if (await door.FindAsync(context) is not { } at || (!at.Sight.MaySpeak && !at.Sight.MayPreside))
        {
            return RoomPages.NotThere();
        }

        ProposalForm form = ProposalForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        bool isKnown = form.Amends is not { } amended || at.Sight.Text.Proposals.ContainsKey(amended);
        ProposalPreview preview = isKnown
            ? ProposalPreview.Of(at.Sight.State, at.Sight.Text.Id, form.Edits(at.Sight.Text), at.Sight.Member ?? TextHolder.Chair, form.Amends)
            : new ProposalPreview { Weave = at.Sight.Text.Weave, Refusal = new ProceedingsRefusal("known-proposal", "There is no such proposal any more.") };
        return isPart
            ? RoomPages.Show<PreviewPart>(context, at, new() { [nameof(PreviewPart.Preview)] = preview })
            : RoomPages.Show<ProposePage>(context, at, new() { [nameof(ProposePage.Form)] = form, [nameof(ProposePage.Preview)] = preview });
    }

    private static async Task<IResult> ActAsync(HttpContext context, Doorkeeper door, string act)
    {
        if (await door.FindAsync(context) is not { } at)
        {
            return RoomPages.NotThere();
        }

        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        AskedAct asked = act == "table" ? ActReader.Table(ProposalForm.Read(form), at)
            : MeetingActs.All.Contains(act, StringComparer.Ordinal) ? MeetingActs.Read(act, form, at)
            : ActReader.Read(act, form, at);
        if (asked.Fault is not null)
        {
            return Refused(context, at, act, form, new ProceedingsRefusal("form", asked.Fault), StatusCodes.Status422UnprocessableEntity);
        }

        return await at.Room.ExecuteAsync(asked.Commands, at.Seat, null, KeyOf(act, form), context.RequestAborted) switch
        {
            RoomDone done => Done(context, at, act, form, asked, done),
            RoomRefused { IsForbidden: true } refused => Refused(context, at, act, form, refused.Refusal, StatusCodes.Status403Forbidden),
            RoomRefused refused => Refused(context, at, act, form, refused.Refusal, refused.Refusal.Rule == StaleBase ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
            RoomClosed closed => Refused(context, at, act, form, new ProceedingsRefusal("closed", closed.Reason), StatusCodes.Status503ServiceUnavailable),
            _ => Refused(context, at, act, form, new ProceedingsRefusal("stale", "This has changed since the page was loaded. Nothing was done; look at it again."), StatusCodes.Status409Conflict),
        };
    }

    private static IResult Done(HttpContext context, AtTheTable at, string act, IFormCollection form, AskedAct asked, RoomDone done)
    {
        RoomView now = at.Room.View(at.Seat);
        Notice notice = new(asked.Done(done.Events, now.State))
        {
            Undo = done.Events.Select(one => one.Event).OfType<ProposalTabled>().Select(one => (int?)one.Proposal).FirstOrDefault(),
        };
        string to = act switch
        {
            _ when MeetingActs.All.Contains(act, StringComparer.Ordinal) => $"{at.Sight.Path}/meeting",
            "join" or "leave" or "adopt" or "reject" or "reopen-changes" => $"{at.Sight.Path}/proposals#p{form["proposal"]}",
            "vote" when PositionTargets.Read(form["on"].ToString())?.Kind == TargetKind.WholeText => $"{at.Sight.Path}/outcome",
            "vote" when PositionTargets.Read(form["on"].ToString())?.Block is { } block => $"{at.Sight.Path}#{block.Value}",
            "vote" or "voting-order" => $"{at.Sight.Path}/proposals",
            "conclude" or "break-silence" or "state-on-silence" => $"{at.Sight.Path}/outcome",
            "position" or "withdraw-position" when form["on"].ToString() is ['p', ..] => $"{at.Sight.Path}/proposals",
            "position" or "withdraw-position" when PositionTargets.Read(form["on"].ToString())?.Block is { } block => $"{at.Sight.Path}#{block.Value}",
            "position" or "withdraw-position" or "adopt-option" when OptionBlock(form, at) is { } block => $"{at.Sight.Path}/blocks/{Uri.EscapeDataString(block.Value)}#options",
            _ when form["block"].ToString() is { Length: > 0 } block => $"{at.Sight.Path}#{Uri.EscapeDataString(block)}",
            _ => at.Sight.Path,
        };
        if (WantsJson(context))
        {
            // A page that stays where it is says it at once; one that is left says it on the next.
            bool goes = form.ContainsKey("upon") || act is "vote";
            if (goes)
            {
                Said.Leave(context, notice);
            }

            return Results.Json(new { said = notice.Words, undo = notice.Undo, version = now.Version, at = goes || act == "conclude" ? to : null });
        }

        Said.Leave(context, notice);
        return Results.Redirect(to, permanent: false, preserveMethod: false);
    }

    // What was written stands in the form again.
    private static IResult Refused(HttpContext context, AtTheTable at, string act, IFormCollection form, ProceedingsRefusal refusal, int status)
    {
        AtTheTable told = at with { Sight = at.Sight with { Notice = new Notice(refusal.Reason, IsRefusal: true) } };
        if (form.ContainsKey("upon"))
        {
            ProposalForm written = ProposalForm.Read(form);
            if (refusal.Rule != StaleBase)
            {
                return RoomPages.Show<ProposePage>(context, told, new() { [nameof(ProposePage.Form)] = written }, status);
            }

            // As it is now, which may be later than when the request was read.
            RoomView view = at.Room.View(at.Seat);
            NegotiatedText text = view.State.Texts.All[at.Sight.Text.Id];
            return RoomPages.Show<ProposePage>(context, told with { Sight = told.Sight with { State = view.State, Text = text, Version = view.Version } }, new()
            {
                [nameof(ProposePage.Form)] = written.On(text),
                [nameof(ProposePage.Stale)] = ProposalBasis.Of(text, written.Edits(text), written.Amends).TrimEnd('\n'),
            }, status);
        }

        if (WantsJson(context))
        {
            return Results.Json(new { refused = refusal.Reason, rule = refusal.Rule }, statusCode: status);
        }

        if (MeetingActs.All.Contains(act, StringComparer.Ordinal))
        {
            return RoomPages.Meeting(context, told, status, act is "profile" ? ProfileDraft.Read(form).Refused(at.Sight.State.Body, refusal.Rule) : null);
        }

        if (act is "vote" && PositionTargets.Read(form["on"].ToString()) is { } on)
        {
            return RoomPages.Show<VotePage>(context, told, new() { [nameof(VotePage.On)] = on, [nameof(VotePage.Form)] = VoteDraft.Read(form) }, status);
        }

        PositionDraft? draft = act is "position" ? new PositionDraft
        {
            Stance = form["stance"].ToString(), Reason = form["reason"].ToString(), Condition = form["condition"].ToString(), ConditionOf = form["conditionOf"].ToString(), For = form["for"].ToString(),
        } : null;
        BlockId? named = PositionTargets.Read(form["on"].ToString())?.Block ?? OptionBlock(form, at) ?? (form["block"].ToString() is { Length: > 0 } id ? new BlockId(id) : null);
        return named is { } block && at.Sight.Block(block) is { } shown
            ? RoomPages.Show<BlockPage>(context, told, new() { [nameof(BlockPage.Block)] = shown, [nameof(BlockPage.Form)] = draft }, status)
            : RoomPages.Show<ProposalsPage>(context, told, [], status);
    }

    // The paragraph from which an option was spoken of, or the first that it is about.
    private static BlockId? OptionBlock(IFormCollection form, AtTheTable at) =>
        PositionTargets.Read(form["on"].ToString())?.Option is not { } option ? null
        : option.BlocksIn(at.Sight.Text.Weave) is var blocks && blocks.Contains(new BlockId(form["block"].ToString())) ? new BlockId(form["block"].ToString())
        : blocks.IsEmpty ? null : blocks[0];

    private static bool WantsJson(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    // The same form sent twice does it once; the same page sent again with other words is another thing.
    private static string? KeyOf(string act, IFormCollection form)
    {
        if (form["key"].ToString() is not { Length: > 0 and <= 100 } key)
        {
            return null;
        }

        StringBuilder sent = new(act);
        foreach ((string name, string value) in form.Where(one => !one.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.ToString())))
        {
            sent.Append('\n').Append(name).Append('=').Append(value);
        }

        return $"{key}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sent.ToString())))[..24]}";
    }
}
