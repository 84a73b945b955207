using System.Xml.Linq;
using Plenary.Formats.Tests.BadInput;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>A reference that a response keeps leads to the note that it led to, whatever became of the note, and no other reference is taken for it.</summary>
public sealed class KeptNoteTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void A_paragraph_is_moved_in_tracked_changes_then_its_note_is_the_one_that_it_had()
    {
        byte[] source = File(Noted(Reference(1)) + RawWord.Plain, ["The first."]);
        byte[] edited = File(Moved(1, 2), ["The first."], ["The first."]);

        Examination examined = Exact(source, edited);

        Assert.Equal([ChangeKind.Move], examined.Compilation!.Weave.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void A_paragraph_is_moved_in_tracked_changes_and_a_word_of_its_note_is_another_then_that_word_alone_is()
    {
        byte[] source = File(Noted(Reference(1)) + RawWord.Plain, ["The first of all the notes."]);
        byte[] edited = File(Moved(1, 2), ["The first of all the notes."], ["The first of all the words."]);

        Examination examined = Exact(source, edited);

        Assert.Equal(["words"], examined.Compilation!.Weave.Changes.SelectMany(change => change.Edits).OfType<SpanEdit>().Select(edit => Token.Join(edit.Inserted.AsSpan())));
    }

    [Theory]
    [InlineData("Alpha beta.|Gamma delta.")]
    [InlineData("Alpha beta.|Gamma delta.|Epsilon.")]
    [InlineData("The last of them.|The first of two.|And another.")]
    [InlineData("Alpha beta.")]
    [InlineData("")]
    public void A_note_of_two_paragraphs_is_written_anew_then_it_is_that_note(string note)
    {
        byte[] source = File(Noted(Reference(1)) + RawWord.Plain, ["The first of two.", "The last of them."]);

        Exact(source, File(Noted(Reference(1)) + RawWord.Plain, note.Split('|')));
        Exact(source, File(Moved(1, 2), ["The first of two.", "The last of them."], note.Split('|')));
    }

    [Theory]
    [InlineData("1", "1 +2")]
    [InlineData("1", "+2 1")]
    [InlineData("1", "-1 +2")]
    [InlineData("1", "+2 -1")]
    [InlineData("1 2", "1 -2")]
    [InlineData("1 2", "-1 2")]
    [InlineData("1 2", "-1 2 +1")]
    [InlineData("1 2", "1 +3 2")]
    [InlineData("1 2", "1 -2 +3")]
    public void References_side_by_side_come_and_go_in_tracked_changes_then_each_has_its_own_note(string before, string after)
    {
        string[][] notes = [["The first."], ["The second."], ["The third."]];

        Exact(File(Noted(References(before)) + RawWord.Plain, notes), File(Noted(References(after)) + RawWord.Plain, notes));
    }

    private static Examination Exact(byte[] source, byte[] edited)
    {
        Examination examined = Examination.Of(source, ("CHN", edited));
        Assert.Null(examined.Fault);
        return examined.IsExact(source, ("CHN", edited)).IsSound(source);
    }

    private static string Reference(int id) => $"<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>";

    // References by number, with a plus where it is put in and a minus where it is taken out.
    private static string References(string numbers) => string.Concat(numbers.Split(' ').Select((number, at) =>
        number[0] is '+' ? Tracked("ins", 70 + at, Reference(number[1] - '0'))
        : number[0] is '-' ? Tracked("del", 70 + at, Reference(number[1] - '0'))
        : Reference(number[0] - '0')));

    private static string Noted(string references) => $"<w:p>{Words(references)}</w:p>";

    private static string Words(string references) => RawWord.Run("Noted once and again") + references + RawWord.Run(" as was said at length in an earlier meeting.");

    private static string Moved(int from, int to) =>
        $"<w:p><w:pPr><w:rPr>{Tracked("moveFrom", 50)}</w:rPr></w:pPr>{Tracked("moveFrom", 51, Words(Reference(from)), "move1")}</w:p>"
        + RawWord.Plain
        + $"<w:p><w:pPr><w:rPr>{Tracked("moveTo", 60)}</w:rPr></w:pPr>{Tracked("moveTo", 61, Words(Reference(to)), "move1")}</w:p>";

    private static string Tracked(string kind, int id, string content = "", string? move = null)
    {
        const string By = "w:author=\"Wei\" w:date=\"2026-03-05T10:00:00Z\"";
        string change = $"<w:{kind} w:id=\"{id}\" {By}>{content}</w:{kind}>";
        return move is null ? change : $"<w:{kind}RangeStart w:id=\"{id + 1}\" {By} w:name=\"{move}\"/>{change}<w:{kind}RangeEnd w:id=\"{id + 1}\"/>";
    }

    // A package with the body given and these footnotes, numbered from 1, each of paragraphs.
    private static byte[] File(string body, params string[][] notes)
    {
        ZipParts parts = RawWord.Parts(body);
        XDocument footnotes = parts.Tree(RawWord.Footnotes);
        footnotes.Root!.Elements().Where(note => note.Attribute(W + "type") is null).Remove();
        for (int n = 0; n < notes.Length; n++)
        {
            XElement note = new(W + "footnote", new XAttribute(W + "id", n + 1), notes[n].Select(text => new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", text)))));
            note.Element(W + "p")!.AddFirst(new XElement(W + "r", new XElement(W + "footnoteRef")));
            footnotes.Root.Add(note);
        }

        return parts.With(RawWord.Footnotes, footnotes.ToString(SaveOptions.DisableFormatting)).Zip();
    }
}
