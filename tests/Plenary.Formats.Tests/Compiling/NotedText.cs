using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>A text with more notes than any real one, many of the same few words, and what delegations do to it.</summary>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record NotedText(ImmutableArray<NotedText.Noted> Paragraphs)
{
    /// <summary>A paragraph.</summary>
    /// <param name="Words">Its words.</param>
    /// <param name="Notes">Its notes, in the order of the words that they stand after.</param>
    internal sealed record Noted(ImmutableArray<string> Words, ImmutableArray<NoteAt> Notes);

    /// <summary>A note.</summary>
    /// <param name="At">The ordinal of the word that its reference stands after.</param>
    /// <param name="Kind">Footnote or endnote.</param>
    /// <param name="Texts">Its paragraphs.</param>
    internal sealed record NoteAt(int At, NoteKind Kind, ImmutableArray<string> Texts);

    /// <summary>Makes one.</summary>
    public static NotedText Make(Random random) => new([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => MakeParagraph(random))]);

    /// <summary>The text after some edits: paragraphs moved and taken out, notes put in, taken out, lengthened and written anew.</summary>
    public NotedText Edited(Random random)
    {
        ImmutableArray<Noted> edited = Paragraphs;
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            int at = random.Next(edited.Length);
            Noted one = edited[at];
            edited = random.Next(8) switch
            {
                0 or 1 => edited.RemoveAt(at).Insert(random.Next(edited.Length), one),
                2 when edited.Length > 2 => edited.RemoveAt(at),
                3 => edited.SetItem(at, one with { Words = one.Words.SetItem(random.Next(one.Words.Length), Words(random, 1)) }),
                4 => edited.SetItem(at, one with { Notes = [.. one.Notes.Add(MakeNote(random, one.Words.Length)).OrderBy(note => note.At)] }),
                _ when one.Notes.IsEmpty => edited,
                5 => edited.SetItem(at, one with { Notes = one.Notes.RemoveAt(random.Next(one.Notes.Length)) }),
                _ => edited.SetItem(at, one with { Notes = EditOne(one.Notes, random) }),
            };
        }

        return new NotedText(edited);
    }

    /// <summary>The text as a Word file.</summary>
    public byte[] File()
    {
        ImmutableArray<Block>.Builder body = ImmutableArray.CreateBuilder<Block>();
        List<Note> notes = [];
        foreach (Noted paragraph in Paragraphs)
        {
            List<Inline> content = [];
            for (int w = 0; w < paragraph.Words.Length; w++)
            {
                content.Add(new TextRun(w == 0 ? paragraph.Words[w] : $" {paragraph.Words[w]}"));
                foreach (NoteAt note in paragraph.Notes.Where(note => note.At == w))
                {
                    int id = 1 + notes.Count(other => other.Kind == note.Kind);
                    string style = note.Kind == NoteKind.Footnote ? "FootnoteText" : "EndnoteText";
                    notes.Add(new Note(note.Kind, id, [.. note.Texts.Select(text => Paragraph.Of(text, style))]));
                    content.Add(new NoteReference(note.Kind, id));
                }
            }

            body.Add(new Paragraph([.. content, new TextRun(".")]));
        }

        return [.. WordPackage.Write(new WordDocument(body.ToImmutable()) { Notes = [.. notes] })];
    }

    private static ImmutableArray<NoteAt> EditOne(ImmutableArray<NoteAt> notes, Random random)
    {
        int n = random.Next(notes.Length);
        ImmutableArray<string> texts = notes[n].Texts;
        int at = random.Next(texts.Length);
        return notes.SetItem(n, notes[n] with
        {
            Texts = random.Next(4) switch
            {
                0 => texts.Insert(random.Next(texts.Length + 1), TextOfNote(random)),
                1 when texts.Length > 1 => texts.RemoveAt(at),
                2 => texts.SetItem(at, $"{texts[at]} {Words(random, 1)}"),
                _ => texts.SetItem(at, TextOfNote(random)),
            },
        });
    }

    private static Noted MakeParagraph(Random random)
    {
        ImmutableArray<string> words = [.. Words(random, random.Next(6, 16)).Split(' ')];
        return new Noted(words, [.. Enumerable.Range(0, random.Next(3)).Select(_ => MakeNote(random, words.Length)).OrderBy(note => note.At)]);
    }

    private static NoteAt MakeNote(Random random, int words) => new(
        random.Next(words),
        random.Next(3) == 0 ? NoteKind.Endnote : NoteKind.Footnote,
        [.. Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => TextOfNote(random))]);

    private static string TextOfNote(Random random) => random.Next(12) switch
    {
        0 => "",
        < 5 => " Ibid.",
        _ => $" {Words(random, random.Next(2, 8))}.",
    };

    // Words of a vocabulary so small that every text says some of them twice.
    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => $"{"bdgklmnprst"[random.Next(11)]}{"aeiou"[random.Next(5)]}n"));
}
