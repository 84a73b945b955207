using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The rule by which a body decides now, asked about positions: whether something may be adopted without a vote, and who stands in the way.</summary>
/// <remarks>
/// Under a rule that counts votes, what nobody objects to is adopted by general assent; where somebody does, it is put to a
/// vote.
/// </remarks>
internal sealed class RuleInForce
{
    private readonly DecisionRule rule;

    private RuleInForce(DecisionRule rule) => this.rule = rule;

    public string Identifier => rule.Identifier;

    /// <summary>The body's rule, or <see langword="null"/> when the profile names none that is known.</summary>
    public static RuleInForce? Of(BodyState body) => DecisionRule.Parse(body.Profile.Rule) is RuleFound found ? new RuleInForce(found.Rule) : null;

    public static Verdict Unknown(BodyState body) =>
        Hearing.Refuse("known-rule", DecisionRule.Parse(body.Profile.Rule) is RuleUnknown unknown ? unknown.Message : $"“{body.Profile.Rule}” is no rule.");

    /// <summary>Why something may not be adopted without a vote, or <see langword="null"/> when it may.</summary>
    /// <param name="hearing">Who asks, when.</param>
    /// <param name="text">The text.</param>
    /// <param name="targets">What positions may be on that speak about it; the most cautious of a member counts.</param>
    /// <param name="subject">What it is, for the sentence: <c>OP4</c>, <c>proposal 3</c>.</param>
    /// <param name="isLeftOut">Members whose word is not asked for now.</param>
    public Verdict? Obstacle(Hearing hearing, NegotiatedText text, ImmutableArray<PositionTarget> targets, string subject, Func<string, bool>? isLeftOut = null)
    {
        Proceedings state = hearing.State;
        List<EffectiveStance> objecting = [];
        List<KeyValuePair<string, Stance?>> stances = [];
        foreach (Seat member in state.Body.Members)
        {
            EffectiveStance? stance = isLeftOut?.Invoke(member.Code) == true ? null : MostCautious(state, text.Id, targets, member.Code);
            stances.Add(KeyValuePair.Create(member.Code, stance?.Stance));
            if (stance is { Stance: Stance.Object })
            {
                objecting.Add(stance);
            }
        }

        if (!rule.IsWithoutVote)
        {
            return objecting.Count == 0 ? null : Hearing.Refuse("put-to-the-vote", $"{subject} cannot be adopted by general assent: {Who(state, text, objecting)} Under {rule.Identifier} it may be put to a vote.");
        }

        Electorate electorate = BodyElectorate.Of(state.Body);
        Roll roll = Roll.OfStances(stances);
        if (rule.MissingWeights(electorate) is { IsEmpty: false } missing)
        {
            return Hearing.Refuse("weights-known", $"{rule.Name} counts {rule.Weight}, which {string.Join(", ", missing)} {(missing.Length == 1 ? "lacks" : "lack")}. Give every seat its weight.");
        }

        return rule.OutcomeOf(electorate, roll) == DecisionOutcome.Adopted
            ? null
            : Hearing.Refuse(rule.Identifier, $"{subject} is not agreed under the rule in force, {rule.Name}. {Who(state, text, objecting)} {string.Join(' ', DecisionWording.Sentences(rule.Decide(electorate, roll), state.Body.NameOf))}".Replace("  ", " ", StringComparison.Ordinal));
    }

    // Who objected to a proposal and has accepted the option since that takes it has come round.
    private static EffectiveStance? MostCautious(Proceedings state, TextId text, ImmutableArray<PositionTarget> targets, string member)
    {
        EffectiveStance? found = null;
        HeldPosition? accepted = targets.Where(target => target.Kind == TargetKind.Option).Select(target => state.Positions.Formal(text, target, member))
            .Where(held => held is { Position.Stance: Stance.Support or Stance.Accept }).MaxBy(held => held!.Sequence);
        foreach (PositionTarget target in targets)
        {
            EffectiveStance stance = EffectiveStance.Of(state, text, target, member);
            bool hasComeRound = target.Kind is TargetKind.Change or TargetKind.Proposal && accepted?.Sequence > stance.Held?.Sequence;
            if (stance.Stance is not null && !hasComeRound && (found is null || stance.Stance > found.Stance))
            {
                found = stance;
            }
        }

        return found;
    }

    private static string Who(Proceedings state, NegotiatedText text, List<EffectiveStance> objecting) => string.Join(' ', objecting.Select(one => Who(state, text, one)));

    private static string Who(Proceedings state, NegotiatedText text, EffectiveStance one)
    {
        string name = state.Body.NameOf(one.Member);
        string through = one.Through is { } group ? $", through {group}," : "";
        string does = one.Unmet is { } unmet ? $"{name}{through} accepts only on a condition that is not met: {unmet.Say(state, text.Id)}"
            : $"{name}{through} objects{(one.Held?.Position.On is { Kind: TargetKind.Option } option ? $" to {PositionWords.TargetOf(state, text.Id, option)}" : "")}";
        string reason = one.Held?.Position.Reason is { Length: > 0 } given ? $" (“{given}”)" : "";
        string sentence = $"{does}{reason}.";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
