using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation.Bench;

/// <summary>A million events folded, and one event applied to the state of a text of 193 members, 300 paragraphs and 20,000 positions.</summary>
internal static class FoldBench
{
    private const int Few = 10;
    private static readonly TextId Text = new("text");
    private static readonly BlockId Looked = new("b1");
    private static readonly DateTimeOffset Start = new(2023, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Members = [.. Enumerable.Range(0, 193).Select(at => $"M{at:000}")];

    private static readonly string[] Paragraphs = [.. Enumerable.Range(0, 300).Select(at => $"Paragraph {at} calls upon all members to report annually on the measures that they take.")];

    public static void Run()
    {
        Random random = new(2026);
        ImmutableArray<Recorded> opening = Opening();
        Proceedings opened = Proceedings.Empty.Apply(opening);
        ImmutableArray<Recorded> million = [.. Positions(random, 1_000_000, opened.Sequence)];
        Console.WriteLine("Fold 1,000,000 positions of 193 members on 300 paragraphs (to reach: 3 s); then one event on the state with 20,000 of them, mean (to reach: 100 µs). Processor time.");
        Console.WriteLine("With a look: the weave and what is open in a block are asked for after every event, on 2,000 proposals.");
        Console.WriteLine($"{"",6} {"",8} {"without a look, µs",-43} {"with a look, µs",-54} {"2,000 proposals",15}");
        Console.WriteLine($"{"round",6} {"fold s",8} {"position",9} {"sponsor",9} {"proposal",10} {"adoption",10}   {"position",9} {"sponsor",9} {"leaving",9} {"proposal",10} {"paragraph",10} {"adoption",10} {"woven s",10}");
        for (int round = 0; round < 4; round++)
        {
            Proceedings folded = opened;
            double fold = Cpu.Seconds(() => folded = opened.Apply(million));
            if (folded.Sequence != million[^1].Sequence)
            {
                throw new InvalidOperationException("Events were dropped.");
            }

            Proceedings state = opened.Apply([.. Positions(random, 20_000, opened.Sequence)]);
            Recorded[] tablings = [.. Tablings(random, state.Sequence, 2_000)];
            ChangeId[] tabledIds = [.. tablings.SelectMany(recorded => ((ProposalTabled)recorded.Event).Ids)];
            Proceedings first = state.Apply([.. tablings.Take(Few)]);
            double position = Each(first, Positions(random, 1_000, first.Sequence));
            double joined = Each(first, Enumerable.Range(0, 1_000).Select(n => At(first.Sequence + 1 + n, new SponsorJoined(Text, 1 + (n % Few), Members[n / Few]))));
            double tabled = Each(first, tablings.Skip(Few).Take(1_000));
            Proceedings many = first;
            int changes = 0;
            double woven = Cpu.Seconds(() =>
            {
                many = first.Apply([.. tablings.Skip(Few)]);
                changes = many.Texts.All[Text].Weave.Changes.Length;
            });
            double adopted = Each(many, Enumerable.Range(1, 1_000).Select(n => At(many.Sequence + n, new ChangesAdopted(Text, [tabledIds[n]], "consensus", []))));
            double positionLooked = Each(many, Positions(random, 1_000, many.Sequence), look: true);
            double joinedLooked = Each(many, Enumerable.Range(1, 1_000).Select(n => At(many.Sequence + n, new SponsorJoined(Text, n, "M000"))), look: true);
            double leftLooked = Each(many, Enumerable.Range(1, 1_000).Select(n => At(many.Sequence + n, new SponsorLeft(Text, n, ((ProposalTabled)tablings[n - 1].Event).Sponsors[0]))), look: true);
            double tabledLooked = Each(many, Tablings(random, many.Sequence, 1_000, 2_000), look: true);
            double addedLooked = Each(many, Additions(random, many.Sequence, 200, 2_000), look: true);
            double adoptedLooked = Each(many, Enumerable.Range(1, 1_000).Select(n => At(many.Sequence + n, new ChangesAdopted(Text, [tabledIds[n]], "consensus", []))), look: true);
            Console.WriteLine($"{round + 1,6} {fold,8:0.00} {position,9:0.0} {joined,9:0.0} {tabled,10:0.0} {adopted,10:0.0}   {positionLooked,9:0.0} {joinedLooked,9:0.0} {leftLooked,9:0.0} {tabledLooked,10:0.0} {addedLooked,10:0.0} {adoptedLooked,10:0.0} {woven,10:0.00} ({changes})");
        }

        Console.WriteLine();
    }

    // The mean over events, each applied to the state that the one before left; looking makes what is only made when somebody looks.
    private static double Each(Proceedings state, IEnumerable<Recorded> events, bool look = false)
    {
        Recorded[] all = [.. events];

        // The garbage of what was made to measure on is not the event's.
        GC.Collect();
        return Cpu.Seconds(() =>
        {
            foreach (Recorded recorded in all)
            {
                state = state.Apply(recorded);
                if (look)
                {
                    GC.KeepAlive(state.Texts.All[Text].IsBracketed(Looked));
                }
            }
        }) * 1e6 / all.Length;
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

    private static IEnumerable<Recorded> Tablings(Random random, long after, int count, int from = 0)
    {
        Weave alone = Weave.Of(TextDocument.Of(Paragraphs));
        for (int n = 1; n <= count; n++)
        {
            TokenRef word = TokenRef.Base(random.Next(300), 4 + (2 * random.Next(8)));
            yield return Tabled(alone, ChangeKind.Replace, new SpanEdit(word, Tokenizer.Tokenize($"word{from + n}"), [word]), Members[random.Next(Members.Length)], after + n, from + n);
        }
    }

    // New paragraphs.
    private static IEnumerable<Recorded> Additions(Random random, long after, int count, int from)
    {
        Weave alone = Weave.Of(TextDocument.Of(Paragraphs));
        for (int n = 1; n <= count; n++)
        {
            BlockEdit block = new(EntryRef.Base(random.Next(300)), BlockShape.Plain, Tokenizer.Tokenize($"New paragraph {n}."));
            yield return Tabled(alone, ChangeKind.NewBlock, block, Members[random.Next(Members.Length)], after + n, from + n);
        }
    }

    private static Recorded Tabled(Weave alone, ChangeKind kind, Edit edit, string member, long sequence, int number)
    {
        TabledChange change = new(kind, [edit], [new Sponsorship(member, null, Start)]);
        return At(sequence, new ProposalTabled(Text, number, ProposalKind.Amendment, null, [member], [change], [alone.Table([change]).Changes[0].Id], null, null));
    }

    private static Recorded At(long sequence, ProceedingsEvent happened) => new(sequence, Start, Actor.Secretariat, Audience.Table, happened);
}
