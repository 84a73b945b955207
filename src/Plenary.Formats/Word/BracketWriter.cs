using System.Xml.Linq;
using Plenary.Formats.Drawing;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Word;

/// <summary>Writes a weave as the conventional bracketed text into its base package: what nobody touches stays as it is.</summary>
internal sealed class BracketWriter
{
    private readonly Weave weave;
    private readonly BaseDocument document;
    private readonly bool isAttributed;
    private readonly Dictionary<EntryRef, BracketedBlock> drawn;
    private readonly SponsorSets sponsors;
    private readonly NewNotes notes;
    private readonly ShapeModels models;
    private readonly Unnumbered unnumbered;
    private readonly CommentWriter? comments;
    private readonly BracketParagraph writer;
    private readonly ILookup<EntryRef, PlacedRemark> remarks;

    public BracketWriter(Weave weave, WordPackage package, BaseDocument document, AuthorSets authors, WordWriteOptions options)
    {
        this.weave = weave;
        this.document = document;
        isAttributed = options.IsAttributed;
        BracketOptions how = new() { IsAttributed = options.IsAttributed, ProtocolOrder = options.ProtocolOrder };
        drawn = BracketRenderer.Render(weave, how).Blocks.ToDictionary(block => block.Entry);
        sponsors = new SponsorSets(weave);
        notes = new NewNotes(document, weave, sponsors, authors);
        models = new ShapeModels(weave, document);
        unnumbered = new Unnumbered(package, document.Parts);
        comments = options.IsAttributed ? new CommentWriter(document, authors, options.ProtocolOrder, options.Undated) : null;
        writer = new BracketParagraph(IdOf, new InsetWriter(document, options.Insets), new OptionMarks(document), (remark, isStart) => comments?.Marks(remark, isStart) ?? []);
        remarks = RemarkPlaces();
    }

    /// <summary>Writes everything into the document's trees.</summary>
    public void Write()
    {
        StatusStyles.AddTo(document.EditStyles());
        comments?.WriteAll(weave.Remarks);
        notes.Create();

        // Copies for the far ends of moves are taken before anything is changed.
        Dictionary<EntryRef, XElement> copies = weave.Entries.Where(entry => entry.IsSlot && drawn.ContainsKey(entry.Ref))
            .ToDictionary(slot => slot.Ref, slot => ParagraphCopy.Of(document.Paragraphs[slot.Source!.Value.Part], IdOf));
        Dictionary<EntryRef, WeaveEntry> entries = weave.Entries.ToDictionary(entry => entry.Ref);
        EntryPlacer placer = new(document, weave.Base);
        NewRows rows = new((_, _) => null, sponsors.Of, placer);
        List<XElement> joined = [];
        List<XElement> gone = [];
        foreach (WeaveEntry entry in weave.Entries)
        {
            drawn.TryGetValue(entry.Ref, out BracketedBlock? block);
            XElement paragraph;
            if (entry.Ref.IsBase)
            {
                rows.Finish();
                paragraph = document.Paragraphs[entry.Ref.Part];
                placer.MoveTo(paragraph, entry.Shape.Place);
                if (block is null)
                {
                    gone.Add(paragraph);
                    continue;
                }

                if (entry.Touching.IsEmpty && entry.Moves.IsEmpty && !remarks.Contains(entry.Ref))
                {
                    continue;
                }
            }
            else if (block is null)
            {
                continue;
            }
            else if (entry.Shape.Place.Story.Contains('+', StringComparison.Ordinal))
            {
                paragraph = notes.Paragraph(entry);
            }
            else
            {
                paragraph = entry.IsSlot ? copies[entry.Ref] : models.NewParagraph(entry.Shape);
                if (!weave.Adopted.Contains(weave.Changes[entry.Ref.Change].Id))
                {
                    unnumbered.Take(paragraph);
                }

                Place(paragraph, entry, placer, rows);
            }

            Write(paragraph, block, entry.Source is { } source ? entries[source] : entry);
            if (block.End == BlockEnd.RunsOn)
            {
                joined.Add(paragraph);
            }
        }

        rows.Finish();
        notes.Finish();
        joined.ForEach(JoinToNext);
        gone.ForEach(TakeOut);
        NoteOrder.Sort(document);
    }

    // Nothing is tracked here: a copy of a note holds no names to narrow.
    private (XName Reference, string Id)? IdOf(string story) => notes.IdOf(story, SponsorSets.None);

    private void Write(XElement paragraph, BracketedBlock block, WeaveEntry words)
    {
        List<DrawnPiece> pieces = BlockFlattener.Flatten(block, isAttributed);
        if (BlockFlattener.IsOpen(pieces))
        {
            StatusStyles.MarkOpen(paragraph, block.Shape.Place == BlockPlace.Body);
        }

        writer.Write(paragraph, pieces, words, [.. remarks[block.Entry]]);
    }

    private static void Place(XElement paragraph, WeaveEntry entry, EntryPlacer placer, NewRows rows)
    {
        if (!entry.IsSlot && NewRows.IsNew(entry.Shape.Place))
        {
            rows.Add(paragraph, entry);
            return;
        }

        rows.Finish();
        placer.PlaceParagraph(paragraph, entry.Shape.Place);
    }

    // A remark stands on the block that it was made on, where that is drawn.
    private ILookup<EntryRef, PlacedRemark> RemarkPlaces()
    {
        List<(EntryRef On, PlacedRemark Remark)> placed = [];
        Dictionary<EntryRef, EntryRef?> sources = weave.Entries.ToDictionary(entry => entry.Ref, entry => entry.Source);
        for (int r = 0; isAttributed && r < weave.Remarks.Length; r++)
        {
            Remark remark = weave.Remarks[r];
            EntryRef on = drawn.ContainsKey(remark.On) ? remark.On
                : sources.GetValueOrDefault(remark.On) is { } source && drawn.ContainsKey(source) ? source
                : weave.Entries.First(entry => drawn.ContainsKey(entry.Ref)).Ref;
            bool exact = remark.From is { IsBase: true } from && remark.To is { IsBase: true } to && on.IsBase && from.Part == on.Part && to.Part == on.Part && from.Ordinal <= to.Ordinal;
            placed.Add((on, new PlacedRemark(r, exact ? remark.From : null, exact ? remark.To : null)));
        }

        return placed.ToLookup(pair => pair.On, pair => pair.Remark);
    }

    private static void JoinToNext(XElement paragraph)
    {
        if (paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == W.P)
        {
            XNode[] words = [.. paragraph.Nodes().Where(node => node is not XElement element || element.Name != W.PPr)];
            foreach (XNode node in words)
            {
                node.Remove();
            }

            if (next.Element(W.PPr) is { } properties)
            {
                properties.AddAfterSelf(words);
            }
            else
            {
                next.AddFirst(words);
            }

            paragraph.Remove();
        }
    }

    // A cell, a note and a section keep their last paragraph, empty.
    private static void TakeOut(XElement paragraph)
    {
        bool isLast = !paragraph.Parent!.Elements(W.P).Skip(1).Any() || paragraph.ElementsAfterSelf().FirstOrDefault() is null;
        if (isLast || paragraph.Descendants(W.SectPr).Any())
        {
            paragraph.Nodes().Where(node => node is not XElement element || element.Name != W.PPr).Remove();
        }
        else
        {
            paragraph.Remove();
        }
    }
}
