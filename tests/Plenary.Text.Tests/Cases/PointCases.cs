using CsCheck;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Text.Tests.Cases;

/// <summary>Points and their options.</summary>
public sealed class PointCases
{
    [Fact]
    public void Options_stand_base_first_then_by_sponsors_then_by_words_and_no_text_is_one()
    {
        Weave weave = Weaves.Of(
            "We met.\nWe shall act.",
            ("AUS", "We met.\nWe will act."),
            ("BRA", "We met."),
            ("CHN", "We met.\nWe should act."),
            ("DEU", "We met."));
        Points points = Points.Of(weave);
        Point point = Assert.Single(points.All);
        Assert.Equal(["We shall act.", "", "We should act.", "We will act."], point.Options.Select(option => option.Text));
        Assert.Equal(["", "BRA,DEU", "CHN", "AUS"], point.Options.Select(option => string.Join(',', option.Sponsors)));
        Assert.Equal([false, true, false, false], point.Options.Select(option => option.IsNoText));
        Assert.Equal([weave.Base.Blocks[1].Id], point.Blocks);
        Assert.Equal(1, points.OpenIn[weave.Base.Blocks[1].Id]);
        Assert.False(points.OpenIn.ContainsKey(weave.Base.Blocks[0].Id));
    }

    [Fact]
    public void Points_stand_in_the_order_of_the_text_and_close_when_decided()
    {
        const string Base = "We shall act, and we call upon all to report.\nWe met.";
        Weave weave = Weaves.Of(
            Base,
            ("AUS", Base.Replace("met", "part", StringComparison.Ordinal)),
            ("BRA", Base.Replace("call upon", "invite", StringComparison.Ordinal)),
            ("CHN", Base.Replace("shall", "will", StringComparison.Ordinal)));
        Assert.Equal(["CHN", "BRA", "AUS"], Points.Of(weave).All.Select(point => point.Options[1].Sponsors[0]));
        Assert.Equal(2, Points.Of(weave).OpenIn[weave.Base.Blocks[0].Id]);
        weave = weave.Adopt(weave.Changes[1].Id).Weave;
        weave = weave.Reject(weave.Changes[0].Id).Weave;
        Assert.Equal("CHN", Assert.Single(Points.Of(weave).All).Options[1].Sponsors[0]);
    }

    [Fact]
    public void Every_change_in_play_is_in_one_point_and_its_sponsors_hold_an_option_that_can_be_read() =>
        Negotiations.Any.Sample(
            negotiation =>
            {
                Weave weave = Weaves.Of(negotiation);
                Points points = Points.Of(weave);
                Assert.Equal(weave.Changes.Select(change => change.Id).Order(), points.All.SelectMany(point => point.Changes).Order());
                foreach (Point point in points.All)
                {
                    Assert.True(point.Options[0].IsBase);
                    string[] sponsors = [.. point.Changes.SelectMany(id => weave.Changes[weave.IndexOf(id)].Sponsors).Select(one => one.Member).Distinct().Order(StringComparer.Ordinal)];
                    Assert.Equal(sponsors, point.Options.SelectMany(option => option.Sponsors).Order(StringComparer.Ordinal));
                    Assert.All(point.Options, option => Assert.NotNull(Reading.OfChanges(weave, option.Changes)));
                }
            });
}
