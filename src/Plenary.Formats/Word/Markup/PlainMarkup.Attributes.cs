using System.Xml;

namespace Plenary.Formats.Word;

/// <content>The attributes of the element that this is at.</content>
internal sealed partial class PlainMarkup
{
    private const int MostAttributes = 64;

    private readonly (MarkupName Name, int Start, int End, bool HasEntities)[] attributes = new (MarkupName, int, int, bool)[MostAttributes];
    private int attributeCount;

    /// <summary>The value of an attribute, or <see langword="null"/>.</summary>
    public string? Attribute(string local, string? uri)
    {
        if (Type == XmlNodeType.Element)
        {
            for (int i = 0; i < attributeCount; i++)
            {
                ref (MarkupName Name, int Start, int End, bool HasEntities) attribute = ref attributes[i];
                if (attribute.Name.Local == local && UriOf(attribute.Name) == uri)
                {
                    ReadOnlySpan<byte> value = bytes.AsSpan(attribute.Start, attribute.End - attribute.Start);
                    return attribute.HasEntities ? new string(Expanded(value)) : MarkupText.Short(value);
                }
            }
        }

        return null;
    }

    // An attribute without a prefix is in no namespace.
    private string? UriOf(MarkupName attribute) => attribute.Prefix == 0 ? "" : namespaces.Of(attribute.Prefix);

    private bool AttributesAreSound()
    {
        for (int i = 0; i < attributeCount; i++)
        {
            MarkupName one = attributes[i].Name;
            if (one.Prefix == 2 || (one.Prefix == 0 && one.Local == "xmlns"))
            {
                // Already taken in; only that no other is like it is left to see.
            }
            else if (UriOf(one) is null)
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                MarkupName other = attributes[j].Name;
                if (ReferenceEquals(one, other) || (one.Local == other.Local && UriOf(one) is { } uri && uri == UriOf(other)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool ReadAttribute(ref int next)
    {
        if (attributeCount == MostAttributes || ReadName(next, out next) is not { } attribute || next + 1 >= length || bytes[next] != '=')
        {
            return false;
        }

        byte quote = bytes[next + 1];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        int start = next + 2;
        int end = start;
        if (quote == '"')
        {
            end += Math.Max(bytes.AsSpan(start, length - start).IndexOfAny(PlainElement.ValueEnds), 0);
        }

        bool entities = false;
        while (true)
        {
            if (end >= length)
            {
                return false;
            }

            byte one = bytes[end];
            if (one == quote)
            {
                break;
            }

            if (one < 0x20 || one == '<')
            {
                return false;
            }

            if (one == '&')
            {
                MarkupText.EntityAt(bytes.AsSpan(end, length - end), out int entity);
                if (entity == 0)
                {
                    return false;
                }

                entities = true;
                end += entity;
                continue;
            }

            end++;
        }

        attributes[attributeCount++] = (attribute, start, end, entities);
        next = end + 1;
        return attribute.Prefix switch
        {
            0 when attribute.Local == "xmlns" => !entities && namespaces.Declare(opened, 0, bytes.AsSpan(start, end - start)),
            1 => ReadXmlAttribute(attribute.Local, bytes.AsSpan(start, end - start)),
            2 => !entities && namespaces.Declare(opened, names.PrefixOf(attribute.Bytes.AsSpan("xmlns:".Length)), bytes.AsSpan(start, end - start)),
            _ => true,
        };
    }

    private bool ReadXmlAttribute(string local, ReadOnlySpan<byte> value)
    {
        if (local != "space")
        {
            return local == "lang";
        }

        Space = value.SequenceEqual("preserve"u8) ? XmlSpace.Preserve : XmlSpace.Default;
        return Space == XmlSpace.Preserve || value.SequenceEqual("default"u8);
    }
}
