namespace Plenary.Text.Brackets;

/// <summary>
/// Decides which edits of an entry share a bracket, which nest and which stand apart, such that what is drawn can be
/// read in one way only: brackets that touch are options of one bracket, and a space before a bracket that may leave
/// nothing belongs to the bracket.
/// </summary>
/// <param name="weave">The weave.</param>
/// <param name="entry">The entry.</param>
/// <param name="touches">What is asked of it.</param>
/// <param name="adopted">The adopted changes.</param>
/// <param name="options">How to draw.</param>
/// <param name="ends">The ends of reservations in the entry, by gap.</param>
internal sealed partial class ClusterPlanner(
    Weave weave,
    WeaveEntry entry,
    EntryTouches touches,
    ChangeSet adopted,
    BracketOptions options,
    IReadOnlyList<ReservationEnd> ends)
{
    private readonly WordingReader wordings = new(weave, entry, adopted, options);

    // Nothing that people write nests deeper; what a hostile file nests is shown side by side.
    private const int DeepestNesting = 48;

    /// <summary>The brackets of an entry.</summary>
    public List<Cluster> Plan() => Plan(touches.Root, 0, touches.Root.Positions.Length, touches.Root.Touches, 0);

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
                Shape(stretch, cluster, depth);
                if (settled.Count > 0 && Touching(stretch, settled[^1], cluster))
                {
                    cluster = Join(settled[^1], cluster);
                    settled.RemoveAt(settled.Count - 1);
                }
                else if (cluster.CanVanish && !Hoist(stretch, from, to, settled, cluster))
                {
                    cluster = Widen(stretch, from, to, cluster);
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

    /// <summary>Whether a token shows in the text as it stands.</summary>
    public bool IsStanding(int position)
    {
        WovenToken token = entry.Tokens[position];
        return !adopted.ContainsAny(token.Deleters.AsSpan());
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

    private void Shape(Stretch stretch, Cluster cluster, int depth)
    {
        cluster.HasBase = AnyStanding(stretch, cluster.First, cluster.Past);
        cluster.Outer = [.. cluster.Touches.Where(touch => touch.Low == cluster.Low && touch.High == cluster.High)];
        cluster.IsFlat |= depth >= DeepestNesting || MustBeFlat(stretch, cluster);
        if (cluster.IsFlat)
        {
            cluster.Wordings ??= wordings.Of(stretch, cluster);
            List<List<Token>> words = [.. cluster.Wordings.Others.Select(other => other.Tokens).Append(cluster.Wordings.Base).Where(tokens => tokens.Count > 0)];
            cluster.CanVanish = words.Count <= cluster.Wordings.Others.Count;
            cluster.CanLead = words.Count > 0 && words.TrueForAll(tokens => tokens.Count > 1 && tokens[0].Text == " ");
            cluster.CanTrail = words.Count > 0 && words.TrueForAll(tokens => tokens.Count > 1 && tokens[^1].Text == " ");
            return;
        }

        List<Stretch> runs = [.. cluster.Outer.Where(touch => touch.Run is not null).Select(touch => touch.Run!)];
        cluster.CanVanish = !cluster.HasBase || runs.Count < cluster.Outer.Count;
        cluster.CanLead = runs.TrueForAll(run => IsHoistable(run, 0, run.Positions.Length, run.Touches, true));
        cluster.CanTrail = runs.TrueForAll(run => IsHoistable(run, 0, run.Positions.Length, run.Touches, false));
        (cluster.From, cluster.To) = (cluster.First, cluster.Past);
        if (cluster.HasBase)
        {
            List<Touch> inner = [.. cluster.Touches.Except(cluster.Outer)];
            cluster.CanLead &= IsHoistable(stretch, cluster.First, cluster.Past, inner, true);
            cluster.CanTrail &= IsHoistable(stretch, cluster.First, cluster.Past, inner, false);
        }
    }

    // Whether the words begin (or end) in a space of their own that nobody asks anything of.
    private bool IsHoistable(Stretch stretch, int from, int to, List<Touch> inner, bool isLead)
    {
        int at = isLead ? from : to - 1;
        int place = (2 * at) + 1;
        return to - from > 1
            && IsStanding(stretch.Positions[at]) && entry.Tokens[stretch.Positions[at]].Token.Text == " "
            && AnyStanding(stretch, isLead ? from + 1 : from, isLead ? to : to - 1)
            && inner.TrueForAll(touch => isLead ? touch.Low > place : touch.High < place)
            && !(stretch == touches.Root && ends.Any(end => isLead
                ? end.Gap > 2 * from && end.Gap <= place + 1
                : end.Gap >= place - 1 && end.Gap < 2 * to));
    }

    // Nesting says: take the inner only with the outer's base. It is true only if nobody asks for both.
    private bool MustBeFlat(Stretch stretch, Cluster cluster)
    {
        if (cluster.Outer.Count == 0 || cluster.Touches.Exists(touch => touch.IsTangled)
            || (!cluster.HasBase && (cluster.Low != cluster.High || cluster.Outer.Exists(touch => touch.Run is null))))
        {
            return true;
        }

        if (cluster.Outer.TrueForAll(touch => touch.Run is null) && cluster.Touches.Exists(touch => TakesAllWords(stretch, cluster, touch)))
        {
            return true;
        }

        HashSet<string> outer = new(StringComparer.Ordinal);
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (Touch touch in cluster.Outer)
        {
            foreach (Sponsorship sponsor in weave.Changes[touch.Change].Sponsors)
            {
                if (!outer.Add(sponsor.Member))
                {
                    return true;
                }
            }

            if (touch.Run is not null && !words.Add(Token.JoinWords(((SpanEdit)weave.Changes[touch.Change].Edits[touch.Edit]).Inserted.AsSpan())))
            {
                return true;
            }
        }

        return cluster.Touches.Except(cluster.Outer).SelectMany(touch => weave.Changes[touch.Change].Sponsors).Any(sponsor => outer.Contains(sponsor.Member));
    }

    // "strongly" replaced by one, " strongly" taken out by another: alternatives, whoever takes the space.
    private bool TakesAllWords(Stretch stretch, Cluster cluster, Touch touch)
    {
        if (touch.Run is null || int.IsEvenInteger(touch.Low))
        {
            return false;
        }

        for (int i = cluster.First; i < cluster.Past; i++)
        {
            if (((2 * i) + 1 < touch.Low || (2 * i) + 1 > touch.High)
                && IsStanding(stretch.Positions[i])
                && entry.Tokens[stretch.Positions[i]].Token.Kind is not (TokenKind.Space or TokenKind.Mark))
            {
                return false;
            }
        }

        return true;
    }

    private bool AnyStanding(Stretch stretch, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (IsStanding(stretch.Positions[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Touching(Stretch stretch, Cluster left, Cluster right) =>
        !AnyStanding(stretch, left.Past, right.First)
        && !(stretch == touches.Root && ends.Any(end => left.High < end.Gap && end.Gap < right.Low))
        && !(left.HasTrail && !right.CanVanish)
        && !(!left.CanVanish && right.CanVanish && right.CanLead);
}
