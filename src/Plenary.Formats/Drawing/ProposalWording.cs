using System.Collections.Immutable;
using System.Text;
using Plenary.Text;

namespace Plenary.Formats.Drawing;

/// <summary>Says what a change asks for, with a few words around it, so that it can be read without the text at hand.</summary>
internal sealed class ProposalWording(Weave weave, WeavePlaces places)
{
    private const int ContextWords = 6;
    private const int MostQuoted = 80;

    /// <summary>What a change asks for.</summary>
    public ImmutableArray<ProposalPiece> Of(int index)
    {
        Change change = weave.Changes[index];
        List<ProposalPiece> pieces = [];
        for (int e = 0; e < change.Edits.Length; e++)
        {
            if (e > 0)
            {
                pieces.Add(new ProposalPiece(ProposalKind.Context, " … "));
            }

            switch (change.Edits[e])
            {
                case BlockEdit block:
                    int at = places.Of(new EntryRef(index, e));
                    pieces.Add(Note($"{NewThing(block.Shape.Place)} {Where(at)}: "));
                    pieces.Add(new ProposalPiece(ProposalKind.Inserted, Shown(block.Tokens)));
                    break;
                case MoveEdit move:
                    pieces.Add(Note($"move {Where(places.Of(new EntryRef(index, e)))}: "));
                    pieces.Add(new ProposalPiece(ProposalKind.Context, Quote(weave.Entries[places.Of(move.Block)])));
                    break;
                case SpanEdit when change.Kind == ChangeKind.DeleteBlock:
                    pieces.Add(Note("delete the paragraph: "));
                    pieces.Add(new ProposalPiece(ProposalKind.Deleted, Quote(weave.Entries[places.Of(change.Edits[e], index).Entry])));
                    break;
                case SpanEdit span:
                    if (e == 0 && Head(change.Kind) is { } head)
                    {
                        pieces.Add(Note(head));
                    }

                    AddSpan(pieces, index, span);
                    break;
            }
        }

        return [.. pieces];
    }

    /// <summary>What a comment is about: the words it stands on, else the opening of the paragraph.</summary>
    public ImmutableArray<ProposalPiece> About(Remark remark)
    {
        ProposalPiece note = Note("comment on: ");
        if (remark.From is { } from && remark.To is { } to)
        {
            (int entry, int first) = places.Of(from);
            (int other, int last) = places.Of(to);
            if (entry == other && first >= 0 && last >= first)
            {
                return [note, new ProposalPiece(ProposalKind.Context, Cut(Shown(weave.Entries[entry].Tokens[first..(last + 1)].Where(IsStanding).Select(token => token.Token))))];
            }
        }

        WeaveEntry on = weave.Entries[places.Of(remark.On)];
        return [note, new ProposalPiece(ProposalKind.Context, Quote(on.Source is { } source ? weave.Entries[places.Of(source)] : on))];
    }

