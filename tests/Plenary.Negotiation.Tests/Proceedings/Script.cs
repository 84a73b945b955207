using System.Collections.Immutable;
using CsCheck;
using Plenary.Text;

namespace Plenary.Negotiation.Tests.Proceeding;

/// <summary>One step of a generated script: numbers from which a command is made that fits what is on the table, mostly.</summary>
internal readonly record struct Step(int Kind, int A, int B, int C, int D)
{
    public bool IsPrivate => Kind is Script.DraftKind or Script.DropKind or Script.ConfideKind;
}

/// <summary>Makes commands of steps: by members, guests, groups, the dais and the clock, sensible and senseless.</summary>
internal static class Script
{
    public const int DraftKind = 20;
    public const int DropKind = 21;
    public const int ConfideKind = 22;
    public const string Secret = "RED-LINE-OF-";

    private static readonly Gen<int> Number = Gen.Int[0, 99];

    // Tabling and positions are what happens most.
    private static readonly Gen<int> Kind = Gen.Frequency((5, Gen.Int[0, 3]), (4, Gen.Int[4, 9]), (6, Gen.Int[10, 31]));

    public static readonly Gen<Step[]> Any = Gen.Select(Kind, Number, Number, Number, Number).Select((kind, a, b, c, d) => new Step(kind, a, b, c, d)).Array[1, 40];

    private static readonly string[] Parties = [.. Room.Members, "IBSA", "NLD", "WHO", "XXX", "chair"];
    private static readonly string[] Words = ["swiftly", "all members", "", "reform", "coal", ", in full", "not", "investigation"];

    /// <summary>Plays a script; nothing it asks may throw.</summary>
    public static Room Play(IEnumerable<Step> steps, BodyProfile? profile = null, bool withPrivate = true, Func<Step, bool>? skip = null)
    {
        Room room = new(profile ?? BodyProfile.Default with { EchoWithin = TimeSpan.FromMinutes(45), Zone = "Asia/Kolkata", ReopensBy = "two-thirds" });
        room.Sit();
        foreach (Step step in steps)
        {
            room.Pass(TimeSpan.FromMinutes(step.D % 7));
            if ((withPrivate || !step.IsPrivate) && skip?.Invoke(step) != true)
            {
                (Command command, Actor by) = Make(step, room, withPrivate);
                room.Try(command, by);
            }
        }

        return room;
    }

    public static (Command Command, Actor By) Make(Step step, Room room, bool withPrivate = true)
    {
        NegotiatedText text = room.Text;
        string party = PartyOf(step);
        Actor own = step.D % 5 == 0 ? Actor.Secretariat : Room.By(step.D % 11 == 0 ? Parties[step.B % 8] : party);
        Actor dais = step.D % 9 == 0 ? Room.By(party) : Actor.Chair;
        int proposal = 1 + (step.B % (text.Proposals.Count + 1));
        BlockId block = BlockOf(step.B, text);
        TextId id = Room.Outcome;
        return step.Kind switch
        {
            0 or 1 => (new TableProposal(id, [party], Edits(step, text)), own),
            2 => (new TableProposal(id, [party], Edits(step, text), "Because.", step.C % 3 == 0 ? proposal : null) { Draft = withPrivate && step.D % 4 == 0 ? Name(step.C) : null }, own),
            3 => (new TableProposal(id, step.D % 2 == 0 ? [] : [party, Parties[step.C % 5]], Edits(step, text)), Actor.Chair),
            4 or 5 or 6 or 7 => (new TakePosition(PositionOf(step, party, text), step.C % 7 == 0 ? Audience.Public : Audience.Table), own),
            8 => (new WithdrawPosition(id, TargetOf(step, text), party, Audience.Table, step.C % 2 == 0 ? "Circumstances." : null), own),
            9 => (new JoinProposal(id, proposal, party), own),
            10 => (new LeaveProposal(id, proposal, step.C % 6 == 0 ? "" : party), own),
            11 or 12 => (step.C % 3 == 0 && !text.Weave.Changes.IsEmpty ? new AdoptChanges(id, null, text.Weave.Changes[step.B % text.Weave.Changes.Length].Id) : new AdoptChanges(id, proposal), dais),
            13 => (new RejectChanges(id, proposal), dais),
            14 => (new ReopenChanges(id, proposal, null, "Again.") { ObjectedBy = step.C % 5 == 0 ? [party] : [] }, dais),
            15 or 16 => (new SetBlockStatus(id, block, (BlockStatus)(step.C % 7), "Note", [.. Room.Members.Take(step.D % 3)], room.Now.AddHours((step.D % 5) - 1)), dais),
            17 => (new ConfirmBlock(id, block, party), own),
            18 => (new IssueRevision(id, $"{(step.B % 4 == 3 ? "Corr." : step.B % 7 == 5 ? "Add." : "Rev.")}{step.B}", (Authority)(step.C % 3), step.D % 3 == 0 ? null : Revised(step, text)), dais),
            19 => (new PassTime(id), step.D % 4 == 0 ? own : Actor.Clock),
            DraftKind => (new SaveDraft(id, Name(step.C), [new RewriteBlock(block, Secret + party)], Secret + party), Room.By(party)),
            DropKind => (new DropDraft(id, Name(step.C)), Room.By(party)),
            ConfideKind => (new TakePosition(PositionOf(step, party, text) with { Reason = Secret + party, Statement = null, Condition = step.C % 2 == 0 ? new InWords(Secret + party) : null, Stance = step.C % 2 == 0 ? Stance.Accept : Stance.Object }, step.D % 2 == 0 ? Audience.ChairAlone : Audience.Of(party)), Room.By(party)),
            23 => (new OpenSilence(id, room.Now.AddMinutes(step.C % 30), step.B % 2 == 0 ? [] : [proposal], step.D % 6 == 0 ? [party] : []), dais),
            24 => (new BreakSilence(id, 1 + (step.B % 3), party, "No."), own),
            25 => (new StateOnSilence(id, 1 + (step.B % 3), party, "We understand."), own),
            26 => (new CancelSilence(id, 1 + (step.B % 3), null), dais),
            27 => (new TakeVote(id, TargetOf(step, text), step.C % 2 == 0 ? "simple-majority" : null, [.. Room.Members.Select((member, at) => (member, ((step.C >> at) & 1) == 0 ? "yes" : "no"))]) { ToReopen = step.D % 3 == 0 }, dais),
            28 => (new TakeUpBlock(id, step.C % 5 == 0 ? null : block), dais),
            30 => (new MarkDifference(id, block, (step.C % 3) switch { 0 => true, 1 => false, _ => null }), dais),
            31 => (new RuleVotingOrder(id, [.. Enumerable.Range(1, step.C % 4).Select(n => 1 + ((proposal + n) % (text.Proposals.Count + 1)))]), dais),
            _ => step.B % 10 == 0 ? (new ConcludeText(id, step.C % 3 == 0 ? "chairs-statement" : null), dais) : (new FormCaucus("IBSA", "Three", [.. Room.Members.Where((_, at) => ((step.C >> at) & 1) == 0)]), Actor.Chair),
        };
    }

