using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>A place of the body that refers to a note.</summary>
/// <param name="Story">The note's story, <c>footnote:3</c>.</param>
/// <param name="Inserted">The change that put the reference in, or <see langword="null"/>.</param>
/// <param name="Deleted">The change that takes it out, or <see langword="null"/>.</param>
internal readonly record struct NoteReference(string Story, Revision? Inserted, Revision? Deleted);
