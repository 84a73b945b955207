namespace Plenary.Negotiation;

/// <summary>What is put to a vote.</summary>
public enum VotingSubject
{
    /// <summary>An amendment to a proposal or to another amendment.</summary>
    Amendment,

    /// <summary>A proposal, as amended.</summary>
    Proposal,

    /// <summary>Whether parts are to be voted on separately, after somebody objected to that.</summary>
    MotionForDivision,

    /// <summary>A part of a proposal or an amendment.</summary>
    Part,

    /// <summary>What was approved of the parts, as a whole.</summary>
    Whole,
}

/// <summary>One vote in a sequence of votes.</summary>
/// <param name="Subject">What kind of thing is voted on.</param>
/// <param name="Id">Which.</param>
/// <param name="Rule">The rule that decides it.</param>
/// <param name="Why">Why it comes now, one sentence.</param>
public sealed record VotingStep(VotingSubject Subject, string Id, DecisionRule Rule, string Why);
