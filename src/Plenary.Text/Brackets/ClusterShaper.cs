namespace Plenary.Text.Brackets;

/// <summary>Decides whether a bracket nests or shows one option for each wording, and whether some reading has nothing there.</summary>
/// <param name="weave">The weave.</param>
/// <param name="standing">Which words show.</param>
/// <param name="spacing">Which spaces may stand outside.</param>
/// <param name="wordings">Reads what cannot be nested.</param>
internal sealed class ClusterShaper(Weave weave, StandingWords standing, ClusterSpacing spacing, WordingReader wordings)
{
    // Nothing that people write nests deeper; what a hostile file nests is shown side by side.
    private const int DeepestNesting = 48;

    /// <summary>Shapes a bracket.</summary>
    /// <param name="stretch">The stretch it is in.</param>
    /// <param name="cluster">The bracket.</param>
    /// <param name="depth">How many brackets are around it.</param>
    public void Shape(Stretch stretch, Cluster cluster, int depth)
    {
        cluster.HasBase = standing.Any(stretch, cluster.First, cluster.Past);
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
        cluster.CanLead = runs.TrueForAll(run => spacing.IsHoistable(run, 0, run.Positions.Length, run.Touches, true));
        cluster.CanTrail = runs.TrueForAll(run => spacing.IsHoistable(run, 0, run.Positions.Length, run.Touches, false));
        (cluster.From, cluster.To) = (cluster.First, cluster.Past);
        if (cluster.HasBase)
        {
            List<Touch> inner = [.. cluster.Touches.Except(cluster.Outer)];
            cluster.CanLead &= spacing.IsHoistable(stretch, cluster.First, cluster.Past, inner, true);
            cluster.CanTrail &= spacing.IsHoistable(stretch, cluster.First, cluster.Past, inner, false);
        }
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
                && standing.Stands(stretch, i)
                && standing.Token(stretch, i).Kind is not (TokenKind.Space or TokenKind.Mark))
            {
                return false;
            }
        }

        return true;
    }
}
