using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Server.Rooms;

/// <summary>A part that has changed.</summary>
/// <param name="Part">The part.</param>
/// <param name="Said">
/// The members whose stances are all that has changed of it; <see langword="null"/> when it may be anything.
/// </param>
internal sealed record PartNews(Part Part, IReadOnlyCollection<string>? Said)
{
    /// <summary>The part's stable form.</summary>
    public string Name { get; } = Part.ToString();

    /// <summary>What events have changed, each part once.</summary>
    /// <param name="events">The events.</param>
    /// <param name="apart">Parts of which the reader knows something of its own: they are drawn for it.</param>
    public static IEnumerable<PartNews> Of(ReadOnlySpan<RoomEvent> events, ImmutableHashSet<Part> apart)
    {
        // A set of members, or none once something else has changed.
        Dictionary<Part, HashSet<string>?> changed = [];
        foreach (RoomEvent one in events)
        {
            foreach (Part part in one.Parts)
            {
                ref HashSet<string>? said = ref CollectionsMarshal.GetValueRefOrAddDefault(changed, part, out bool isKnown);
                if (one.Said is null || part.Kind != PartKind.Block || (!isKnown && apart.Contains(part)))
                {
                    said = null;
                }
                else if (!isKnown)
                {
                    said = new HashSet<string>(one.Said, StringComparer.Ordinal);
                }
                else
                {
                    said?.UnionWith(one.Said);
                }
            }
        }

        return changed.Select(one => new PartNews(one.Key, one.Value));
    }
}
