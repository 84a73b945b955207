using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Names typed at a bracket, every one of which is a known holder (practice B11).</summary>
/// <param name="SpanIndex">The bracket span it belongs to.</param>
/// <param name="Role">What the holders do.</param>
/// <param name="Holders">Codes of the holders, in the order written.</param>
/// <param name="Range">The characters of the whole note of names, parenthesis or dash included; one note may give several attributions.</param>
public sealed record Attribution(int SpanIndex, AttributionRole Role, ImmutableArray<string> Holders, TextRange Range);
