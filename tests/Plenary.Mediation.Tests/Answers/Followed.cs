namespace Plenary.Mediation.Tests.Answers;

/// <summary>An answer with all that was told on the way, ended after so many findings.</summary>
internal sealed class Followed : IProgress<Finding>, IDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly int after;

    private Followed(int after) => this.after = after;

    public List<Finding> Told { get; } = [];

    public static (MediationAnswer Answer, List<Finding> Told) Of(WhatIf question, MediationRequest request, int endAfter = int.MaxValue)
    {
        using Followed follower = new(endAfter);
        if (endAfter == 0)
        {
            follower.end.Cancel();
        }

        return (Answering.Answer(question, request, follower, follower.end.Token), follower.Told);
    }

    public static byte[] Bytes(MediationAnswer answer)
    {
        using MemoryStream stream = new();
        AnswerJson.Write(answer, stream);
        return stream.ToArray();
    }

    public void Report(Finding value)
    {
        Told.Add(value);
        if (Told.Count >= after)
        {
            end.Cancel();
        }
    }

    public void Dispose() => end.Dispose();
}
