using System.Xml.Linq;
using CsCheck;
using Plenary.Mediation.Tests.Generators;
using Xunit;

namespace Plenary.Mediation.Tests.Pictures;

public sealed class PictureTests
{
    [Fact]
    public void A_picture_is_drawn_then_it_is_well_formed_and_says_in_words_what_it_shows() => Questions.Medium.Sample(
        instance =>
        {
            MediationAnswer answer = Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole with { Parts = AnswerParts.Breadth });
            foreach (string svg in (string[])[FrontChart.Draw(answer), HeatMap.Draw(instance, answer.Best), StandingMap.Of(instance).Draw(instance)])
            {
                XElement root = XDocument.Parse(svg).Root!;
                Assert.NotEmpty(root.Element(root.Name.Namespace + "title")!.Value);
                Assert.NotEmpty(root.Element(root.Name.Namespace + "desc")!.Value);
                Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
            }
        },
        iter: 100);

    [Fact]
    public void Members_hold_the_same_then_they_stand_on_one_spot_and_apart_from_the_others()
    {
        Instance instance = Questions.Make(4, [2, 2, 2], Enumerable.Range(0, 12).Select(at => new MemberPosition(at % 4, HoldingKind.Objection, "", [Term.Of(at / 4, at % 4 < 2 ? 1UL : 2UL)])));
        StandingMap map = StandingMap.Of(instance);
        Assert.Equal(map.Places[0].X, map.Places[1].X, 6);
        Assert.Equal(map.Places[2].X, map.Places[3].X, 6);
        Assert.True(Math.Abs(map.Places[0].X - map.Places[2].X) > 1);
        Assert.Equal(1, map.Shown, 6);
    }
}
