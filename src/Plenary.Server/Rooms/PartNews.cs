using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Server.Rooms;

/// <summary>A part that has changed.</summary>
/// <param name="Part">The part.</param>
/// <param name="Said">Of a block, the members who hold something else on it now; <see langword="null"/> when it may be any.</param>
/// <param name="IsOnlySaid">Whether that is all that has changed of it.</param>
internal sealed record PartNews(Part Part, IReadOnlyCollection<string>? Said, bool IsOnlySaid)
{
    /// <summary>The part's stable form.</summary>
    public string Name { get; } = Part.ToString();

    /// <summary>What events have changed, each part once.</summary>
    /// <param name="events">The events.</param>
    /// <param name="apart">Parts of which the reader knows something of its own: they are drawn for it.</param>
    public static IEnumerable<PartNews> Of(ReadOnlySpan<RoomEvent> events, ImmutableHashSet<Part> apart)
    {
        Dictionary<Part, (HashSet<string>? Said, bool IsOnlySaid)> changed = [];
        foreach (RoomEvent one in events)
        {
            foreach (Part part in one.Parts)
            {
                ref (HashSet<string>? Said, bool IsOnlySaid) known = ref CollectionsMarshal.GetValueRefOrAddDefault(changed, part, out bool isKnown);
                if (!isKnown)
                {
                    known = (part.Kind != PartKind.Block || apart.Contains(part) ? null : new HashSet<string>(StringComparer.Ordinal), true);
                }

                // Once it may be anything it stays so.
                known = (one.Said is null ? null : known.Said, known.IsOnlySaid && one.IsOnlySaid);
                known.Said?.UnionWith(one.Said!);
            }
        }

        return changed.Select(one => new PartNews(one.Key, one.Value.Said, one.Value is { Said: not null, IsOnlySaid: true }));
    }
}
