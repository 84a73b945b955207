using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>A place of the body that refers to a note.</summary>
/// <param name="Story">The note's story, <c>footnote:3</c>.</param>
/// <param name="Inserted">The change that put the reference in, or <see langword="null"/>.</param>
/// <param name="Deleted">The change that takes it out, or <see langword="null"/>.</param>
internal readonly record struct NoteReference(string Story, Revision? Inserted, Revision? Deleted)
{
    private const char Again = '#';

    /// <summary>The note in the file: several references may lead to one, each of which shows it for itself.</summary>
    public string Note => Story.IndexOf(Again, StringComparison.Ordinal) is var cut and >= 0 ? Story[..cut] : Story;

    /// <summary>The name of the story that one more reference to a note leads to.</summary>
    public static string Further(string note, int count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{note}{Again}{count}");
}
