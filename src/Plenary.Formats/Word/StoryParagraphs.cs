using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>
/// Reads the paragraphs of a story. One that has a form is not stepped through: it is the base's own, where the base has
/// the same form, and else is taken in from its form.
/// </summary>
internal sealed class StoryParagraphs(
    WordNames names,
    RevisionScopes scopes,
    TablePath tables,
    RunReader runs,
    StyleSheet styles,
    KnownParagraphs known,
    StoryContent content)
{
    private readonly ParagraphPropertiesReader properties = new(names, scopes, content);
    private readonly FormReader forms = new(runs, scopes, content);
    private byte[]? form;
    private int told;
    private int nextKnown;
    private ParagraphNumber number;

    /// <summary>The story that is being read.</summary>
    public string Story { get; set; } = BlockPlace.Body.Story;

    /// <summary>What the body and each open cell end with.</summary>
    public ContainerEnds Ends { get; } = new(content, tables);

    /// <summary>Starts on the paragraph whose start tag the reader is at, and goes on to the end of its properties, or of the paragraph, or of paragraphs that follow it.</summary>
    /// <returns>Whether all up to where the reader is now has been taken in; when not, the node that it is at has not.</returns>
    public bool Start(XmlReader reader)
    {
        bool inTracked = scopes.Inserted is not null || scopes.Deleted is not null || tables.IsTracked || runs.Fields.InCode;
        if (inTracked || reader is not PartXmlReader markup || !markup.Scan())
        {
            return StepInto(reader, null);
        }

        if (Known(markup.Scanned) is { } block)
        {
            markup.GoPast();
            Add(block);
        }
        else if (ShapeIsKnown(markup.Scanned, out ShapeMarkup shape))
        {
            Open();
            Shape(shape);
            TakeContent(markup);
        }
        else
        {
            return StepInto(reader, markup);
        }

        TakeNext(markup);
        return true;
    }

    /// <summary>Reads the properties of the open paragraph, at whose start tag the reader is.</summary>
    public void ReadProperties(XmlReader reader) => Shape(properties.Read(reader));

    /// <summary>Ends the open paragraph.</summary>
    public void End()
    {
        content.EndParagraph(tables, number);
        Ends.AddParagraph();
        if (form is not null && content.Told == told)
        {
            known.Add(form, content.Last);
        }

        form = null;
    }

    /// <summary>Adds an empty paragraph.</summary>
    public void AddEmpty()
    {
        content.StartParagraph();
        Shape(default);
        End();
    }

    private void TakeNext(PartXmlReader markup)
    {
        while (!runs.Fields.InCode && markup.ScanNext(out int tag))
        {
            if (Known(markup.Scanned) is { } block)
            {
                markup.GoPastNext(tag);
                Add(block);
            }
            else if (ShapeIsKnown(markup.Scanned, out ShapeMarkup shape))
            {
                Open();
                Shape(shape);
                forms.Read(markup.Scanned.Content, Story == BlockPlace.Body.Story);
                markup.GoPastNext(tag);
                End();
            }
            else
            {
                return;
            }
        }
    }

    private bool StepInto(XmlReader reader, PartXmlReader? markup)
    {
        Open();
        if (reader.IsEmptyElement)
        {
            Shape(default);
            End();
            return true;
        }

        // The properties, if any, come first.
        while (reader.Read() && reader.NodeType is XmlNodeType.Whitespace)
        {
        }

        if (reader.NodeType != XmlNodeType.Element || !names.IsWord(reader) || reader.LocalName != "pPr")
        {
            Shape(default);
            return false;
        }

        ShapeMarkup shape = properties.Read(reader);
        Shape(shape);
        if (markup is { IsPlain: true })
        {
            if (content.IsBase && content.Told == told && content.Paragraph is { MarkInserted: null, MarkDeleted: null })
            {
                known.Add(markup.Scanned.Properties.ToArray(), shape);
            }

            TakeContent(markup);
            TakeNext(markup);
        }
        else
        {
            // Its properties are not as plain as they looked.
            form = null;
        }

        return true;
    }

    private void TakeContent(PartXmlReader markup)
    {
        forms.Read(markup.Scanned.Content, Story == BlockPlace.Body.Story);
        markup.GoPast();
        End();
    }

    // A reader of the base notes the form of what it reads.
    private DraftBlock? Known(PlainParagraph scanned)
    {
        if (!content.IsBase)
        {
            return scanned.StandsAlone && known.Find(scanned.Form, ref nextKnown) is { } block && IsAlike(block.Shape.Place) ? block : null;
        }

        (form, told) = (scanned.StandsAlone ? scanned.Form.ToArray() : null, content.Told);
        return null;
    }

    // In a note or a cell a paragraph has another shape.
    private bool IsAlike(BlockPlace place) =>
        (place.Story == BlockPlace.Body.Story) == (Story == BlockPlace.Body.Story) && (place.Cell is null) == (tables.Cell is null);

    private bool ShapeIsKnown(PlainParagraph scanned, out ShapeMarkup shape)
    {
        shape = default;
        return scanned.Properties.IsEmpty || known.Find(scanned.Properties, out shape);
    }

    private void Add(DraftBlock block)
    {
        BlockPlace place = block.Shape.Place;
        string? cell = tables.Cell;
        content.Add(place.Story == Story && place.Cell == cell ? block : block with { Shape = block.Shape with { Place = new BlockPlace(Story, cell) } });
        Ends.AddParagraph();
    }

    private void Open()
    {
        content.StartParagraph();
        runs.StartParagraph();
    }

    private void Shape(ShapeMarkup read)
    {
        content.Paragraph.Shape = styles.ShapeOf(read.Style, read.Numbering, read.Level, read.Outline, new BlockPlace(Story, tables.Cell));
        number = styles.NumberOf(read.Style, read.Numbering, read.Level);
    }
}
