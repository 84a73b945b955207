namespace Plenary.Mediation;

/// <summary>A proof that goes on in the background while the chair works with the answer.</summary>
/// <remarks>Safe for several threads. The latest answer can be read at any time; cancelling keeps it.</remarks>
public sealed class BackgroundProof : IDisposable
{
    private readonly CancellationTokenSource source;
    private SearchProgress latest;

    private BackgroundProof(MediationAnswer answer, CancellationToken token)
    {
        Start = answer;
        latest = new SearchProgress(answer.Best.Judgement.Score, answer.Bound, answer.IsProven);
        source = CancellationTokenSource.CreateLinkedTokenSource(token);
        Finished = Task.FromResult(answer);
    }

    /// <summary>The answer it began with.</summary>
    public MediationAnswer Start { get; }

    /// <summary>How far it has come.</summary>
    public SearchProgress Latest
    {
        get
        {
            lock (source)
            {
                return latest;
            }
        }
    }

    /// <summary>The answer when it ends, by proof, by its limits or because it was cancelled.</summary>
    public Task<MediationAnswer> Finished { get; private set; }

    /// <summary>Begins a proof.</summary>
    /// <param name="prover">Who proves.</param>
    /// <param name="answer">The answer to begin with.</param>
    /// <param name="limits">How long it may take.</param>
    /// <param name="progress">Told as it goes on; may be <see langword="null"/>.</param>
    /// <param name="token">Cancels it.</param>
    public static BackgroundProof Begin(IProver prover, MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default)
    {
        BackgroundProof proof = new(answer, token);
        proof.Finished = Task.Run(() => prover.Prove(answer, limits, new Teller(proof, progress), proof.source.Token), CancellationToken.None);
        return proof;
    }

    /// <summary>Ends the work; <see cref="Finished"/> gives the answer as far as it had come.</summary>
    public void Cancel() => source.Cancel();

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    private sealed class Teller(BackgroundProof proof, IProgress<SearchProgress>? next) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value)
        {
            lock (proof.source)
            {
                proof.latest = value;
            }

            next?.Report(value);
        }
    }
}
