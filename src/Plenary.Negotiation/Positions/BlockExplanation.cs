using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Why a block stands as it stands, and what would change it, in sentences a delegate understands.</summary>
public static class BlockExplanation
{
    /// <summary>Explains one block.</summary>
    /// <param name="state">The proceedings as their reader knows them.</param>
    /// <param name="text">The text.</param>
    /// <param name="block">The block.</param>
    public static ImmutableArray<string> Of(Proceedings state, NegotiatedText text, BlockId block)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(text);
        string name = WordLists.Sentence(Chronicle.Paragraph(state, text.Id, block));
        ImmutableArray<string>.Builder said = ImmutableArray.CreateBuilder<string>();
        BlockStanding? standing = text.Standings.GetValueOrDefault(block);
        said.Add(standing is null
            ? $"{name} is open: nobody has closed it. The rule in force is {state.Body.Profile.Rule}."
            : $"{name} is {TextSentences.Status(standing.Status)} since {standing.At:d MMMM yyyy HH:mm}{Chronicle.Because(standing.Note)}. The rule in force is {state.Body.Profile.Rule}.");
        AddProposals(said, state, text, block);
        ImmutableArray<EffectiveStance> stances = EffectiveStance.OfMembers(state, text.Id, PositionTarget.Of(block));
        AddStances(said, state, text.Id, stances);
        AddOptions(said, state, text, block);
        if (standing is { Awaiting: { IsDefaultOrEmpty: false } awaiting })
        {
            said.Add($"{WordLists.Sentence(Chronicle.Names(state, awaiting))} must still confirm it{(standing.Until is { } until ? $", until {until:d MMMM yyyy HH:mm}" : "")}.");
        }

        if (said.Count == 1 && standing is not { Status: BlockStatus.Agreed or BlockStatus.Adopted })
        {
            said.Add("Nobody objects and nothing is proposed: the chair can gavel it agreed.");
        }

        return [.. said.Select(sentence => sentence.Replace(".”.", ".”", StringComparison.Ordinal))];
    }

    private static void AddProposals(ImmutableArray<string>.Builder said, Proceedings state, NegotiatedText text, BlockId block)
    {
        HashSet<ChangeId> touching =
        [
            .. text.Weave.Entries.Where(entry => entry.Id == block).SelectMany(entry => entry.Touching)
                .Where(text.Weave.IsInPlay).Select(change => text.Weave.Changes[change].Id),
        ];
        foreach (Proposal proposal in text.Proposals.Values.Where(proposal => proposal.Status == ProposalStatus.Tabled && proposal.Changes.Any(touching.Contains)))
        {
            string who = proposal.Sponsors.IsEmpty ? "the chair" : Chronicle.Names(state, proposal.Sponsors);
            said.Add($"Proposal {proposal.Id} of {who} is undecided, so the paragraph is in brackets{Chronicle.Because(proposal.Reason)}. Adopting it, rejecting it or its withdrawal would settle that.");
        }
    }

    private static void AddStances(ImmutableArray<string>.Builder said, Proceedings state, TextId text, ImmutableArray<EffectiveStance> stances)
    {
        foreach (IGrouping<(string? Reason, Condition? Condition), EffectiveStance> group in stances.Where(stance => stance.Stance == Stance.Object)
            .GroupBy(stance => (stance.Held?.Position.Reason, stance.Held?.Position.Condition)))
        {
            string[] members = [.. group.Select(stance => stance.Member)];
            string who = WordLists.Sentence(Chronicle.Names(state, members));
            said.Add($"{who} {(members.Length == 1 ? "objects" : "object")}{Through(group)}{Chronicle.Because(group.Key.Reason)}. Only {(members.Length == 1 ? "it can lift that: its" : "they can lift that: their")} agreement, or other words, would open the way.");
        }

        foreach (EffectiveStance stance in stances.Where(stance => stance.Held?.Position.Condition is not null && stance.Stance != Stance.Object))
        {
            said.Add($"{WordLists.Sentence(state.Body.NameOf(stance.Member))} goes along on condition that {ConditionSentences.Of(stance.Held!.Position.Condition!, state, text)}.");
        }

        string[] reserving = [.. stances.Where(stance => stance.Stance == Stance.Reserve).Select(stance => stance.Member)];
        if (reserving.Length > 0)
        {
            said.Add($"{WordLists.Sentence(Chronicle.Names(state, reserving))} {(reserving.Length == 1 ? "reserves its" : "reserve their")} position; that goes on record and does not stand in the way.");
        }
    }

    // What is held on options of the paragraph, those that stand first: nothing but what can still come about.
    private static void AddOptions(ImmutableArray<string>.Builder said, Proceedings state, NegotiatedText text, BlockId block)
    {
        OptionsRead read = new(text.Weave);
        foreach (PositionTarget target in OptionsHeld.In(state, text.Id)
            .Where(target => target.Option is { } option && option.BlocksIn(text.Weave).Contains(NegotiatedText.WholeOf(block)) && (read.Has(option) || OptionCheck.Of(option, text) is null))
            .OrderByDescending(target => read.Has(target.Option!)))
        {
            string name = Chronicle.On(state, text.Id, target);
            foreach (IGrouping<(Stance Stance, string? Reason), EffectiveStance> group in EffectiveStance.OfMembers(state, text.Id, target).Where(held => held.Stance is not null)
                .GroupBy(held => (Stance: held.Stance!.Value, held.Held?.Position.Reason)).OrderByDescending(group => group.Key.Stance))
            {
                string[] members = [.. group.Select(held => held.Member)];
                string consequence = group.Key.Stance != Stance.Object ? ""
                    : read.Has(target.Option!) ? " That is what stands now, so it is in the way."
                    : " That is not what stands now, so it is in nobody's way unless it is taken.";
                said.Add($"{WordLists.Sentence(Chronicle.Names(state, members))} {Does(group.Key.Stance, members.Length == 1)} {name}{Through(group)}{Chronicle.Because(group.Key.Reason)}.{consequence}");
            }
        }
    }

    private static string Does(Stance stance, bool isOne) => stance switch
    {
        Stance.Support => isOne ? "supports" : "support",
        Stance.Accept => isOne ? "accepts" : "accept",
        Stance.Reserve => isOne ? "reserves its position on" : "reserve their position on",
        _ => isOne ? "objects to" : "object to",
    };

    private static string Through(IEnumerable<EffectiveStance> stances)
    {
        string[] groups = [.. stances.Select(stance => stance.Through).OfType<string>().Distinct(StringComparer.Ordinal)];
        return groups.Length == 0 ? "" : $" (through {string.Join(", ", groups)})";
    }
}
