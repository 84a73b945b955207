using System.Net;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Pages;

/// <summary>How a body works, read and changed on the page of the meeting.</summary>
public sealed class ProfilePageTests
{
    private static readonly (string Field, string Words)[] Whole =
    [
        ("rule", "two-thirds"), ("reopens", "two-thirds"), ("zone", "Europe/Zurich"), ("labels", "PreambularOperative"), ("suffixes", "AlternativeVersion"),
        ("members-are", "member states"), ("second", "30"), ("silence", "4320"), ("quorum-debate", "33"), ("quorum-decide", "50"),
        ("order", "JPN, CHN"), ("ladder", "adopted-without-vote\r\nadopted-by-vote"), ("dissociation", "yes"),
    ];

    [Fact]
    public async Task The_secretariat_changes_how_the_body_works_and_all_read_it()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient secretariat = demo.Browse("secretariat");
        string page = await secretariat.GetStringAsync(PageForms.At("/meeting"));
        using HttpResponseMessage done = await secretariat.SendFormAsync(page, "profile", Whole);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        Assert.Equal(
            new BodyProfile
            {
                Rule = "two-thirds",
                ReopensBy = "two-thirds",
                Zone = "Europe/Zurich",
                Labels = LabelStyle.PreambularOperative,
                Suffixes = SuffixMeaning.AlternativeVersion,
                MembersAre = "member states",
                EchoWithin = TimeSpan.FromMinutes(30),
                SilenceAtLeast = TimeSpan.FromHours(72),
                QuorumToDebate = 33,
                QuorumToDecide = 50,
                ProtocolOrder = ["JPN", "CHN"],
                Ladder = ["adopted-without-vote", "adopted-by-vote"],
                AllowsDissociation = true,
                NothingAgreedUntilEverythingAgreed = false,
            },
            demo.Room.Whole.Body.Profile);

        using HttpClient observer = demo.Browse("observer");
        string read = await observer.GetStringAsync(PageForms.At("/meeting"));
        Assert.Contains("<dd>72 h at least</dd>", read, StringComparison.Ordinal);
        Assert.Contains("<dd>an adoption without a vote; an adoption by vote; no outcome</dd>", read, StringComparison.Ordinal);
        Assert.DoesNotContain("do/profile", read, StringComparison.Ordinal);

        // Sent again as it stands, nothing happens.
        long before = demo.Room.Whole.Sequence;
        using HttpResponseMessage again = await secretariat.SendFormAsync(page, "profile", Whole);
        Assert.Equal((HttpStatusCode.Found, before), (again.StatusCode, demo.Room.Whole.Sequence));
    }

    [Theory]
    [InlineData("rule", "by-feel", "is no rule")]
    [InlineData("rule", "", "Rule of decision")]
    [InlineData("reopens", "by-feel", "What is reopened by")]
    [InlineData("reopens", "consensus", "takes no vote")]
    [InlineData("zone", "Europe/Atlantis", "time zone")]
    [InlineData("labels", "7", "choose how paragraphs are labelled")]
    [InlineData("suffixes", "", "choose what they mean")]
    [InlineData("members-are", " ", "Footnotes say")]
    [InlineData("second", "0", "A second within")]
    [InlineData("silence", "-5", "Silence at least")]
    [InlineData("silence", "99999999999", "Silence at least")]
    [InlineData("quorum-debate", "half", "Quorum to debate")]
    [InlineData("quorum-decide", "101", "Quorum to decide")]
    [InlineData("order", "JPN XYZ", "XYZ has no seat here")]
    [InlineData("ladder", "victory", "is no outcome")]
    public async Task What_cannot_work_is_refused_with_its_field_and_the_form_stands_as_it_was_written(string field, string written, string said)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient secretariat = demo.Browse("secretariat");
        BodyProfile before = demo.Room.Whole.Body.Profile;
        (string Field, string Words)[] fields = [.. Whole.Where(one => one.Field != field), (field, written)];
        using HttpResponseMessage refused = await secretariat.SendFormAsync(await secretariat.GetStringAsync(PageForms.At("/meeting")), "profile", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        string page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Matches($"<(input|select|textarea) name=\"{field}\"[^>]*aria-invalid=\"true\"", page);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "aria-invalid=\"true\""));
        Assert.Contains("<details class=\"desk\" open", page, StringComparison.Ordinal);
        Assert.Matches("name=\"members-are\" value=\"" + (field == "members-are" ? "\"" : "member states\""), page);
        Assert.Equal(before, demo.Room.Whole.Body.Profile);
    }

    [Theory]
    [InlineData("chair")]
    [InlineData("head:JPN")]
    public async Task Nobody_else_changes_it_even_with_a_form_made_by_hand(string seat)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient other = demo.Browse(seat);
        BodyProfile before = demo.Room.Whole.Body.Profile;
        string page = await other.GetStringAsync(PageForms.At("/meeting"));
        Assert.DoesNotContain("do/profile", page, StringComparison.Ordinal);
        using HttpResponseMessage refused = await other.SendFormAsync(page, "profile", Whole);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(before, demo.Room.Whole.Body.Profile);
    }
}
