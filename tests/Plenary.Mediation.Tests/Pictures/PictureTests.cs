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

    [Theory]
    [InlineData(20, 1)]
    [InlineData(193, 1)]
    [InlineData(193, 2)]
    public void Many_members_stand_on_the_map_then_no_name_lies_on_another_or_on_a_dot_or_over_the_edge(int members, int seed)
    {
        Random dice = new(seed);
        Instance instance = Questions.Make(members, [.. Enumerable.Repeat(3, 60)], [.. Enumerable.Range(0, members * 8).Select(at => new MemberPosition(at % members, HoldingKind.Objection, "", [Term.Of(dice.Next(60), 1UL << dice.Next(3))]))]);
        StandingMap map = StandingMap.Of(instance);
        string drawn = map.Draw(instance);
        Assert.Equal(drawn, StandingMap.Of(instance).Draw(instance));
        XElement root = XDocument.Parse(drawn).Root!;
        double size = double.Parse(root.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
        (double Left, double Top, double Right, double Bottom)[] names = [.. root.Elements(root.Name.Namespace + "text").Select(text => (Text: text, Half: text.Value.Length * 7.6 / 2))
            .Select(one => (At(one.Text, "x") - one.Half, At(one.Text, "y") - 10, At(one.Text, "x") + one.Half, At(one.Text, "y") + 2))];
        (double Left, double Top, double Right, double Bottom)[] dots = [.. root.Elements(root.Name.Namespace + "circle").Select(dot => (At(dot, "cx") - At(dot, "r"), At(dot, "cy") - At(dot, "r"), At(dot, "cx") + At(dot, "r"), At(dot, "cy") + At(dot, "r")))];
        Assert.Equal(map.Spots.Length, dots.Length);
        Assert.Equal(members, map.Spots.Sum(spot => spot.Members.Length));
        Assert.True(names.Length * 2 > dots.Length, $"{names.Length} names for {dots.Length} spots");
        Assert.All(names, name => Assert.True(name.Left >= 0 && name.Top >= 0 && name.Right <= size && name.Bottom <= size, $"{name} on {size}"));
        for (int one = 0; one < names.Length; one++)
        {
            Assert.All(names.Skip(one + 1).Concat(dots), other => Assert.False(names[one].Left < other.Right && other.Left < names[one].Right && names[one].Top < other.Bottom && other.Top < names[one].Bottom, $"{names[one]} on {other}"));
        }
    }

    [Fact]
    public void Members_differ_in_two_ways_then_the_map_shows_both()
    {
        // Two questions on which two of four members each hold the other way: four corners.
        Instance instance = Questions.Make(4, [2, 2], Enumerable.Range(0, 8).Select(at => new MemberPosition(at % 4, HoldingKind.Objection, "", [Term.Of(at / 4, ((at % 4) >> (at / 4)) % 2 == 0 ? 1UL : 2UL)])));
        StandingMap map = StandingMap.Of(instance);
        Assert.Equal(1, map.Shown, 6);
        Assert.Equal(4, map.Spots.Length);
        Assert.All(map.Places, place => Assert.Equal(map.Places[0].X * map.Places[0].X + (map.Places[0].Y * map.Places[0].Y), place.X * place.X + (place.Y * place.Y), 6));
    }

    private static double At(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
