using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>A question with what the chair supposes: options pinned or forbidden, members that move, compromises added.</summary>
/// <param name="Instance">The question, with what is supposed in it.</param>
/// <param name="Limits">What is pinned or forbidden.</param>
/// <param name="Supposed">What is supposed, a sentence each; empty for the question as it is.</param>
public sealed record WhatIf(Instance Instance, OptionLimits Limits, ImmutableArray<string> Supposed)
{
    private ImmutableArray<OfferedWords> offers = [];
    private ImmutableArray<(int Member, int? Point)> moves = [];

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
    public WhatIf Suppose(int member, int? point = null) =>
        With($"{Instance.Members[member].Name} gives up its objections{Where(Instance, point)}") with { Instance = Moved(Instance, (member, point)), moves = moves.Add((member, point)) };

    /// <summary>Suppose that the chair offers other words.</summary>
    /// <remarks>
    /// Whoever refuses every wording of the point refuses these too, unless it is said to accept them; of the others the assumption on
    /// silence is made. What members accept on a condition is judged on the offered words where the question was made of a text.
    /// </remarks>
    /// <param name="point">The point's place.</param>
    /// <param name="label">How the words are spoken of.</param>
    /// <param name="accepting">The places of the members that are taken to accept them.</param>
    /// <param name="text">What the paragraphs of the point would read; empty where that is not given.</param>
    /// <exception cref="ArgumentException">The point has as many options as a point can have.</exception>
    public WhatIf AddCompromise(int point, string label, IReadOnlyCollection<int> accepting, string text = "")
    {
        MediationPoint asked = Instance.Points[point];
        if (asked.Options.Length == MediationPoint.MostOptions)
        {
            throw new ArgumentException($"{asked.Label} has {MediationPoint.MostOptions} options already.", nameof(point));
        }

        OfferedWords offered = new(point, label, text, [.. accepting]);
        ImmutableArray<OfferedWords> all = offers.Add(offered);
        return With($"the chair offers other words for {asked.Label}: {label}{(text.Length == 0 ? "" : $" (“{text}”)")}") with
        {
            offers = all,
            Instance = Instance.Offering is { } put ? moves.Aggregate(put.Offer(all), Moved) : Reaching(Instance, offered),
        };
    }

    private static Instance Moved(Instance instance, (int Member, int? Point) move)
    {
        ImmutableArray<MemberPosition> left = instance.Positions.RemoveAll(position => position.Member == move.Member && position.Kind == HoldingKind.Objection
            && (move.Point is not { } on || position.Terms.Any(term => term.Choices.Any(choice => choice.Point == on))));
        return left.Length < instance.Positions.Length ? instance with { Positions = left }
            : instance with { Remarks = instance.Remarks.Add($"{instance.Members[move.Member].Name} has no objection{Where(instance, move.Point)} to give up: supposing that it does changes nothing.") };
    }

    private static string Where(Instance instance, int? point) => point is { } at ? $" on {instance.Points[at].Label}" : "";

    // Where the question was made of no text, what is held says all there is: an objection to every wording reaches the new one.
    private static Instance Reaching(Instance instance, OfferedWords offered)
    {
        MediationPoint asked = instance.Points[offered.Point];
        ulong words = 0;
        for (int option = 0; option < asked.Options.Length; option++)
        {
            // What was supposed before says nothing of whoever refuses all that is really there.
            words |= asked.Options[option].Kind == OptionKind.NoText || asked.Options[option].IsOffer ? 0 : 1UL << option;
        }

        return instance with
        {
            Points = instance.Points.SetItem(offered.Point, asked with { Options = asked.Options.Add(MediationOption.Offer(asked, offered)) }),
            Positions = [.. instance.Positions.Select(position => position.Kind == HoldingKind.Objection && !offered.Accepting.Contains(position.Member)
                ? position with { Terms = [.. position.Terms.Select(term => Reaching(term, offered.Point, words, asked.Options.Length))] }
                : position)],
        };
    }

    private static Term Reaching(Term term, int point, ulong words, int added) => new(
        [.. term.Choices.Select(choice => choice.Point == point && words != 0 && (choice.Options & words) == words ? choice with { Options = choice.Options | (1UL << added) } : choice)]);

    private WhatIf With(string supposed) => this with { Supposed = Supposed.Add(supposed) };
}
