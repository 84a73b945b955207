using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The read-outs of one contact side by side: shown where they differ, never merged (practice A9).</summary>
/// <param name="Contact">The contact.</param>
/// <param name="ReadOuts">The read-outs that the reader may see, with their words, in the order in which they were given.</param>
/// <param name="Points">Point by point what each says; only points on which one says something.</param>
public sealed record ReadOutComparison(Contact Contact, ImmutableArray<(ReadOut ReadOut, ReleasedWords Words)> ReadOuts, ImmutableArray<ReadOutPoint> Points)
{
    /// <summary>The points on which they contradict each other.</summary>
    public IEnumerable<ReadOutPoint> Differences => Points.Where(point => point.Agreement == Agreement.Differ);

    /// <summary>Lays the read-outs of a contact side by side.</summary>
    /// <param name="record">The record.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="at">The instant.</param>
    public static ReadOutComparison Of(RecordState record, Contact contact, Audience reader, DateTimeOffset at)
    {
        List<(ReadOut, ReleasedWords)> readOuts = [];
        foreach (ReadOut readOut in record.ReadOuts.Values)
        {
            if (readOut.Contact == contact.Number && Release.Released(readOut, reader, at) is { } words)
            {
                readOuts.Add((readOut, words));
            }
        }

        // Two sides are compared, not a side with its own earlier words: of each the last one counts.
        ImmutableArray<ReadOut> last = [.. readOuts.Select(one => one.Item1).GroupBy(one => one.Side, StringComparer.Ordinal).Select(group => group.Last())];
        return new ReadOutComparison(contact, [.. readOuts], PointsOf(last));
    }

    private static ImmutableArray<ReadOutPoint> PointsOf(ImmutableArray<ReadOut> readOuts)
    {
        ImmutableArray<ReadOutPoint>.Builder points = ImmutableArray.CreateBuilder<ReadOutPoint>();
        Add(points, ReadOutField.Encounter, null, readOuts, one => one.Claims.Encounter is { } encounter ? Said(encounter) : null, (a, b) => false);
        Add(points, ReadOutField.Length, null, readOuts, one => one.Claims.Length?.ToString(), (a, b) => a.Claims.Length!.Value.IsCompatibleWith(b.Claims.Length!.Value));
        Add(points, ReadOutField.AskedBy, null, readOuts, one => one.Claims.AskedBy, (a, b) => false);
        foreach (string matter in readOuts.SelectMany(one => one.Claims.Matters).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Add(points, ReadOutField.Matter, matter, readOuts, one => one.Claims.Matters.Contains(matter, StringComparer.OrdinalIgnoreCase) ? matter : null, (a, b) => true);
        }

        return points.ToImmutable();
    }

    private static void Add(ImmutableArray<ReadOutPoint>.Builder points, ReadOutField field, string? matter, ImmutableArray<ReadOut> readOuts, Func<ReadOut, string?> said, Func<ReadOut, ReadOut, bool> isCompatible)
    {
        ImmutableArray<(string Side, string? Says)> says = [.. readOuts.Select(one => (one.Side, said(one)))];
        ReadOut[] speaking = [.. readOuts.Where(one => said(one) is not null)];
        if (speaking.Length == 0)
        {
            return;
        }

        bool allSame = speaking.All(one => said(one) == said(speaking[0]));
        bool allCompatible = speaking.All(a => speaking.All(b => said(a) == said(b) || isCompatible(a, b)));
        points.Add(new ReadOutPoint(field, matter, says,
            !allSame && !allCompatible ? Agreement.Differ
            : speaking.Length < readOuts.Length || readOuts.Length == 1 ? Agreement.OneSideOnly
            : allSame ? Agreement.Same
            : Agreement.Compatible));
    }

    private static string Said(Encounter encounter) => encounter switch
    {
        Encounter.Met => "met",
        Encounter.Contact => "contact",
        _ => "no talks took place",
    };
}

/// <summary>One point of read-outs side by side.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Matter">For a matter raised, which; otherwise <see langword="null"/>.</param>
/// <param name="Says">What each side says, <see langword="null"/> where it says nothing.</param>
/// <param name="Agreement">How what they say stands together.</param>
public sealed record ReadOutPoint(ReadOutField Field, string? Matter, ImmutableArray<(string Side, string? Says)> Says, Agreement Agreement);

/// <summary>What a point of read-outs is about.</summary>
public enum ReadOutField
{
    /// <summary>Whether the sides met.</summary>
    Encounter,

    /// <summary>How long.</summary>
    Length,

    /// <summary>Who asked for it.</summary>
    AskedBy,

    /// <summary>A matter raised.</summary>
    Matter,
}

/// <summary>How the words of sides stand together.</summary>
public enum Agreement
{
    /// <summary>All say the same.</summary>
    Same,

    /// <summary>They say it differently, and both can be true: "9 minutes" and "under 10 minutes".</summary>
    Compatible,

    /// <summary>They contradict each other.</summary>
    Differ,

    /// <summary>Not all say something, or there is one read-out only.</summary>
    OneSideOnly,
}
