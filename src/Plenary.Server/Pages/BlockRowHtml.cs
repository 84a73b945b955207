using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Plenary.Negotiation;
using Plenary.Server.Pages.Parts;
using Plenary.Server.Rooms;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>
/// The row of a block: label and status, words, the editor's margin. It depends on nothing but the view: it is drawn once for
/// all who share it, for the page and for the frames of the event stream. Written by hand: whenever a sponsor joins, a row is
/// drawn anew.
/// </summary>
internal sealed class BlockRowHtml
{
    private static readonly (Stance Stance, string Class)[] Kinds = [(Stance.Support, "support"), (Stance.Accept, "accept"), (Stance.Reserve, "reserve"), (Stance.Object, "object")];

    private readonly MarkupWriter to;
    private readonly TextSight sight;
    private readonly BlockView block;
    private readonly string anchor;
    private readonly ImmutableArray<DrawnPiece>.Builder pieces = ImmutableArray.CreateBuilder<DrawnPiece>();

    private BlockRowHtml(MarkupWriter to, TextSight sight, BlockView block) => (this.to, this.sight, this.block, anchor) = (to, sight, block, block.Id.Value);

    private bool IsWhole => block.HasPositions && !block.IsSecond;

    /// <summary>The row.</summary>
    /// <param name="sight">The text as all who share the view see it.</param>
    /// <param name="block">The block.</param>
    /// <param name="isFirst">Whether it is the first title: that of the page.</param>
    public static DrawnPart Of(TextSight sight, BlockView block, bool isFirst)
    {
        BlockRowHtml? row = null;
        string html = MarkupWriter.Written(to =>
        {
            row = new BlockRowHtml(to, sight, block);
            row.Write(isFirst);
        });
        return new DrawnPart(html)
        {
            Line = row!.IsWhole ? OutlineLine.Of(sight, block) : "",
            IsOpen = !block.HasPositions || block.IsOpen,
            Pieces = row.pieces.DrainToImmutable(),
        };
    }

    private void Write(bool isFirst)
    {
        (string sign, string word, string css) = Signs.Of(block.Status);
        string part = block.IsSecond ? $"{anchor}-there" : $"block.{sight.Text.Id.Value}.{anchor}";
        to.Put($"<article class=\"row ");
        Said(() => to.Put($"{(block.IsOpen ? "open" : "settled")}"));
        to.Put($" {(block.HasPositions ? $"l{Math.Clamp(block.Shape.Level, 0, 5)}" : "head")}{(block.Stands ? "" : " new")}{(block.IsTakenUp ? " taken-up" : "")}\"");
        to.Put($" id=\"{part}\" data-block=\"{anchor}\" data-said=\"");
        Said(() => to.Put($"{block.Said}"));
        to.Put($"\" data-sign=\"{sign}\" data-word=\"{word}\" data-class=\"{css}\" data-objections=\"");
        Said(() => to.Put($"{block.Count(Stance.Object)}"));
        to.Put($"\" data-brackets=\"{(block.IsBracketed ? "1" : "0")}\"");
        if (IsWhole)
        {
            to.Put($" aria-labelledby=\"l-{anchor}\"");
        }

        to.Put($"><div class=\"lab\"");
        if (!block.IsSecond)
        {
            to.Put($" id=\"l-{anchor}\"");
        }

        to.Put($">");
        if (IsWhole)
        {
            to.Put($"<a class=\"no\" id=\"{anchor}\" href=\"#{anchor}\"><span class=\"vh\">Paragraph </span>{block.Label}</a> ");
            to.Put($"<span class=\"st {css}\"><span aria-hidden=\"true\">{sign}</span> {(block.Stands ? word : "proposed")}</span>");
            if (block.IsTakenUp)
            {
                to.Put($" <span class=\"st up\">now</span>");
            }
        }

        to.Put($"</div>");
        Words(isFirst);
        if (IsWhole)
        {
            to.Put($"<div class=\"mg\">");
            Said(Stances);
            Proposals();
            Acts();
            to.Put($"</div>");
        }

        to.Put($"</article>");
    }

