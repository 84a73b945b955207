namespace Plenary.Negotiation;

/// <summary>Why a command was refused. The state is unchanged.</summary>
/// <param name="Rule">The rule that does not allow it, by its stable name: <c>members-decide</c>, <c>silence-deadline</c> …</param>
/// <param name="Reason">One sentence for the person who asked: what, where, and what to do.</param>
public sealed record ProceedingsRefusal(string Rule, string Reason)
{
    /// <summary>The reason, with the rule named.</summary>
    public override string ToString() => $"{Reason} [{Rule}]";
}
