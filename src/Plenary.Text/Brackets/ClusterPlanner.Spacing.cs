namespace Plenary.Text.Brackets;

/// <content>Which spaces stand outside a bracket, and what to do where that could be read in two ways.</content>
internal sealed partial class ClusterPlanner
{
    private enum Before
    {
        Nothing,
        Space,
        Mark,
        Other,
    }

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
