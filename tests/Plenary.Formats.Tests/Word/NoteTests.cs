using System.Collections.Immutable;
using System.Xml.Linq;
using Plenary.Corpus.Documents;
using Plenary.Formats.Tests.BadInput;
using Xunit;
using CorpusPackage = Plenary.Corpus.Documents.WordPackage;

namespace Plenary.Formats.Tests.Word;

/// <summary>A note is known by its reference: its words may be those of another.</summary>
public sealed class NoteTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("One Two", "Zero One Two")]
    [InlineData("One Two", "One Half Two")]
    [InlineData("One Two", "One Two Three")]
    [InlineData("One Two Three", "One Three")]
    [InlineData("One Two Three", "Three One Two")]
    [InlineData("One Two", "One+ Two")]
    public void Notes_of_the_same_words_come_and_go_with_their_references(string before, string after)
    {
        byte[] source = File(before);
        byte[] edited = File(after);

        Examination.Of(source, ("CHN", edited), ("FRA", source)).IsExact(source, ("CHN", edited), ("FRA", source)).IsSound(source);
    }

    [Theory]
    [InlineData("One Two", "Zero One Two", "One Half Two")]
    [InlineData("One Two Three", "Three One Two", "One+ Two Three")]
    public void Notes_stand_in_the_order_of_their_references(string before, string one, string other)
    {
        byte[] source = File(before);
        ZipParts output = ZipParts.Of([.. Examination.Of(source, ("CHN", File(one)), ("FRA", File(other))).Output]);
        string[] references = [.. output.Tree(RawWord.Document).Descendants(W + "footnoteReference").Select(reference => reference.Attribute(W + "id")!.Value).Distinct()];
        string[] notes = [.. output.Tree(RawWord.Footnotes).Root!.Elements().Where(note => note.Attribute(W + "type") is null).Select(note => note.Attribute(W + "id")!.Value)];
        Assert.True(references.Length > before.Split(' ').Length);
        Assert.Equal(references, notes);
    }

    // Paragraphs, each with a note "Ibid."; a plus doubles the note.
    private static byte[] File(string paragraphs)
    {
        ImmutableArray<Block>.Builder body = ImmutableArray.CreateBuilder<Block>();
        ImmutableArray<Note>.Builder notes = ImmutableArray.CreateBuilder<Note>();
        foreach (string name in paragraphs.Split(' '))
        {
            string word = name.TrimEnd('+');
            List<Inline> content = [new TextRun($"Paragraph {word} of the text stands on what was said before in {word}")];
            for (int n = name.Length - word.Length; n >= 0; n--)
            {
                notes.Add(new Note(NoteKind.Footnote, notes.Count + 1, [Paragraph.Of(" Ibid.", "FootnoteText")]));
                content.Add(new NoteReference(NoteKind.Footnote, notes.Count));
            }

            body.Add(new Paragraph([.. content, new TextRun(".")]));
        }

        return [.. CorpusPackage.Write(new WordDocument(body.ToImmutable()) { Notes = notes.ToImmutable() })];
    }
}
