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
    public async ValueTask<string?> RenderAsync(RoomView view, Part part, CancellationToken cancellation)
    {
        if (part.Kind is not (PartKind.Block or PartKind.Text) || !view.State.Texts.TryGet(new TextId(part.Of), out NegotiatedText? text))
        {
            return null;
        }

        // Of nobody in particular: what differs among those who share a view is not drawn.
        TextSight sight = new(view.State, text, new Viewer(view.Audience with { Party = null }, ""), time.GetUtcNow(), RoomPaths.Of(text)) { Version = view.Version };
        if (part.Kind == PartKind.Text)
        {
            return await DrawAsync<Figures>(new() { [nameof(Figures.Sight)] = sight });
        }

        BlockId id = new(part.Block!);
        return sight.Figures.Drawing.Blocks.FirstOrDefault(block => block.Id == id) is { } drawn
            ? await DrawAsync<BlockRow>(new() { [nameof(BlockRow.Sight)] = sight, [nameof(BlockRow.Block)] = BlockView.Of(sight, drawn), [nameof(BlockRow.IsFirst)] = IsFirstTitle(sight, drawn) })
            : "";
    }

    private static bool IsFirstTitle(TextSight sight, BracketedBlock drawn) =>
        drawn.Shape.Kind == BlockKind.Title && ReferenceEquals(sight.Figures.Drawing.Blocks.First(block => block.Shape.Kind == BlockKind.Title && block.Shape.Place.Story == BlockPlace.Body.Story), drawn);

    // A renderer keeps what it has drawn until it is disposed of: one for each drawing.
    private async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using HtmlRenderer renderer = new(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
