using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Whether changes may be adopted, rejected or reopened.</summary>
internal static class ChangeDecider
{
    public static Verdict Adopt(AdoptChanges asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfDais(hearing, "adopt changes") ?? (asked.Option is null ? Named(text, asked.Proposal, asked.Change) : Taken(text, asked))) is { } refused)
        {
            return refused;
        }

        if (asked.Proposal is { } number && !text.Proposals[number].IsOnTheTable)
        {
            return Hearing.Refuse("proposal-on-the-table", FormattableString.Invariant($"Proposal {number} {FateOf(text.Proposals[number])}."));
        }

        (Adoption adoption, ImmutableArray<ChangeId> adopted) = asked.Option is { } option ? Adoption(text, option) : Adoption(text, asked.Proposal, asked.Change);
        if (adoption.Refusal is { } obstacle)
        {
            return Hearing.Refuse("changes-stand-together", Naming(text, obstacle));
        }

        return SilenceDecider.Protecting(text, Concerned(adoption.Weave, adopted)) is { } running
            ? SilenceDecider.RefuseWhileRunning(running, "Wait for the deadline, or take the silence procedure back.")
            : RuleInForce.Of(hearing.State.Body) is not { } rule ? RuleInForce.Unknown(hearing.State.Body)
            : rule.Obstacle(hearing, text, [.. TargetsOf(text, adopted), .. OptionsHeld.BroughtBy(hearing.State, text, adoption.Weave)], asked.Option is null ? Subject(asked.Proposal, "the change") : OptionWords.Of(text, asked.Option, text.Labels.InSentence)) is { } objection ? objection
            : hearing.Happens(Audience.Table, new ChangesAdopted(text.Id, adopted, rule.Identifier, adoption.Effects));
    }

    public static Verdict Reject(RejectChanges asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfDais(hearing, "reject changes") ?? Named(text, asked.Proposal, asked.Change)) is { } refused)
        {
            return refused;
        }

        if (asked.Proposal is { } number && text.Proposals[number].Status is ProposalStatus.Adopted or ProposalStatus.Rejected or ProposalStatus.Withdrawn)
        {
            return Hearing.Refuse("proposal-on-the-table", FormattableString.Invariant($"Proposal {number} {FateOf(text.Proposals[number])}."));
        }

        (ImmutableArray<ChangeId> rejected, Refusal? obstacle) = Rejection(text, asked.Proposal, asked.Change);
        return obstacle is not null ? Hearing.Refuse("decided-stays-decided", Naming(text, obstacle))
            : SilenceDecider.Protecting(text, rejected) is { } running ? SilenceDecider.RefuseWhileRunning(running, "Wait for the deadline, or take the silence procedure back.")
            : hearing.Happens(Audience.Table, new ChangesRejected(text.Id, rejected, hearing.State.Body.Profile.Rule));
    }

    public static Verdict Reopen(ReopenChanges asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfDais(hearing, "reopen what was decided") ?? Named(text, asked.Proposal, asked.Change) ?? Objections(hearing.State.Body, asked.ObjectedBy)) is { } refused)
        {
            return refused;
        }

        Weave weave = text.Weave;
        SortedSet<ChangeId> reopened = [];
        Refusal? obstacle = null;
        foreach (ChangeId change in ChangesOf(text, asked.Proposal, asked.Change))
        {
            Ruling ruling = weave.Reopen(change);
            obstacle ??= ruling.Refusal;
            reopened.UnionWith(ruling.Changes);
            weave = ruling.Weave;
        }

        if (reopened.Count == 0)
        {
            return Hearing.Refuse("decided-is-reopened", obstacle is null ? "There is nothing to reopen." : Naming(text, obstacle));
        }

        IEnumerable<BlockId> blocks = reopened.SelectMany(change => weave.BlocksOf(change));
        return SilenceDecider.Protecting(text, Concerned(weave, [.. reopened])) is { } running
            ? SilenceDecider.RefuseWhileRunning(running, "Wait for the deadline, or take the silence procedure back.")
            : hearing.Happens([(Audience.Table, new ChangesReopened(text.Id, [.. reopened], asked.Reason)), .. ClosedBlocks.Reopening(text, blocks, asked.Reason ?? "What was decided here is open again.")]);
    }

    /// <summary>What adopting a proposal or a change comes to, whatever anybody says about it: the smallest bundles that one of its sponsors asks for.</summary>
    public static (Adoption Adoption, ImmutableArray<ChangeId> Adopted) Adoption(NegotiatedText text, int? proposal, ChangeId? change)
    {
        Weave weave = text.Weave;
        List<ChangeId> adopted = [];
        Adoption last = new(weave, null, [], []);
        foreach (ChangeId one in ChangesOf(text, proposal, change))
        {
            if (weave.Adopted.Contains(one))
            {
                continue;
            }

            last = Smallest(weave, one, proposal is { } number ? [.. text.Proposals[number].Sponsorships.Select(held => held.Member)] : []);
            if (last.IsRefused)
            {
                return (last with { Weave = text.Weave }, []);
            }

            adopted.AddRange(last.Adopted);
            weave = last.Weave;
        }

        // Told once, of all that was adopted together.
        return (last with { Effects = EffectsOf(text, weave, adopted, last) }, [.. adopted.Order()]);
    }

    // An option that can be taken.
    private static (Adoption Adoption, ImmutableArray<ChangeId> Adopted) Adoption(NegotiatedText text, OptionTarget option)
    {
        ImmutableArray<Adoption> steps = OptionTaking.Of(option, text).Steps;
        List<ChangeId> adopted = [.. steps.SelectMany(step => step.Adopted)];
        return (steps[^1] with { Effects = EffectsOf(text, steps[^1].Weave, adopted, steps[^1]) }, [.. adopted.Order()]);
    }

    /// <summary>What rejecting a proposal or a change comes to.</summary>
    public static (ImmutableArray<ChangeId> Rejected, Refusal? Obstacle) Rejection(NegotiatedText text, int? proposal, ChangeId? change)
    {
        Weave weave = text.Weave;
        SortedSet<ChangeId> rejected = [];
        Refusal? obstacle = null;
        foreach (ChangeId one in ChangesOf(text, proposal, change).Where(one => !weave.Adopted.Contains(one) || change is not null))
        {
            if (weave.Rejected.Contains(one))
            {
                continue;
            }

            Ruling ruling = weave.Reject(one);
            obstacle ??= ruling.Refusal;
            rejected.UnionWith(ruling.Changes);
            weave = ruling.Weave;
        }

        return rejected.Count > 0 ? ([.. rejected], null) : ([], obstacle ?? new Refusal("This was decided against already."));
    }

    /// <summary>What a position may be on that speaks about these changes.</summary>
    public static ImmutableArray<PositionTarget> TargetsOf(NegotiatedText text, ImmutableArray<ChangeId> changes) =>
    [
        .. changes.SelectMany(change => text.MadeBy.GetValueOrDefault(change, [])).Distinct().Order().Where(number => text.Proposals[number].IsOnTheTable).Select(PositionTarget.OfProposal),
        .. changes.Select(PositionTarget.Of),
    ];

    public static Verdict UnknownProposal(NegotiatedText text, int number) =>
        Hearing.Refuse("known-proposal", text.Proposals.IsEmpty
            ? FormattableString.Invariant($"There is no proposal {number}; none has been tabled yet.")
            : FormattableString.Invariant($"There is no proposal {number}. Proposals run from 1 to {text.LastProposal}."));

    /// <summary>What has become of a proposal, to follow its name: <c>was withdrawn on …</c>.</summary>
    public static string FateOf(Proposal proposal) => FormattableString.Invariant($"{proposal.Status switch
    {
        ProposalStatus.Folded => "was folded away because nobody seconded it",
        ProposalStatus.Withdrawn => "was withdrawn by all its sponsors",
        ProposalStatus.Adopted => "was adopted",
        ProposalStatus.AdoptedInPart => "was adopted in part",
        ProposalStatus.Rejected => "was rejected",
        _ => "is on the table",
    }} on {proposal.StatusAt:yyyy-MM-dd HH:mm}");

    /// <summary>That those who object to reopening are members, and that there are none.</summary>
    public static Verdict? Objections(BodyState body, ImmutableArray<string> objecting)
    {
        foreach (string member in objecting)
        {
            if (Floor.OfMember(body, member, "Its objection to reopening is not counted.") is { } refused)
            {
                return refused;
            }
        }

        return objecting.IsEmpty
            ? null
            : Hearing.Refuse("reopening-needs-no-objection", $"Reopening needs that nobody objects, and {string.Join(", ", body.InProtocolOrder(objecting).Select(body.NameOf))} {(objecting.Length == 1 ? "does" : "do")}.{(body.Profile.ReopensBy is { } rule ? $" Under {rule} it may be put to a vote." : "")}");
    }

    /// <summary>That a proposal or a change is named, and known.</summary>
    public static Verdict? Named(NegotiatedText text, int? proposal, ChangeId? change) =>
        proposal is null == change is null ? Hearing.Refuse("one-thing-decided", "Name the proposal, or the change; one of the two.")
        : proposal is { } number && !text.Proposals.ContainsKey(number) ? UnknownProposal(text, number)
        : change is { } one && !text.Weave.TryGetIndex(one, out _) ? Hearing.Refuse("known-change", $"The text has no change {one}.")
        : null;

    // That an option is named, and nothing else; that it takes changes, and that they can be taken.
    private static Verdict? Taken(NegotiatedText text, AdoptChanges asked) =>
        asked.Proposal is not null || asked.Change is not null ? Hearing.Refuse("one-thing-decided", "Name the proposal, the change or the option; one of the three.")
        : asked.Option!.Reading != OptionReading.With ? Hearing.Refuse("options-are-taken", "This option takes no change. What it leaves out is rejected; a paragraph goes by a proposal, or by a vote on it.")
        : OptionCheck.Of(asked.Option, text) ?? (asked.Option.Changes.All(text.Adopted.Contains) ? Hearing.Refuse("decided-stays-decided", "This option stands already.") : null);

    private static ImmutableArray<ChangeId> ChangesOf(NegotiatedText text, int? proposal, ChangeId? change) => proposal is { } number ? text.Proposals[number].Changes : [change!.Value];

    private static Adoption Smallest(Weave weave, ChangeId change, ImmutableArray<string> sponsors)
    {
        Adoption? best = null;
        foreach (string? sponsor in sponsors.IsEmpty ? [null] : sponsors.Select(one => (string?)one))
        {
            Adoption adoption = weave.Adopt(change, sponsor);
            if (best is null || (best.IsRefused && !adoption.IsRefused) || (!adoption.IsRefused && adoption.Adopted.Length < best.Adopted.Length))
            {
                best = adoption;
            }
        }

        return best!;
    }

    // Of several bundles each adoption has told its own effects; what counts is how things stand after the last.
    private static ImmutableArray<Effect> EffectsOf(NegotiatedText text, Weave after, List<ChangeId> adopted, Adoption last)
    {
        if (last.Adopted.Length == adopted.Count)
        {
            return last.Effects;
        }

        Dictionary<(ChangeId, string), Effect> told = [];
        Weave weave = text.Weave;
        foreach (ChangeId one in adopted)
        {
            if (!weave.Adopted.Contains(one))
            {
                Adoption step = weave.Adopt(one);
                foreach (Effect effect in step.Effects)
                {
                    told[(effect.Change, effect.Sponsor)] = effect;
                }

                weave = step.IsRefused ? after : step.Weave;
            }
        }

        return [.. told.OrderBy(pair => after.IndexOf(pair.Key.Item1)).ThenBy(pair => pair.Key.Item2, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    // What stands and falls with these changes: themselves, and what they collide with.
    private static ImmutableArray<ChangeId> Concerned(Weave weave, ImmutableArray<ChangeId> changes) =>
        [.. changes.SelectMany(change => Collisions.Of(weave).With(weave.IndexOf(change)).Select(other => weave.Changes[other].Id).Prepend(change)).Distinct()];

    private static string Subject(int? proposal, string otherwise) => proposal is { } number ? FormattableString.Invariant($"proposal {number}") : otherwise;

    // The engine's own words, with the proposal's number where the change that stands against it has one.
    private static string Naming(NegotiatedText text, Refusal refusal)
    {
        ImmutableArray<int> numbers = refusal.Against is { } against ? text.MadeBy.GetValueOrDefault(against, []) : [];
        return numbers.IsEmpty ? refusal.Message : FormattableString.Invariant($"{refusal.Message} That is proposal {string.Join(", ", numbers)}.");
    }
}
