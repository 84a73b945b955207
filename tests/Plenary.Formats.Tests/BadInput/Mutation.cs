using System.Xml.Linq;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Damages and edits XML parts as careless programs and hostile hands do; what it does follows from the seed.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Values = ["", "0", "-1", "2147483647", "-99999999999", "abc", "on", "none", "1", "2", "begin", "end", "separate", "normal", "separator", "preserve"];

    private readonly Random random = new(seed);

    /// <summary>The package with one to four things changed in its parts.</summary>
    public byte[] Mutate(byte[] package)
    {
        ZipParts parts = ZipParts.Of(package);
        string[] names = [.. parts.Names.Where(name => name is RawWord.Footnotes or RawWord.Comments or "word/endnotes.xml" or "word/styles.xml" or "word/numbering.xml" or "word/_rels/document.xml.rels")];
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            string name = names.Length == 0 || random.Next(5) > 0 ? RawWord.Document : names[random.Next(names.Length)];
            XDocument tree = parts.Tree(name);
            Change(tree);
            parts.With(name, tree.ToString(SaveOptions.DisableFormatting));
        }

        if (random.Next(25) == 0)
        {
            parts.Without(parts.Names.ElementAt(random.Next(parts.Names.Count())));
        }

        return parts.Zip();
    }

    /// <summary>The bytes with some of them changed, cut out or doubled.</summary>
    public byte[] MutateBytes(byte[] package)
    {
        List<byte> bytes = [.. package];
        for (int left = random.Next(1, 8); left > 0; left--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2 when bytes.Count > 200:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    // The directory at the end is where the lies are told.
                    bytes[bytes.Count - 1 - random.Next(Math.Min(bytes.Count, 600))] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    private void Change(XDocument tree)
    {
        XElement[] all = [.. tree.Root!.Descendants()];
        if (all.Length == 0)
        {
            return;
        }

        XElement one = all[random.Next(all.Length)];
        switch (random.Next(14))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2 when one.NextNode is XElement next:
                next.Remove();
                one.AddBeforeSelf(next);
                break;
            case 3 when one.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml) is not null:
                XAttribute[] attributes = [.. one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml)];
                attributes[random.Next(attributes.Length)].Value = Values[random.Next(Values.Length)];
                break;
            case 4:
                one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Remove();
                break;
            case 5:
                one.Name = random.Next(2) == 0 ? XName.Get(one.Name.LocalName, "urn:other") : W + all[random.Next(all.Length)].Name.LocalName;
                break;
            case 6 or 7:
                CutText(all);
                break;
            case 8 or 9:
                Track(all);
                break;
            case 10:
                NestTable(all);
                break;
            case 11:
                MoveMarker(all);
                break;
            case 12:
                MarkParagraph(all);
                break;
            default:
                XElement target = all[random.Next(all.Length)];
                if (!target.AncestorsAndSelf().Contains(one))
                {
                    one.Remove();
                    target.Add(one);
                }

                break;
        }
    }

    private void CutText(XElement[] all)
    {
        XElement[] texts = [.. all.Where(element => element.Name == W + "t")];
        if (texts.Length > 0)
        {
            XElement text = texts[random.Next(texts.Length)];
            string words = text.Value;
            text.Value = random.Next(3) switch
            {
                0 => words[..random.Next(words.Length + 1)],
                1 => words + " more words ",
                _ => "quite other words",
            };
        }
    }

    private void Track(XElement[] all)
    {
        XElement[] runs = [.. all.Where(element => element.Name == W + "r" && element.Parent is { } parent && parent.Name == W + "p")];
        if (runs.Length == 0)
        {
            return;
        }

        XElement run = runs[random.Next(runs.Length)];
        bool deletes = random.Next(2) == 0;
        foreach (XElement text in deletes ? run.Elements(W + "t").ToArray() : [])
        {
            text.Name = W + "delText";
        }

        XElement wrapper = new(W + (deletes ? "del" : "ins"), Signature());
        run.ReplaceWith(wrapper);
        wrapper.Add(run);
    }

    private void MarkParagraph(XElement[] all)
    {
        XElement[] paragraphs = [.. all.Where(element => element.Name == W + "p")];
        if (paragraphs.Length == 0)
        {
            return;
        }

        XElement paragraph = paragraphs[random.Next(paragraphs.Length)];
        XElement? properties = paragraph.Element(W + "pPr");
        if (properties is null)
        {
            paragraph.AddFirst(properties = new XElement(W + "pPr"));
        }

        XElement? run = properties.Element(W + "rPr");
        if (run is null)
        {
            properties.Add(run = new XElement(W + "rPr"));
        }

        run.AddFirst(new XElement(W + (random.Next(2) == 0 ? "ins" : "del"), Signature()));
    }

    private void NestTable(XElement[] all)
    {
        XElement[] paragraphs = [.. all.Where(element => element.Name == W + "p" && element.Parent is { } parent && parent.Name.LocalName is "body" or "tc")];
        if (paragraphs.Length > 0)
        {
            XElement paragraph = paragraphs[random.Next(paragraphs.Length)];
            XElement cell = new(W + "tc", new XElement(W + "tcPr"), new XElement(paragraph));
            paragraph.AddBeforeSelf(new XElement(W + "tbl", new XElement(W + "tblPr"), new XElement(W + "tblGrid", new XElement(W + "gridCol")), new XElement(W + "tr", cell)));
        }
    }

    private void MoveMarker(XElement[] all)
    {
        XElement[] markers = [.. all.Where(element => element.Name.LocalName.Contains("Range", StringComparison.Ordinal) || element.Name.LocalName is "fldChar" or "commentReference" or "footnoteReference" or "bookmarkStart")];
        XElement[] runs = [.. all.Where(element => element.Name == W + "r")];
        if (markers.Length > 0 && runs.Length > 0)
        {
            XElement marker = markers[random.Next(markers.Length)];
            XElement run = runs[random.Next(runs.Length)];
            if (!run.AncestorsAndSelf().Contains(marker) && marker.Parent is not null)
            {
                marker.Remove();
                if (marker.Name.LocalName is "fldChar" or "commentReference" or "footnoteReference")
                {
                    run.AddAfterSelf(new XElement(W + "r", marker));
                }
                else
                {
                    run.AddAfterSelf(marker);
                }
            }
        }
    }

    private XAttribute[] Signature() =>
    [
        new(W + "id", 7000 + random.Next(1000)),
        new(W + "author", random.Next(2) == 0 ? "Fuzz One" : "Fuzz Two"),
        new(W + "date", "2026-03-05T10:00:00Z"),
    ];
}
