using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>What the chair supposes, as a form carries it on from question to question: every part can be taken away by itself.</summary>
/// <param name="Silence">How silence is taken.</param>
/// <param name="Support">How support is taken.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Parts">What is supposed.</param>
public sealed record MediationSupposed(string Silence, string Support, string Seed, ImmutableArray<MediationSupposedPart> Parts)
{
    /// <summary>The fields of the assumptions and the seed.</summary>
    public ImmutableArray<(string Name, string Value)> Assumed => [("silence", Silence), ("support", Support), ("seed", Seed)];

    /// <summary>All fields.</summary>
    public ImmutableArray<(string Name, string Value)> All => [.. Assumed, .. Parts.Select(part => (part.Name, part.Value))];

    /// <summary>All fields without one part.</summary>
    public ImmutableArray<(string Name, string Value)> Without(MediationSupposedPart part) => [.. Assumed, .. Parts.Where(one => one != part).Select(one => (one.Name, one.Value))];

    /// <summary>All fields, and moves that are supposed besides.</summary>
    public ImmutableArray<(string Name, string Value)> With(IEnumerable<string> moves) => [.. All, .. moves.Where(move => !Parts.Any(one => one.Name == "suppose" && one.Value == move)).Select(move => ("suppose", move))];

    /// <summary>Of a question; as it is at first where there is none.</summary>
    /// <param name="asked">What was asked last.</param>
    /// <param name="name">Codes of members as names.</param>
    public static MediationSupposed Of(MediationQuestion? asked, Func<string, string> name)
    {
        return asked is null
            ? new("can-accept", "prefers", "1", [])
            : new(asked.Silence, asked.Support, asked.Seed.ToString(CultureInfo.InvariantCulture),
            [
                .. asked.Pinned.Select(one => Part("pin", $"{one.Point}={one.Option}", alone => alone with { Pinned = [one] })),
                .. asked.Forbidden.Select(one => Part("forbid", $"{one.Point}={one.Option}", alone => alone with { Forbidden = [one] })),
                .. asked.Moves.Select(one => Part("suppose", one.Point is null ? one.Member : $"{one.Member}={one.Point}", alone => alone with { Moves = [one] })),
                .. asked.Offers.Select(one => Part("offer", $"{one.Point}|{string.Join(',', one.Accepting)}|{one.Words}{(one.Text.Length == 0 ? "" : $"\n{one.Text}")}", alone => alone with { Offers = [one] })),
            ]);

        MediationSupposedPart Part(string field, string value, Func<MediationQuestion, MediationQuestion> only) =>
            new(field, value, WordLists.Sentence(MediationWords.Supposed(only(new MediationQuestion(asked.Silence, asked.Support, asked.Seed)), name)));
    }
}

/// <summary>One thing that is supposed.</summary>
/// <param name="Name">The field of the form: <c>pin</c>, <c>forbid</c>, <c>suppose</c>, <c>offer</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Words">It in words.</param>
public sealed record MediationSupposedPart(string Name, string Value, string Words);
