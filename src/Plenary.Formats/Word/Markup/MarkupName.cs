namespace Plenary.Formats.Word;

/// <summary>A qualified name as it stands in a part.</summary>
/// <param name="Bytes">The name in UTF-8, <c>w:rPr</c>.</param>
/// <param name="Local">Its local part.</param>
/// <param name="Prefix">The number of its prefix in <see cref="MarkupNamespaces"/>; 0 is none.</param>
internal sealed record MarkupName(byte[] Bytes, string Local, int Prefix);
