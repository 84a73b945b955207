using System.Xml.Linq;
using Plenary.Negotiation;
using Plenary.Server.Pages;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Server.Tests.Pages;

public sealed class BlockRowHtmlTests
{
    private const string Hostile = "\"><script>alert('x')</script> & <!-- é 日本";

    [Fact]
    public async Task Hostile_labels_names_and_codes_then_they_stay_in_their_places()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        TextSight sight = SightOf(demo);
        BodyState body = sight.State.Body;
        body = body with { Seats = body.Seats.SetItem("JPN", body.Seats["JPN"] with { Name = Hostile }) };
        sight = sight with { State = sight.State with { Body = body }, Path = "/" + Hostile };
        foreach (BracketedBlock block in sight.Figures.Drawing.Blocks)
        {
            BlockView seen = BlockView.Of(sight, block);
            XElement row = XElement.Parse(BlockRowHtml.Of(sight, seen with { Label = seen.Label.Length > 0 ? Hostile : "", Language = Hostile }, false).Html);
            Assert.Equal("article", row.Name.LocalName);
            Assert.Empty(row.Descendants("script"));
            Assert.Equal(Hostile, (string?)row.Elements().First(element => (string?)element.Attribute("class") == "tx").Attribute("lang"));
            Assert.All(row.Descendants("abbr").Where(abbr => abbr.Value == "JPN" && abbr.Ancestors().All(one => (string?)one.Attribute("class") != "tx")), abbr => Assert.StartsWith("\"><script>", (string?)abbr.Attribute("title"), StringComparison.Ordinal));
            Assert.All(row.Descendants("a").Where(link => (string?)link.Attribute("class") == "more"), link => Assert.StartsWith("/\"><script>", (string?)link.Attribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Each_piece_is_one_element_that_has_its_name_and_no_two_lap_over_each_other()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        TextSight sight = SightOf(demo);
        HashSet<char> kinds = [];
        foreach (BracketedBlock block in sight.Figures.Drawing.Blocks)
        {
            DrawnPart row = BlockRowHtml.Of(sight, BlockView.Of(sight, block), false);
            int end = 0;
            foreach (DrawnPiece piece in row.Pieces)
            {
                Assert.InRange(piece.Start, end, row.Html.Length);
                end = piece.End;
                if (piece.Name.Length > 0)
                {
                    kinds.Add(piece.Name[0]);
                    XElement element = XElement.Parse(row.Html.Substring(piece.Start, piece.Length));
                    Assert.Equal(piece.Name[0] == 'w' ? "w" : piece.Name, (string?)element.Attribute("data-piece"));
                }
            }

            Assert.Equal(row.Pieces.Select(piece => piece.Name).Where(name => name.Length > 0).Distinct().Count(), row.Pieces.Count(piece => piece.Name.Length > 0));
        }

        Assert.Equal(['p', 'w'], kinds.Order());
    }

    private static TextSight SightOf(DemoHost demo)
    {
        RoomView view = demo.Room.View(Audience.Table);
        return new TextSight(view.State, view.State.Texts.All[new TextId("outcome")], new Viewer(Audience.Table, ""), view.State.At, "/texts/outcome");
    }
}
