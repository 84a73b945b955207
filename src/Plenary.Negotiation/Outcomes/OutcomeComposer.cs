using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Puts an outcome document together from the facts, for one rung and one publication.</summary>
internal sealed class OutcomeComposer
{
    private readonly OutcomeFacts facts;
    private readonly Rung rung;
    private readonly OutcomePublication publication;
    private readonly TextDocument words;
    private readonly ParagraphNames names;
    private readonly DissentSentences sentences;
    private readonly OwnWords own;
    private readonly List<DissentGroup> groups;

    // Texts of notes to come, by the block they are anchored on; those of the title under no block.
    private readonly List<(string Text, ImmutableArray<BlockId> On)> pending = [];
    private readonly List<string> statement = [];
    private readonly List<AnnexEntry> annex = [];

    public OutcomeComposer(OutcomeFacts facts, Rung rung, OutcomePublication publication)
    {
        this.facts = facts;
        this.rung = rung;
        this.publication = publication;
        words = PublishedLabels.Of(facts.Words);
        names = new ParagraphNames(words, facts.Count);
        sentences = new DissentSentences(facts, names, rung, publication);
        own = new OwnWords(facts, publication);
        groups = rung.StatesDissent ? DissentGroup.Of(StrongestOutcome.DissentsOf(facts, rung.Id, publication), facts) : [];
    }

    public OutcomeDocument Compose()
    {
        Announce();
        foreach (DissentGroup group in groups)
        {
            State(group);
        }

        StateOpen();
        if (publication.Figures && rung.CarriesText)
        {
            statement.Add(Figures());
        }

        (ImmutableArray<OutcomeBlock> blocks, ImmutableArray<int> titleNotes, ImmutableArray<OutcomeNote> notes) =
            new OutcomeBlocks(facts.Text.Weave.Base, words, names, pending, LeftOut()).Write(rung.CarriesText);
        return new OutcomeDocument
        {
            Rung = rung.Id,
            Title = Title(),
            TitleNotes = titleNotes,
            Subtitle = publication.Subtitle ?? (facts.Text.Meeting is { } id && facts.State.Meetings.TryGet(new MeetingId(id), out Meeting? meeting) ? MeetingLine.Of(meeting.Details) : null),
            Statement = [.. statement],
            Share = publication.Figures && rung.CarriesText ? facts.Share : null,
            Blocks = blocks,
            Notes = notes,
            Annex = [.. annex],
            Dissents = [.. groups.Select(Stated)],
        };
    }

    private string Title()
    {
        if (publication.Title is { Length: > 0 } chosen)
        {
            return chosen;
        }

        if (facts.Text.Outcome == rung.Id && facts.Text.OutcomeTitle is { Length: > 0 } concluded)
        {
            return concluded;
        }

        BodyState body = facts.State.Body;
        return rung.Title is { } title
            ? title.Replace("{body}", body.ShortName.Length > 0 ? body.ShortName : body.Name, StringComparison.Ordinal).Replace("{the body}", sentences.TheBody(), StringComparison.Ordinal)
            : facts.Words.Blocks.FirstOrDefault(block => block.Shape.Kind == BlockKind.Title)?.Text ?? facts.Text.Title;
    }

    private void Announce()
    {
        if (rung.Id == OutcomeLadder.PresidentsConclusions)
        {
            int outside = groups.Where(group => group is { Kind: DissentKind.UnrelatedReasons, Scope.Kind: DissentScopeKind.Document }).SelectMany(group => group.Members).Distinct(StringComparer.Ordinal).Count();
            if (outside > 0)
            {
                statement.Add(string.Create(CultureInfo.InvariantCulture, $"The text below was supported by {facts.Members.Length - outside} of the {facts.Members.Length} members of {sentences.TheBody()}. It did not gather consensus, for reasons unrelated to its substance."));
            }

            statement.Add($"References to {sentences.TheBody()} in this document are not to be read as its endorsement as an institution.");
        }
        else if (!rung.CarriesText)
        {
            statement.Add(rung.Id == OutcomeLadder.ChairsStatement
                ? "No common text was agreed. This statement is the Chair's alone."
                : "No common text was agreed.");
        }
    }

