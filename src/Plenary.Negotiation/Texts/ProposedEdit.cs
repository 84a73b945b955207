using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What a delegate writes to propose a change: a block as it should read. Nobody types a bracket.</summary>
/// <param name="Block">The block concerned; the block after which, for a new one (<see langword="null"/>: at the top).</param>
public abstract record ProposedEdit(BlockId? Block);

/// <summary>The block should read so.</summary>
/// <param name="Edited">The block.</param>
/// <param name="Text">All its words, as they should read. The empty string takes the block out.</param>
public sealed record RewriteBlock(BlockId Edited, string Text) : ProposedEdit(Edited);

/// <summary>The block should go.</summary>
/// <param name="Gone">The block.</param>
public sealed record DeleteBlock(BlockId Gone) : ProposedEdit(Gone);

/// <summary>A new block should stand here.</summary>
/// <param name="After">The block that it follows, or <see langword="null"/> for the top.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Its depth.</param>
/// <param name="Text">Its words.</param>
public sealed record InsertBlock(BlockId? After, BlockKind Kind, int Level, string Text) : ProposedEdit(After);

/// <summary>The block should stand elsewhere.</summary>
/// <param name="Moved">The block.</param>
/// <param name="After">The block that it should follow, or <see langword="null"/> for the top.</param>
public sealed record MoveBlock(BlockId Moved, BlockId? After) : ProposedEdit(Moved);

/// <summary>Words of the block should stand in brackets, without other words being offered (practice B1, B2).</summary>
/// <param name="Bracketed">The block.</param>
/// <param name="Words">The words, as they stand in the block; <see langword="null"/> for the whole block.</param>
public sealed record BracketWords(BlockId Bracketed, string? Words) : ProposedEdit(Bracketed);
