namespace Plenary.Negotiation;

/// <summary>On which side a rule counts a member.</summary>
public enum CountedAs
{
    /// <summary>For it: voted in favour, or assented.</summary>
    For,

    /// <summary>Against it, or weighing like a vote against.</summary>
    Against,

    /// <summary>On neither side: the rule reckons without it, though it could have taken a side.</summary>
    Neither,

    /// <summary>Has no part in the decision.</summary>
    Outside,
}
