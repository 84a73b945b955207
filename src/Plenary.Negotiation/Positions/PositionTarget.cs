using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What a position is on: the whole text, its status, a block, a change, a proposal or an option of a point.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Id">The block's or change's identity, the number of the proposal, or the option in its stable form; <see langword="null"/> for the whole text and its status.</param>
public readonly record struct PositionTarget(TargetKind Kind, string? Id = null)
{
    /// <summary>The text as a whole.</summary>
    public static PositionTarget WholeText { get; } = new(TargetKind.WholeText);

    /// <summary>The text's status: whether it is a common outcome.</summary>
    public static PositionTarget Status { get; } = new(TargetKind.Status);

    /// <summary>One block.</summary>
    public static PositionTarget Of(BlockId block) => new(TargetKind.Block, block.Value);

    /// <summary>One change.</summary>
    public static PositionTarget Of(ChangeId change) => new(TargetKind.Change, change.Value);

    /// <summary>One proposal, by its number.</summary>
    public static PositionTarget OfProposal(int proposal) => new(TargetKind.Proposal, proposal.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>One option of a point.</summary>
    public static PositionTarget Of(OptionTarget option) => new(TargetKind.Option, (option ?? throw new ArgumentNullException(nameof(option))).ToString());

    /// <summary>The block, when it is one.</summary>
    public BlockId? Block => Kind == TargetKind.Block ? new BlockId(Id!) : null;

    /// <summary>The change, when it is one.</summary>
    public ChangeId? Change => Kind == TargetKind.Change ? new ChangeId(Id!) : null;

    /// <summary>The proposal's number, when it is one.</summary>
    public int? Proposal => Kind == TargetKind.Proposal && int.TryParse(Id, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The option, when it is one.</summary>
    public OptionTarget? Option => Kind == TargetKind.Option ? OptionTarget.Read(Id) : null;
}

/// <summary>The kinds of things a position can be on.</summary>
public enum TargetKind
{
    /// <summary>The text as a whole.</summary>
    WholeText,

    /// <summary>The text's status.</summary>
    Status,

    /// <summary>A block.</summary>
    Block,

    /// <summary>A change.</summary>
    Change,

    /// <summary>A proposal, all of its changes.</summary>
    Proposal,

    /// <summary>An option of a point: one reading of what cannot be decided apart.</summary>
    Option,
}
