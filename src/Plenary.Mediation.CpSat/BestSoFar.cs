namespace Plenary.Mediation.CpSat;

/// <summary>The best package and the best bound of all who work on a proof at once.</summary>
/// <remarks>Safe for several threads.</remarks>
internal sealed class BestSoFar(Instance instance, MediationAnswer answer, IProgress<SearchProgress>? progress)
{
    private readonly Lock gate = new();
    private int[] package = [.. answer.Best.Judgement.Package];
    private Score score = answer.Best.Judgement.Score;
    private int bound = answer.Bound;

    /// <summary>The best package: for each point, its option.</summary>
    public int[] Package
    {
        get
        {
            lock (gate)
            {
                return package;
            }
        }
    }

    /// <summary>The score of <see cref="Package"/>.</summary>
    public Score Score
    {
        get
        {
            lock (gate)
            {
                return score;
            }
        }
    }

    /// <summary>No package has less dissent.</summary>
    public int Bound
    {
        get
        {
            lock (gate)
            {
                return bound;
            }
        }
    }

    /// <summary>Whether no package has less dissent than <see cref="Package"/>.</summary>
    public bool IsLeastDissent
    {
        get
        {
            lock (gate)
            {
                return bound >= score.Dissent;
            }
        }
    }

    /// <summary>Takes a package if it is better.</summary>
    public void Keep(int[] other)
    {
        Score now = Judgement.Of(instance, [.. other]).Score;
        lock (gate)
        {
            if (now < score)
            {
                (package, score) = (other, now);
                Tell();
            }
        }
    }

    /// <summary>Takes a bound if it is higher.</summary>
    public void Raise(double reached)
    {
        // A solver's bound of 69.9999999 is 70.
        int whole = (int)Math.Ceiling(reached - 1e-6);
        lock (gate)
        {
            // Above what is known to be reached there is nothing to prove: some solvers end with an infinite bound.
            whole = Math.Min(whole, score.Dissent);
            if (whole > bound)
            {
                bound = whole;
                Tell();
            }
        }
    }

    private void Tell() => progress?.Report(new SearchProgress(score, bound, false));
}
