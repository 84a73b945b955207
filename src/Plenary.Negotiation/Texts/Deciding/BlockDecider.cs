using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>How blocks come to be taken up, agreed, parked and reopened (practice A3).</summary>
internal static class BlockDecider
{
    public static Verdict TakeUp(TakeUpBlock asked, NegotiatedText text, Hearing hearing) =>
        Floor.OfDais(hearing, "take up a paragraph")
        ?? (asked.Block == text.TakenUp ? hearing.Happens()
            : asked.Block is { } block && text.Find(block) is null && !text.IsBracketed(block) ? Hearing.Refuse("paragraph-stands", BlockFate.Of(text, block))
            : hearing.Happens(Audience.Table, new BlockTakenUp(text.Id, asked.Block)));

    public static Verdict SetStatus(SetBlockStatus asked, NegotiatedText text, Hearing hearing)
    {
        if (Floor.OfDais(hearing, "set a paragraph's status") is { } refused)
        {
            return refused;
        }

        if (asked.Status == BlockStatus.VotedDown)
        {
            return Hearing.Refuse("votes-vote-down", "A paragraph is voted down by a vote on it. Put it to the vote.");
        }

        if (text.Find(asked.Block) is null)
        {
            return asked.Status == BlockStatus.Reopened && text.StatusOf(asked.Block) == BlockStatus.VotedDown && VoteDown.ChangeOf(text, asked.Block) is { } change
                ? ChangeDecider.Reopen(new ReopenChanges(text.Id, null, change, asked.Note) { ObjectedBy = asked.ObjectedBy }, text, hearing)
                : Hearing.Refuse("paragraph-stands", BlockFate.Of(text, asked.Block));
        }

        if (asked.Status is BlockStatus.AgreedInGroup or BlockStatus.AgreedAdReferendum or BlockStatus.Agreed && string.IsNullOrWhiteSpace(text.Find(asked.Block)!.Text))
        {
            return Hearing.Refuse("blank-paragraph", $"{text.Labels.InSentence(asked.Block)} has no words yet: there is nothing to agree to. Propose words for it first.");
        }

        BlockStatus now = text.StatusOf(asked.Block);
        if (now == asked.Status && now is not BlockStatus.AgreedAdReferendum)
        {
            return hearing.Happens();
        }

        return now == BlockStatus.Adopted
            ? Hearing.Refuse("adopted-stays", $"{text.Labels.InSentence(asked.Block)} is adopted. What is adopted is amended by another text.")
            : asked.Status switch
            {
                BlockStatus.Open => now is BlockStatus.Parked or BlockStatus.Reopened
                    ? Set(asked, text, hearing)
                    : Hearing.Refuse("reopen-agreed", $"{text.Labels.InSentence(asked.Block)} is {WordsFor(now)}. What was agreed is reopened, not opened; that needs that nobody objects."),
                BlockStatus.Parked => Set(asked, text, hearing),
                BlockStatus.Reopened => now is BlockStatus.AgreedInGroup or BlockStatus.AgreedAdReferendum or BlockStatus.Agreed
                    ? ChangeDecider.Objections(hearing.State.Body, asked.ObjectedBy) ?? Set(asked, text, hearing)
                    : Hearing.Refuse("agreed-is-reopened", $"{text.Labels.InSentence(asked.Block)} is {WordsFor(now)}: there is nothing to reopen."),
                BlockStatus.AgreedInGroup => now is BlockStatus.AgreedAdReferendum or BlockStatus.Agreed
                    ? Hearing.Refuse("reopen-agreed", $"{text.Labels.InSentence(asked.Block)} is {WordsFor(now)}, which is more. Reopen it first.")
                    : Brackets(asked.Block, text) ?? Set(asked, text, hearing),
                BlockStatus.AgreedAdReferendum => AdReferendum(asked, text, hearing),
                BlockStatus.Agreed => Agree(asked, text, hearing),
                _ => AdoptWithText(asked, text, hearing, now),
            };
    }

