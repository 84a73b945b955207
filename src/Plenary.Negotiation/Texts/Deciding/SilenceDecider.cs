using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Silence procedures: opened at a meeting, by the chair and without objection; broken in writing, by an objection or an amendment, before the deadline (practice A6).</summary>
internal static class SilenceDecider
{
    /// <summary>The identifier under which decisions by silence are recorded.</summary>
    public const string Rule = "silence";

    public static Verdict Open(OpenSilence asked, NegotiatedText text, Hearing hearing)
    {
        BodyState body = hearing.State.Body;
        if (Floor.OfChair(hearing, "open a silence procedure") is { } refused)
        {
            return refused;
        }

        if (!IsMeeting(hearing.State, text))
        {
            return Hearing.Refuse("silence-opens-at-a-meeting", "A silence procedure is proposed at a meeting, where all can object to it. Open a sitting first.");
        }

        foreach (string member in asked.ObjectionsToOpening)
        {
            if (Floor.OfMember(body, member, "Its objection to the procedure is not counted.") is { } stranger)
            {
                return stranger;
            }
        }

        if (!asked.ObjectionsToOpening.IsEmpty)
        {
            return Hearing.Refuse("silence-opens-without-objection", $"A silence procedure is opened only when nobody objects to it, and {string.Join(", ", body.InProtocolOrder(asked.ObjectionsToOpening.Distinct(StringComparer.Ordinal)).Select(body.NameOf))} {(asked.ObjectionsToOpening.Length == 1 ? "does" : "do")}.");
        }

        if (SeatTime.ZoneNamed(body.Profile.Zone) is not { } zone)
        {
            return Hearing.Refuse("known-zone", $"The seat's time zone, {body.Profile.Zone}, is not known. Name it as in the IANA list, for example Europe/Brussels.");
        }

        if (asked.Deadline <= hearing.At)
        {
            return Hearing.Refuse("deadline-ahead", $"The deadline, {SeatTime.Say(asked.Deadline, zone)}, has passed already.");
        }

        if (body.Profile.SilenceAtLeast is { } least && asked.Deadline - hearing.At < least)
        {
            return Hearing.Refuse("silence-at-least", $"Silence runs at least {SpanWords.Of(least)} here, until {SeatTime.Say(hearing.At + least, zone)} or later.");
        }

        (ImmutableArray<ChangeId> changes, Verdict? obstacle) = ChangesOf(asked, text);
        if (obstacle is not null)
        {
            return obstacle;
        }

        foreach (SilenceProcedure other in text.Silences)
        {
            if (other.Status == SilenceStatus.Running && (other.Changes.IsEmpty || changes.IsEmpty || other.Changes.Intersect(changes).Any()))
            {
                return RefuseWhileRunning(other, "There is one silence on a matter at a time.");
            }
        }

        return hearing.Happens(Audience.Table, new SilenceOpened(text.Id, text.Silences.Length + 1, TimeZoneInfo.ConvertTime(asked.Deadline, zone), body.Profile.Zone, changes));
    }

