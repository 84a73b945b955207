namespace Plenary.Text.Brackets;

/// <summary>Which spaces stand outside a bracket, and what to do where that could be read in two ways.</summary>
/// <param name="root">The words of the entry as they stand; reservations are among them.</param>
/// <param name="standing">Which of the words show.</param>
/// <param name="ends">The ends of reservations in the entry, by gap.</param>
internal sealed class ClusterSpacing(Stretch root, StandingWords standing, IReadOnlyList<ReservationEnd> ends)
{
    private enum Before
    {
        Nothing,
        Space,
        Mark,
        Other,
    }

    /// <summary>Whether a bracket that may leave nothing can be read in one way only where it stands, with its spaces outside.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="from">The first token of the part that is drawn.</param>
    /// <param name="to">The first token after it.</param>
    /// <param name="isOuter">Whether no bracket is around the part.</param>
    /// <param name="settled">The brackets before.</param>
    /// <param name="cluster">The bracket.</param>
    public bool Hoist(Stretch stretch, int from, int to, bool isOuter, List<Cluster> settled, Cluster cluster)
    {
        if (cluster.CanLead)
        {
            cluster.From++;
            return cluster.HasLead = true;
        }

        Before before = BeforeOf(stretch, from, isOuter, settled, cluster);
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

    private Before BeforeOf(Stretch stretch, int from, bool isOuter, List<Cluster> settled, Cluster cluster)
    {
        int floor = settled.Count > 0 ? settled[^1].Past : from;
        int last = cluster.First - 1;
        while (last >= floor && !standing.Stands(stretch, last))
        {
            last--;
        }

        if (stretch == root)
        {
            int gap = -1;
            bool opens = false;
            foreach (ReservationEnd end in ends)
            {
                // What stands where a bracket opens is drawn before it: within, nothing comes before the first words.
                if (end.Gap > (2 * last) + 1 && end.Gap >= 2 * floor && end.Gap < cluster.Low && (isOuter || end.Gap > 2 * from))
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

        Token token = standing.Token(stretch, last);
        return token.Kind == TokenKind.Mark ? Before.Mark : token.Text[^1] == ' ' ? Before.Space : Before.Other;
    }

    private bool StartsWithSpace(Stretch stretch, Cluster cluster, int to)
    {
        for (int i = cluster.Past; i < to; i++)
        {
            if (stretch == root && ends.Any(end => end.Gap == 2 * i))
            {
                return false;
            }

            if (standing.Stands(stretch, i))
            {
                return standing.Token(stretch, i).Text[0] == ' ';
            }
        }

        return false;
    }

    /// <summary>Takes in the word after, or where there is none the word before, so that the base stands there word for word.</summary>
    public Cluster Widen(Stretch stretch, int from, int to, Cluster cluster)
    {
        int past = cluster.Past;
        bool found = false;
        while (past < to && !found && !(standing.Stands(stretch, past) && standing.Token(stretch, past).Kind == TokenKind.Mark))
        {
            found = standing.Stands(stretch, past) && standing.Token(stretch, past).Kind != TokenKind.Space;
            past++;
        }

        bool some = standing.Any(stretch, cluster.Past, past);
        int first = cluster.First;
        while (!some && first > from)
        {
            first--;
            some = standing.Stands(stretch, first) && standing.Token(stretch, first).Kind != TokenKind.Space;
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

    /// <summary>Whether the words begin (or end) in a space of their own that nobody asks anything of.</summary>
    public bool IsHoistable(Stretch stretch, int from, int to, List<Touch> inner, bool isLead)
    {
        int at = isLead ? from : to - 1;
        int place = (2 * at) + 1;
        return to - from > 1
            && standing.Stands(stretch, at) && standing.Token(stretch, at).Text == " "
            && standing.Any(stretch, isLead ? from + 1 : from, isLead ? to : to - 1)
            && inner.TrueForAll(touch => isLead ? touch.Low > place : touch.High < place)
            && !(stretch == root && ends.Any(end => isLead
                ? end.Gap > 2 * from && end.Gap <= place + 1
                : end.Gap >= place - 1 && end.Gap < 2 * to));
    }
}
