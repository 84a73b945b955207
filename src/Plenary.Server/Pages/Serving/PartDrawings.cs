using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Plenary.Negotiation;
using Plenary.Server.Pages.Parts;
using Plenary.Server.Rooms;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Server.Pages;

/// <summary>Draws the blocks and the figures of a text for the pages that show them. Safe for use from several threads.</summary>
internal sealed class PartDrawings(IServiceProvider services, ILoggerFactory loggers, TimeProvider time) : IPartRenderer
{
    /// <inheritdoc/>
    public async ValueTask<DrawnPart?> RenderAsync(RoomView view, Part part, CancellationToken cancellation)
    {
        if (part.Kind is not (PartKind.Block or PartKind.Text) || !view.State.Texts.TryGet(new TextId(part.Of), out NegotiatedText? text))
        {
            return null;
        }

        // Of nobody in particular: what differs among those who share a view is not drawn.
        TextSight sight = SightOf(view, text);
        if (part.Kind == PartKind.Text)
        {
            return new DrawnPart(await DrawAsync<Figures>(new() { [nameof(Figures.Sight)] = sight }));
        }

        BlockId id = new(part.Block!);
        BlockView? row = null;
        foreach (BracketedBlock one in sight.Figures.Drawing.Blocks)
        {
            // One that is to be moved is drawn twice; its row is where it stands.
            if (one.Id == id && (row is null || row.IsSecond))
            {
                BlockView next = BlockView.Of(sight, one);
                row = row is null || !next.IsSecond ? next : row;
            }
        }

        return row is null ? new DrawnPart("") : Row(sight, row);
    }

    /// <summary>A text as nobody in particular sees it who shares a view.</summary>
    public TextSight SightOf(RoomView view, NegotiatedText text) =>
        new(view.State, text, new Viewer(view.Audience with { Party = null }, ""), time.GetUtcNow(), RoomPaths.Of(text)) { Version = view.Version };

    /// <summary>Draws a row of the text.</summary>
    public static DrawnPart Row(TextSight sight, BlockView block) => BlockRowHtml.Of(sight, block, IsFirstTitle(sight, block));

    /// <summary>Draws a page.</summary>
    public Task<string> PageAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent => DrawAsync<T>(parameters);

    private static bool IsFirstTitle(TextSight sight, BlockView block) =>
        block.Shape.Kind == BlockKind.Title && sight.Figures.Drawing.Blocks.First(one => one.Shape.Kind == BlockKind.Title && one.Shape.Place.Story == BlockPlace.Body.Story).Id == block.Id;

    // A renderer keeps what it has drawn until it is disposed of: one for each drawing.
    private async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using HtmlRenderer renderer = new(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