    private void State(DissentGroup group)
    {
        // A president's conclusions say how many stay outside, never who.
        if (!(rung.Id == OutcomeLadder.PresidentsConclusions && group is { Kind: DissentKind.UnrelatedReasons, Placement: DissentPlacement.Body }))
        {
            string sentence = sentences.Of(group);
            bool isByException = group is { Kind: DissentKind.NotAgreed, Scope.Kind: DissentScopeKind.Paragraphs, IsObjection: true };
            string words = isByException ? "" : Quoted(group);
            switch (group.Placement)
            {
                case DissentPlacement.Footnote:
                    pending.Add((sentence + words, group.Scope.Paragraphs));
                    break;
                case DissentPlacement.Body:
                    statement.Add(sentence + words);
                    break;
                default:
                    break;
            }

            if (isByException || group.Placement == DissentPlacement.Annex)
            {
                Annexe(group, publication.Statements, dissent => dissent.Text, group.Kind == DissentKind.Interpretation ? AnnexKind.Interpretation : AnnexKind.Statement);
            }
        }

        Annexe(group, publication.Reasons, dissent => dissent.Reason, AnnexKind.Reason);
    }

    // "In its own words: …", one member after the other.
    private string Quoted(DissentGroup group)
    {
        List<Dissent> said = publication.Statements && group.Placement != DissentPlacement.Annex ? [.. group.Dissents.Where(dissent => dissent.Text is not null).DistinctBy(dissent => (dissent.Member, dissent.Text))] : [];
        return string.Concat(said.Select(dissent => group.Members.Length == 1
            ? $" In its own words: “{own.Printed(dissent.Text!)}”"
            : $" {own.NameOf(dissent)}: “{own.Printed(dissent.Text!)}”"));
    }

    private void Annexe(DissentGroup group, bool isPublished, Func<Dissent, string?> words, AnnexKind kind)
    {
        foreach (Dissent dissent in isPublished ? group.Dissents : [])
        {
            AnnexEntry entry = new(own.NameOf(dissent), kind, On(dissent.Scope), words(dissent) is { } said ? own.Printed(said) : "");
            if (entry.Words.Length > 0 && !annex.Contains(entry))
            {
                annex.Add(entry);
            }
        }
    }

    private string On(DissentScope scope) => scope.Kind switch
    {
        DissentScopeKind.Document => "the document",
        DissentScopeKind.Status => "the status of the document",
        _ => names.Of(scope.Paragraphs),
    };

    // What is still open is said, where a document can carry it at all.
    private void StateOpen()
    {
        if (!rung.CarriesText)
        {
            return;
        }

        ImmutableArray<BlockId> open = [.. facts.Open.Where(matter => matter.Kind != ObstacleKind.Blank).SelectMany(matter => matter.Paragraphs).Distinct().Where(facts.Places.ContainsKey).OrderBy(block => facts.Places[block])];
        if (!open.IsEmpty)
        {
            pending.Add(($"{WordLists.Sentence(names.Of(open))} of this document {(open.Length == 1 ? "was" : "were")} still open.", open));
        }

        ImmutableArray<BlockId> blank = LeftOut();
        if (!blank.IsEmpty)
        {
            pending.Add(($"No text was agreed for {names.Of(blank)}.", blank));
        }
    }

    private ImmutableArray<BlockId> LeftOut() => [.. facts.Open.Where(matter => matter.Kind == ObstacleKind.Blank).SelectMany(matter => matter.Paragraphs)];

    private string Figures()
    {
        AgreedShare share = facts.Share;
        string by = $"agreed to by all {facts.State.Body.Profile.MembersAre}";
        return share.Agreed == share.Paragraphs
            ? string.Create(CultureInfo.InvariantCulture, $"All {share.Paragraphs} paragraphs of this document were {by}.")
            : string.Create(CultureInfo.InvariantCulture, $"Of the {share.Paragraphs} paragraphs of this document, {share.Agreed} ({share.PerCent} %) {(share.Agreed == 1 ? "was" : "were")} {by}.");
    }

    private StatedDissent Stated(DissentGroup group)
    {
        bool isNamed = publication.Names && !(rung.Id == OutcomeLadder.PresidentsConclusions && group.Kind == DissentKind.UnrelatedReasons);
        return new StatedDissent(
            isNamed ? [.. group.Members.Select(facts.State.Body.NameOf)] : [],
            group.Members.Length,
            group.Scope.Kind,
            [.. group.Scope.Paragraphs.Select(names.LabelOf)],
            group.Kind,
            group.Placement);
    }
}
