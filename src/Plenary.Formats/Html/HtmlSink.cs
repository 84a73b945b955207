using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Plenary.Formats.Html;

/// <summary>Writes a page straight to UTF-8. Words go through <see cref="Text"/> or <see cref="Json"/> and cannot leave their place.</summary>
internal sealed class HtmlSink(Stream output, int size = 1 << 16)
{
    private const char Replacement = '\uFFFD';

    // What means something in markup, and what XML 1.0 does not allow.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\r\uFFFE\uFFFF\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    // For what is written in one go, again and again: the words of a block, the wording of a change.
    [ThreadStatic]
    private static (HtmlSink Sink, MemoryStream Bytes)? spare;

    private readonly byte[] buffer = new byte[size];
    private int used;

    /// <summary>What is written by an action, as a string.</summary>
    public static string Written(Action<HtmlSink> write)
    {
        if (spare is not var (sink, bytes))
        {
            bytes = new MemoryStream(1 << 12);
            sink = new HtmlSink(bytes, 1 << 12);
        }

        // Whoever writes while it writes takes another; and after a fault nobody takes this one again.
        spare = null;
        write(sink);
        sink.Flush();
        string html = Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        bytes.SetLength(0);
        spare = (sink, bytes);
        return html;
    }

    /// <summary>Markup of our own.</summary>
    public HtmlSink Raw(ReadOnlySpan<byte> markup)
    {
        while (markup.Length > buffer.Length - used)
        {
            int part = buffer.Length - used;
            markup[..part].CopyTo(buffer.AsSpan(used));
            used += part;
            markup = markup[part..];
            Flush();
        }

        markup.CopyTo(buffer.AsSpan(used));
        used += markup.Length;
        return this;
    }

    /// <summary>A number.</summary>
    public HtmlSink Number(int value)
    {
        Room(11);
        Utf8Formatter.TryFormat(value, buffer.AsSpan(used), out int written);
        used += written;
        return this;
    }

    /// <summary>Numbers parted by spaces.</summary>
    public HtmlSink Numbers(IEnumerable<int> values)
    {
        bool first = true;
        foreach (int value in values)
        {
            (first ? this : Raw(" "u8)).Number(value);
            first = false;
        }

        return this;
    }

    /// <summary>Words, in text or in a quoted attribute.</summary>
    public HtmlSink Text(ReadOnlySpan<char> words)
    {
        for (int at; (at = words.IndexOfAny(Special)) >= 0; words = words[(at + 1)..])
        {
            Encode(words[..at]);
            Raw(words[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\'' => "&#39;"u8,
                '\r' => "&#13;"u8,
                _ => "\uFFFD"u8,
            });
        }

        Encode(words);
        return this;
    }

    /// <summary>Words as a JSON string with its quotes; nothing in it can end the element around it.</summary>
    public HtmlSink Json(string words)
    {
        Raw("\""u8);
        ReadOnlySpan<char> rest = words;
        for (int at; (at = NextJson(rest)) >= 0; rest = rest[(at + 1)..])
        {
            Encode(rest[..at]);
            char sign = rest[at] is '\uFFFE' or '\uFFFF' ? Replacement : rest[at];
            Raw("\\u"u8);
            Room(4);
            Utf8Formatter.TryFormat((int)sign, buffer.AsSpan(used), out int written, new StandardFormat('x', 4));
            used += written;
        }

        Encode(rest);
        return Raw("\""u8);
    }

    /// <summary>Gives the stream all that was written.</summary>
    public void Flush()
    {
        output.Write(buffer, 0, used);
        used = 0;
    }

    private static int NextJson(ReadOnlySpan<char> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] is < ' ' or '"' or '\\' or '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            {
                return i;
            }
        }

        return -1;
    }

    // Half a surrogate pair becomes U+FFFD.
    private void Encode(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            int part = Math.Min(words.Length, Math.Min(4096, buffer.Length / 4));
            part -= part < words.Length && char.IsHighSurrogate(words[part - 1]) ? 1 : 0;
            Room(part * 3);
            used += Encoding.UTF8.GetBytes(words[..part], buffer.AsSpan(used));
            words = words[part..];
        }
    }

    private void Room(int bytes)
    {
        if (buffer.Length - used < bytes)
        {
            Flush();
        }
    }
}
