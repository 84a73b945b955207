using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Mediation;

/// <summary>The points of a text: those of its weave, and paragraphs that somebody objects to though nothing is proposed in them.</summary>
/// <remarks>
/// "No text" is an option where somebody objects to something there. Where several points share such a paragraph, whether it
/// stays is a point of its own, and what is held on the others counts only while it does.
/// </remarks>
internal sealed class PointTable
{
    /// <summary>The identity of the option that leaves paragraphs out where no change in play does.</summary>
    public const string LeftOut = "no-text";

    private readonly Dictionary<BlockId, List<int>> touching = [];
    private readonly Dictionary<BlockId, int> stays = [];
    private readonly List<MediationPoint> points = [];
    private readonly NegotiatedText text;

    private readonly List<(OfferedWords Words, int Option, string[] Accepting)> offers = [];

    private PointTable(NegotiatedText text) => this.text = text;

    public ImmutableArray<MediationPoint> Points { get; private set; }

    /// <summary>For every point all of its options, one bit each.</summary>
    public ulong[] All { get; private set; } = [];

    public int Settled { get; private set; }

    /// <summary>Whether of who is silent nothing is known.</summary>
    public bool IsSilenceUnknown { get; private set; }

    /// <summary>Whether words are offered and not given.</summary>
    public bool HasUnknownWords => offers.Exists(one => one.Words.Text.Length == 0);

    /// <summary>The blocks that a point touches.</summary>
    public IEnumerable<BlockId> Blocks => touching.Keys;

    public static PointTable Of(NegotiatedText text, IReadOnlySet<BlockId> contested, IReadOnlySet<ChangeId> refused)
    {
        PointTable table = new(text);
        ImmutableArray<Point> woven = Plenary.Text.Points.Of(text.Weave).All;
        foreach (Point point in woven)
        {
            foreach (BlockId block in point.Blocks.Distinct())
            {
                (table.touching.TryGetValue(block, out List<int>? known) ? known : table.touching[block] = []).Add(table.points.Count);
            }

            table.points.Add(new MediationPoint($"{point.Changes[0].Value}", "", [.. point.Options.Select(table.Option)]) { Blocks = point.Blocks });
        }

        for (int at = 0; at < woven.Length; at++)
        {
            if (woven[at].Blocks.Any(contested.Contains) || woven[at].Changes.Any(refused.Contains))
            {
                table.OfferNoText(at);
            }
        }

        foreach (Block block in text.Agreed.Blocks.Where(block => contested.Contains(block.Id) && !table.touching.ContainsKey(block.Id)))
        {
            table.touching[block.Id] = [table.points.Count];
            table.points.Add(table.Paragraph(block.Id, block.Text));
        }

        table.PutInOrder();
        table.Name();
        return table;
    }

    /// <summary>Adds what the chair offers to the points, each as one more option.</summary>
    /// <param name="offered">The offers, their members as places.</param>
    /// <param name="members">The codes of the members.</param>
    /// <param name="isSilenceUnknown">Whether of who is silent nothing is known.</param>
    public void Offer(ImmutableArray<OfferedWords> offered, IReadOnlyList<string> members, bool isSilenceUnknown)
    {
        IsSilenceUnknown = isSilenceUnknown;
        foreach (OfferedWords one in offered)
        {
            MediationPoint point = Points[one.Point];
            offers.Add((one, point.Options.Length, [.. one.Accepting.Select(member => members[member])]));
            All[one.Point] |= 1UL << point.Options.Length;
            Points = Points.SetItem(one.Point, point with { Options = point.Options.Add(MediationOption.Offer(point, one)) });
        }
    }

    /// <summary>What is offered on the points that touch a block, whether it stays among them.</summary>
    public IEnumerable<(int Point, MediationOption Offer)> OffersOn(BlockId block) =>
        PointsOf(block).Concat(stays.TryGetValue(block, out int stay) ? [stay] : []).SelectMany(point => Points[point].Options.Where(option => option.IsOffer).Select(option => (point, option)));

    /// <summary>The same options, and what is offered as well where these are all the wordings that there really are: whoever refuses every one refuses another too.</summary>
    public ulong Reaching(int point, ulong options)
    {
        ulong real = Mask(point, option => option.Kind != OptionKind.NoText && !option.IsOffer);
        return real != 0 && (options & real) == real ? options | Mask(point, option => option.IsOffer) : options;
    }

