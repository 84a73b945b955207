using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>Numbers footnotes by the order of their references, and drops those without one, as Word does on saving.</summary>
public static class NoteOrder
{
    /// <summary>The document with its notes in order.</summary>
    public static WordDocument Renumber(WordDocument document)
    {
        Dictionary<int, int> numbers = [];
        foreach (NoteReference reference in document.Body.OfType<Paragraph>().SelectMany(paragraph => References(paragraph.Content)))
        {
            numbers[reference.Id] = numbers.Count + 1;
        }

        return document with
        {
            Body = [.. document.Body.Select(block => block is Paragraph paragraph ? Renumber(paragraph, numbers) : block)],
            Notes = [.. document.Notes.Where(note => numbers.ContainsKey(note.Id)).Select(note => note with { Id = numbers[note.Id] }).OrderBy(note => note.Id)],
        };
    }

    private static IEnumerable<NoteReference> References(ImmutableArray<Inline> content) => content.SelectMany(inline => inline switch
    {
        NoteReference note => [note],
        Tracked tracked => References(tracked.Content),
        _ => Enumerable.Empty<NoteReference>(),
    });

    private static Paragraph Renumber(Paragraph paragraph, Dictionary<int, int> numbers) =>
        References(paragraph.Content).All(note => numbers[note.Id] == note.Id)
            ? paragraph
            : paragraph with { Content = Renumber(paragraph.Content, numbers) };

    private static ImmutableArray<Inline> Renumber(ImmutableArray<Inline> content, Dictionary<int, int> numbers) =>
    [
        .. content.Select(inline => inline switch
        {
            NoteReference note => note with { Id = numbers[note.Id] },
            Tracked tracked => tracked with { Content = Renumber(tracked.Content, numbers) },
            _ => inline,
        }),
    ];
}
