namespace Plenary.Formats.Word;

/// <summary>What a zip's directory says of an entry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">How many bytes it claims to unpack to.</param>
/// <param name="PackedLength">How many bytes it takes in the zip.</param>
/// <param name="Checksum">The checksum of the unpacked bytes.</param>
/// <param name="Start">Where its bytes start in the zip; of no account where <see cref="ZipDirectory"/> did not read it.</param>
/// <param name="IsDeflated">Whether they are packed; when not, they stand as they are.</param>
internal readonly record struct ZipPart(string Name, long Length, long PackedLength, uint Checksum, int Start, bool IsDeflated);