    /// <summary>The same places without those where the holder is taken to accept what is offered for the thing itself.</summary>
    /// <param name="terms">Where something bites.</param>
    /// <param name="holder">Whose it is.</param>
    /// <param name="target">What it is held on.</param>
    public ImmutableArray<Term> Sparing(ImmutableArray<Term> terms, string holder, PositionTarget target)
    {
        foreach ((OfferedWords words, int option, _) in offers.Where(one => one.Accepting.Contains(holder, StringComparer.Ordinal) && IsOn(target, one.Words.Point)))
        {
            terms = Terms.All(terms, [Term.Of(words.Point, All[words.Point] & ~(1UL << option))]);
        }

        return terms;
    }

    /// <summary>Whether a change is what a position is on, or a part of it.</summary>
    public bool IsOf(PositionTarget target, ChangeId change) => target.Kind == TargetKind.Change ? target.Change == change
        : target.Proposal is { } number && text.Proposals.TryGetValue(number, out Proposal? proposal) && proposal.Changes.Contains(change);

    private bool IsOn(PositionTarget target, int point) => target.Block is { } block ? Points[point].Blocks.Contains(block)
        : Points[point].Options.Any(option => option.Changes.Any(change => IsOf(target, change)));

    /// <summary>Where a block keeps its text.</summary>
    public ImmutableArray<Term> HasText(BlockId block)
    {
        if (stays.ContainsKey(block))
        {
            return WhereItStays(block, option => option.Kind != OptionKind.NoText);
        }

        ImmutableArray<Term> has = Terms.Always;
        foreach (int point in PointsOf(block))
        {
            ulong with = Mask(point, option => option.Kind != OptionKind.NoText && option.Paragraphs > 0);
            has = with == 0 ? Terms.Never : with == All[point] ? has : Terms.All(has, [Term.Of(point, with)]);
        }

        return has;
    }

    /// <summary>Where a block whose staying is a point of its own stays; everywhere, when it is none.</summary>
    public ImmutableArray<Term> Stays(BlockId block) => stays.TryGetValue(block, out int stay) ? [Term.Of(stay, 1)] : Terms.Always;

    /// <summary>Where the point of whether a block stays is settled by some of its options; nowhere, when it is none.</summary>
    public ImmutableArray<Term> WhereItStays(BlockId block, Func<MediationOption, bool> which) =>
        stays.TryGetValue(block, out int stay) && Mask(stay, which) is > 0 and var options ? [Term.Of(stay, options)] : Terms.Never;

    /// <summary>The points of the weave, or the paragraph's own, that touch a block; not whether it stays.</summary>
    public IReadOnlyList<int> PointsOf(BlockId block) => touching.TryGetValue(block, out List<int>? known) ? known : [];

    public ulong Mask(int point, Func<MediationOption, bool> which)
    {
        ulong mask = 0;
        for (int option = 0; option < Points[point].Options.Length; option++)
        {
            mask |= which(Points[point].Options[option]) ? 1UL << option : 0;
        }

        return mask;
    }

    /// <summary>What is held on a point counts only while its paragraphs stay.</summary>
    public ImmutableArray<Term> WhileItStays(int point, ulong options)
    {
        if (options == 0)
        {
            return Terms.Never;
        }

        ImmutableArray<Term> terms = [Term.Of(point, options)];
        foreach (BlockId block in Points[point].Blocks.Distinct())
        {
            terms = stays.TryGetValue(block, out int stay) ? Terms.All(terms, [Term.Of(stay, 1)]) : terms;
        }

        return terms;
    }

