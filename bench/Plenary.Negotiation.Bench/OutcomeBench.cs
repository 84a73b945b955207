using System.Runtime;
using Plenary.Text;

namespace Plenary.Negotiation.Bench;

/// <summary>193 members, 300 paragraphs, 20,000 positions: the strongest outcome with its explanation, and the document of it.</summary>
internal static class OutcomeBench
{
    private const int Members = 193;
    private const int Paragraphs = 300;
    private const int Positions = 20_000;
    private const int Rounds = 30;
    private static readonly TextId Text = new("outcome");

    public static void Run()
    {
        Console.WriteLine($"Strongest outcome, {Members} members x {Paragraphs} paragraphs x {Positions:#,##0} positions (to reach: 50 ms with explanation). Processor time, mean of {Rounds} rounds after as many; first, with the methods that are compiled for it.");
        Console.WriteLine($"{"objections",10} {"dissents",9} {"first ms",9} {"compiled",9} {"outcome ms",10} {"document ms",12} {"floor ms",9} {"ratio",6}");
        foreach (int perCent in (int[])[0, 1, 10, 50])
        {
            Proceedings state = State(perCent);
            OutcomeAssessment assessed = null!;

            // What is still compiled in the background for the making of the state is not the outcome's.
            Thread.Sleep(1_500);
            long compiled = JitInfo.GetCompiledMethodCount(currentThread: true);
            double first = Cpu.Milliseconds(1, () => assessed = StrongestOutcome.Of(state, Text));
            compiled = JitInfo.GetCompiledMethodCount(currentThread: true) - compiled;
            Cpu.Milliseconds(Rounds, () => StrongestOutcome.Of(state, Text));
            double outcome = Cpu.Milliseconds(Rounds, () => StrongestOutcome.Of(state, Text));
            double document = Cpu.Milliseconds(Rounds, () => OutcomeDocument.Of(state, Text, OutcomeLadder.ChairsStatement, OutcomePublication.Default));
            double floor = Cpu.Milliseconds(Rounds, () => Touched(state));
            int objections = assessed.Dissents.Where(dissent => dissent.IsObjection).Sum(dissent => Math.Max(1, dissent.Scope.Paragraphs.Length));
            Console.WriteLine($"{objections,10:#,##0} {assessed.Dissents.Length,9:#,##0} {first,9:0.0} {compiled,9} {outcome,10:0.0} {document,12:0.0} {floor,9:0.0} {outcome / floor,6:0.0}");
        }
    }

    // What nobody can be faster than: looking at every position once.
    private static int Touched(Proceedings state)
    {
        int objections = 0;
        foreach ((_, System.Collections.Immutable.ImmutableDictionary<PositionKey, HeldPosition> held) in state.Positions.All[Text])
        {
            foreach ((_, HeldPosition one) in held)
            {
                objections += one.Position.Stance == Stance.Object ? 1 : 0;
            }
        }

        return objections;
    }

    private static Proceedings State(int perCent)
    {
        Random random = new(2023);
        Proceedings state = Proceedings.Empty;
        DateTimeOffset at = new(2023, 3, 2, 9, 0, 0, TimeSpan.Zero);
        Happens(new BodyFounded("A body", "Body", BodyProfile.Default));
        string[] codes = [.. Enumerable.Range(0, Members).Select(member => $"M{member:000}")];
        foreach (string code in codes)
        {
            Happens(new SeatTaken(new Seat(code, $"Member {code}", SeatKind.Member)));
        }

        for (int group = 0; group < 10; group++)
        {
            Happens(new CaucusFormed(new Caucus($"G{group}", $"Group {group}", [.. codes.Where((_, member) => member % 10 == group)])));
        }

        BlockId[] blocks = [.. Enumerable.Range(1, Paragraphs).Select(number => new BlockId($"p{number}"))];
        TextDocument document = new([.. blocks.Select((block, at) => new Block(block, new BlockShape(BlockKind.Operative, 0, $"{at + 1}.", null, BlockPlace.Body), Tokenizer.Tokenize($"We commit to matter {at + 1}, and to reporting annually on what was done about it.")))]);
        Happens(new TextOpened(Text, "Text", "Zero draft", Authority.Chair, document, null));
        for (int position = 0; position < Positions; position++)
        {
            string holder = random.Next(20) == 0 ? $"G{random.Next(10)}" : codes[random.Next(Members)];
            Stance stance = random.Next(100) < perCent ? Stance.Object : random.Next(20) == 0 ? Stance.Reserve : Stance.Accept;
            Happens(new PositionTaken(new Position(Text, PositionTarget.Of(blocks[random.Next(Paragraphs)]), holder, stance)));
        }

        return state;

        void Happens(ProceedingsEvent happened) => state = state.Apply(new Recorded(state.Sequence + 1, at = at.AddSeconds(1), Actor.Secretariat, Audience.Table, happened));
    }
}
