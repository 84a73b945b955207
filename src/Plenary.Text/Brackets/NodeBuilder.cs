using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Draws the nodes of one entry from the plan of its brackets.</summary>
/// <param name="weave">The weave.</param>
/// <param name="entry">The entry.</param>
/// <param name="planner">The plan's maker.</param>
/// <param name="options">How to draw.</param>
/// <param name="ends">The ends of reservations in the entry, by gap, in the order to be drawn.</param>
internal sealed class NodeBuilder(
    Weave weave,
    WeaveEntry entry,
    ClusterPlanner planner,
    BracketOptions options,
    IReadOnlyList<ReservationEnd> ends)
{
    /// <summary>The nodes of the words that stand in an entry, with all that is asked of them.</summary>
    public ImmutableArray<BracketedNode> Build(Stretch root, List<Cluster> clusters) =>
        Build(root, 0, root.Positions.Length, clusters, 0, true, true);

    private ImmutableArray<BracketedNode> Build(Stretch stretch, int from, int to, List<Cluster> clusters, int depth, bool isRoot, bool isOuter)
    {
        ImmutableArray<BracketedNode>.Builder nodes = ImmutableArray.CreateBuilder<BracketedNode>();
        ImmutableArray<Token>.Builder plain = ImmutableArray.CreateBuilder<Token>();
        int at = from;
        int drawn = isOuter ? -1 : 2 * from;
        int last = isOuter ? int.MaxValue : (2 * to) - 1;
        foreach (Cluster cluster in clusters)
        {
            Plain(cluster.First);
            if (cluster.IsFlat)
            {
                Flat(nodes, plain, cluster);
            }
            else
            {
                Flush(nodes, plain);
                nodes.Add(Nested(stretch, cluster, depth, isRoot));
            }

            at = cluster.Past;
            drawn = Math.Max(drawn, cluster.High);
        }

        Plain(to);
        Flush(nodes, plain);
        return nodes.DrainToImmutable();

        void Plain(int until)
        {
            for (; at <= until; at++)
            {
                Reservations(2 * at);
                if (at == until)
                {
                    break;
                }

                if (planner.Standing.Stands(stretch, at))
                {
                    plain.Add(entry.Tokens[stretch.Positions[at]].Token);
                }
            }
        }

        void Reservations(int gap)
        {
            if (isRoot && gap > drawn && gap < last)
            {
                drawn = gap;
                foreach (ReservationEnd end in ends)
                {
                    if (end.Gap == gap)
                    {
                        Flush(nodes, plain);
                        nodes.Add(new ReservationNode(end.IsOpening, Names(weave.Changes[end.Change]), weave.Changes[end.Change].Id));
                    }
                }
            }
        }
    }

    private static void Flush(ImmutableArray<BracketedNode>.Builder nodes, ImmutableArray<Token>.Builder plain)
    {
        if (plain.Count > 0)
        {
            nodes.Add(new PlainNode(plain.DrainToImmutable()));
        }
    }

    private void Flat(ImmutableArray<BracketedNode>.Builder nodes, ImmutableArray<Token>.Builder plain, Cluster cluster)
    {
        Wordings wordings = cluster.Wordings!;
        if (wordings.Others.Count == 0)
        {
            plain.AddRange(wordings.Base);
            return;
        }

        (int start, int end) = cluster.IsWidened || !cluster.HasBase ? (0, 0) : wordings.Shared();
        int lead = cluster.HasLead ? 1 : 0;
        int trail = cluster.HasTrail ? 1 : 0;
        plain.AddRange(wordings.Base.Take(start));
        Flush(nodes, plain);
        List<BracketOption> made = [];
        List<Token> hoisted = cluster.HasBase ? wordings.Base : wordings.Others.Find(other => other.Tokens.Count > 0).Tokens;
        ImmutableArray<string> deletedBy = [];
        ImmutableArray<ChangeId> deletions = [];
        foreach ((List<Token> tokens, List<string> sponsors, List<int> changes) in wordings.Others)
        {
            if (tokens.Count == 0)
            {
                deletedBy = [.. sponsors];
                deletions = Ids(changes);
                continue;
            }

            ImmutableArray<Token> words = [.. tokens.Skip(start + lead).SkipLast(end + trail)];
            made.Add(new BracketOption(OptionRole.Proposed, Names(sponsors), [], [], PlainOf(words), Ids(changes)));
        }

        if (!options.IsAttributed)
        {
            made.Sort((left, right) => string.CompareOrdinal(Words(left.Content), Words(right.Content)));
        }

        if (cluster.HasBase)
        {
            AddBase(made, PlainOf([.. wordings.Base.Skip(start + lead).SkipLast(end + trail)]), deletedBy, deletions);
        }

        nodes.Add(new BracketNode([.. hoisted.Take(lead)], [.. made], [.. hoisted.TakeLast(trail)]));
        plain.AddRange(wordings.Base.TakeLast(end));
    }

    private BracketNode Nested(Stretch stretch, Cluster cluster, int depth, bool isRoot)
    {
        List<Touch> proposed = [.. cluster.Outer.Where(touch => touch.Run is not null)];
        List<Touch> deleting = [.. cluster.Outer.Where(touch => touch.Run is null)];
        proposed.Sort(Compare);
        List<BracketOption> made = [];
        ImmutableArray<Token> lead = [];
        ImmutableArray<Token> trail = [];
        foreach (Touch touch in proposed)
        {
            Stretch run = touch.Run!;
            int from = cluster.HasLead ? 1 : 0;
            int to = run.Positions.Length - (cluster.HasTrail ? 1 : 0);
            lead = cluster.HasLead ? [entry.Tokens[run.Positions[0]].Token] : [];
            trail = cluster.HasTrail ? [entry.Tokens[run.Positions[^1]].Token] : [];
            List<Cluster> inner = run.Touches.Count == 0 ? [] : planner.Plan(run, from, to, run.Touches, depth + 1);
            made.Add(new BracketOption(
                OptionRole.Proposed,
                Names(weave.Changes[touch.Change]),
                [],
                [],
                Build(run, from, to, inner, depth + 1, false, false),
                [weave.Changes[touch.Change].Id]));
        }

        if (cluster.HasBase)
        {
            lead = cluster.HasLead ? [entry.Tokens[stretch.Positions[cluster.First]].Token] : [];
            trail = cluster.HasTrail ? [entry.Tokens[stretch.Positions[cluster.Past - 1]].Token] : [];
            ImmutableArray<BracketedNode> content = Build(stretch, cluster.From, cluster.To, cluster.Inner, depth + 1, isRoot, false);
            AddBase(made, content, Members(deleting), Ids(deleting.Select(touch => touch.Change)));
        }

        return new BracketNode(lead, [.. made], trail);
    }

    private void AddBase(List<BracketOption> made, ImmutableArray<BracketedNode> content, ImmutableArray<string> deletedBy, ImmutableArray<ChangeId> deletions)
    {
        if (options.NoTextAsOption && deletions.Length > 0)
        {
            made.Add(new BracketOption(OptionRole.NoText, Names(deletedBy), [], [], [], deletions));
            (deletedBy, deletions) = ([], []);
        }

        made.Insert(0, new BracketOption(OptionRole.Base, [], Names(deletedBy), [], content, deletions));
    }

    private int Compare(Touch left, Touch right)
    {
        string one = Token.JoinWords(((SpanEdit)weave.Changes[left.Change].Edits[left.Edit]).Inserted.AsSpan());
        string other = Token.JoinWords(((SpanEdit)weave.Changes[right.Change].Edits[right.Edit]).Inserted.AsSpan());
        int order = options.IsAttributed
            ? options.ProtocolOrder.Compare(Members([left]).FirstOrDefault() ?? "", Members([right]).FirstOrDefault() ?? "")
            : 0;
        return order != 0 ? order : string.CompareOrdinal(one, other);
    }

    private ImmutableArray<string> Members(IEnumerable<Touch> touches) => ProtocolNames.Of(weave, touches.Select(touch => touch.Change), options.ProtocolOrder);

    private ImmutableArray<string> Names(Change change) => Names(change.Sponsors.Select(sponsor => sponsor.Member).Order(options.ProtocolOrder));

    private ImmutableArray<string> Names(IEnumerable<string> members) => options.IsAttributed ? [.. members] : [];

    private ImmutableArray<ChangeId> Ids(IEnumerable<int> changes) => [.. changes.Select(change => weave.Changes[change].Id).Distinct().Order()];

    private static string Words(ImmutableArray<BracketedNode> content) => string.Concat(content.OfType<PlainNode>().Select(node => Token.JoinWords(node.Tokens.AsSpan())));

    private static ImmutableArray<BracketedNode> PlainOf(ImmutableArray<Token> tokens) => tokens.IsEmpty ? [] : [new PlainNode(tokens)];
}
