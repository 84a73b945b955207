namespace Plenary.Mediation;

/// <summary>Answers questions of mediation.</summary>
public static class Answering
{
    /// <summary>Answers a question. The answer is the same whether or not somebody is told of it on the way.</summary>
    /// <remarks>
    /// An end asked for by <paramref name="token"/> ends the work at the next step, and what was found until then is the answer:
    /// <see cref="MediationAnswer.Unfinished"/> names the parts that are not there, or not all of them.
    /// </remarks>
    /// <param name="question">The question, with what is supposed.</param>
    /// <param name="request">How to search, and what of the answer is wanted.</param>
    /// <param name="findings">Told, on the caller's thread, of each thing as it is found; may be <see langword="null"/>.</param>
    /// <param name="token">Ends the work; the answer so far is returned.</param>
    /// <exception cref="ArgumentException">The question has faults (<see cref="InstanceFaults"/>).</exception>
    public static MediationAnswer Answer(WhatIf question, MediationRequest request, IProgress<Finding>? findings = null, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(request);
        return InstanceFaults.Of(question.Instance) is [var fault, ..]
            ? throw new ArgumentException(fault, nameof(question))
            : new AnswerWork(question, request, findings, token).Run();
    }
}
