using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// A silence procedure at its end: adopted when nobody has broken the silence. An objection breaks it, and so does an
/// amendment; who is away assents too. The deadline and its zone belong to the procedure, not to the rule.
/// </summary>
public sealed record SilenceRule : DecisionRule
{
    /// <inheritdoc/>
    public override string Identifier => "silence";

    /// <inheritdoc/>
    public override string Name => "Silence procedure";

    /// <inheritdoc/>
    public override string Explanation => "Adopted when no member has broken the silence, by objection or amendment, before it ends.";

    /// <inheritdoc/>
    public override bool IsWithoutVote => true;

    internal override Sides Sides => Sides.AnyObjectionFromAnywhere;

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new Objections(0)];
}
