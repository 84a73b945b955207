using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>What is odd in a question is told in the notes of its answer, and hinders nothing.</summary>
public sealed class AnswerNotesTests
{
    [Theory]
    [InlineData("contradiction", "DNK", "- {at: +1m, by: DNK, accept: {on: text, if: {all: [{adopted: 1}, {not adopted: 1}]}}}", "no package can meet that")]
    [InlineData("contradiction on a paragraph", "", "- {at: +1m, by: DNK, accept: {on: 2, if: {all: [{adopted: 1}, {not adopted: 1}]}}}", "Denmark accepts 2 only if proposal 1 is adopted and proposal 1 is not adopted: no package can meet that")]
    [InlineData("words that no reading carries", "", "- {at: +1m, by: DNK, accept: {on: 2, if: {paragraph: 3, carries: unicorns}}}", "no package can meet that")]
    [InlineData("words of its own", "DNK", "- {at: +1m, by: DNK, accept: {on: text, if: somebody pays for it}}", "only it can say that this is met")]
    [InlineData("circle", "", "- {at: +1m, by: BEL, accept: {on: 2, if: {member: CHE, on: 3, holds: accept}}}\n  - {at: +1m, by: CHE, accept: {on: 3, if: {member: BEL, on: 2, holds: accept}}}", "Each waits for the other")]
    [InlineData("outside the decision", "", "- {at: +1m, by: BEL, object: {on: 2}}\n  - {at: +1m, by: secretariat, entitlement: {member: BEL, entitled: no, because: arrears}}", "has no part in the decision")]
    [InlineData("nobody", "", "- {at: +1m, by: AUT, object: {on: 2}}\n  - {at: +1m, by: BEL, object: {on: 2}}\n  - {at: +1m, by: CHE, object: {on: 2}}\n  - {at: +1m, by: DNK, object: {on: 2}}", "Nobody can accept “as it stands” for 2.")]
    public void Something_odd_is_held_then_the_answer_explains_it(string oddity, string dissenters, string steps, string note)
    {
        Instance instance = Played.Question(Meetings.Of("  - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 4, replace: each year, with: each month}]}}\n  " + steps));
        MediationAnswer answer = Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole);
        Assert.True(answer.Notes.Any(one => one.Contains(note, StringComparison.Ordinal)), $"{oddity}: {string.Join(' ', answer.Notes)}");
        Assert.Equal(dissenters, string.Join(',', answer.Best.Dissenters));
        Assert.True(answer.IsProven && !answer.IsEndedEarly);

        // Ended before it began, the answer still explains what was odd.
        using CancellationTokenSource ended = new();
        ended.Cancel();
        answer = Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole, null, ended.Token);
        Assert.Contains(answer.Notes, one => one.Contains(note, StringComparison.Ordinal));
        Assert.Contains(answer.Notes, one => one.Contains("ended early", StringComparison.Ordinal));
    }
}
