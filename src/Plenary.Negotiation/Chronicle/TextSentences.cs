using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

internal static class TextSentences
{
    public static string Of(TextEvent happened, Recorded recorded, Proceedings state)
    {
        string title = state.Texts.TryGet(happened.Text, out NegotiatedText? text) ? text.Title : happened.Text.Value;
        return happened switch
        {
            TextOpened opened => $"{opened.Title} ({opened.Label}, {Whose(opened.Authority)} text) is on the table with {Count(opened.Document)}.",
            RevisionIssued issued => Issued(issued, title, state),
            ProposalTabled tabled => Tabled(tabled, state),
            DraftSaved saved => $"{Party(state, saved.Draft.Party)} saves a draft of its own.",
            DraftDropped dropped => $"{Party(state, dropped.Party)} puts a draft of its own away.",
            SponsorJoined joined => $"{Party(state, joined.Member)} joins proposal {joined.Proposal}.",
            SponsorLeft left => $"{Party(state, left.Member)} leaves proposal {left.Proposal}{(text?.Proposals.GetValueOrDefault(left.Proposal) is { Status: ProposalStatus.Withdrawn } ? ", which is thereby withdrawn" : "")}.",
            ProposalFolded folded => $"Proposal {folded.Proposal} finds no second in time and is folded away.",
            ChangesAdopted adopted => $"{WordLists.Sentence(Number(adopted.Changes.Length, "change"))} to {Chronicle.Paragraphs(state, adopted.Text, adopted.Changes)} {(adopted.Changes.Length == 1 ? "is" : "are")} adopted (rule: {adopted.Rule}).{Told(adopted.Effects, state)}",
            ChangesRejected rejected => $"{WordLists.Sentence(Number(rejected.Changes.Length, "change"))} to {Chronicle.Paragraphs(state, rejected.Text, rejected.Changes)} {(rejected.Changes.Length == 1 ? "is" : "are")} rejected (rule: {rejected.Rule}).",
            ChangesReopened reopened => $"{WordLists.Sentence(Number(reopened.Changes.Length, "change"))} to {Chronicle.Paragraphs(state, reopened.Text, reopened.Changes)} {(reopened.Changes.Length == 1 ? "is" : "are")} open again{Chronicle.Because(reopened.Reason)}.",
            BlockTakenUp taken => taken.Block is { } block ? $"The chair takes up {Chronicle.Paragraph(state, taken.Text, block)}." : "The chair closes the paragraph that was taken up.",
            BlockStatusSet set => $"{WordLists.Sentence(Chronicle.Paragraph(state, set.Text, set.Block))} is {Status(set.Status)}{Awaiting(set, state)}{Chronicle.Because(set.Note)}.",
            BlockVotedDown down => $"{WordLists.Sentence(Chronicle.Paragraph(state, down.Text, down.Block))} was not carried: it is out of the text, and kept struck out.{Told(down.Effects, state)}",
            VotingOrderRuled ruled => ruled.Proposals.IsEmpty
                ? "The chair takes back its ruling on the order of voting."
                : $"The chair rules that {(ruled.Proposals.Length == 1 ? "proposal" : "proposals")} {WordLists.And([.. ruled.Proposals.Select(number => FormattableString.Invariant($"{number}"))])} {(ruled.Proposals.Length == 1 ? "is" : "are")} put to the vote in this order.",
            DifferenceMarked marked => marked.Records switch
            {
                true => $"{WordLists.Sentence(Chronicle.Paragraph(state, marked.Text, marked.Block))} records that members differ.",
                false => $"{WordLists.Sentence(Chronicle.Paragraph(state, marked.Text, marked.Block))} records no difference among the members.",
                _ => $"It is no longer said whether {Chronicle.Paragraph(state, marked.Text, marked.Block)} records a difference.",
            },
            BlockConfirmed confirmed => $"{Party(state, confirmed.Member)} confirms {Chronicle.Paragraph(state, confirmed.Text, confirmed.Block)}.",
            SilenceOpened opened => $"A silence procedure is opened on {(opened.Changes.IsEmpty ? title : Chronicle.Paragraphs(state, opened.Text, opened.Changes))}: it stands adopted unless somebody objects before {opened.Deadline:d MMMM yyyy HH:mm} ({opened.Zone}).",
            SilenceBroken broken => $"{Party(state, broken.Member)} breaks the silence{(broken.Proposal is { } proposal ? $" with proposal {proposal}" : "")}{Chronicle.Because(broken.Objection)}. All are notified.",
            SilenceStatementMade made => $"{Party(state, made.Member)} attaches a statement: {Chronicle.Quoted(made.Statement)}",
            SilenceHeld => $"The deadline passes in silence: {title} stands adopted.",
            SilenceCancelled cancelled => $"The chair takes the silence procedure back{Chronicle.Because(cancelled.Reason)}.",
            VoteTaken vote => $"A vote is taken on {(vote.ToReopen ? "reopening " : "")}{Chronicle.On(state, vote.Text, vote.On)} (rule: {vote.Rule}). {vote.Reckoning}",
            TextConcluded concluded => $"{title} is concluded as {concluded.Title}.",
            _ => throw new ArgumentException($"Nobody tells the event {happened.GetType().Name}.", nameof(happened)),
        };
    }

