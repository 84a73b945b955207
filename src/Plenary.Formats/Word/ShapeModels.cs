using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Paragraph properties for new blocks: those of a base block of the same shape, so that numbering and spacing match.</summary>
internal sealed class ShapeModels
{
    private readonly Dictionary<(BlockKind, int, string?, bool), XElement?> models = [];
    private readonly HashSet<string> styles = new(StringComparer.Ordinal);

    public ShapeModels(Weave weave, BaseDocument document)
    {
        for (int b = 0; b < document.Paragraphs.Count; b++)
        {
            BlockShape shape = weave.Base.Blocks[b].Shape;
            XElement? properties = document.Paragraphs[b].Element(W.PPr);
            models.TryAdd((shape.Kind, shape.Level, shape.Style, shape.Place.Cell is not null), properties is null ? null : Clean(properties));
            if (shape.Style is not null)
            {
                styles.Add(shape.Style);
            }
        }
    }

    /// <summary>An empty paragraph of a shape.</summary>
    public XElement NewParagraph(BlockShape shape)
    {
        if (models.TryGetValue((shape.Kind, shape.Level, shape.Style, shape.Place.Cell is not null), out XElement? model))
        {
            return new XElement(W.P, model is null ? null : new XElement(model));
        }

        return new XElement(W.P, shape.Style is { } style && styles.Contains(style)
            ? new XElement(W.PPr, new XElement(W.Ns + "pStyle", new XAttribute(W.Val, style)))
            : null);
    }

    private static XElement Clean(XElement properties)
    {
        XElement clean = new(properties);
        clean.Elements().Where(one => one.Name == W.SectPr || one.Name.LocalName is "pPrChange" or "keepNext" or "pageBreakBefore").Remove();
        return clean;
    }
}
