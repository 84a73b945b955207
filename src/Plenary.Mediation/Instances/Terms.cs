using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Any of several terms: a condition on packages, whatever its nesting, written out.</summary>
/// <remarks>Kept short: a term that another one covers is left out. Writing out can grow; past <see cref="Most"/> terms it is refused.</remarks>
internal static class Terms
{
    public const int Most = 2048;

    /// <summary>What holds in no package.</summary>
    public static ImmutableArray<Term> Never => [];

    /// <summary>What holds in every package.</summary>
    public static ImmutableArray<Term> Always => [Term.Always];

    public static ImmutableArray<Term> Any(ImmutableArray<Term> left, ImmutableArray<Term> right) => Short([.. left, .. right]);

    public static ImmutableArray<Term> All(ImmutableArray<Term> left, ImmutableArray<Term> right)
    {
        List<Term> both = [];
        foreach (Term one in left)
        {
            foreach (Term other in right)
            {
                if (Join(one, other) is { } joined)
                {
                    both.Add(joined);
                }
            }

            Guard(both.Count);
        }

        return Short(both);
    }

    /// <summary>What holds exactly where none of the terms does.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="all">For every point all of its options.</param>
    public static ImmutableArray<Term> Not(ImmutableArray<Term> terms, ReadOnlySpan<ulong> all)
    {
        ImmutableArray<Term> rest = Always;
        foreach (Term term in terms)
        {
            List<Term> against = [];
            foreach (Choice choice in term.Choices)
            {
                ulong others = all[choice.Point] & ~choice.Options;
                if (others != 0)
                {
                    against.Add(Term.Of(choice.Point, others));
                }
            }

            rest = All(rest, [.. against]);
        }

        return rest;
    }

    private static Term? Join(Term one, Term other)
    {
        SortedDictionary<int, ulong> choices = [];
        foreach (Choice choice in one.Choices.Concat(other.Choices))
        {
            ulong options = choices.TryGetValue(choice.Point, out ulong known) ? known & choice.Options : choice.Options;
            if (options == 0)
            {
                return null;
            }

            choices[choice.Point] = options;
        }

        return new Term([.. choices.Select(pair => new Choice(pair.Key, pair.Value))]);
    }

    private static ImmutableArray<Term> Short(List<Term> terms)
    {
        Guard(terms.Count);
        List<Term> kept = [];
        foreach (Term term in terms.OrderBy(term => term.Choices.Length))
        {
            if (!kept.Any(other => Covers(other, term)))
            {
                kept.Add(term);
            }
        }

        return [.. kept];
    }

    // Whether the first holds wherever the second does.
    private static bool Covers(Term wide, Term narrow) =>
        wide.Choices.All(choice => narrow.Choices.Any(other => other.Point == choice.Point && (other.Options & ~choice.Options) == 0));

    private static void Guard(int count)
    {
        if (count > Most)
        {
            throw new TooEntangledException($"Written out, the conditions come to more than {Most} cases. Ask their holder for simpler ones, or pin some of the points they hang on.");
        }
    }
}