    public static Verdict Break(BreakSilence asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfDecision(hearing.State.Body, asked.Member, "It cannot break a silence.") ?? Floor.OfHolder(hearing, asked.Member)) is { } refused)
        {
            return refused;
        }

        if (Find(text, asked.Silence, out SilenceProcedure? silence) is { } unknown)
        {
            return unknown;
        }

        return Ended(silence!, hearing.State.Body) is { } ended ? ended
            : string.IsNullOrWhiteSpace(asked.Objection) ? Hearing.Refuse("silence-broken-in-writing", "A silence is broken in writing. Give the words of the objection.")
            : hearing.Happens(Audience.Table, new SilenceBroken(text.Id, asked.Silence, asked.Member, asked.Objection, null));
    }

    public static Verdict State(StateOnSilence asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfDecision(hearing.State.Body, asked.Member, "Put its view on record as a statement.") ?? Floor.OfHolder(hearing, asked.Member)) is { } refused)
        {
            return refused;
        }

        if (Find(text, asked.Silence, out SilenceProcedure? silence) is { } unknown)
        {
            return unknown;
        }

        return silence!.Status is SilenceStatus.Broken or SilenceStatus.Cancelled ? Ended(silence, hearing.State.Body)!
            : string.IsNullOrWhiteSpace(asked.Statement) ? Hearing.Refuse("statement-has-words", "An interpretative statement needs words.")
            : hearing.Happens(Audience.Table, new SilenceStatementMade(text.Id, asked.Silence, asked.Member, asked.Statement));
    }

    public static Verdict Cancel(CancelSilence asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfChair(hearing, "take back a silence procedure") ?? Find(text, asked.Silence, out _)) is { } refused)
        {
            return refused;
        }

        return Ended(text.Silences.First(one => one.Id == asked.Silence), hearing.State.Body) ?? hearing.Happens(Audience.Table, new SilenceCancelled(text.Id, asked.Silence, asked.Reason));
    }

    /// <summary>The deadline has passed in silence: what it was about is adopted.</summary>
    public static Verdict Lapse(NegotiatedText text, int number, Hearing clock)
    {
        SilenceProcedure silence = text.Silences.First(one => one.Id == number);
        SilenceHeld held = new(text.Id, number);
        string note = FormattableString.Invariant($"Silence {number} held.");
        if (silence.Changes.IsEmpty)
        {
            return clock.Happens([(Audience.Table, held), .. AdoptAll(text, note)]);
        }

        Weave weave = text.Weave;
        SortedSet<ChangeId> adopted = [];
        ImmutableArray<Effect> effects = [];
        foreach (ChangeId change in silence.Changes)
        {
            Adoption adoption = weave.Adopt(change);
            if (!adoption.IsRefused)
            {
                adopted.UnionWith(adoption.Adopted);
                effects = effects.AddRange(adoption.Effects);
                weave = adoption.Weave;
            }
        }

        return adopted.Count == 0
            ? clock.Happens(Audience.Table, held)
            : clock.Happens((Audience.Table, held), (Audience.Table, new ChangesAdopted(text.Id, [.. adopted], Rule, effects)));
    }

    /// <summary>The events that make every agreed block of a text part of an adopted one.</summary>
    public static IEnumerable<(Audience, ProceedingsEvent)> AdoptAll(NegotiatedText text, string note) =>
        text.Agreed.Blocks.Where(block => text.StatusOf(block.Id) != BlockStatus.Adopted)
            .Select(block => (Audience.Table, (ProceedingsEvent)new BlockStatusSet(text.Id, block.Id, BlockStatus.Adopted, note, [], null)));

    /// <summary>The running silence that an amendment would break: it touches the blocks that the silence is about, or all is under silence.</summary>
    public static SilenceProcedure? OnMatter(NegotiatedText text, Tabling tabling, int? amends)
    {
        foreach (SilenceProcedure silence in text.Silences)
        {
            if (silence.Status == SilenceStatus.Running
                && (silence.Changes.IsEmpty
                    || (amends is { } number && text.Proposals[number].Changes.Intersect(silence.Changes).Any())
                    || Meet(tabling.Weave, tabling.Changes, silence.Changes)))
            {
                return silence;
            }
        }

        return null;
    }

    /// <summary>The running silence that holds some of these changes as they are, or <see langword="null"/>.</summary>
    public static SilenceProcedure? Protecting(NegotiatedText text, ImmutableArray<ChangeId> changes) =>
        text.Silences.FirstOrDefault(silence => silence.Status == SilenceStatus.Running && (silence.Changes.IsEmpty || silence.Changes.Intersect(changes).Any()));

    /// <summary>The running silence on anything in the text, or <see langword="null"/>.</summary>
    public static SilenceProcedure? Running(NegotiatedText text) => text.Silences.FirstOrDefault(silence => silence.Status == SilenceStatus.Running);

    public static Verdict RefuseWhileRunning(SilenceProcedure silence, string instead) =>
        Hearing.Refuse("silence-runs", FormattableString.Invariant($"This is under silence procedure {silence.Id}, which runs until {Say(silence)}. {instead}"));

    /// <summary>Whether a formal position breaks a silence: an objection to what it is about.</summary>
    public static bool IsOnMatter(NegotiatedText text, SilenceProcedure silence, PositionTarget target) =>
        silence.Status == SilenceStatus.Running
        && (target.Kind is TargetKind.WholeText or TargetKind.Status
            || silence.Changes.IsEmpty
            || (target.Change is { } change && silence.Changes.Contains(change))
            || (target.Proposal is { } number && text.Proposals.TryGetValue(number, out Proposal? proposal) && proposal.Changes.Intersect(silence.Changes).Any())
            || (target.Option is { } option && OptionWouldStand(text, silence, option)));

    // What is put under silence is adopted together; an option without it is what it would not leave standing.
    private static bool OptionWouldStand(NegotiatedText text, SilenceProcedure silence, OptionTarget option) => option.Reading switch
    {
        OptionReading.With => option.Changes.Intersect(silence.Changes).Any() && option.Changes.All(change => text.Adopted.Contains(change) || silence.Changes.Contains(change)),
        OptionReading.NoText => new OptionsRead(Held(text.Weave, silence)).Has(option) && !new OptionsRead(text.Weave).Has(option),
        _ => false,
    };

    private static Weave Held(Weave weave, SilenceProcedure silence) =>
        silence.Changes.Aggregate(weave, (held, change) => held.Adopted.Contains(change) || held.Adopt(change) is not { IsRefused: false } adoption ? held : adoption.Weave);

    private static bool Meet(Weave weave, ImmutableArray<ChangeId> tabled, ImmutableArray<ChangeId> silent)
    {
        HashSet<BlockId> blocks = [.. silent.SelectMany(change => weave.BlocksOf(change))];
        return tabled.Any(change => silent.Contains(change) ? false : weave.BlocksOf(change).Any(blocks.Contains));
    }

    private static (ImmutableArray<ChangeId> Changes, Verdict? Obstacle) ChangesOf(OpenSilence asked, NegotiatedText text)
    {
        if (asked.Proposals.IsDefaultOrEmpty)
        {
            Block? open = text.Agreed.Blocks.FirstOrDefault(block => text.IsBracketed(block.Id));
            int[] numbers = [.. text.Proposals.Values.Where(proposal => proposal.IsOnTheTable && proposal.Changes.Any(text.IsInPlay)).Select(proposal => proposal.Id)];
            return numbers.Length == 0 && open is null
                ? ([], null)
                : ([], Hearing.Refuse("brackets-first", FormattableString.Invariant($"The text as it stands has brackets in play. Decide first proposal{(numbers.Length == 1 ? "" : "s")} {string.Join(", ", numbers)}, or put proposals under silence.")));
        }

        Weave weave = text.Weave;
        SortedSet<ChangeId> changes = [];
        foreach (int number in asked.Proposals)
        {
            if (!text.Proposals.TryGetValue(number, out Proposal? proposal))
            {
                return ([], ChangeDecider.UnknownProposal(text, number));
            }

            if (!proposal.IsOnTheTable)
            {
                return ([], Hearing.Refuse("proposal-on-the-table", FormattableString.Invariant($"Proposal {number} {ChangeDecider.FateOf(proposal)}.")));
            }

            foreach (ChangeId change in proposal.Changes.Where(change => !weave.Adopted.Contains(change)))
            {
                Adoption adoption = weave.Adopt(change);
                if (adoption.Refusal is { } refusal)
                {
                    return ([], Hearing.Refuse("changes-stand-together", FormattableString.Invariant($"Proposal {number} could not be adopted: {refusal.Message}")));
                }

                changes.UnionWith(adoption.Adopted);
                weave = adoption.Weave;
            }
        }

        return changes.Count > 0 ? ([.. changes], null) : ([], Hearing.Refuse("something-proposed", "These proposals are adopted already."));
    }

    private static Verdict? Find(NegotiatedText text, int number, out SilenceProcedure? silence)
    {
        silence = text.Silences.FirstOrDefault(one => one.Id == number);
        return silence is not null ? null : Hearing.Refuse("known-silence", text.Silences.IsEmpty
            ? "No silence procedure was opened on this text."
            : FormattableString.Invariant($"There is no silence procedure {number}. There {(text.Silences.Length == 1 ? "is" : "are")} {text.Silences.Length}."));
    }

    private static Verdict? Ended(SilenceProcedure silence, BodyState body) => silence.Status switch
    {
        SilenceStatus.Running => null,
        SilenceStatus.Held => Hearing.Refuse("silence-deadline", FormattableString.Invariant($"The silence held: its deadline was {Say(silence)}, and an objection at the deadline or after it is late.")),
        SilenceStatus.Broken => Hearing.Refuse("silence-runs", FormattableString.Invariant($"Silence procedure {silence.Id} was broken by {body.NameOf(silence.BrokenBy ?? "")} on {silence.EndedAt:yyyy-MM-dd HH:mm zzz}.")),
        _ => Hearing.Refuse("silence-runs", FormattableString.Invariant($"The chair took silence procedure {silence.Id} back on {silence.EndedAt:yyyy-MM-dd HH:mm zzz}.")),
    };

    private static string Say(SilenceProcedure silence) =>
        SeatTime.ZoneNamed(silence.Zone) is { } zone ? SeatTime.Say(silence.Deadline, zone) : silence.Deadline.ToString("yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture);

    // A sitting of the meeting that the text is before, or of any when it is before none.
    private static bool IsMeeting(Proceedings state, NegotiatedText text) =>
        state.Meetings.All.Values.Any(meeting => (text.Meeting is null || meeting.Id.Value == text.Meeting) && meeting.Open is not null);
}
