namespace Plenary.Mediation;

/// <summary>A proof with all that belongs to it: where the prover finds a better package, the other parts of the answer are made anew for that one.</summary>
public static class WholeProof
{
    /// <summary>Proves an answer.</summary>
    /// <param name="answer">The answer to begin with, made with <paramref name="again"/>.</param>
    /// <param name="prover">Who proves.</param>
    /// <param name="limits">How long it may take.</param>
    /// <param name="again">Answers the same question once more.</param>
    /// <param name="progress">Told of every better package and bound; may be <see langword="null"/>.</param>
    /// <param name="token">Ends the work; what was found until then is the answer.</param>
    public static MediationAnswer Of(
        MediationAnswer answer, IProver prover, ProofLimits limits, Func<MediationRequest, MediationAnswer> again, IProgress<SearchProgress>? progress = null, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(prover);
        ArgumentNullException.ThrowIfNull(again);
        MediationAnswer proven = prover.Prove(answer, limits, progress, token);
        if (proven.Best.Judgement.Score >= answer.Best.Judgement.Score)
        {
            return proven;
        }

        MediationAnswer rest = again(MediationRequest.Whole with { Seed = answer.Seed, Warm = proven.Best.Judgement.Package });
        bool isBetter = !proven.IsProven && rest.Best.Judgement.Score < proven.Best.Judgement.Score;
        return rest with
        {
            Best = isBetter ? rest.Best : proven.Best,
            Bound = Math.Max(proven.Bound, rest.Bound),
            IsProven = proven.IsProven || (isBetter && rest.IsProven),
            Notes = [.. proven.Notes, .. rest.Notes.Except(answer.Notes, StringComparer.Ordinal)],
        };
    }
}
