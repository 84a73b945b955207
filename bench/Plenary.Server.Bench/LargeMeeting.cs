using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Server.Hosting;
using Plenary.Server.Rooms;
using Plenary.Text;
using Seat = Plenary.Negotiation.Seat;

namespace Plenary.Server.Bench;

/// <summary>A meeting of 193 members on a text of 464 paragraphs and about 15,000 words with 2,000 proposals on the table.</summary>
internal static class LargeMeeting
{
    public const string Meeting = "large";
    public const int Members = 193;
    public const int Paragraphs = 464;
    public const int Proposals = 2_000;

    private const int Words = 32;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Vocabulary = ["calls", "upon", "all", "members", "to", "strengthen", "the", "common", "measures", "that", "they", "report", "annually", "on", "their", "progress", "towards", "shared", "aims", "of", "this", "framework", "and", "provide", "support", "where", "it", "is", "needed", "without", "delay", "thereafter"];

    public static string Member(int at) => string.Create(CultureInfo.InvariantCulture, $"M{at:000}");

    /// <summary>Lays it into a data folder through the engine.</summary>
    public static async Task LayAsync(string data)
    {
        ServerHost host = await ServerHost.OpenAsync(new ServerSettings(data, "http://127.0.0.1:0"));
        await using (host)
        {
            Room room = host.App.Services.GetRequiredService<RoomRegistry>().Open("large");
            Random random = new(2026);
            await Do([new FoundBody("General Assembly", "GA", BodyProfile.Default), .. Enumerable.Range(0, Members).Select(at => new TakeSeat(new Seat(Member(at), Member(at), SeatKind.Member)))]);
            await Do([new ConveneMeeting(new MeetingId(Meeting), new MeetingDetails("Large", "GA", "plenary", "New York", "America/New_York", new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9)))]);
            await Do([new OpenText(new TextId("text"), "Text", "Zero draft", Authority.Chair, TextDocument.Of([.. Enumerable.Range(0, Paragraphs).Select(at => Paragraph(random, at))]), Meeting)]);
            TextDocument words = room.View(Audience.Table).State.Texts.All[new TextId("text")].Agreed;
            for (int from = 0; from < Proposals; from += 50)
            {
                await Do([.. Enumerable.Range(from, 50).Select(number => Proposal(random, words, number))]);
            }

            async Task Do(ImmutableArray<Command> commands)
            {
                RoomAnswer answer = await room.ExecuteAsync(new RoomRequest(commands, Actor.Secretariat, Audience.Table, null, null) { At = Start });
                if (answer is not RoomDone)
                {
                    throw new InvalidOperationException($"The meeting cannot be laid: {answer}");
                }
            }
        }
    }

    private static string Paragraph(Random random, int at) => string.Create(CultureInfo.InvariantCulture, $"Paragraph {at} {string.Join(' ', Enumerable.Range(0, Words - 2).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]))}.");

    private static TableProposal Proposal(Random random, TextDocument words, int number)
    {
        Block block = words.Blocks[random.Next(words.Blocks.Length)];
        string[] of = block.Text.Split(' ');
        of[3 + random.Next(of.Length - 4)] = string.Create(CultureInfo.InvariantCulture, $"word{number}");
        return new TableProposal(new TextId("text"), [Member(random.Next(Members))], [new RewriteBlock(block.Id, string.Join(' ', of))], "For the record.");
    }
}
