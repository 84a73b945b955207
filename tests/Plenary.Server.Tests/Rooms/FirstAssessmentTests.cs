using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Xunit;

namespace Plenary.Server.Tests.Rooms;

public sealed class FirstAssessmentTests
{
    [Fact]
    public void Everything_that_can_stand_in_the_way_of_a_declaration_does_in_the_first_assessment()
    {
        OutcomeAssessment assessed = FirstAssessment.Make();
        HashSet<ObstacleKind> found = [.. assessed.Rungs[0].Obstacles.Select(obstacle => obstacle.Kind)];
        foreach (ObstacleKind kind in (ObstacleKind[])[ObstacleKind.NotAgreed, ObstacleKind.ConditionNotMet, ObstacleKind.StatusNotAccepted, ObstacleKind.BracketsOpen, ObstacleKind.HolesLeft, ObstacleKind.Parked, ObstacleKind.DifferenceStands])
        {
            Assert.Contains(kind, found);
        }

        Assert.NotEmpty(assessed.Rungs[0].WaysUp);
        Assert.Contains(assessed.Dissents, dissent => dissent.Through == "G");
    }
}
