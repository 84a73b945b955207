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

    private PointTable(NegotiatedText text) => this.text = text;

    public ImmutableArray<MediationPoint> Points { get; private set; }

    /// <summary>For every point all of its options, one bit each.</summary>
    public ulong[] All { get; private set; } = [];

    public int Settled { get; private set; }

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

        table.Name();
        return table;
    }

    /// <summary>Where a block keeps its text.</summary>
    public ImmutableArray<Term> HasText(BlockId block)
    {
        if (stays.TryGetValue(block, out int stay))
        {
            return [Term.Of(stay, 1)];
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
