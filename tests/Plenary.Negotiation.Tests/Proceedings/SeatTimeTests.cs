using Xunit;

namespace Plenary.Negotiation.Tests.Proceeding;

public sealed class SeatTimeTests
{
    [Theory]
    [InlineData("2023-03-26 12:30 Europe/Brussels", "2023-03-26 12:30:00 +02:00")]
    [InlineData("2023-03-25 12:30 Europe/Brussels", "2023-03-25 12:30:00 +01:00")]
    [InlineData("2023-03-26T12:30:15 Asia/Kolkata", "2023-03-26 12:30:15 +05:30")]
    [InlineData("2023-10-29 02:30 +01:00", "2023-10-29 02:30:00 +01:00")]
    [InlineData("2023-10-29T02:30:00+02:00", "2023-10-29 02:30:00 +02:00")]
    [InlineData("2023-10-29 00:30:00Z", "2023-10-29 00:30:00 +00:00")]
    public void Time_with_its_zone_is_one_instant(string text, string expected)
    {
        Assert.True(SeatTime.TryRead(text, null, out DateTimeOffset instant, out string? problem), problem);
        Assert.Equal(expected, instant.ToString("yyyy-MM-dd HH:mm:ss zzz"));
    }

    [Fact]
    public void Hour_that_clocks_skip_is_refused_with_both_readings()
    {
        Assert.False(SeatTime.TryRead("2023-03-26 02:30 Europe/Brussels", null, out _, out string? problem));
        Assert.Equal("There is no 02:30 on 2023-03-26 in Europe/Brussels: clocks go forward. It may mean 2023-03-26 03:30 Europe/Brussels (UTC+02:00) or 2023-03-26 01:30 Europe/Brussels (UTC+01:00); give one of these.", problem);
    }

    [Fact]
    public void Hour_that_exists_twice_is_refused_with_both_readings()
    {
        Assert.False(SeatTime.TryRead("2023-10-29 02:30 Europe/Brussels", null, out _, out string? problem));
        Assert.Contains("There are two 02:30 on 2023-10-29 in Europe/Brussels: clocks go back.", problem, StringComparison.Ordinal);
        Assert.Contains("2023-10-29 02:30 Europe/Brussels (UTC+02:00) or 2023-10-29 02:30 Europe/Brussels (UTC+01:00)", problem, StringComparison.Ordinal);
        Assert.Contains("as 2023-10-29 02:30 +02:00", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-13-26 02:30 Europe/Brussels", "is no time")]
    [InlineData("tomorrow", "is no time")]
    [InlineData("2023-03-26 12:30", "names no time zone")]
    [InlineData("2023-03-26 12:30 Atlantis/Centre", "Atlantis/Centre is not known")]
    public void What_is_no_time_is_refused(string text, string saying)
    {
        Assert.False(SeatTime.TryRead(text, null, out _, out string? problem));
        Assert.Contains(saying, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Zone_of_the_seat_is_given_then_it_need_not_be_written()
    {
        TimeZoneInfo brussels = SeatTime.ZoneNamed("Europe/Brussels")!;
        Assert.True(SeatTime.TryRead("2023-03-26 12:30", brussels, out DateTimeOffset instant, out _));
        Assert.Equal("2023-03-26 12:30 Europe/Brussels (UTC+02:00)", SeatTime.Say(instant.ToUniversalTime(), brussels));
        Assert.True(SeatTime.TryRead("2023-03-26 12:30 +05:30", brussels, out instant, out _));
        Assert.Equal(TimeSpan.FromHours(2), instant.Offset);
    }
}
