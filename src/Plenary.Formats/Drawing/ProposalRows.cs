using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Drawing;

/// <summary>Lists all that members ask for and say, paragraph by paragraph.</summary>
internal sealed class ProposalRows
{
    private readonly Weave weave;
    private readonly IComparer<string> protocolOrder;
    private readonly WeavePlaces places;
    private readonly ProposalWording wording;

    public ProposalRows(Weave weave, IComparer<string> protocolOrder)
    {
        this.weave = weave;
        this.protocolOrder = protocolOrder;
        places = new WeavePlaces(weave);
        wording = new ProposalWording(weave, places);
    }

    /// <summary>The rows in the order of the text; in one place in protocol order, comments after changes.</summary>
    public ImmutableArray<ProposalRow> List()
    {
        List<(int Block, int Place, int Token, ProposalRow Row)> rows = [];
        ILookup<ChangeId, int> reasons = weave.Remarks.SelectMany((remark, index) => remark.Changes.Select(change => (change, index)))
            .ToLookup(pair => pair.change, pair => pair.index);
        HashSet<int> told = [];
        for (int c = 0; c < weave.Changes.Length; c++)
        {
            Change change = weave.Changes[c];
            if (change.Sponsors.IsEmpty)
            {
                continue;
            }

            (int place, int token) = places.Of(change.Edits[0], c);
            int block = places.BaseAt(place);
            ImmutableArray<int> remarks = [.. reasons[change.Id]];
            told.UnionWith(remarks);
            ImmutableArray<string> members = InOrder(change.Sponsors.Select(sponsor => sponsor.Member));
            rows.Add((block, place, token, new ProposalRow(places.NameOf(block), members, wording.Of(c), change.Id, remarks)));
        }

        for (int r = 0; r < weave.Remarks.Length; r++)
        {
            if (!told.Contains(r))
            {
                Remark remark = weave.Remarks[r];
                int place = places.Of(remark.On);
                int block = places.BaseAt(place);
                rows.Add((block, int.MaxValue, 0, new ProposalRow(places.NameOf(block), InOrder(remark.Members), wording.About(remark), null, [r])));
            }
        }

        return
        [
            .. rows.OrderBy(row => row.Block).ThenBy(row => row.Place).ThenBy(row => row.Token)
                .ThenBy(row => row.Row.Members.FirstOrDefault() ?? "", protocolOrder)
                .ThenBy(row => row.Row.Change?.Value ?? "", StringComparer.Ordinal)
                .Select(row => row.Row),
        ];
    }

    private ImmutableArray<string> InOrder(IEnumerable<string> members) => [.. members.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Order(protocolOrder)];
}
