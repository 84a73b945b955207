using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Rooms;

/// <summary>Rows of which only pieces are brought, from the page to the frames and back.</summary>
public sealed partial class PieceFeedTests
{
    private static readonly TextId Outcome = new("outcome");
    private static readonly Seat Japan = new(Role.Delegate, "JPN");
    private static readonly Seat Korea = new(Role.Delegate, "KOR");

    [Fact]
    public async Task Whoever_has_the_page_and_exchanges_what_frames_bring_has_the_rows_of_a_page_fetched_anew()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        BlockId block = demo.Room.Whole.Texts.All[Outcome].Weave.BlocksOf(demo.Room.Whole.Texts.All[Outcome].Proposals[1].Changes[0])[0];
        // Japan has something of its own: its versions are others than the table's.
        await Do(demo, Japan, new SaveDraft(Outcome, "own", [new RewriteBlock(block, "Ours alone.")], null));
        List<Reader> readers = [];
        foreach (string seat in (string[])["delegate:KOR", "delegate:JPN", "chair"])
        {
            readers.Add(await Reader.OpenAsync(demo, seat));
        }

        Assert.NotEqual(readers[0].Version, readers[1].Version);
        List<string> kinds = [];
        foreach ((Seat seat, Command command) in (IEnumerable<(Seat, Command)>)[
            (Japan, new JoinProposal(Outcome, 1, "JPN")),
            (Korea, new JoinProposal(Outcome, 1, "KOR")),
            (Japan, new SaveDraft(Outcome, "own", [new RewriteBlock(block, "Ours alone, still.")], null)),
            (Japan, new LeaveProposal(Outcome, 1, "JPN")),
            (Korea, new TableProposal(Outcome, ["KOR"], [new RewriteBlock(block, "<b>Words</b> & \"others\".")], "Simpler.")),
            (Japan, new JoinProposal(Outcome, demo.Room.Whole.Texts.All[Outcome].Proposals.Keys.Max() + 1, "JPN"))])
        {
            await Do(demo, seat, command);
            foreach (Reader reader in readers)
            {
                kinds.Add(await reader.CatchUpAsync(demo));
                Assert.All(await reader.RowsAsync(demo), row => Assert.Equal(row.Value, reader.Rows.GetValueOrDefault(row.Key)));
            }
        }

        // Who joins is a piece; whoever leaves may change what is held on a condition, and a new proposal brings brackets: these are rows.
        Assert.Equal(["pieces", "pieces", "pieces", "pieces", "pieces", "pieces", "", "", "", "html", "html", "html", "html", "html", "html", "pieces", "pieces", "pieces"], kinds);
        readers.ForEach(reader => reader.Dispose());
    }

    [Fact]
    public async Task A_position_and_a_sponsor_in_one_frame_then_it_brings_both_and_no_row()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        BlockId block = demo.Room.Whole.Texts.All[Outcome].Weave.BlocksOf(demo.Room.Whole.Texts.All[Outcome].Proposals[1].Changes[0])[0];
        using Reader reader = await Reader.OpenAsync(demo, "delegate:KOR");
        await Do(demo, Japan, new TakePosition(new Position(Outcome, PositionTarget.Of(block), "JPN", Stance.Reserve) { Reason = "For now." }, Audience.Table), new JoinProposal(Outcome, 1, "JPN"));
        JsonElement part = (await reader.Stream.NextAsync())!.Data.GetProperty("parts").EnumerateArray().First(one => one.GetProperty("part").GetString() == $"block.outcome.{block}");
        Assert.Equal("""{"JPN":"reserve"}""", part.GetProperty("said").GetRawText());
        Assert.Equal(JsonValueKind.Object, part.GetProperty("pieces").ValueKind);
        Assert.False(part.TryGetProperty("html", out _));
    }

    private static async Task Do(DemoHost demo, Seat seat, params Command[] commands) => Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync([.. commands], seat));

    /// <summary>A reader whose page is open.</summary>
    private sealed class Reader : IDisposable
    {
        private readonly string seat;

        private Reader(string seat, Dictionary<string, string> rows, long version, EventStream stream) => (this.seat, Rows, Version, Stream) = (seat, rows, version, stream);

        public EventStream Stream { get; }

        public long Version { get; private set; }

        public Dictionary<string, string> Rows { get; }

        public static async Task<Reader> OpenAsync(DemoHost demo, string seat)
        {
            (Dictionary<string, string> rows, long version) = await FetchAsync(demo, seat);
#pragma warning disable CA2000 // The reader that is given back owns it.
            return new Reader(seat, rows, version, await EventStream.OpenAsync(demo.Address, seat, version));
#pragma warning restore CA2000
        }

        public async Task<Dictionary<string, string>> RowsAsync(DemoHost demo) => (await FetchAsync(demo, seat)).Rows;

        /// <summary>Takes frames until it has what there is, and says in what way its rows were brought.</summary>
        public async Task<string> CatchUpAsync(DemoHost demo)
        {
            SortedSet<string> ways = [];
            long now = demo.Room.View(seat switch { "chair" => Audience.ChairAlone, _ => Audience.Of(seat[^3..]) }).Version;
            while (Version < now)
            {
                HeardFrame heard = (await Stream.NextAsync())!;
                Version = heard.Id;
                foreach (JsonElement part in heard.Data.GetProperty("parts").EnumerateArray())
                {
                    string name = part.GetProperty("part").GetString()!;
                    if (part.TryGetProperty("html", out JsonElement html) && html.ValueKind == JsonValueKind.String)
                    {
                        Rows[name] = html.GetString()!;
                        ways.Add("html");
                    }
                    else if (part.TryGetProperty("pieces", out JsonElement pieces))
                    {
                        Rows[name] = pieces.EnumerateObject().Aggregate(Rows[name], (row, piece) => ReaderRow.Exchange(row, piece.Name, piece.Value.GetString()!));
                        ways.Add("pieces");
                    }
                }
            }

            return string.Join(' ', ways);
        }

        public void Dispose() => Stream.Dispose();

        private static async Task<(Dictionary<string, string> Rows, long Version)> FetchAsync(DemoHost demo, string seat)
        {
            using HttpClient client = new() { BaseAddress = demo.Address };
            client.DefaultRequestHeaders.Add(TestSeats.Header, seat);
            client.DefaultRequestHeaders.Add("X-Plenary-Part", "1");
            string page = await client.GetStringAsync(new Uri("/m/new-delhi-2023-03/t/outcome", UriKind.Relative));
            return (Row().Matches(page).ToDictionary(row => row.Groups[1].Value, row => row.Value), long.Parse(Seen().Match(page).Groups[1].Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex("<article [^>]*?id=\"([^\"]*)\".*?</article>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<body [^>]*data-version=\"(\\d+)\"")]
    private static partial Regex Seen();
}
