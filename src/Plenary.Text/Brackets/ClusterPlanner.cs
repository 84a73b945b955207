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
internal sealed class ClusterPlanner(
    Weave weave,
    WeaveEntry entry,
    EntryTouches touches,
    ChangeSet adopted,
    BracketOptions options,
    IReadOnlyList<ReservationEnd> ends)
{
    // Nothing that people write nests deeper; what a hostile file nests is shown side by side.
    private const int DeepestNesting = 48;

    private enum Before
    {
        Nothing,
        Space,
        Mark,
        Other,
    }

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
            cluster.Wordings ??= WordingsOf(stretch, cluster);
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

    private Wordings WordingsOf(Stretch stretch, Cluster cluster)
    {
        List<Touch> all = [.. cluster.Touches.SelectMany(touch => touch.WithInner())];
        SortedSet<int> covered = [.. stretch.Positions[cluster.First..cluster.Past]];
        Dictionary<string, ChangeSet> taken = new(StringComparer.Ordinal);
        foreach (Touch touch in all)
        {
            covered.UnionWith(touch.Run?.Positions ?? []);
            foreach (Sponsorship sponsor in weave.Changes[touch.Change].Sponsors)
            {
                if (!taken.TryGetValue(sponsor.Member, out ChangeSet? own))
                {
                    taken.Add(sponsor.Member, own = new ChangeSet(weave.Changes.Length));
                }

                own.Add(touch.Change);
            }
        }

        HashSet<int> standing = [.. stretch.Positions[cluster.First..cluster.Past]];
        List<Token> asItStands = Words(new ChangeSet());
        Dictionary<string, int> known = new(StringComparer.Ordinal) { [Key(asItStands)] = -1 };
        List<(List<Token>, List<string>, List<int>)> others = [];
        foreach ((string member, ChangeSet own) in taken.OrderBy(pair => pair.Key, options.ProtocolOrder).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            TakeHosts(all, own);
            List<Token> words = Words(own);
            if (!known.TryGetValue(Key(words), out int at))
            {
                known.Add(Key(words), at = others.Count);
                others.Add((words, [], []));
            }

            if (at >= 0)
            {
                others[at].Item2.Add(member);
                others[at].Item3.AddRange(own.Members());
            }
        }

        return new Wordings(asItStands, others);

        List<Token> Words(ChangeSet own)
        {
            List<Token> words = [];
            foreach (int p in covered)
            {
                WovenToken token = entry.Tokens[p];
                if ((standing.Contains(p) || own.Contains(token.Inserter)) && IsStanding(p) && !own.ContainsAny(token.Deleters.AsSpan()))
                {
                    words.Add(token.Token);
                }
            }

            return words;
        }
    }

    // Who changes words that another change puts in wants those words too.
    private void TakeHosts(List<Touch> all, ChangeSet own)
    {
        foreach (Touch touch in all)
        {
            if (own.Contains(touch.Change) && weave.Changes[touch.Change].Edits[touch.Edit] is SpanEdit span)
            {
                TokenRef host = span.After;
                while (host.Change >= 0 && host.Entry != entry.Ref && weave.Changes[host.Change].Edits[host.Part] is SpanEdit made)
                {
                    if (all.Exists(one => one.Change == host.Change))
                    {
                        own.Add(host.Change);
                    }

                    host = made.After;
                }
            }
        }
    }

    private static string Key(List<Token> tokens) => Token.JoinWords([.. tokens]);

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

    // Whether a bracket that may leave nothing can be read in one way only where it stands, with its spaces outside.
    private bool Hoist(Stretch stretch, int from, int to, List<Cluster> settled, Cluster cluster)
    {
        if (cluster.CanLead)
        {
            cluster.From++;
            return cluster.HasLead = true;
        }

        Before before = BeforeOf(stretch, from, settled, cluster);
        if (before == Before.Other)
        {
            return true;
        }

        if (cluster.CanTrail && before != Before.Mark)
        {
            cluster.To--;
            return cluster.HasTrail = true;
        }

        return before != Before.Space && !StartsWithSpace(stretch, cluster, to);
    }

    private Before BeforeOf(Stretch stretch, int from, List<Cluster> settled, Cluster cluster)
    {
        int floor = settled.Count > 0 ? settled[^1].Past : from;
        int last = cluster.First - 1;
        while (last >= floor && !IsStanding(stretch.Positions[last]))
        {
            last--;
        }

        if (stretch == touches.Root)
        {
            int gap = -1;
            bool opens = false;
            foreach (ReservationEnd end in ends)
            {
                if (end.Gap > (2 * last) + 1 && end.Gap >= 2 * floor && end.Gap < cluster.Low && (end.Gap > 2 * from || from == 0))
                {
                    opens = (end.Gap == gap && opens) || end.IsOpening;
                    gap = end.Gap;
                }
            }

            if (gap >= 0)
            {
                return opens ? Before.Nothing : Before.Other;
            }
        }

        if (last < floor)
        {
            return settled.Count > 0 ? Before.Other : Before.Nothing;
        }

        Token token = entry.Tokens[stretch.Positions[last]].Token;
        return token.Kind == TokenKind.Mark ? Before.Mark : token.Text[^1] == ' ' ? Before.Space : Before.Other;
    }

    private bool StartsWithSpace(Stretch stretch, Cluster cluster, int to)
    {
        for (int i = cluster.Past; i < to; i++)
        {
            if (stretch == touches.Root && ends.Any(end => end.Gap == 2 * i))
            {
                return false;
            }

            if (IsStanding(stretch.Positions[i]))
            {
                return entry.Tokens[stretch.Positions[i]].Token.Text[0] == ' ';
            }
        }

        return false;
    }

    // Takes in the word after, or where there is none the word before, so that the base stands there word for word.
    private Cluster Widen(Stretch stretch, int from, int to, Cluster cluster)
    {
        int past = cluster.Past;
        bool found = false;
        while (past < to && !found && !(IsStanding(stretch.Positions[past]) && entry.Tokens[stretch.Positions[past]].Token.Kind == TokenKind.Mark))
        {
            found = IsStanding(stretch.Positions[past]) && entry.Tokens[stretch.Positions[past]].Token.Kind != TokenKind.Space;
            past++;
        }

        bool some = AnyStanding(stretch, cluster.Past, past);
        int first = cluster.First;
        while (!some && first > from)
        {
            first--;
            some = IsStanding(stretch.Positions[first]) && entry.Tokens[stretch.Positions[first]].Token.Kind != TokenKind.Space;
        }

        return new Cluster
        {
            Low = first == cluster.First ? cluster.Low : (2 * first) + 1,
            High = past == cluster.Past ? cluster.High : (2 * past) - 1,
            Touches = cluster.Touches,
            IsFlat = true,
            IsWidened = true,
        };
    }
}
