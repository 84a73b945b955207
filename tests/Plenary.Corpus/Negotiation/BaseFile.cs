using Plenary.Corpus.Documents;

namespace Plenary.Corpus;

/// <summary>Makes the Word document of the base.</summary>
internal static class BaseFile
{
    public const string Header = "Draft for comments, revision 2";
    public const string Footer = "Restricted distribution, page ";

    public static WordDocument Of(BaseDocument text) =>
        new([
            .. text.Paragraphs.Take(text.TableStart).Select(paragraph => paragraph.Source),
            new Table(
            [
                .. Enumerable.Range(0, text.Rows).Select(row => new TableRow(
                [
                    .. Enumerable.Range(text.TableStart + (row * text.Columns), text.Columns)
                        .Select(cell => new TableCell([text.Paragraphs[cell].Source])),
                ])),
            ]),
            .. text.Paragraphs.Skip(text.TableEnd).Select(paragraph => paragraph.Source),
        ])
        {
            Notes = [.. text.Footnotes.Select((note, i) => new Note(NoteKind.Footnote, i + 1, [note.Source]))],
            Header = Header,
            Footer = Footer,
        };
}
