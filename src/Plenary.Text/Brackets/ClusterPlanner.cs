namespace Plenary.Text.Brackets;

/// <summary>
/// Decides which edits of an entry share a bracket, which nest and which stand apart, such that what is drawn can be
/// read in one way only: brackets that touch are options of one bracket, and a space before a bracket that may leave
/// nothing belongs to the bracket.
/// </summary>
internal sealed class ClusterPlanner
{
    private readonly Stretch root;
    private readonly IReadOnlyList<ReservationEnd> ends;
    private readonly ClusterSpacing spacing;
    private readonly ClusterShaper shaper;

    /// <summary>Makes plans for one entry.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="touches">What is asked of it.</param>
    /// <param name="adopted">The adopted changes.</param>
    /// <param name="options">How to draw.</param>
    /// <param name="ends">The ends of reservations in the entry, by gap.</param>
    public ClusterPlanner(
        Weave weave,
        WeaveEntry entry,
        EntryTouches touches,
        ChangeSet adopted,
        BracketOptions options,
        IReadOnlyList<ReservationEnd> ends)
    {
        root = touches.Root;
        this.ends = ends;
        Standing = new StandingWords(entry, adopted);
        spacing = new ClusterSpacing(root, Standing, ends);
        shaper = new ClusterShaper(weave, Standing, spacing, new WordingReader(weave, entry, adopted, options));
    }

    /// <summary>Which words of the entry show.</summary>
    public StandingWords Standing { get; }

    /// <summary>The brackets of an entry.</summary>
    public List<Cluster> Plan() => Plan(root, 0, root.Positions.Length, root.Touches, 0);

    /// <summary>The brackets in a part of a stretch.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="from">The first token of the part.</param>
    /// <param name="to">The first token after the part.</param>
    /// <param name="asked">What is asked of the part.</param>
    /// <param name="depth">How many brackets are around it.</param>
    public List<Cluster> Plan(Stretch stretch, int from, int to, IEnumerable<Touch> asked, int depth)
    {
        List<Cluster> open = Overlapping(asked);
        List<Cluster> settled = [];
        for (int i = 0; i < open.Count;)
        {
            Cluster cluster = open[i++];
            while (true)
            {
                shaper.Shape(stretch, cluster, depth);
                if (settled.Count > 0 && Touching(stretch, settled[^1], cluster))
                {
                    cluster = Join(settled[^1], cluster);
                    settled.RemoveAt(settled.Count - 1);
                }
                else if (cluster.CanVanish && !spacing.Hoist(stretch, from, to, depth == 0, settled, cluster))
                {
                    cluster = spacing.Widen(stretch, from, to, cluster);
                    while (i < open.Count && open[i].Low <= cluster.High)
                    {
                        cluster = Join(cluster, open[i++]);
                    }
                }
                else
                {
                    break;
                }
            }

            if (!cluster.IsFlat && cluster.HasBase)
            {
                cluster.Inner = Plan(stretch, cluster.From, cluster.To, cluster.Touches.Except(cluster.Outer), depth + 1);
            }

            settled.Add(cluster);
        }

        return settled;
    }

    /// <summary>Whether the reservations' ends fit: both in the same bracket, at a place that is shown.</summary>
    public static bool Fits(List<Cluster> clusters, int gap, int? otherGap)
    {
        for (List<Cluster>? level = clusters; level is not null;)
        {
            List<Cluster>? deeper = null;
            foreach (Cluster cluster in level)
            {
                bool holds = Holds(cluster, gap);
                if (!holds && !(otherGap is { } only && Holds(cluster, only)))
                {
                    continue;
                }

                if (!holds || otherGap is not { } other || !Holds(cluster, other) || cluster.IsFlat || !cluster.HasBase)
                {
                    return false;
                }

                deeper = cluster.Inner;
            }

            level = deeper;
        }

        return true;
    }

    private static bool Holds(Cluster cluster, int gap) => cluster.Low <= gap && gap <= cluster.High;

    private static List<Cluster> Overlapping(IEnumerable<Touch> asked)
    {
        List<Cluster> clusters = [];
        foreach (Touch touch in asked.OrderBy(touch => touch.Low).ThenByDescending(touch => touch.High).ThenBy(touch => touch.Change).ThenBy(touch => touch.Edit))
        {
            if (clusters.Count > 0 && touch.Low <= clusters[^1].High)
            {
                Cluster last = clusters[^1];
                last.Touches.Add(touch);
                if (touch.High > last.High)
                {
                    clusters[^1] = new Cluster { Low = last.Low, High = touch.High, Touches = last.Touches };
                }
            }
            else
            {
                clusters.Add(new Cluster { Low = touch.Low, High = touch.High, Touches = [touch] });
            }
        }

        return clusters;
    }

    private static Cluster Join(Cluster left, Cluster right) => new()
    {
        Low = Math.Min(left.Low, right.Low),
        High = Math.Max(left.High, right.High),
        Touches = [.. left.Touches, .. right.Touches],
        IsFlat = true,
        IsWidened = left.IsWidened || right.IsWidened,
    };

    private bool Touching(Stretch stretch, Cluster left, Cluster right) =>
        !Standing.Any(stretch, left.Past, right.First)
        && !(stretch == root && ends.Any(end => left.High < end.Gap && end.Gap < right.Low))
        && !(left.HasTrail && !right.CanVanish)
        && !(!left.CanVanish && right.CanVanish && right.CanLead);
}
