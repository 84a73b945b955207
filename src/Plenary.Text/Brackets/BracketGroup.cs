using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>A run of two or more bracket spans that touch or are one space apart, with the same parent (practice B6).</summary>
/// <param name="Spans">Indices of the spans, in order of the text.</param>
/// <param name="Kind">How they relate, as far as can be told.</param>
public sealed record BracketGroup(ImmutableArray<int> Spans, BracketGroupKind Kind);
