using System.Globalization;
using System.Text;
using Plenary.Text;

namespace Plenary.Formats.Tests.Json;

/// <summary>Everything that can be observed of a weave as one text, with changes under their identities: equal texts, equal weaves.</summary>
public static class WeaveDescription
{
    public static string Of(Weave weave)
    {
        StringBuilder all = new();
        foreach (Block block in weave.Base.Blocks)
        {
            all.AppendLine($"block {block.Id} {block.Shape} {Words(block.Tokens)}");
        }

        foreach (Change change in weave.Changes.OrderBy(change => change.Id))
        {
            all.AppendLine($"change {change.Id} {change.Kind} by {string.Join(';', change.Sponsors.Select(Sponsor))} upon {string.Join(' ', change.Upon)}");
            foreach (Edit edit in change.Edits)
            {
                all.AppendLine("  " + edit switch
                {
                    SpanEdit span => $"after {Ref(weave, span.After)} put {Words(span.Inserted)} take {string.Join(' ', span.Deleted.Select(token => Ref(weave, token)))}",
                    BlockEdit block => $"block after {Ref(weave, block.After)} {block.Shape} {Words(block.Tokens)}",
                    MoveEdit move => $"move {Ref(weave, move.Block)} after {Ref(weave, move.After)}",
                    _ => "?",
                });
            }
        }

        foreach (WeaveEntry entry in weave.Entries)
        {
            all.AppendLine($"entry {Ref(weave, entry.Ref)} {entry.Id} {entry.Shape} from {(entry.Source is { } source ? Ref(weave, source) : "")} moved by {Ids(weave, entry.Moves)}");
            foreach (WovenToken token in entry.Tokens)
            {
                all.AppendLine($"  {Word(token.Token)} {Ref(weave, token.Ref)} deleted by {Ids(weave, token.Deleters)}");
            }
        }

        all.AppendLine($"adopted {string.Join(' ', weave.Adopted)} rejected {string.Join(' ', weave.Rejected)}");
        all.AppendLine($"withdrawn {string.Join(' ', weave.Withdrawals.Select(one => $"{one.Change} {Sponsor(one.Sponsor)}"))}");
        foreach (string remark in weave.Remarks.Select(remark => Remark(weave, remark)).Order(StringComparer.Ordinal))
        {
            all.AppendLine(remark);
        }

        foreach (string member in weave.Members)
        {
            all.AppendLine($"text of {member}:\n{Reading.Of(weave, weave.SetOfMember(member))}");
        }

        all.AppendLine($"agreed:\n{Reading.OfAgreed(weave)}");
        return all.ToString();
    }

    private static string Remark(Weave weave, Remark remark) =>
        $"remark by {string.Join(',', remark.Members)} {remark.RecordedBy ?? "-"} {Time(remark.RecordedAt)} \"{remark.Text}\" on {Ref(weave, remark.On)}"
        + $" from {(remark.From is { } from ? Ref(weave, from) : "-")} to {(remark.To is { } to ? Ref(weave, to) : "-")} about {string.Join(' ', remark.Changes)}"
        + $" replies {string.Join('|', remark.Replies.Select(reply => $"{reply.RecordedBy ?? "-"} {Time(reply.RecordedAt)} \"{reply.Text}\""))}";

    private static string Sponsor(Sponsorship sponsor) => $"{sponsor.Member} {sponsor.RecordedBy ?? "-"} {Time(sponsor.RecordedAt)}";

    private static string Time(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture) ?? "-";

    private static string Words(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(Word));

    private static string Word(Token token) => $"({token.Text}|{token.Kind}|{token.Style}|{token.Key ?? "-"}|{token.Shape})";

    private static string Ref(Weave weave, TokenRef token) => $"{Name(weave, token.Change)}:{token.Part}.{token.Ordinal}";

    private static string Ref(Weave weave, EntryRef entry) => $"{Name(weave, entry.Change)}:{entry.Part}";

    private static string Name(Weave weave, int change) => change < 0 ? "base" : weave.Changes[change].Id.Value;

    private static string Ids(Weave weave, IEnumerable<int> changes) => string.Join(' ', changes.Select(change => weave.Changes[change].Id).Order());
}
