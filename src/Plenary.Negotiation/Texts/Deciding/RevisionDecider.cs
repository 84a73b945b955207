using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Opening a text and issuing revisions of it.</summary>
internal static class RevisionDecider
{
    public static Verdict Open(OpenText asked, Hearing hearing)
    {
        BodyProfile profile = hearing.State.Body.Profile;
        return Floor.OfDais(hearing, "put a text on the table")
            ?? (string.IsNullOrWhiteSpace(asked.Text.Value) ? Hearing.Refuse("named-text", "A text needs an identity.")
            : hearing.State.Texts.TryGet(asked.Text, out NegotiatedText? known) ? Hearing.Refuse("one-text", $"{asked.Text} is on the table already: {known.Title}. Issue a revision of it, or give the new text another identity.")
            : string.IsNullOrWhiteSpace(asked.Title) || string.IsNullOrWhiteSpace(asked.Label) ? Hearing.Refuse("named-text", "A text needs a title, and its first issue a label such as Zero draft.")
            : Faulty(asked.Document)
            ?? (asked.Meeting is { } meeting && !hearing.State.Meetings.All.Keys.Any(id => id.Value == meeting) ? Hearing.Refuse("known-meeting", $"There is no meeting {meeting}. Convene it first.")
            : hearing.Happens(Audience.Table, new TextOpened(asked.Text, asked.Title, asked.Label, asked.Authority, BlockNumbering.Label(asked.Document, profile.Labels), asked.Meeting) { Suffixes = profile.Suffixes })));
    }

    public static Verdict Issue(IssueRevision asked, NegotiatedText text, Hearing hearing)
    {
        if (Floor.OfDais(hearing, "issue a revision") is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(asked.Label) || text.Revisions.Any(revision => string.Equals(revision.Label, asked.Label, StringComparison.OrdinalIgnoreCase)))
        {
            return Hearing.Refuse("named-revision", $"A revision needs a label that no earlier one has. Issued so far: {string.Join(", ", text.Revisions.Select(revision => revision.Label))}.");
        }

        if (SilenceDecider.Running(text) is { } running)
        {
            return SilenceDecider.RefuseWhileRunning(running, "A text is not revised while silence runs on it.");
        }

        if (asked.Document is { } words && Faulty(words) is { } faulty)
        {
            return faulty;
        }

        string holder = TextHolder.Of(asked.Authority);
        RevisionIssued issued = new(text.Id, asked.Label, asked.Authority, holder, [], []);
        ImmutableArray<BlockId> touched = [];
        IssueKind kind = IssueKinds.Of(asked.Label);
        Adoption? rebased = asked.Document is { } document ? text.Weave.Rebase(document, holder, ProposalDecider.RecordedBy(hearing.By)) : null;
        if (IssueCheck.Of(kind, asked.Label, text, rebased) is { } beyond)
        {
            return beyond;
        }

        if (rebased is { } adoption)
        {
            issued = issued with
            {
                Changes = adoption.Weave.TabledAs(adoption.Adopted, [new Sponsorship(holder, hearing.By.Office, hearing.At)]),
                Ids = adoption.Adopted,
                Upon = ProposalDecider.UponOf(adoption.Weave, adoption.Adopted),
                Effects = adoption.Effects,
            };
            touched = [.. adoption.Adopted.SelectMany(change => adoption.Weave.BlocksOf(change))];
        }

        // The fold says what the text is then; its numbers follow from that.
        Recorded recorded = new(hearing.State.Sequence + 1, hearing.At, hearing.By, Audience.Table, issued);
        NegotiatedText after = hearing.State.Texts.Apply(issued, recorded).All[text.Id];
        issued = issued with
        {
            Numbering = kind switch
            {
                IssueKind.Revision => BlockNumbering.Renumber(text, after, hearing.State.Body.Profile.Labels),
                IssueKind.Addendum => BlockNumbering.GoOn(text, after, hearing.State.Body.Profile.Labels),
                _ => [],
            },
        };

        // A correction is of how the words were written down, not of what was agreed.
        touched = kind is IssueKind.Corrigendum ? [] : touched;
        return hearing.Happens([(Audience.Table, issued), .. ClosedBlocks.Reopening(text, touched, $"Changed by {asked.Label}.").Where(one => after.Find(((BlockStatusSet)one.Item2).Block) is not null)]);
    }

    private static Verdict? Faulty(TextDocument document)
    {
        if (document.Blocks.IsDefaultOrEmpty)
        {
            return Hearing.Refuse("words-on-the-table", "The text has no paragraph.");
        }

        HashSet<BlockId> ids = [];
        foreach (Block block in document.Blocks)
        {
            if (!ids.Add(block.Id))
            {
                return Hearing.Refuse("one-identity", $"Two paragraphs of the text have the identity {block.Id}.");
            }
        }

        return null;
    }
}
