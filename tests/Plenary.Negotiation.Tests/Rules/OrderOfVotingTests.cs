using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>What is put to the vote when, and by which majority.</summary>
public sealed class OrderOfVotingTests
{
    private static readonly Dictionary<string, bool> Nothing = [];

    [Fact]
    public void The_furthest_removed_comes_first_amendments_to_it_before_it_and_the_proposal_last()
    {
        OrderOfVoting order = new(["L.1"], [new("near", "L.1", 1), new("far", "L.1", 3), new("sub-near", "far", 1), new("sub-far", "far", 2)], Majority.Simple);
        Assert.Equal(["sub-far", "sub-near", "far", "near", "L.1"], order.Sequence.Select(step => step.Id));
        Assert.Equal(VotingSubject.Proposal, order.Sequence[^1].Subject);
        Assert.Equal("The furthest removed from L.1.", order.Sequence[2].Why);
    }

    [Fact]
    public void Equally_far_removed_come_as_submitted_and_proposals_too()
    {
        OrderOfVoting order = new(["L.2", "L.1"], [new("b", "L.1", 1), new("a", "L.1", 1)], Majority.Simple);
        Assert.Equal(["L.2", "b", "a", "L.1"], order.Sequence.Select(step => step.Id));
        Assert.Equal("There are no amendments to it.", order.Sequence[0].Why);
    }

    [Fact]
    public void An_amendment_that_an_adopted_one_rejects_is_not_put_nor_are_amendments_to_it()
    {
        OrderOfVoting order = new(["L.1"], [new("far", "L.1", 2) { Excludes = ["near"] }, new("near", "L.1", 1), new("sub", "near", 1)], Majority.Simple);
        Assert.Equal("far", order.Next(Nothing)?.Id);
        Assert.Equal("L.1", order.Next(new Dictionary<string, bool> { ["far"] = true })?.Id);
        Assert.Equal("sub", order.Next(new Dictionary<string, bool> { ["far"] = false })?.Id);
        Assert.Equal("far", order.ExcludedBy("sub", new Dictionary<string, bool> { ["far"] = true }));
        Assert.Null(order.Next(new Dictionary<string, bool> { ["far"] = true, ["L.1"] = true }));
    }

    [Fact]
    public void Amendments_to_an_important_question_need_its_majority_unless_the_body_says_otherwise()
    {
        TabledAmendment[] amendments = [new("a", "L.1", 1)];
        Assert.Equal(Majority.TwoThirds, new OrderOfVoting(["L.1"], amendments, Majority.TwoThirds).Sequence[0].Rule);
        Assert.Equal(Majority.Simple, new OrderOfVoting(["L.1"], amendments, Majority.TwoThirds, Majority.Simple).Sequence[0].Rule);
    }

    [Fact]
    public void What_amends_nothing_or_itself_or_has_a_name_twice_is_refused()
    {
        Assert.Contains("not on the table", Assert.Throws<ArgumentException>(() => new OrderOfVoting(["L.1"], [new("a", "L.9", 1)], Majority.Simple)).Message, StringComparison.Ordinal);
        Assert.Contains("detour", Assert.Throws<ArgumentException>(() => new OrderOfVoting(["L.1"], [new("a", "b", 1), new("b", "a", 1)], Majority.Simple)).Message, StringComparison.Ordinal);
        Assert.Contains("Two are called a", Assert.Throws<ArgumentException>(() => new OrderOfVoting(["L.1"], [new("a", "L.1", 1), new("a", "L.1", 1)], Majority.Simple)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_objection_to_division_is_voted_first_by_simple_majority_and_decides_whether_parts_are_voted()
    {
        Division division = new("L.1", [new("PP2", false), new("OP4", true)], IsObjectedTo: true, Majority.TwoThirds);
        VotingStep motion = Assert.IsType<VotingStep>(division.Next(Nothing).Step);
        Assert.Equal((VotingSubject.MotionForDivision, Majority.Simple), (motion.Subject, motion.Rule));
        Dictionary<string, bool> refused = new() { [Division.MotionId] = false };
        Assert.Equal((VotingSubject.Whole, "L.1"), (division.Next(refused).Step!.Subject, division.Next(refused).Step!.Id));
        Assert.Equal(division.Parts, division.Approved(refused));
        Dictionary<string, bool> carried = new() { [Division.MotionId] = true };
        Assert.Equal(("PP2", Majority.TwoThirds), (division.Next(carried).Step!.Id, division.Next(carried).Step!.Rule));
    }

    [Fact]
    public void The_parts_approved_are_voted_as_a_whole()
    {
        Division division = new("L.1", [new("OP4", true), new(Division.RestId, true)], IsObjectedTo: false, Majority.Simple) { PartRule = Majority.TwoThirds };
        Assert.Equal(("OP4", Majority.TwoThirds), (division.Next(Nothing).Step!.Id, division.Next(Nothing).Step!.Rule));
        Dictionary<string, bool> results = new() { ["OP4"] = false, [Division.RestId] = true };
        Assert.Equal((VotingSubject.Whole, Majority.Simple), (division.Next(results).Step!.Subject, division.Next(results).Step!.Rule));
        Assert.Equal([Division.RestId], division.Approved(results).Select(part => part.Id));
        results["L.1"] = true;
        Assert.Equal(new DivisionState(null, DivisionEnd.Adopted), division.Next(results));
        results["L.1"] = false;
        Assert.Equal(DivisionEnd.Rejected, division.Next(results).End);
    }

    [Fact]
    public void All_operative_parts_fail_then_the_whole_is_rejected_without_a_vote()
    {
        Division division = new("L.1", [new("PP1", false), new("OP1", true), new("OP2", true)], IsObjectedTo: false, Majority.Simple);
        Assert.Equal(DivisionEnd.RejectedWithAllOperativeParts, division.Next(new Dictionary<string, bool> { ["PP1"] = true, ["OP1"] = false, ["OP2"] = false }).End);
        Assert.Equal(VotingSubject.Whole, division.Next(new Dictionary<string, bool> { ["PP1"] = false, ["OP1"] = false, ["OP2"] = true }).Step!.Subject);
    }
}
