using Plenary.Mediation;
using Plenary.Mediation.CpSat;
using Plenary.Negotiation;
using Plenary.Server.Commands;
using Xunit;

namespace Plenary.Server.Tests.Commands;

public sealed class ProveCommandTests
{
    // Of three members each refuses one of three readings, and one of them another as well.
    private static readonly Instance Water = new(
        "Water",
        new Consensus(),
        [.. "ABC".Select(code => new MediationMember($"{code}", $"{code}"))],
        [new MediationPoint("p", "OP1", [.. Enumerable.Range(0, 3).Select(at => new MediationOption($"{at}", $"proposal {at}", OptionKind.Proposed, 1))])],
        [Objects(0, 1), Objects(1, 2), Objects(2, 4), Objects(0, 2)],
        Assumptions.Default);

    private static readonly MediationAnswer First = new(WhatIf.Of(Water), 1, PackageReport.Of(Water, [1]), 0, false);

    [Fact]
    public void A_question_comes_in_then_its_proof_goes_out_and_what_was_found_before_it()
    {
        using OpenInput input = new(ProofJson.Question(First, new ProofLimits()));
        using StringWriter output = new();
        using StringWriter error = new();

        Assert.Equal((0, ""), (ProveCommand.Run(input, output, error, new CpSatProver()), error.ToString()));

        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines[..^1], line => Assert.Null(ProofJson.ReadLine(line, First, null)));
        MediationAnswer? proven = ProofJson.ReadLine(lines[^1], First, null);
        Assert.True(proven?.IsProven);
        Assert.Equal(1, proven?.Best.Judgement.Score.Dissent);
        Assert.NotEqual([1], proven!.Best.Judgement.Package);
    }

    [Fact]
    public void The_input_ends_then_the_proof_ends_with_what_it_has()
    {
        using OpenInput input = new(ProofJson.Question(First, new ProofLimits()));
        using StringWriter output = new();
        using StringWriter error = new();

        Assert.Equal(0, ProveCommand.Run(input, output, error, new Waits(input)));

        MediationAnswer? ended = ProofJson.ReadLine(output.ToString().Trim(), First, null);
        Assert.False(ended?.IsProven);
        Assert.Equal([1], ended!.Best.Judgement.Package);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a question")]
    [InlineData("{}")]
    public void The_input_is_no_question_then_one_line_says_who_starts_this(string line)
    {
        using StringReader input = new(line);
        using StringWriter output = new();
        using StringWriter error = new();

        Assert.Equal((2, ""), (ProveCommand.Run(input, output, error, new CpSatProver()), output.ToString()));
        Assert.Contains("`plenary mediate FILE --prove`", Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static MemberPosition Objects(int member, ulong to) => new(member, HoldingKind.Objection, "OP1", [Term.Of(0, to)]);

    /// <summary>An input with one line, which stays open until it is ended.</summary>
    private sealed class OpenInput(string line) : TextReader
    {
        private readonly TaskCompletionSource ended = new();
        private int read;

        public void End() => ended.TrySetResult();

        public override string? ReadLine()
        {
            if (Interlocked.Increment(ref read) == 1)
            {
                return line;
            }

            ended.Task.GetAwaiter().GetResult();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            End();
            base.Dispose(disposing);
        }
    }

    /// <summary>A prover that has the input end, and goes on until it hears of it.</summary>
    private sealed class Waits(OpenInput input) : IProver
    {
        public MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default)
        {
            input.End();
            token.WaitHandle.WaitOne();
            return answer;
        }
    }
}