    private void Words(bool isFirst)
    {
        string tag = block.Shape.Kind switch { BlockKind.Title when isFirst => "h1", BlockKind.Title or BlockKind.Heading => "h2", _ => "p" };
        to.Put($"<{tag} class=\"tx\"");
        if (block.Language is { } language)
        {
            to.Put($" lang=\"{language}\"");
        }

        if (block.IsRightToLeft)
        {
            to.Put($" dir=\"rtl\"");
        }

        to.Put($">");
        foreach (DrawnPiece bracket in block.Brackets)
        {
            pieces.Add(bracket with { Start = bracket.Start + to.Length });
        }

        to.Put($"{new MarkupString(block.Html)}</{tag}>");
    }

    // As stances.js writes it anew when members have only spoken.
    private void Stances()
    {
        to.Put($"<p class=\"tally\">");
        bool some = false;
        foreach ((Stance stance, string css) in Kinds)
        {
            int count = block.Count(stance);
            if (count > 0)
            {
                some = true;
                to.Put($"<span class=\"{css}\">{count} <span aria-hidden=\"true\">{Signs.Of(stance)}</span><span class=\"vh\">{Signs.Verb(stance, count != 1)}</span></span> ");
            }
        }

        string page = sight.Link($"blocks/{block.Id.Value}");
        to.Put($"<a class=\"more\" href=\"{page}\" data-sheet=\"\">{(some ? "who" : "positions")}<span class=\"vh\"> on paragraph {block.Label}</span></a> ");
        to.Put($"<a class=\"own speak\" href=\"{page}#position\" data-sheet=\"\"><span class=\"own-word\">your position</span><span class=\"vh\"> on paragraph {block.Label}</span></a></p>");
        ImmutableArray<string> objecting = block.Holders(Stance.Object);
        ImmutableArray<string> reserving = block.Holders(Stance.Reserve);
        if (objecting.IsEmpty && reserving.IsEmpty)
        {
            return;
        }

        to.Put($"<p class=\"against\">");
        if (!objecting.IsEmpty)
        {
            to.Put($"<span class=\"object\"><span aria-hidden=\"true\">✕ </span><span class=\"vh\">objections by </span>{Codes.Ordered(sight, objecting)}</span> ");
        }

        if (!reserving.IsEmpty)
        {
            to.Put($"<span class=\"reserve\"><span aria-hidden=\"true\">~ </span><span class=\"vh\">reservations by </span>{Codes.Ordered(sight, reserving)}</span>");
        }

        to.Put($"</p>");
    }

    private void Proposals()
    {
        if (block.Proposals.IsEmpty)
        {
            return;
        }

        to.Put($"<ul class=\"changes\">");
        string page = sight.Link("proposals");
        ImmutableArray<ChangeId> open = sight.Text.OpenIn(block.Id);
        foreach (Proposal proposal in block.Proposals)
        {
            int from = to.Length;
            to.Put($"<li data-piece=\"p{proposal.Id}\"><a class=\"pn\" href=\"{page}#p{proposal.Id}\"><span class=\"vh\">Proposal </span>{proposal.Id}</a> {Codes.Of(sight, proposal.Sponsors, "chair")} <span class=\"what\">");
            foreach (ChangeId change in proposal.Changes)
            {
                if (open.Contains(change))
                {
                    to.Put($"<span>{new MarkupString(sight.Figures.Wording.Short(change))} </span>");
                }
            }

            to.Put($"</span></li>");
            pieces.Add(new DrawnPiece(string.Create(CultureInfo.InvariantCulture, $"p{proposal.Id}"), from, to.Length - from));
        }

        to.Put($"</ul>");
    }

    private void Acts()
    {
        string id = block.Id.Value;
        to.Put($"<p class=\"acts\"><a class=\"speak\" href=\"{sight.Link($"propose?block={id}")}\"><span aria-hidden=\"true\">✎ </span>edit<span class=\"vh\"> paragraph {block.Label}</span></a> ");
        to.Put($"<a class=\"speak\" href=\"{sight.Link($"propose?after={id}")}\"><span aria-hidden=\"true\">+ </span>new<span class=\"vh\"> paragraph</span> after<span class=\"vh\"> paragraph {block.Label}</span></a> ");
        to.Put($"<a class=\"preside\" href=\"{sight.Link($"blocks/{id}")}#chair\" data-sheet=\"\">conduct<span class=\"vh\"> paragraph {block.Label}</span></a></p>");
    }

    // What shows what members hold: it is told by the stances, and the script writes it anew.
    private void Said(Action write)
    {
        int from = to.Length;
        write();
        pieces.Add(new DrawnPiece("", from, to.Length - from));
    }
}