    private void AddSpan(List<ProposalPiece> pieces, int index, SpanEdit span)
    {
        HashSet<TokenRef> deleted = [.. span.Deleted];
        (int entry, int after) = places.Of(span.After);
        int first = after + 1;
        int last = after;
        foreach (TokenRef token in span.Deleted)
        {
            (int home, int place) = places.Of(token);
            if (home == entry)
            {
                first = Math.Min(first, place);
                last = Math.Max(last, place);
            }
        }

        ImmutableArray<WovenToken> tokens = weave.Entries[entry].Tokens;
        while (last + 1 < tokens.Length && tokens[last + 1].Inserter == index)
        {
            last++;
        }

        int from = Around(tokens, first, -1);
        int to = Around(tokens, last, 1);
        if (Enumerable.Range(0, from).Any(t => IsStanding(tokens[t])))
        {
            pieces.Add(new ProposalPiece(ProposalKind.Context, "… "));
        }

        bool isSaid = false;
        for (int t = from; t <= to; t++)
        {
            WovenToken token = tokens[t];
            bool own = token.Inserter == index && span.Inserted.Contains(token.Token) && t >= first - 1 && t <= last;
            isSaid |= own;
            ProposalKind? kind = own ? ProposalKind.Inserted
                : deleted.Contains(token.Ref) ? ProposalKind.Deleted
                : IsStanding(token) && token.Token.Kind != TokenKind.Mark ? ProposalKind.Context
                : null;
            if (kind is { } shown)
            {
                Add(pieces, shown, Shown(token.Token));
            }

            // Words put into another's new words are not among those of the base: they follow where they were put.
            if (t == last && !isSaid && !span.Inserted.IsEmpty)
            {
                Add(pieces, ProposalKind.Inserted, Shown(span.Inserted));
                isSaid = true;
            }
        }

        if (!isSaid && !span.Inserted.IsEmpty)
        {
            Add(pieces, ProposalKind.Inserted, Shown(span.Inserted));
        }

        if (Enumerable.Range(to + 1, Math.Max(0, tokens.Length - to - 1)).Any(t => IsStanding(tokens[t]) && tokens[t].Token.Kind != TokenKind.Mark))
        {
            Add(pieces, ProposalKind.Context, " …");
        }
    }

    private int Around(ImmutableArray<WovenToken> tokens, int edge, int step)
    {
        int words = 0;
        int at = edge;
        for (int t = edge + step; t >= 0 && t < tokens.Length && words < ContextWords; t += step)
        {
            if (tokens[t].Token.Kind == TokenKind.Mark)
            {
                break;
            }

            if (IsStanding(tokens[t]))
            {
                at = t;
                words += tokens[t].Token.Kind == TokenKind.Word ? 1 : 0;
            }
        }

        return Math.Clamp(at, 0, tokens.Length - 1);
    }

    private string Where(int entry) => places.IsTop(entry)
        ? "at the top"
        : $"after {places.NameOf(places.BaseAt(entry))}";

    private string Quote(WeaveEntry entry) => Cut(Shown(entry.Tokens.Where(IsStanding).Select(token => token.Token)));

    private bool IsStanding(WovenToken token) =>
        (token.Inserter < 0 || weave.Adopted.Contains(weave.Changes[token.Inserter].Id))
        && !token.Deleters.Any(change => weave.Adopted.Contains(weave.Changes[change].Id));

    private static string Cut(string text)
    {
        text = text.TrimEnd('¶');
        int end = text.Length <= MostQuoted ? -1 : text.LastIndexOf(' ', MostQuoted);
        return end > 0 ? $"{text[..end]} …" : text;
    }

    private static string NewThing(BlockPlace place) => place.Story.Contains('+', StringComparison.Ordinal) ? "new note"
        : place.Cell?.Contains('+', StringComparison.Ordinal) == true ? "new table cell"
        : "new paragraph";

    private static string? Head(ChangeKind kind) => kind switch
    {
        ChangeKind.Merge => "join with the next paragraph: ",
        ChangeKind.Split => "split: ",
        ChangeKind.Bracket => "put in brackets: ",
        _ => null,
    };

    private static void Add(List<ProposalPiece> pieces, ProposalKind kind, string text)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == kind)
        {
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
        }
        else
        {
            pieces.Add(new ProposalPiece(kind, text));
        }
    }

    private static string Shown(IEnumerable<Token> tokens)
    {
        StringBuilder text = new();
        foreach (Token token in tokens)
        {
            text.Append(Shown(token));
        }

        return text.ToString();
    }

    private static string Shown(Token token) => token.Kind switch
    {
        TokenKind.Mark => "¶",
        TokenKind.Inset => token.Key?.Contains("note", StringComparison.Ordinal) == true ? "(note)" : "(picture)",
        _ => token.Text,
    };

    private static ProposalPiece Note(string text) => new(ProposalKind.Note, text);
}
