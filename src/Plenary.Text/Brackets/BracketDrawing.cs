using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>One drawing of a weave: what is in play, where reservations stand, and each entry's block.</summary>
internal sealed class BracketDrawing
{
    private readonly Weave weave;
    private readonly BracketOptions options;
    private readonly ChangeSet adopted;
    private readonly ChangeSet inPlay;
    private readonly Dictionary<EntryRef, int> positions;
    private readonly ReservationMap reservations;

    public BracketDrawing(Weave weave, BracketOptions options)
    {
        this.weave = weave;
        this.options = options;
        adopted = weave.SetOf(weave.Adopted);
        inPlay = new ChangeSet(weave.Changes.Length);
        for (int c = 0; c < weave.Changes.Length; c++)
        {
            Change change = weave.Changes[c];
            if (!adopted.Contains(c) && (options.IsInPlay is { } ask ? ask(change) : change.Sponsors.Length > 0 && !weave.Rejected.Contains(change.Id)))
            {
                inPlay.Add(c);
            }
        }

        positions = weave.Positions;
        reservations = new ReservationMap(weave, options, adopted, inPlay, positions);
    }

    public bool IsAttributed => options.IsAttributed;

    /// <summary>Whether a change is adopted.</summary>
    public bool IsAdopted(int change) => adopted.Contains(change);

    /// <summary>Whether a change is in play.</summary>
    public bool IsInPlay(int change) => inPlay.Contains(change);

    /// <summary>Whether typed brackets have to do with the entry at a position: where those stand is a matter of the whole text.</summary>
    public bool IsApart(int at)
    {
        int words = weave.Entries[at].Source is { } source ? positions[source] : at;
        return reservations.EndsIn(words).Count > 0 || weave.Entries[words].Touching.Any(change => weave.Changes[change].Kind == ChangeKind.Bracket);
    }

    /// <summary>The block of the entry at a position, or <see langword="null"/> when there is nothing to show.</summary>
    public BracketedBlock? Block(int at)
    {
        WeaveEntry entry = weave.Entries[at];
        if (entry.Source is { } source)
        {
            int from = positions[source];
            int mover = entry.Ref.Change;
            return Reading.Mover(weave, weave.Entries[from], adopted) == mover ? Here(entry, from, -1)
                : inPlay.Contains(mover) ? Slot(entry, from)
                : null;
        }

        if (Reading.Mover(weave, entry, adopted) >= 0)
        {
            return null;
        }

        int maker = entry.Ref.Change;
        return maker < 0 || adopted.Contains(maker) ? Here(entry, at, -1)
            : inPlay.Contains(maker) ? Here(entry, at, maker)
            : null;
    }

    // The block where it stands now, or would stand when the change `maker` is taken.
    private BracketedBlock? Here(WeaveEntry place, int at, int maker)
    {
        WeaveEntry entry = weave.Entries[at];
        (ImmutableArray<BracketedNode> nodes, List<BlockRequest> requests) = Words(at, inPlay);
        int[] movers = [.. entry.Moves.Where(inPlay.Contains)];
        (nodes, BlockEnd end) = BlockMark.Settle(nodes, entry.Tokens[OwnMark(entry)].Token, IsGone(entry), maker >= 0 || movers.Length > 0);
        if (end == BlockEnd.RunsOn && nodes.IsEmpty)
        {
            return null;
        }

        if (maker >= 0)
        {
            requests.Insert(0, Request(BlockRequestKind.New, [maker]));
            BracketOption option = new(OptionRole.Proposed, Names([maker]), [], [], nodes, [weave.Changes[maker].Id]);
            (nodes, end) = BlockMark.Wrap(option, end, entry.Tokens[OwnMark(entry)].Token);
        }

        if (movers.Length > 0)
        {
            requests.Add(Request(BlockRequestKind.Moved, movers));
            (nodes, end) = MovedAway(nodes, end, entry.Tokens[OwnMark(entry)].Token, movers);
        }

        return new BracketedBlock(place.Ref, entry.Id, entry.Shape, nodes, end, [.. requests]);
    }

