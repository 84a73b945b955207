namespace Plenary.Mediation;

/// <summary>Proves an answer, or finds a better one: an exact solver with the answer as its hint.</summary>
public interface IProver
{
    /// <summary>Proves an answer criterion by criterion, in the stated order.</summary>
    /// <param name="answer">The answer to begin with.</param>
    /// <param name="limits">How long it may take.</param>
    /// <param name="progress">Told of every better package and bound; may be <see langword="null"/>.</param>
    /// <param name="token">Ends the work; the answer as far as it had come is returned.</param>
    /// <returns>The same answer, or a better one, with its bound; its parts other than the package are as they were.</returns>
    MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default);
}

/// <summary>How long a proof may take.</summary>
/// <param name="Work">How much work, in the solver's deterministic seconds: the same limit gives the same answer. 0 for no limit.</param>
/// <param name="Time">A limit of the clock on top; when it ends a proof, the answer says so. 0 for none.</param>
/// <param name="Workers">How many workers share the work; with more than one the same limit of work still gives the same answer, as they take turns.</param>
public sealed record ProofLimits(double Work = 60, TimeSpan Time = default, int Workers = 1);
