using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Drawing;

/// <summary>One row of a compilation table: a change, or a remark that is a reason for none.</summary>
/// <param name="Paragraph">The name of the paragraph it is about.</param>
/// <param name="Members">Who asks, in protocol order.</param>
/// <param name="Proposal">What is asked.</param>
/// <param name="Change">The change, or <see langword="null"/> for a comment.</param>
/// <param name="Remarks">The places of its remarks in <see cref="Weave.Remarks"/>.</param>
internal sealed record ProposalRow(
    string Paragraph,
    ImmutableArray<string> Members,
    ImmutableArray<ProposalPiece> Proposal,
    ChangeId? Change,
    ImmutableArray<int> Remarks);
