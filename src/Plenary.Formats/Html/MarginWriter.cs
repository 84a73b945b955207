using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plenary.Text;

namespace Plenary.Formats.Html;

/// <summary>Writes what stands beside a block: each change asked for there, with all who ask, and the reasons given.</summary>
internal sealed class MarginWriter(HtmlSink to, PageFacts facts)
{
    private const int MostCharacters = 160;
    private const int MostOpen = 3;

    private readonly WordsWriter words = new(to, facts);
    private readonly BracketsWriter names = new(to, facts);

    /// <summary>Writes the margin of the blocks at some positions; nothing when there is nothing.</summary>
    public void Write(IReadOnlyCollection<int> positions)
    {
        Reasons([.. positions.SelectMany(position => facts.RemarksAt.GetValueOrDefault(position, []))]);
        Changes([.. positions.SelectMany(position => facts.ChangesAt.GetValueOrDefault(position, []))]);
    }

    private void Changes(List<int> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        to.Raw("<details class=\"ch\"><summary>"u8).Number(changes.Count).Raw(changes.Count == 1 ? " change"u8 : " changes"u8).Raw("</summary><ul>"u8);
        foreach (int index in changes)
        {
            Change change = facts.Weave.Changes[index];
            int number = facts.Numbers[index];
            to.Raw("<li id=\"c"u8).Number(number).Raw("\" data-change=\""u8).Text(change.Id.Value).Raw("\"><span class=\"no\">"u8).Number(number).Raw("</span> "u8);
            if (facts.Options.IsAttributed)
            {
                to.Raw("<span class=\"who\">"u8);
                names.Codes([.. change.Sponsors.Select(sponsor => sponsor.Member).Distinct(StringComparer.Ordinal).Order(facts.Options.ProtocolOrder)]);
                to.Raw("</span> "u8);
            }

            State(change);
            What(change);
            to.Raw("</li>\n"u8);
        }

        to.Raw("</ul></details>"u8);
    }

    private void State(Change change)
    {
        to.Raw(facts.Weave.Adopted.Contains(change.Id) ? "<span class=\"state\">● adopted</span> "u8
            : change.Sponsors.IsEmpty ? "<span class=\"state\">– withdrawn</span> "u8
            : facts.Weave.Rejected.Contains(change.Id) ? "<span class=\"state\">✕ rejected</span> "u8
            : default);
    }

    private void What(Change change)
    {
        to.Raw(change.Kind switch
        {
            ChangeKind.NewBlock => "new paragraph "u8,
            ChangeKind.DeleteBlock => "delete paragraph "u8,
            ChangeKind.Move => "move "u8,
            ChangeKind.Split => "split the paragraph "u8,
            ChangeKind.Merge => "join with the next paragraph "u8,
            ChangeKind.Bracket => "put in brackets "u8,
            _ => default,
        });
        foreach (Edit edit in change.Edits)
        {
            switch (edit)
            {
                case SpanEdit span:
                    Marked("<del>"u8, WordsOf(span.Deleted), "</del> "u8);
                    Marked("<ins>"u8, Token.Join(span.Inserted.AsSpan()).Replace('\n', '¶'), "</ins> "u8);
                    break;
                case BlockEdit block:
                    Marked("<ins>"u8, Token.Join(block.Tokens.AsSpan()), "</ins> "u8);
                    break;
                case MoveEdit move:
                    Marked("<q>"u8, WordsAt(move.Block), "</q> "u8);
                    break;
            }
        }
    }

    private void Marked(ReadOnlySpan<byte> open, string text, ReadOnlySpan<byte> close)
    {
        if (text.Length > 0)
        {
            to.Raw(open);
            words.Clipped(text, MostCharacters);
            to.Raw(close);
        }
    }

    private string WordsOf(ImmutableArray<TokenRef> tokens)
    {
        StringBuilder text = new();
        foreach (TokenRef name in tokens)
        {
            Token? token = !name.IsBase
                ? facts.Weave.Changes[name.Change].Edits[name.Part] switch
                {
                    SpanEdit span when name.Ordinal < span.Inserted.Length => span.Inserted[name.Ordinal],
                    BlockEdit block when name.Ordinal < block.Tokens.Length => block.Tokens[name.Ordinal],
                    _ => null,
                }
                : name.Ordinal < facts.Weave.Base.Blocks[name.Part].Tokens.Length ? facts.Weave.Base.Blocks[name.Part].Tokens[name.Ordinal] : null;
            text.Append(token is null || token.Kind == TokenKind.Mark ? "¶" : token.Text);
            if (text.Length > 2 * MostCharacters)
            {
                break;
            }
        }

        return text.ToString();
    }

    private string WordsAt(EntryRef entry) =>
        entry.IsBase ? facts.Weave.Base.Blocks[entry.Part].Text
        : entry.Change >= 0 && facts.Weave.Changes[entry.Change].Edits[entry.Part] is BlockEdit made ? Token.Join(made.Tokens.AsSpan())
        : "";

    private void Reasons(List<Remark> remarks)
    {
        if (remarks.Count == 0)
        {
            return;
        }

        to.Raw("<details class=\"rk"u8).Raw(remarks.Count > MostOpen ? default : " few"u8).Raw("\"><summary>"u8)
            .Number(remarks.Count).Raw(remarks.Count == 1 ? " comment"u8 : " comments"u8).Raw("</summary>"u8);
        foreach (Remark remark in remarks)
        {
            to.Raw("<div class=\"remark\" data-remark=\""u8).Numbers(facts.NumbersOf(remark.Changes)).Raw("\" dir=\"auto\"><p><span class=\"who\">"u8);
            names.Codes(remark.Members);
            to.Raw("</span> "u8).Text(remark.Text).Raw("</p>"u8);
            Recorded(remark.RecordedBy, remark.RecordedAt);
            foreach (Reply reply in remark.Replies)
            {
                to.Raw("<div class=\"reply\" data-reply=\"\"><p>"u8).Text(reply.Text).Raw("</p>"u8);
                Recorded(reply.RecordedBy, reply.RecordedAt);
                to.Raw("</div>"u8);
            }

            to.Raw("</div>\n"u8);
        }

        to.Raw("</details>"u8);
    }

    // The offset is the author's own: the page does not turn it into another zone.
    private void Recorded(string? by, DateTimeOffset? at)
    {
        if (by is null && at is null)
        {
            return;
        }

        to.Raw("<p class=\"rec\">"u8).Text(by ?? "").Raw(by is null || at is null ? default : ", "u8)
            .Text(at?.ToString("d MMMM yyyy HH:mm zzz", CultureInfo.InvariantCulture) ?? "").Raw("</p>"u8);
    }
}