    private MediationOption Option(PointOption option, int at)
    {
        ImmutableArray<int> proposals = [.. option.Changes.SelectMany(change => text.MadeBy.GetValueOrDefault(change, [])).Where(number => text.Proposals[number].IsOnTheTable).Distinct().Order()];
        bool isCompromise = !proposals.IsEmpty && proposals.All(number => text.Proposals[number].Kind == ProposalKind.Compromise);
        string label = option.IsBase ? (option.IsNoText ? "no text" : "as it stands")
            : proposals.IsEmpty ? $"as {string.Join(", ", option.Sponsors)} would have it"
            : $"{(isCompromise ? "the chair's proposal" : "proposal")} {string.Join(" and ", proposals)}{(option.IsNoText ? " (no text)" : "")}";
        return new MediationOption(
            at == 0 ? "stands" : $"option-{at}",
            label,
            option.IsNoText ? OptionKind.NoText : option.IsBase ? OptionKind.AsItStands : isCompromise ? OptionKind.Compromise : OptionKind.Proposed,
            option.Text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)))
        {
            Text = option.Text,
            Changes = option.Changes,
            Sponsors = isCompromise ? [] : option.Sponsors,
        };
    }

    private void OfferNoText(int at)
    {
        MediationPoint point = points[at];
        BlockId[] shared = [.. point.Blocks.Distinct().Where(block => touching[block].Count > 1)];
        if (shared.Length == 0)
        {
            if (!point.Options.Any(option => option.Kind == OptionKind.NoText) && point.Options.Length < MediationPoint.MostOptions)
            {
                points[at] = point with { Options = point.Options.Add(new MediationOption(LeftOut, "no text", OptionKind.NoText, 0)) };
            }

            return;
        }

        foreach (BlockId block in shared.Where(block => !stays.ContainsKey(block) && text.Find(block) is not null))
        {
            stays[block] = points.Count;
            points.Add(Paragraph(block, text.Find(block)!.Text));
        }
    }

    private MediationPoint Paragraph(BlockId block, string words) => new(
        $"{block.Value}",
        "",
        [
            new MediationOption("stands", touching[block].Count > 1 ? "it stays" : "as it stands", OptionKind.AsItStands, 1) { Text = words },
            new MediationOption(LeftOut, "no text", OptionKind.NoText, 0),
        ])
    {
        Blocks = [block],
    };

    // In the order of the text, whatever somebody proposes in them or only objects to.
    private void PutInOrder()
    {
        Dictionary<BlockId, int> places = [];
        foreach (WeaveEntry entry in text.Weave.Entries)
        {
            places.TryAdd(entry.Id, places.Count);
        }

        int[] order = [.. Enumerable.Range(0, points.Count).OrderBy(at => points[at].Blocks.Min(block => places.GetValueOrDefault(block, int.MaxValue)))];
        int[] now = new int[order.Length];
        MediationPoint[] ordered = [.. order.Select(at => points[at])];
        for (int at = 0; at < order.Length; at++)
        {
            (now[order[at]], points[at]) = (at, ordered[at]);
        }

        foreach (BlockId block in touching.Keys.ToArray())
        {
            touching[block] = [.. touching[block].Select(at => now[at]).Order()];
        }

        foreach (BlockId block in stays.Keys.ToArray())
        {
            stays[block] = now[stays[block]];
        }
    }

    // A paragraph whose staying is decided apart counts there, and once; labels are made when all points are known.
    private void Name()
    {
        for (int at = 0; at < points.Count; at++)
        {
            MediationPoint point = points[at];
            if (!stays.ContainsValue(at) && point.Blocks.Any(stays.ContainsKey))
            {
                points[at] = point with { Options = [.. point.Options.Select(option => option with { Paragraphs = Math.Max(0, option.Paragraphs - point.Blocks.Distinct().Count(stays.ContainsKey)) })] };
            }
        }

        Dictionary<string, int> used = new(StringComparer.Ordinal);
        string[] names = [.. points.Select(NameOf)];
        HashSet<string> twice = [.. names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        for (int at = 0; at < points.Count; at++)
        {
            int number = used[names[at]] = used.GetValueOrDefault(names[at]) + 1;
            string label = stays.ContainsValue(at) ? $"{names[at]} (whether it stays)" : twice.Contains(names[at]) ? $"{names[at]} ({number})" : names[at];
            points[at] = points[at] with { Label = label };
        }

        Points = [.. points];
        All = [.. Points.Select((_, point) => Points[point].Options.Length == 64 ? ulong.MaxValue : (1UL << Points[point].Options.Length) - 1)];
        HashSet<BlockId> open = [.. touching.Keys];
        Settled = text.Agreed.Blocks.Count(block => text.Labels.LabelOf(block.Id) is not null && !open.Contains(block.Id));
    }

    private string NameOf(MediationPoint point)
    {
        string[] labels = [.. point.Blocks.Distinct().Where(block => text.Labels.LabelOf(block) is not null).Select(text.Labels.NameOf)];
        return labels.Length switch
        {
            0 => $"new text of {point.Options.Last(option => option.Kind != OptionKind.NoText || point.Options.Length == 1).Label}",
            1 or 2 => string.Join(" and ", labels),
            _ => $"{labels[0]} to {labels[^1]}",
        };
    }
}
