using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Pages;

/// <summary>What stands in the form of a proposal: as it is opened, or as it was sent and refused, so that nothing written is lost.</summary>
public sealed record ProposalForm
{
    /// <summary>What is proposed: <c>rewrite</c>, <c>delete</c>, <c>move</c>, <c>bracket</c>, <c>new</c>, <c>alternative</c>.</summary>
    public string What { get; init; } = "rewrite";

    /// <summary>The paragraph concerned, or that which a new one follows; empty for the top.</summary>
    public string Block { get; init; } = "";

    /// <summary>How the paragraph should read.</summary>
    public string Words { get; init; } = "";

    /// <summary>The words to be bracketed; empty for the whole paragraph.</summary>
    public string Bracketed { get; init; } = "";

    /// <summary>The paragraph that it should follow, for a move; empty for the top.</summary>
    public string After { get; init; } = "";

    /// <summary>The reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The proposal that is amended, or <see langword="null"/>.</summary>
    public int? Amends { get; init; }

    /// <summary>The draft that it was kept as, or empty.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The words it was written on.</summary>
    public string Upon { get; init; } = "";

    /// <summary>Reads what a browser sent.</summary>
    public static ProposalForm Read(IFormCollection sent) => new()
    {
        What = sent["what"].ToString() is { Length: > 0 } what ? what : "rewrite",
        Block = sent["block"].ToString(),
        Words = OneLineEnd(sent["words"].ToString()),
        Bracketed = OneLineEnd(sent["bracketed"].ToString()),
        After = sent["moveAfter"].ToString(),
        Reason = OneLineEnd(sent["reason"].ToString()),
        Amends = int.TryParse(sent["amends"], NumberStyles.None, CultureInfo.InvariantCulture, out int amends) ? amends : null,
        Draft = sent["draft"].ToString(),
        Upon = OneLineEnd(sent["upon"].ToString()),
    };

    /// <summary>The form as it is opened from an address.</summary>
    /// <param name="sight">The text as its reader sees it.</param>
    /// <param name="query">The address: <c>?block=</c>, <c>?after=</c>, <c>?amends=</c>, <c>?draft=</c>.</param>
    /// <returns>The form, or <see langword="null"/> when it speaks of what is not there.</returns>
    public static ProposalForm? Open(TextSight sight, IQueryCollection query)
    {
        NegotiatedText text = sight.Text;
        ProposalForm form = new();
        if (query["draft"].ToString() is { Length: > 0 } id)
        {
            return sight.Member is { } member && text is not null && sight.State.Texts.DraftsOf(text.Id, member).FirstOrDefault(one => one.Id == id) is { } draft ? Of(draft) : null;
        }

        if (int.TryParse(query["amends"], NumberStyles.None, CultureInfo.InvariantCulture, out int amends))
        {
            if (!text.Proposals.TryGetValue(amends, out Proposal? amended))
            {
                return null;
            }

            TextDocument words = ProposalBasis.WordsOf(text, amends, out _);
            Block? concerned = amended.Changes.SelectMany(change => text.Weave.BlocksOf(change)).Select(block => words.Blocks.FirstOrDefault(one => one.Id == block)).FirstOrDefault(block => block is not null);
            return concerned is null ? null : (form with { Amends = amends, Block = concerned.Id.Value, Words = concerned.Text }).On(text);
        }

        if (query["block"].ToString() is { Length: > 0 } named)
        {
            return text.Find(new BlockId(named)) is { } block ? (form with { Block = named, Words = block.Text }).On(text) : null;
        }

        return form with { What = "new", Block = query["after"].ToString() is { Length: > 0 } after ? after : text.Agreed.Blocks is [.., var last] ? last.Id.Value : "" };
    }

    /// <summary>What it asks for, as the engine takes it.</summary>
    /// <param name="text">The text.</param>
    public ImmutableArray<ProposedEdit> Edits(NegotiatedText text)
    {
        BlockId? block = Block.Length > 0 ? new BlockId(Block) : null;
        BlockShape? shape = block is { } id ? text.Find(id)?.Shape : text.Agreed.Blocks.FirstOrDefault(one => one.Shape.Kind is not (BlockKind.Title or BlockKind.Heading))?.Shape;
        BlockKind kind = shape?.Kind is null or BlockKind.Title or BlockKind.Heading ? BlockKind.Paragraph : shape.Kind;
        int level = shape?.Kind is null or BlockKind.Title or BlockKind.Heading ? 0 : shape.Level;
        return (What, block) switch
        {
            ("delete", { } gone) => [new DeleteBlock(gone)],
            ("move", { } moved) => [new MoveBlock(moved, After.Length > 0 ? new BlockId(After) : null)],
            ("bracket", { } bracketed) => [new BracketWords(bracketed, Bracketed.Trim() is { Length: > 0 } words ? words : null)],
            ("alternative", { } replaced) => [new DeleteBlock(replaced), new InsertBlock(replaced, kind, level, Words)],
            ("new", _) => [new InsertBlock(block, kind, level, Words)],
            (_, { } edited) => [new RewriteBlock(edited, Words)],
            _ => [],
        };
    }

    /// <summary>The same, written on the words as they stand now.</summary>
    public ProposalForm On(NegotiatedText text) => this with { Upon = ProposalBasis.Of(text, Edits(text), Amends) };

    private static ProposalForm Of(ProposalDraft draft)
    {
        ProposalForm form = new() { Draft = draft.Id, Reason = draft.Reason ?? "", Upon = draft.Upon };
        return draft.Edits switch
        {
            [DeleteBlock gone, InsertBlock words] => form with { What = "alternative", Block = gone.Gone.Value, Words = words.Text },
            [RewriteBlock rewrite, ..] => form with { Block = rewrite.Edited.Value, Words = rewrite.Text },
            [DeleteBlock gone, ..] => form with { What = "delete", Block = gone.Gone.Value },
            [MoveBlock moved, ..] => form with { What = "move", Block = moved.Moved.Value, After = moved.After?.Value ?? "" },
            [BracketWords bracketed, ..] => form with { What = "bracket", Block = bracketed.Bracketed.Value, Bracketed = bracketed.Words ?? "" },
            [InsertBlock made, ..] => form with { What = "new", Block = made.After?.Value ?? "", Words = made.Text },
            _ => form,
        };
    }

    // Browsers send line ends as CR LF, whatever stands in the field.
    private static string OneLineEnd(string sent) => sent.ReplaceLineEndings("\n");
}
