using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>The words of the notes of a text, which have no order of their own.</summary>
internal sealed class NoteWords
{
    private Dictionary<string, string>? byStory;

    /// <summary>Adds a paragraph of a note.</summary>
    /// <param name="paragraph">Its words.</param>
    /// <param name="story">The note, as in <see cref="BlockPlace.Story"/>.</param>
    public void Add(string paragraph, string story)
    {
        byStory ??= new Dictionary<string, string>(StringComparer.Ordinal);
        byStory[story] = byStory.TryGetValue(story, out string? known) ? $"{known}\n{paragraph}" : paragraph;
    }

    /// <summary>The words of each note, in the order of their words.</summary>
    public string[] InOrder() => byStory is null ? [] : [.. byStory.Values.Order(StringComparer.Ordinal)];
}
