using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Plenary.Negotiation;
using Plenary.Negotiation.Tests;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Server.Pages;
using Plenary.Server.Rooms;
using Plenary.Text;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Server.Tests.Rooms;

/// <summary>What holds of every event in a room: whoever is sent the parts that it changed, and draws no others anew, sees what there is.</summary>
public sealed partial class ChangedPartsLaws
{
    private static readonly ImmutableArray<Audience> Readers = [Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("IND"), Audience.Of("JPN")];

    [Fact]
    public async Task Whatever_looks_otherwise_after_an_event_is_among_the_parts_that_it_changed()
    {
        await using ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();
        PartDrawings drawings = new(services, services.GetRequiredService<ILoggerFactory>(), new FakeTimeProvider(Plenary.Negotiation.Tests.Proceeding.Room.Start));
        await Script.Any.SampleAsync(
            async steps =>
            {
                RoomHistory history = RoomHistory.Empty;
                Dictionary<Audience, AudienceFold> folds = Readers.ToDictionary(reader => reader, reader => new AudienceFold(reader));
                Dictionary<Audience, Looks> before = Readers.ToDictionary(reader => reader, _ => Looks.Nothing);
                foreach (Recorded recorded in Script.Play(steps).Log)
                {
                    history = history.With([recorded]);
                    foreach (Audience reader in Readers)
                    {
                        RoomView view = folds[reader].After(history);
                        Looks now = await Looks.OfAsync(view, drawings);
                        now.HoldAfter(before[reader], view.NewsSince(before[reader].Version), $"{recorded.Event}, as {reader} sees it");
                        before[reader] = now;
                    }
                }
            },
            iter: LongRun.Times(200),
            threads: 1,
            print: steps => string.Join("\n", steps));
    }

    /// <summary>All that a reader is shown of a room at a moment.</summary>
    /// <param name="Version">The version of its view.</param>
    /// <param name="Texts">The figures of each text, without the version that they are of.</param>
    /// <param name="Orders">Its blocks in order, with their labels.</param>
    /// <param name="Blocks">Each block: as it is drawn, as it is drawn but for stances, and what members hold.</param>
    private sealed record Looks(long Version, Dictionary<Part, string> Texts, Dictionary<Part, string> Orders, Dictionary<Part, (string Drawn, DrawnPart Bare, ImmutableArray<(string Member, Stance? Stance)> Stances)> Blocks)
    {
        public static Looks Nothing { get; } = new(0, [], [], []);

        public static async Task<Looks> OfAsync(RoomView view, PartDrawings drawings)
        {
            Looks looks = new(view.Version, [], [], []);
            foreach (NegotiatedText text in view.State.Texts.All.Values)
            {
                TextSight sight = drawings.SightOf(view, text);
                Part whole = new(PartKind.Text, text.Id.Value);
                looks.Texts[whole] = VersionOfFigures().Replace((await drawings.RenderAsync(view, whole, default))!.Html, "");
                ImmutableArray<BracketedBlock> blocks = [.. sight.Figures.Drawing.Blocks.Where(block => block.Shape.Place.Story == BlockPlace.Body.Story)];
                looks.Orders[new Part(PartKind.Order, text.Id.Value)] = string.Join(' ', blocks.Select(block => $"{block.Id}={text.Labels.LabelOf(block.Id)}"));
                foreach (BracketedBlock block in blocks.DistinctBy(block => block.Id))
                {
                    Part part = new(PartKind.Block, text.Id.Value, block.Id.Value);
                    BlockView seen = BlockView.Of(sight, block);
                    DrawnPart bare = PartDrawings.Row(sight, seen with { Stances = [] });
                    looks.Blocks[part] = ((await drawings.RenderAsync(view, part, default))!.ToString(), bare, [.. seen.Stances.Select(one => (one.Member, one.Stance))]);
                }
            }

            return looks;
        }

        /// <summary>Holds that whoever had those looks, and is told this news, has these.</summary>
        public void HoldAfter(Looks before, ImmutableArray<PartNews> told, string when)
        {
            Dictionary<Part, PartNews> news = told.ToDictionary(one => one.Part);
            bool isAnew = news.ContainsKey(new Part(PartKind.Body));
            foreach ((Part part, string drawn) in Texts)
            {
                Assert.True(isAnew || news.ContainsKey(part) || before.Texts.GetValueOrDefault(part) == drawn, $"{part} is not told after {when}.");
            }

            foreach ((Part part, string order) in Orders)
            {
                Assert.True(isAnew || news.ContainsKey(part) || before.Orders.GetValueOrDefault(part, "") == order, $"{part} is not told after {when}: {before.Orders.GetValueOrDefault(part)}, then {order}.");
            }

            foreach ((Part part, (string drawn, DrawnPart bare, ImmutableArray<(string Member, Stance? Stance)> stances)) in Blocks)
            {
                (string Drawn, DrawnPart Bare, ImmutableArray<(string Member, Stance? Stance)> Stances) known = before.Blocks.GetValueOrDefault(part);
                if (isAnew || news.ContainsKey(new Part(PartKind.Order, part.Of)) || known.Drawn == drawn)
                {
                    continue;
                }

                Assert.True(news.TryGetValue(part, out PartNews? of), $"{part} is not told after {when}: {known.Drawn}, then {drawn}");
                if (of.Said is { } said)
                {
                    // One that was not there is brought whole.
                    IEnumerable<(string Name, byte[] Json)>? pieces = known.Bare is null ? null : of.IsOnlySaid ? [] : new Fragment(bare, 2, new Fragment(known.Bare, 1, null)).PiecesAfter(1);
                    Assert.True(pieces is null || ReaderRow.Exchange(known.Bare!.Html, pieces) == bare.Html, $"{part} is not what its pieces make of it after {when}.");
                    Assert.True(pieces is null || stances.Except(known.Stances).All(one => said.Contains(one.Member)), $"What members hold on {part} is not told after {when}.");
                }
            }
        }
    }

    [GeneratedRegex(@" data-version=""\d+""")]
    private static partial Regex VersionOfFigures();
}