    /// <summary>In whose name a step is.</summary>
    public static string PartyOf(Step step) => Parties[step.A % (step.D < 80 ? Room.Members.Length : Parties.Length)];

    private static string Name(int number) => $"draft {number % 3}";

    private static BlockId BlockOf(int number, NegotiatedText text) =>
        number % 13 == 0 ? text.Weave.Entries[number % text.Weave.Entries.Length].Id
        : number % 17 == 0 || text.Agreed.Blocks.IsEmpty ? new BlockId("none")
        : text.Agreed.Blocks[number % text.Agreed.Blocks.Length].Id;

    private static PositionTarget TargetOf(Step step, NegotiatedText text) => (step.B % 6) switch
    {
        0 => PositionTarget.WholeText,
        1 => PositionTarget.Status,
        2 when step.A % 2 == 0 => PositionTarget.Of(OptionOf(step, text)),
        2 when !text.Weave.Changes.IsEmpty => PositionTarget.Of(text.Weave.Changes[step.C % text.Weave.Changes.Length].Id),
        3 => PositionTarget.OfProposal(1 + (step.C % (text.Proposals.Count + 1))),
        _ => PositionTarget.Of(BlockOf(step.C, text)),
    };

    private static OptionTarget OptionOf(Step step, NegotiatedText text)
    {
        ImmutableArray<Point> points = Points.Of(text.Weave).All;
        if (points.IsEmpty || step.B % 5 == 0)
        {
            return OptionTarget.NoText(BlockOf(step.C, text));
        }

        Point point = points[step.C % points.Length];
        PointOption option = point.Options[step.B / 6 % point.Options.Length];
        return option.IsBase ? OptionTarget.Without(point.Changes) : OptionTarget.With(option.Changes);
    }

    private static Position PositionOf(Step step, string party, NegotiatedText text) => new(Room.Outcome, TargetOf(step, text), party, step.D == 7 ? null : (Stance)(step.D % 4))
    {
        Reason = step.D % 2 == 0 ? "A reason." : null,
        Condition = (step.D % 12) switch
        {
            1 => new IfAdopted(1),
            5 => new IfHolds(Parties[step.C % 5], TargetOf(step with { B = step.C, C = step.B }, text), Stance.Accept),
            9 => new IfAny([new InWords("peace"), new IfCarries(BlockOf(step.C, text), "reform")]),
            _ => null,
        },
    };

    private static ImmutableArray<ProposedEdit> Edits(Step step, NegotiatedText text)
    {
        ImmutableArray<ProposedEdit>.Builder edits = ImmutableArray.CreateBuilder<ProposedEdit>();
        for (int n = 0; n <= step.D % 3; n++)
        {
            BlockId block = BlockOf(step.B + (n * 31), text);
            string words = text.Find(block)?.Text ?? "";
            edits.Add(((step.C + n) % 8) switch
            {
                0 => new DeleteBlock(block),
                1 => new InsertBlock(step.D % 5 == 0 ? null : block, (BlockKind)(step.C % 7), step.B % 3, $"We {Words[step.D % Words.Length]} {step.C % 4}."),
                2 => new MoveBlock(block, step.D % 5 == 0 ? null : BlockOf(step.C, text)),
                3 => new BracketWords(block, step.D % 3 == 0 || words.Length < 4 ? null : words[..(words.Length / 2)]),
                4 => new RewriteBlock(block, words.Insert(words.Length / 2, "\n")),
                _ => new RewriteBlock(block, Rewritten(words, step.C + n, step.D)),
            });
        }

        return edits.ToImmutable();
    }

    private static string Rewritten(string words, int at, int with)
    {
        string[] parts = words.Split(' ');
        parts[at % parts.Length] = Words[with % Words.Length];
        return string.Join(' ', parts);
    }

    private static TextDocument Revised(Step step, NegotiatedText text) =>
        new([.. text.Agreed.Blocks.Where((_, at) => at != step.D % 9).Select((block, at) => at == step.C % 4 ? block with { Tokens = Tokenizer.Tokenize(Rewritten(block.Text, step.B, step.C)) } : block)]);
}
