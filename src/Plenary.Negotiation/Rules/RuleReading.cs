namespace Plenary.Negotiation;

/// <summary>What a rule's identifier means: <see cref="RuleFound"/> or <see cref="RuleUnknown"/>; no other case exists.</summary>
public abstract record RuleReading
{
    private protected RuleReading()
    {
    }
}

/// <summary>The identifier is a rule's.</summary>
/// <param name="Rule">The rule.</param>
public sealed record RuleFound(DecisionRule Rule) : RuleReading;

/// <summary>The identifier is no rule's, or its settings are none of that rule's.</summary>
/// <param name="Message">What is wrong and what is known, a sentence or two.</param>
public sealed record RuleUnknown(string Message) : RuleReading;
