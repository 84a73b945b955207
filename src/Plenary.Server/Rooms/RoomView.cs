using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>A room at one moment as one audience knows it. Immutable: it can be read for as long as wanted, from any thread.</summary>
/// <remarks>
/// The state is folded from the events that the audience may see and no others. A delegation that has nothing of its own
/// (no private draft or position) knows what the table knows, and is given the table's view: <see cref="Audience"/> says
/// whose it is. Whatever is drawn from a view depends on nothing else, so that it is drawn once for all its readers.
/// </remarks>
/// <param name="Audience">Whose view it is.</param>
/// <param name="Version">
/// How many events the audience has seen: 0, 1, 2 …, the id of its event stream. It tells nothing of events that are hidden.
/// Never show <see cref="Proceedings.Sequence"/>, which counts those as well.
/// </param>
/// <param name="State">What it knows.</param>
/// <param name="Changed">The version in which each part last changed; a part that is not there never did.</param>
/// <param name="Apart">The parts about which the audience was told what the table was not; of the others it knows what the table knows.</param>
public sealed record RoomView(Audience Audience, long Version, Proceedings State, ImmutableDictionary<Part, long> Changed, ImmutableHashSet<Part> Apart)
{
    /// <summary>Of a room in which nothing has happened.</summary>
    /// <param name="audience">Whose view it is.</param>
    public static RoomView Empty(Audience audience) => new(audience, 0, Proceedings.Empty, ImmutableDictionary<Part, long>.Empty, []);

    /// <summary>The version in which a part last changed; 0 when it never did.</summary>
    public long VersionOf(Part part) => Changed.GetValueOrDefault(part);

    /// <summary>The latest events that led here.</summary>
    internal ViewTrail Trail { get; init; } = ViewTrail.Empty;

    /// <summary>How many of the events that the audience has seen the table has seen as well: the version of the table's view.</summary>
    internal long TableVersion { get; init; }

    /// <summary>The version that the table's view had when this one had another; <see langword="null"/> when that was too long ago to tell.</summary>
    /// <param name="version">A version of this view.</param>
    internal long? OfTable(long version)
    {
        if (Audience == Audience.Table)
        {
            return version;
        }

        if (version > Version || Version - version > Trail.Count)
        {
            return null;
        }

        long table = TableVersion;
        foreach (RoomEvent one in Trail.Last((int)(Version - version)))
        {
            table -= one.Recorded.For.IsOpenTo(Audience.Table) ? 1 : 0;
        }

        return table;
    }

    /// <summary>The parts that changed after a version, in the order of their stable forms.</summary>
    public ImmutableArray<Part> ChangedSince(long version) => [.. NewsSince(version).Select(news => news.Part)];

    /// <summary>The same, with what is known of how they changed.</summary>
    internal ImmutableArray<PartNews> NewsSince(long version)
    {
        IEnumerable<PartNews> news = version >= Version ? []
            : Version - version <= Trail.Count ? PartNews.Of(Trail.Last((int)(Version - version)), Apart)
            : Changed.Where(one => one.Value > version).Select(one => new PartNews(one.Key, null, false));
        return [.. news.OrderBy(one => one.Name, StringComparer.Ordinal)];
    }
}