    private (ImmutableArray<BracketedNode> Nodes, BlockEnd End) MovedAway(ImmutableArray<BracketedNode> nodes, BlockEnd end, Token mark, int[] movers)
    {
        ImmutableArray<ChangeId> ids = [.. movers.Select(change => weave.Changes[change].Id).Order()];
        if (end == BlockEnd.WithBracket && nodes is [BracketNode { Options: [{ Role: OptionRole.Base } kept, ..] } bracket])
        {
            BracketOption moved = kept with { MovedBy = Names(movers), Changes = [.. kept.Changes.Concat(ids).Order()] };
            return ([bracket with { Options = bracket.Options.SetItem(0, moved) }], end);
        }

        return BlockMark.Wrap(new BracketOption(OptionRole.Base, [], [], Names(movers), nodes, ids), end, mark);
    }

    // The block again where it would be moved to, with what else is asked of it: that follows it.
    private BracketedBlock Slot(WeaveEntry slot, int from)
    {
        WeaveEntry entry = weave.Entries[from];
        ChangeSet following = new(inPlay);
        foreach (int change in inPlay.Members())
        {
            if (weave.Changes[change].Kind == ChangeKind.DeleteBlock)
            {
                following.Remove(change);
            }
        }

        (ImmutableArray<BracketedNode> nodes, List<BlockRequest> requests) = Words(from, following);
        Token mark = entry.Tokens[OwnMark(entry)].Token;
        (nodes, BlockEnd end) = BlockMark.Settle(nodes, mark, IsGone(entry), true);
        requests.Insert(0, Request(BlockRequestKind.MovedHere, [slot.Ref.Change]));
        BracketOption option = new(OptionRole.MovedHere, Names([slot.Ref.Change]), [], [], nodes, [weave.Changes[slot.Ref.Change].Id]);
        (nodes, end) = BlockMark.Wrap(option, end, mark);
        return new BracketedBlock(slot.Ref, slot.Id, slot.Shape, nodes, end, [.. requests]);
    }

    private (ImmutableArray<BracketedNode> Nodes, List<BlockRequest> Requests) Words(int at, ChangeSet asking)
    {
        WeaveEntry entry = weave.Entries[at];
        IReadOnlyList<ReservationEnd> ends = reservations.EndsIn(at);
        EntryTouches touches = new(weave, entry, adopted, asking, reservations.IsRange);
        ClusterPlanner planner = new(weave, entry, touches, adopted, options, ends);
        ImmutableArray<BracketedNode> nodes = new NodeBuilder(weave, entry, planner, options, ends).Build(touches.Root, planner.Plan());
        SortedDictionary<BlockRequestKind, SortedSet<int>> asked = [];
        foreach (int change in touches.Root.Touches.SelectMany(touch => touch.WithInner()).Select(touch => touch.Change))
        {
            BlockRequestKind? kind = weave.Changes[change].Kind switch
            {
                ChangeKind.DeleteBlock => BlockRequestKind.Deleted,
                ChangeKind.Split => BlockRequestKind.Split,
                ChangeKind.Merge => BlockRequestKind.Merged,
                _ => null,
            };
            if (kind is { } known)
            {
                if (!asked.TryGetValue(known, out SortedSet<int>? changes))
                {
                    asked.Add(known, changes = []);
                }

                changes.Add(change);
            }
        }

        return (nodes, [.. asked.Select(pair => Request(pair.Key, pair.Value))]);
    }

    private BlockRequest Request(BlockRequestKind kind, IEnumerable<int> changes) =>
        new(kind, Names(changes), [.. changes.Select(change => weave.Changes[change].Id).Order()]);

    private ImmutableArray<string> Names(IEnumerable<int> changes) =>
        options.IsAttributed ? ProtocolNames.Of(weave, changes, options.ProtocolOrder) : [];

    private bool IsGone(WeaveEntry entry) => adopted.ContainsAny(entry.Tokens[OwnMark(entry)].Deleters.AsSpan());

    private static int OwnMark(WeaveEntry entry)
    {
        for (int p = entry.Tokens.Length - 1; p >= 0; p--)
        {
            if (entry.Tokens[p].Ref.Entry == entry.Ref && entry.Tokens[p].Token.Kind == TokenKind.Mark)
            {
                return p;
            }
        }

        throw new InvalidOperationException($"Entry {entry.Ref} has no mark.");
    }
}
