using System.Globalization;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Writes a weave as tracked changes into its base package: every sponsor set an author, every reason a comment.</summary>
/// <remarks>
/// Law 7: accepting each change whose author names a member and rejecting the rest gives the member's text; rejecting
/// all gives the base. All else in the package stays as it is.
/// </remarks>
internal sealed class TrackedWriter
{
    private readonly Weave weave;
    private readonly BaseDocument document;
    private readonly SponsorSets sponsors;
    private readonly RevisionMarkup markup;
    private readonly TokenRuns runs;
    private readonly ParagraphWriter writer;
    private readonly CommentWriter comments;
    private readonly NewNotes notes;
    private readonly ShapeModels models;
    private readonly Dictionary<EntryRef, WeaveEntry> entries;
    private readonly Dictionary<int, string> moveNames = [];
    private readonly RemarkAnchors remarks;

    public TrackedWriter(Weave weave, BaseDocument document, AuthorSets authors, WordWriteOptions options)
    {
        this.weave = weave;
        this.document = document;
        sponsors = new SponsorSets(weave);
        markup = new RevisionMarkup(document, authors, sponsors.Members, options.Undated);
        runs = new TokenRuns(sponsors, new MarkVisibility(weave, sponsors));
        comments = new CommentWriter(document, authors, options.ProtocolOrder, options.Undated);
        notes = new NewNotes(document, weave, sponsors, authors);
        writer = new ParagraphWriter(markup, notes.IdOf, new InsetWriter(document, options.Insets), comments.Marks);
        models = new ShapeModels(weave, document);
        entries = weave.Entries.ToDictionary(entry => entry.Ref);
        remarks = new RemarkAnchors(weave, entries);
    }

    /// <summary>Writes everything into the document's trees.</summary>
    public void Write()
    {
        comments.WriteAll(weave.Remarks);
        notes.Create();

        // Copies for the far ends of moves are taken before anything is changed.
        Dictionary<EntryRef, XElement> copies = [];
        foreach (WeaveEntry slot in weave.Entries.Where(entry => entry.IsSlot))
        {
            copies.Add(slot.Ref, ParagraphCopy.Of(document.Paragraphs[slot.Source!.Value.Part], reference => notes.IdOf(reference, sponsors.Of(slot.Ref.Change))));
            moveNames.TryAdd(slot.Source.Value.Part, $"move{(moveNames.Count + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        HashSet<int> named = [];
        EntryPlacer placer = new(document, weave.Base);
        NewRows rows = new((name, change) => markup.Revision(name, sponsors.Of(change), sponsors.DateOf(change)), sponsors.Of, placer);
        for (int i = 0; i < weave.Entries.Length; i++)
        {
            WeaveEntry entry = weave.Entries[i];
            if (entry.Ref.IsBase)
            {
                rows.Finish();
                XElement paragraph = document.Paragraphs[entry.Ref.Part];
                placer.MoveTo(paragraph, entry.Shape.Place);
                if (runs.IsTouched(entry) || remarks.AreOn(entry.Ref))
                {
                    WriteBlock(paragraph, AtHome(entry), moveNames.TryGetValue(entry.Ref.Part, out string? name) ? new MoveEnd(name, sponsors.OfAny(entry.Moves), false) : null);
                }
            }
            else if (sponsors.Of(entry.Ref.Change).Length > 0)
            {
                if (entry.IsSlot)
                {
                    rows.Finish();
                    XElement copy = copies[entry.Ref];
                    placer.PlaceParagraph(copy, entry.Shape.Place);
                    int source = entry.Source!.Value.Part;
                    WriteBlock(copy, runs.AtSlot(entries[entry.Source.Value], entry.Ref), named.Add(source) ? new MoveEnd(moveNames[source], sponsors.Of(entry.Ref.Change), true) : null);
                }
                else if (entry.Shape.Place.Story.Contains('+', StringComparison.Ordinal))
                {
                    if (notes.IsTold(entry, sponsors.Of(entry.Ref.Change)))
                    {
                        WriteNew(notes.Paragraph(entry), entry, plain: true);
                    }
                    else
                    {
                        notes.AddMarks(entry, MarksOn(entry));
                    }
                }
                else
                {
                    XElement paragraph = models.NewParagraph(entry.Shape);
                    if (NewRows.IsNew(entry.Shape.Place))
                    {
                        rows.Add(paragraph, entry);
                    }
                    else
                    {
                        rows.Finish();
                        placer.PlaceParagraph(paragraph, entry.Shape.Place);
                    }

                    WriteNew(paragraph, entry, plain: false);
                }
            }
        }

        rows.Finish();
        notes.Finish();
        NoteOrder.Sort(document);
        new DeletedRows(weave, document, sponsors, markup).Write();
    }

    private void WriteNew(XElement paragraph, WeaveEntry entry, bool plain)
    {
        List<TokenRun> own = AtHome(entry);
        if (plain)
        {
            // A new note is there with its reference or not at all: its words need no marks of their own.
            own = [.. own.Select(run => run with { Inserted = null })];
        }

        WriteBlock(paragraph, own, null);
    }

    // Notes are copied where a further reference leads to them, so they are not written down before the end.
    private void WriteBlock(XElement paragraph, List<TokenRun> own, MoveEnd? move)
    {
        bool isInMain = paragraph.AncestorsAndSelf().Last() == document.Document.Root;
        foreach (XElement written in writer.Write(paragraph, own, move))
        {
            if (isInMain)
            {
                document.WriteDown(written);
            }
        }
    }

    private IEnumerable<XElement> MarksOn(WeaveEntry entry)
    {
        foreach (WovenToken token in entry.Tokens)
        {
            foreach (int remark in remarks.At(token.Ref).Starts)
            {
                foreach (XElement mark in comments.Marks(remark, true).Concat(comments.Marks(remark, false)))
                {
                    yield return mark;
                }
            }
        }
    }

    private List<TokenRun> AtHome(WeaveEntry entry) => runs.AtHome(entry, remarks.AreOn(entry.Ref) ? remarks : null);
}
