using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>A question with what the chair supposes: options pinned or forbidden, members that move, compromises added.</summary>
/// <param name="Instance">The question, with what is supposed in it.</param>
/// <param name="Limits">What is pinned or forbidden.</param>
/// <param name="Supposed">What is supposed, a sentence each; empty for the question as it is.</param>
public sealed record WhatIf(Instance Instance, OptionLimits Limits, ImmutableArray<string> Supposed)
{
    /// <summary>The question as it is.</summary>
    public static WhatIf Of(Instance instance) => new(instance, OptionLimits.None, []);

    /// <summary>Suppose that a point is settled by an option.</summary>
    public WhatIf Pin(int point, int option) =>
        With($"{Instance.Points[point].Label} is settled: {Instance.Points[point].Options[option].Label}") with { Limits = Limits.Pin(point, option) };

    /// <summary>Suppose that a point cannot be settled by an option.</summary>
    /// <exception cref="ArgumentException">No option would be left.</exception>
    public WhatIf Forbid(int point, int option) =>
        With($"{Instance.Points[point].Label} is not settled by: {Instance.Points[point].Options[option].Label}") with { Limits = Limits.Forbid(Instance, point, option) };

    /// <summary>Suppose that a member gives up its objections, all or those that bite on one point.</summary>
    /// <param name="member">The member's place.</param>
    /// <param name="point">The point's place, or <see langword="null"/> for all.</param>
    public WhatIf Suppose(int member, int? point = null)
    {
        string where = point is { } at ? $" on {Instance.Points[at].Label}" : "";
        ImmutableArray<MemberPosition> left = Instance.Positions.RemoveAll(position => position.Member == member && position.Kind == HoldingKind.Objection
            && (point is not { } on || position.Terms.Any(term => term.Choices.Any(choice => choice.Point == on))));
        return With($"{Instance.Members[member].Name} gives up its objections{where}") with
        {
            Instance = left.Length < Instance.Positions.Length ? Instance with { Positions = left }
                : Instance with { Remarks = Instance.Remarks.Add($"{Instance.Members[member].Name} has no objection{where} to give up: supposing that it does changes nothing.") },
        };
    }

    /// <summary>Suppose that the chair offers other words.</summary>
    /// <remarks>Whoever refuses every wording of the point refuses these too, unless it is said to accept them; of the others the assumption on silence is made.</remarks>
    /// <param name="point">The point's place.</param>
    /// <param name="label">How the words are spoken of.</param>
    /// <param name="accepting">The places of the members that are taken to accept them.</param>
    /// <exception cref="ArgumentException">The point has as many options as a point can have.</exception>
    public WhatIf AddCompromise(int point, string label, IReadOnlyCollection<int> accepting)
    {
        MediationPoint asked = Instance.Points[point];
        if (asked.Options.Length == MediationPoint.MostOptions)
        {
            throw new ArgumentException($"{asked.Label} has {MediationPoint.MostOptions} options already.", nameof(point));
        }

        int added = asked.Options.Length;
        ulong words = 0;
        for (int option = 0; option < added; option++)
        {
            // What was supposed before says nothing of whoever refuses all that is really there.
            words |= asked.Options[option] is { Kind: OptionKind.NoText } or { Kind: OptionKind.Compromise, Changes.IsEmpty: true } ? 0 : 1UL << option;
        }

        MediationOption offer = new($"compromise-{added}", label, OptionKind.Compromise, asked.Options.Max(option => option.Paragraphs));
        return With($"the chair offers other words for {asked.Label}: {label}") with
        {
            Instance = Instance with
            {
                Points = Instance.Points.SetItem(point, asked with { Options = asked.Options.Add(offer) }),
                Positions = [.. Instance.Positions.Select(position => position.Kind == HoldingKind.Objection && !accepting.Contains(position.Member)
                    ? position with { Terms = [.. position.Terms.Select(term => Reaching(term, point, words, added))] }
                    : position)],
            },
        };
    }

    private static Term Reaching(Term term, int point, ulong words, int added) => new(
        [.. term.Choices.Select(choice => choice.Point == point && words != 0 && (choice.Options & words) == words ? choice with { Options = choice.Options | (1UL << added) } : choice)]);

    private WhatIf With(string supposed) => this with { Supposed = Supposed.Add(supposed) };
}
