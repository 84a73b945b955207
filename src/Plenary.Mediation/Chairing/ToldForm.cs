using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>What the body is told of a question of the chair when the log of mediation is opened (docs/decisions/0014).</summary>
/// <remarks>
/// Worked out from the names in the question and from what the table knows, and from nothing else, so that it is the same
/// whatever was told to the chair alone or kept within a delegation.
/// </remarks>
public static class ToldForm
{
    /// <summary>The told form.</summary>
    /// <param name="asked">What is asked, with names as they are written (<see cref="ChairQuestion.Put"/>).</param>
    /// <param name="table">The proceedings as the table knows them: <c>Proceedings.SeenBy(events, Audience.Table)</c>. A confidence that is in them all the same plays no part.</param>
    /// <param name="text">The text.</param>
    /// <returns>The assumptions and the seed; of the rest what could have been asked on what the table knows. The words of a compromise are never in it.</returns>
    public static MediationQuestion Of(MediationQuestion asked, Proceedings table, TextId text)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(table);
        MediationQuestion bare = new(asked.Silence, asked.Support, asked.Seed);
        return Known(table, text, ChairQuestion.Assumed(asked)) is { } known
            ? bare with
            {
                Pinned = [.. asked.Pinned.Where(one => HasOption(known, one))],
                Forbidden = [.. asked.Forbidden.Where(one => HasOption(known, one))],
                Moves = [.. asked.Moves.Where(one => GivesUpSomething(known, one))],
                Offers = [.. asked.Offers.Where(one => PointOf(known, one.Point) >= 0).Select(one => new MediationOffer(one.Point, "", []))],
            }
            : bare;
    }

    // The question as the table could have put it; none where it knows of no such text or cannot write the conditions out.
    private static Instance? Known(Proceedings table, TextId text, Assumptions assumptions)
    {
        if (!table.Texts.TryGet(text, out _))
        {
            return null;
        }

        try
        {
            return TextQuestion.Of(table with { Positions = Open(table.Positions) }, text, assumptions);
        }
        catch (TooEntangledException)
        {
            return null;
        }
    }

    private static PositionsState Open(PositionsState positions) => positions with
    {
        All = positions.All.ToImmutableDictionary(
            ofText => ofText.Key,
            ofText => ofText.Value
                .Select(on => KeyValuePair.Create(on.Key, on.Value.RemoveRange(on.Value.Keys.Where(key => key.Confidentiality is AudienceKind.ChairAlone or AudienceKind.Delegation))))
                .Where(on => !on.Value.IsEmpty)
                .ToImmutableDictionary()),
    };

    // Names as they are written: what the table would have called otherwise it could not have named.
    private static int PointOf(Instance known, string label)
    {
        for (int point = 0; point < known.Points.Length; point++)
        {
            if (string.Equals(known.Points[point].Label, label, StringComparison.Ordinal))
            {
                return point;
            }
        }

        return -1;
    }

    private static bool HasOption(Instance known, MediationChoice one) =>
        PointOf(known, one.Point) is >= 0 and var point && known.Points[point].Options.Any(option => string.Equals(option.Label, one.Option, StringComparison.Ordinal));

    private static bool GivesUpSomething(Instance known, MediationMove one)
    {
        int point = one.Point is null ? -1 : PointOf(known, one.Point);
        return (one.Point is null || point >= 0) && known.Positions.Any(position =>
            position.Kind == HoldingKind.Objection && known.Members[position.Member].Code == one.Member
            && (one.Point is null || position.Terms.Any(term => term.Choices.Any(choice => choice.Point == point))));
    }
}