    /// <summary>A status in words.</summary>
    internal static string Status(BlockStatus status) => status switch
    {
        BlockStatus.AgreedInGroup => "agreed in a small group",
        BlockStatus.AgreedAdReferendum => "agreed ad referendum",
        BlockStatus.Agreed => "agreed",
        BlockStatus.Adopted => "adopted",
        BlockStatus.Parked => "set aside",
        BlockStatus.Reopened => "open again",
        BlockStatus.VotedDown => "voted down",
        _ => "open",
    };

    private static string Tabled(ProposalTabled tabled, Proceedings state)
    {
        string who = tabled.Sponsors.IsEmpty ? "The chair" : WordLists.Sentence(Chronicle.Names(state, tabled.Sponsors));
        string verb = tabled.Kind switch
        {
            ProposalKind.Compromise => $"offers a compromise, proposal {tabled.Proposal}, on",
            ProposalKind.SubAmendment => $"{(tabled.Sponsors.Length > 1 ? "amend" : "amends")} proposal {tabled.Amends} with proposal {tabled.Proposal}, on",
            _ => $"{(tabled.Sponsors.Length > 1 ? "table" : "tables")} proposal {tabled.Proposal} on",
        };
        string second = tabled.SecondBy is { } by ? $" It needs a second by {by:HH:mm}." : "";
        return $"{who} {verb} {Chronicle.Paragraphs(state, tabled.Text, tabled.Ids)}{Words(tabled, state)}{Chronicle.Because(tabled.Reason)}.{second}";
    }

    // What the proposal would make of a single short paragraph's words.
    private static string Words(ProposalTabled tabled, Proceedings state)
    {
        if (!state.Texts.TryGet(tabled.Text, out NegotiatedText? text) || tabled.Changes is not [{ Edits: [SpanEdit { } edit] }])
        {
            return "";
        }

        string added = Token.Join(edit.Inserted.AsSpan()).Trim();
        string gone = string.Concat(edit.Deleted.Select(token => WordOf(text.Weave, token))).Trim();
        const int longest = 120;
        return (gone.Length, added.Length) switch
        {
            ( > longest, _) or (_, > longest) or (0, 0) => "",
            (0, _) => $" (add {Chronicle.Quoted(added)})",
            (_, 0) => $" (take out {Chronicle.Quoted(gone)})",
            _ => $" ({Chronicle.Quoted(gone)} to read {Chronicle.Quoted(added)})",
        };
    }

    private static string WordOf(Weave weave, TokenRef token)
    {
        foreach (WeaveEntry entry in weave.Entries)
        {
            foreach (WovenToken woven in entry.Tokens)
            {
                if (woven.Ref == token)
                {
                    return Token.Join([woven.Token]);
                }
            }
        }

        return "";
    }

    private static string Told(ImmutableArray<Effect> effects, Proceedings state)
    {
        string[] conflicts = [.. effects.Where(effect => effect.Kind is EffectKind.Conflict or EffectKind.Retain).Select(effect => effect.Sponsor).Distinct(StringComparer.Ordinal)];
        return conflicts.Length == 0 ? "" : $" {WordLists.Sentence(Chronicle.Names(state, conflicts))} {(conflicts.Length == 1 ? "is" : "are")} told that what {(conflicts.Length == 1 ? "it asks" : "they ask")} for stands against it.";
    }

    private static string Awaiting(BlockStatusSet set, Proceedings state) =>
        set.Awaiting.IsDefaultOrEmpty ? "" : $", to be confirmed by {Chronicle.Names(state, set.Awaiting)}{(set.Until is { } until ? $" until {until:d MMMM HH:mm}" : "")}";

    private static string Issued(RevisionIssued issued, string title, Proceedings state) => IssueKinds.Of(issued.Label) switch
    {
        IssueKind.Addendum => $"{title}: {issued.Label} adds {Number(issued.Changes.Length, "change")} as {Whose(issued.Authority)} text.{Renumbered(issued)}",
        IssueKind.Corrigendum => $"{title}: {issued.Label} corrects {Chronicle.Paragraphs(state, issued.Text, issued.Ids)}, as {Whose(issued.Authority)} text.",
        IssueKind.Reissue => $"{title}: {issued.Label} is issued again for technical reasons; no word changes.",
        _ => $"{title}: {issued.Label} is issued as {Whose(issued.Authority)} text, with {Number(issued.Changes.Length, "change")}.{Renumbered(issued)}",
    };

    private static string Renumbered(RevisionIssued issued) =>
        RenumberingWords.Of(issued.Numbering.IsDefault ? [] : issued.Numbering) is { Length: > 0 } words ? $" Of the paragraphs before, {words}." : "";

    private static string Party(Proceedings state, string code) => WordLists.Sentence(state.Body.NameOf(code));

    private static string Whose(Authority authority) => authority switch
    {
        Authority.Members => "the members'",
        Authority.Chair => "the chair's",
        _ => "the secretariat's",
    };

    private static string Count(TextDocument document)
    {
        int numbered = document.Blocks.Count(block => block.Shape.Kind is BlockKind.Operative or BlockKind.Preambular);
        return Number(numbered > 0 ? numbered : document.Blocks.Length, "paragraph");
    }

    private static string Number(int count, string thing) => $"{WordLists.Number(count)} {thing}{(count == 1 ? "" : "s")}";
}
