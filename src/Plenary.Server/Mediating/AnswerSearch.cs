using Plenary.Mediation;

namespace Plenary.Server.Mediating;

/// <summary>Answers a question: <see cref="Answering.Answer"/>, unless something else is put among the services.</summary>
/// <param name="question">The question.</param>
/// <param name="request">How much of the answer is wanted.</param>
/// <param name="findings">Told of what is found on the way, or <see langword="null"/>.</param>
/// <param name="token">Ends the work with what it has.</param>
internal delegate MediationAnswer AnswerSearch(WhatIf question, MediationRequest request, IProgress<Finding>? findings, CancellationToken token);
