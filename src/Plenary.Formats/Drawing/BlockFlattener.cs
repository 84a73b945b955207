using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Drawing;

/// <summary>Lays a bracketed block out as pieces in the order of reading, in the signs of <see cref="BracketNotation"/>.</summary>
internal sealed class BlockFlattener
{
    private readonly List<DrawnPiece> pieces = [];
    private readonly bool isAttributed;

    private BlockFlattener(bool isAttributed) => this.isAttributed = isAttributed;

    /// <summary>The pieces of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isAttributed">Whether holders are named.</param>
    public static List<DrawnPiece> Flatten(BracketedBlock block, bool isAttributed)
    {
        BlockFlattener flattener = new(isAttributed);
        flattener.Add(block.Nodes, false, block.End != BlockEnd.Written);
        return flattener.pieces;
    }

    /// <summary>Whether pieces show anything that is not agreed.</summary>
    public static bool IsOpen(List<DrawnPiece> pieces) => pieces.Exists(piece => piece.Kind == DrawnKind.Bracket);

    private void Add(ImmutableArray<BracketedNode> nodes, bool isProposed, bool breaks)
    {
        foreach (BracketedNode node in nodes)
        {
            switch (node)
            {
                case PlainNode plain:
                    AddWords(plain.Tokens, isProposed, breaks);
                    break;
                case ReservationNode { IsOpening: true }:
                    Say(DrawnKind.Bracket, "[");
                    break;
                case ReservationNode reserved:
                    Edge(DrawnKind.ChangeStart, reserved.Change);
                    Holder(reserved.Sponsors.IsEmpty ? "" : $"reserved by {Names(reserved.Sponsors)}");
                    Say(DrawnKind.Bracket, "]");
                    Edge(DrawnKind.ChangeEnd, reserved.Change);
                    break;
                case BracketNode bracket:
                    bool leads = isProposed || bracket.Options[0].Role is OptionRole.Proposed;
                    AddWords(bracket.Lead, leads, false);
                    foreach (BracketOption option in bracket.Options)
                    {
                        Add(option, isProposed);
                    }

                    AddWords(bracket.Trail, leads, false);
                    break;
            }
        }
    }

    private void Add(BracketOption option, bool isProposed)
    {
        foreach (ChangeId change in option.Changes)
        {
            Edge(DrawnKind.ChangeStart, change);
        }

        Say(DrawnKind.Bracket, "[");
        if (option.Role == OptionRole.NoText)
        {
            Say(DrawnKind.Note, "no text");
        }

        Add(option.Content, isProposed || option.Role == OptionRole.Proposed, false);
        string[] asked =
        [
            .. option.Sponsors.IsEmpty ? (string[])[] : [(option.Role == OptionRole.MovedHere ? "moved here: " : "") + Names(option.Sponsors)],
            .. option.DeletedBy.IsEmpty ? (string[])[] : [$"del. {Names(option.DeletedBy)}"],
            .. option.MovedBy.IsEmpty ? (string[])[] : [$"moved: {Names(option.MovedBy)}"],
        ];
        Holder(string.Join("; ", asked));
        Say(DrawnKind.Bracket, "]");
        for (int c = option.Changes.Length - 1; c >= 0; c--)
        {
            Edge(DrawnKind.ChangeEnd, option.Changes[c]);
        }
    }

    private void AddWords(ImmutableArray<Token> tokens, bool isProposed, bool breaks)
    {
        int from = 0;
        for (int t = 0; t <= tokens.Length; t++)
        {
            if (t == tokens.Length || tokens[t].Kind == TokenKind.Mark)
            {
                if (t > from)
                {
                    pieces.Add(new DrawnPiece(DrawnKind.Words, tokens[from..t], "", isProposed, default));
                }

                if (t < tokens.Length)
                {
                    Say(breaks ? DrawnKind.Break : DrawnKind.Note, breaks ? "" : "¶");
                }

                from = t + 1;
            }
        }
    }

    private static string Names(ImmutableArray<string> names) => string.Join(", ", names);

    private void Holder(string asked)
    {
        if (isAttributed && asked.Length > 0)
        {
            Say(DrawnKind.Holder, $" ({asked})");
        }
    }

    private void Say(DrawnKind kind, string text) => pieces.Add(new DrawnPiece(kind, [], text, false, default));

    private void Edge(DrawnKind kind, ChangeId change) => pieces.Add(new DrawnPiece(kind, [], "", false, change));
}