    public static Verdict Mark(MarkDifference asked, NegotiatedText text, Hearing hearing) =>
        Floor.OfDais(hearing, "say whether a paragraph records a difference")
        ?? (text.Find(asked.Block) is null ? Hearing.Refuse("paragraph-stands", BlockFate.Of(text, asked.Block))
            : (text.Differences.TryGetValue(asked.Block, out bool known) ? known : (bool?)null) == asked.Records ? hearing.Happens()
            : hearing.Happens(Audience.Table, new DifferenceMarked(text.Id, asked.Block, asked.Records)));

    public static Verdict Confirm(ConfirmBlock asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfMember(hearing.State.Body, asked.Member, "It has nothing to confirm.") ?? Floor.OfHolder(hearing, asked.Member)) is { } refused)
        {
            return refused;
        }

        if (text.Find(asked.Block) is null)
        {
            return Hearing.Refuse("paragraph-stands", BlockFate.Of(text, asked.Block));
        }

        if (!text.Standings.TryGetValue(asked.Block, out BlockStanding? standing) || standing.Status != BlockStatus.AgreedAdReferendum)
        {
            return Hearing.Refuse("ad-referendum-is-confirmed", $"{text.Labels.InSentence(asked.Block)} is {WordsFor(text.StatusOf(asked.Block))}, not agreed ad referendum: there is nothing to confirm.");
        }

        if (!standing.Awaiting.Contains(asked.Member, StringComparer.Ordinal))
        {
            return standing.Confirmed.Any(one => one.Member == asked.Member)
                ? hearing.Happens()
                : Hearing.Refuse("awaited-confirm", $"{hearing.State.Body.NameOf(asked.Member)} is not among those that still have to confirm: {string.Join(", ", standing.Awaiting)}.");
        }

        BlockConfirmed confirmed = new(text.Id, asked.Block, asked.Member);
        if (standing.Awaiting.Length > 1)
        {
            return hearing.Happens(Audience.Table, confirmed);
        }

        // The last to confirm closes it, unless somebody has come to object meanwhile: then the chair has to look at it.
        bool isAgreed = Brackets(asked.Block, text) is null
            && RuleInForce.Of(hearing.State.Body) is { } rule
            && rule.Obstacle(hearing, text, TargetsOf(asked.Block, text, hearing), text.Labels.InSentence(asked.Block)) is null;
        return isAgreed
            ? hearing.Happens((Audience.Table, confirmed), (Audience.Table, new BlockStatusSet(text.Id, asked.Block, BlockStatus.Agreed, "Confirmed by all that had to.", [], null)))
            : hearing.Happens(Audience.Table, confirmed);
    }

    /// <summary>That nothing in play touches a block; else the refusal, which names the proposals.</summary>
    public static Verdict? Brackets(BlockId block, NegotiatedText text)
    {
        ImmutableArray<int> open = text.ProposalsOpenIn(block);
        return !text.IsBracketed(block) ? null
            : Hearing.Refuse("brackets-first", open.IsEmpty
                ? $"{text.Labels.InSentence(block)} has brackets in play. Decide them first."
                : FormattableString.Invariant($"{text.Labels.InSentence(block)} has brackets in play. Decide first proposal{(open.Length == 1 ? "" : "s")} {string.Join(", ", open)}."));
    }

    /// <summary>A status in words.</summary>
    public static string WordsFor(BlockStatus status) => status switch
    {
        BlockStatus.AgreedInGroup => "agreed in a group",
        BlockStatus.AgreedAdReferendum => "agreed ad referendum",
        BlockStatus.Agreed => "agreed",
        BlockStatus.Adopted => "adopted",
        BlockStatus.Parked => "parked",
        BlockStatus.Reopened => "reopened",
        BlockStatus.VotedDown => "voted down",
        _ => "open",
    };

    private static Verdict AdReferendum(SetBlockStatus asked, NegotiatedText text, Hearing hearing)
    {
        ImmutableArray<string> awaiting = [.. (asked.Awaiting ?? []).Distinct(StringComparer.Ordinal)];
        foreach (string member in awaiting)
        {
            if (Floor.OfMember(hearing.State.Body, member, "Its confirmation is not waited for.") is { } refused)
            {
                return refused;
            }
        }

        if (awaiting.IsEmpty)
        {
            return Hearing.Refuse("ad-referendum-awaits", "Ad referendum means that somebody still has to confirm. Name those members, or set it to agreed.");
        }

        if (asked.Until is { } until && until <= hearing.At)
        {
            return Hearing.Refuse("deadline-ahead", $"The time by which to confirm, {until:yyyy-MM-dd HH:mm zzz}, has passed already.");
        }

        BlockStanding? standing = text.Standings.GetValueOrDefault(asked.Block);
        return standing is { Status: BlockStatus.AgreedAdReferendum } && standing.Awaiting.AsSpan().SequenceEqual(awaiting.AsSpan()) && standing.Until == asked.Until && standing.Note == asked.Note
            ? hearing.Happens()
            : Brackets(asked.Block, text)
                ?? Rule(asked.Block, text, hearing, member => awaiting.Contains(member, StringComparer.Ordinal))
                ?? hearing.Happens(Audience.Table, new BlockStatusSet(text.Id, asked.Block, BlockStatus.AgreedAdReferendum, asked.Note, awaiting, asked.Until));
    }

    private static Verdict Agree(SetBlockStatus asked, NegotiatedText text, Hearing hearing) =>
        text.Standings.TryGetValue(asked.Block, out BlockStanding? standing) && standing is { Status: BlockStatus.AgreedAdReferendum, Awaiting.IsEmpty: false }
            ? Hearing.Refuse("ad-referendum-awaits", $"{text.Labels.InSentence(asked.Block)} still has to be confirmed by {Chronicle.Names(hearing.State, standing.Awaiting)}{(standing.Until is { } until ? $", until {until:yyyy-MM-dd HH:mm zzz}" : "")}.")
            : Brackets(asked.Block, text) ?? Rule(asked.Block, text, hearing, null) ?? Set(asked, text, hearing);

    private static Verdict AdoptWithText(SetBlockStatus asked, NegotiatedText text, Hearing hearing, BlockStatus now) =>
        hearing.State.Body.Profile.NothingAgreedUntilEverythingAgreed
            ? Hearing.Refuse("nothing-agreed-until-everything-agreed", $"Nothing is agreed until everything is agreed: {text.Labels.InSentence(asked.Block)} is adopted only with the whole text. Conclude the text.")
            : now != BlockStatus.Agreed ? Hearing.Refuse("agreed-before-adopted", $"{text.Labels.InSentence(asked.Block)} is {WordsFor(now)}. It is adopted once it is agreed.")
            : Set(asked, text, hearing);

    private static Verdict? Rule(BlockId block, NegotiatedText text, Hearing hearing, Func<string, bool>? isLeftOut) =>
        RuleInForce.Of(hearing.State.Body) is { } rule
            ? rule.Obstacle(hearing, text, TargetsOf(block, text, hearing), text.Labels.InSentence(block), isLeftOut)
            : RuleInForce.Unknown(hearing.State.Body);

    // What positions may be on that speak about a block as it stands.
    private static ImmutableArray<PositionTarget> TargetsOf(BlockId block, NegotiatedText text, Hearing hearing) =>
        [PositionTarget.Of(block), .. OptionsHeld.StandingIn(hearing.State, text, block)];

    private static Verdict Set(SetBlockStatus asked, NegotiatedText text, Hearing hearing) =>
        hearing.Happens(Audience.Table, new BlockStatusSet(text.Id, asked.Block, asked.Status, asked.Note, [], null));
}
