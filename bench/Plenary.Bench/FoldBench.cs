using System.Collections.Immutable;
using System.Diagnostics;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Bench;

/// <summary>A million events folded, and one event applied to the state of a text of 193 members, 300 paragraphs and 20,000 positions.</summary>
internal static class FoldBench
{
    private static readonly TextId Text = new("text");
    private static readonly DateTimeOffset Start = new(2023, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Members = [.. Enumerable.Range(0, 193).Select(at => $"M{at:000}")];

    private static readonly string[] Paragraphs = [.. Enumerable.Range(0, 300).Select(at => $"Paragraph {at} calls upon all members to report annually on the measures that they take.")];

    public static void Run()
    {
        Random random = new(2026);
        ImmutableArray<Recorded> opening = Opening();
        Proceedings opened = Proceedings.Empty.Apply(opening);
        ImmutableArray<Recorded> million = [.. Positions(random, 1_000_000, opened.Sequence)];
        Console.WriteLine();
        Console.WriteLine("Fold 1,000,000 positions of 193 members on 300 paragraphs (to reach: 3 s), then one event on a state with 20,000 of them (to reach: 100 µs)");
        Console.WriteLine($"{"round",6} {"fold s",8} {"one position µs",16} {"one sponsor joins µs",21} {"one proposal µs",16} {"2,000 proposals folded and woven s",36}");
        for (int round = 0; round < 4; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            Proceedings folded = opened.Apply(million);
            double fold = watch.Elapsed.TotalSeconds;
            if (folded.Sequence != million[^1].Sequence)
            {
                throw new InvalidOperationException("Events were dropped.");
            }

            Proceedings state = opened.Apply([.. Positions(random, 20_000, opened.Sequence)]);
            Recorded[] tablings = [.. Tablings(random, state.Sequence, 2_000)];
            state = state.Apply(tablings[0]);
            double position = Each(state, Positions(random, 1_000, state.Sequence));
            double joined = Each(state, Enumerable.Range(1, 100).Select(n => At(state.Sequence + n, new SponsorJoined(Text, 1, Members[n]))));
            double tabled = Each(state, tablings.Skip(1).Take(100));
            watch.Restart();
            Proceedings many = state.Apply([.. tablings.Skip(1)]);
            int changes = many.Texts.All[Text].Weave.Changes.Length;
            Console.WriteLine($"{round + 1,6} {fold,8:0.00} {position,16:0.0} {joined,21:0.0} {tabled,16:0.0} {watch.Elapsed.TotalSeconds,30:0.00} ({changes})");
        }
    }

    // The mean over events, each applied to the state that the one before left.
    private static double Each(Proceedings state, IEnumerable<Recorded> events)
    {
        Recorded[] all = [.. events];
        Stopwatch watch = Stopwatch.StartNew();
        foreach (Recorded recorded in all)
        {
            state = state.Apply(recorded);
        }

        return watch.Elapsed.TotalMicroseconds / all.Length;
    }

    private static ImmutableArray<Recorded> Opening()
    {
        List<Recorded> events = [At(1, new BodyFounded("General Assembly", "GA", BodyProfile.Default))];
        events.AddRange(Members.Select((member, at) => At(at + 2, new SeatTaken(new Seat(member, member, SeatKind.Member)))));
        events.Add(At(events.Count + 1, new TextOpened(Text, "Text", "Zero draft", Authority.Chair, TextDocument.Of(Paragraphs), null)));
        return [.. events];
    }

    private static IEnumerable<Recorded> Positions(Random random, int count, long after) =>
        Enumerable.Range(1, count).Select(n => At(after + n, new PositionTaken(new Position(Text, PositionTarget.Of(new BlockId($"b{random.Next(300)}")), Members[random.Next(Members.Length)], (Stance)random.Next(4)))));

    private static IEnumerable<Recorded> Tablings(Random random, long after, int count)
    {
        Weave alone = Weave.Of(TextDocument.Of(Paragraphs));
        for (int n = 1; n <= count; n++)
        {
            TokenRef word = TokenRef.Base(random.Next(300), 4 + (2 * random.Next(8)));
            Sponsorship sponsor = new(Members[random.Next(Members.Length)], null, Start);
            TabledChange change = new(ChangeKind.Replace, [new SpanEdit(word, Tokenizer.Tokenize($"word{n}"), [word])], [sponsor]);
            Weave weave = alone.Table([change]);
            yield return At(after + n, new ProposalTabled(Text, n, ProposalKind.Amendment, null, [sponsor.Member], [change], [weave.Changes[0].Id], null, null));
        }
    }

    private static Recorded At(long sequence, ProceedingsEvent happened) => new(sequence, Start, Actor.Secretariat, Audience.Table, happened);
}
