using System.Collections.Immutable;
using Plenary.Formats.Matrix;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Server.Pages;

/// <summary>One block as its row, its page and the projector show it.</summary>
public sealed record BlockView
{
    /// <summary>The block's identity, and the anchor of its row.</summary>
    public required BlockId Id { get; init; }

    /// <summary>The label as it is spoken, <c>3</c>, <c>OP3 bis</c>; empty for a title.</summary>
    public required string Label { get; init; }

    /// <summary>What sentences call it: <c>paragraph 3</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Kind and level.</summary>
    public required BlockShape Shape { get; init; }

    /// <summary>How far it is agreed.</summary>
    public required BlockStatus Status { get; init; }

    /// <summary>The words, as markup.</summary>
    public required string Html { get; init; }

    /// <summary>Where in the words the brackets are, each of which can be exchanged by itself.</summary>
    public ImmutableArray<DrawnPiece> Brackets { get; init; } = [];

    /// <summary>A BCP 47 tag where the script says something, or <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>Whether its lines run from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Whether anything in play touches it.</summary>
    public bool IsBracketed { get; init; }

    /// <summary>Whether it stands in the agreed words; otherwise it is only proposed.</summary>
    public bool Stands { get; init; }

    /// <summary>Whether it is the far end of a move: the block itself stands elsewhere, with its margin.</summary>
    public bool IsSecond { get; init; }

    /// <summary>Whether the chair has taken it up.</summary>
    public bool IsTakenUp { get; init; }

    /// <summary>Who must still confirm it.</summary>
    public ImmutableArray<string> Awaiting { get; init; } = [];

    /// <summary>Proposals on the table that touch it.</summary>
    public ImmutableArray<Proposal> Proposals { get; init; } = [];

    /// <summary>What each member is taken to hold, in protocol order; none for a block without a label.</summary>
    public ImmutableArray<EffectiveStance> Stances { get; init; } = [];

    /// <summary>Whether somebody still has something to settle in it: it is bracketed, objected to, or not closed.</summary>
    public bool IsOpen => IsBracketed || Count(Stance.Object) > 0 || Status is BlockStatus.Reopened or BlockStatus.Parked;

    /// <summary>Who objects, in protocol order.</summary>
    public IEnumerable<string> Objectors => Holders(Stance.Object);

    /// <summary>Whether it counts as a paragraph that positions are taken on.</summary>
    public bool HasPositions => Label.Length > 0;

    /// <summary>Who has said something, as the script reads it to mark a reader's own: <c>CHN:object EU:support</c>.</summary>
    public string Said => string.Join(' ', Stances.Where(one => one.Stance is not null).Select(one => $"{one.Member}:{StanceSigns.Word(one.Stance)}"));

    /// <summary>How many members hold a stance.</summary>
    public int Count(Stance? stance)
    {
        int count = 0;
        foreach (EffectiveStance one in Stances)
        {
            count += one.Stance == stance ? 1 : 0;
        }

        return count;
    }

    /// <summary>Who holds a stance, in protocol order.</summary>
    public ImmutableArray<string> Holders(Stance stance) => [.. Stances.Where(one => one.Stance == stance).Select(one => one.Member)];

    /// <summary>A block, drawn with its brackets.</summary>
    public static BlockView Of(TextSight room, BracketedBlock drawn)
    {
        NegotiatedText text = room.Text;
        ImmutableArray<EffectiveStance> stances = text.Labels.LabelOf(drawn.Id) is null ? []
            : EffectiveStance.OfMembers(room.State, text.Id, PositionTarget.Of(drawn.Id));
        DrawnWords words = room.Figures.WordsOf(drawn, room);
        return new BlockView
        {
            Id = drawn.Id,
            Label = text.Labels.LabelOf(drawn.Id) ?? "",
            Name = Chronicle.Paragraph(room.State, text.Id, drawn.Id),
            Shape = drawn.Shape,
            Status = text.StatusOf(drawn.Id),
            Html = words.Html,
            Brackets = words.Brackets,
            Language = words.Language,
            IsRightToLeft = words.IsRightToLeft,
            IsBracketed = text.IsBracketed(drawn.Id),
            Stands = text.Find(drawn.Id) is not null,
            IsSecond = !drawn.Entry.IsBase && text.Weave.Entries.Any(entry => entry.Ref == drawn.Entry && entry.IsSlot && text.Weave.Entries.Any(other => other.Ref == entry.Source && text.Find(drawn.Id) is not null && other.Moves.All(move => !text.Adopted.Contains(text.Weave.Changes[move].Id)))),
            IsTakenUp = text.TakenUp == drawn.Id,
            Awaiting = text.Standings.TryGetValue(drawn.Id, out BlockStanding? standing) && !standing.Awaiting.IsDefault ? standing.Awaiting : [],
            Proposals = [.. text.ProposalsOpenIn(drawn.Id).Select(number => text.Proposals[number])],
            Stances = stances,
        };
    }

    /// <summary>All words of a drawing, those of every option.</summary>
    internal static string WordsOf(ImmutableArray<BracketedNode> nodes) => string.Concat(nodes.Select(node => node switch
    {
        PlainNode plain => Token.Join(plain.Tokens.AsSpan()),
        BracketNode bracket => string.Concat(bracket.Options.Select(option => WordsOf(option.Content))),
        _ => "",
    }));
}
