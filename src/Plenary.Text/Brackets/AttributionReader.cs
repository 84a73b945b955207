using System.Buffers;
using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Reads who holds a bracket: heads, trailing parentheses, <c>– reserved by X</c>, <c>+ CAN</c> (practice B11).</summary>
internal sealed class AttributionReader(string text, TextFlags[] flags, IHolderNames names, Action<int, string> unknown)
{
    private const int LongestNote = 400;

    private static readonly SearchValues<char> Edges = SearchValues.Create("[]{}［］\n\r");
    private static readonly SearchValues<char> ParenthesisEnds = SearchValues.Create(")[]{}\n\r");
    private static readonly SearchValues<char> SupportEnds = SearchValues.Create(";()[]{}［］\n\r");

    private static readonly ImmutableArray<(string Words, AttributionRole Role)> Roles =
    [
        ("deleted by", AttributionRole.Deletes), ("deletion by", AttributionRole.Deletes), ("delete", AttributionRole.Deletes), ("del", AttributionRole.Deletes),
        ("reserved by", AttributionRole.Reserves), ("reservation by", AttributionRole.Reserves), ("reservation", AttributionRole.Reserves),
        ("reserves", AttributionRole.Reserves), ("reserve", AttributionRole.Reserves), ("res", AttributionRole.Reserves),
        ("supported by", AttributionRole.Supports), ("support", AttributionRole.Supports), ("sup", AttributionRole.Supports),
        ("proposed by", AttributionRole.Proposes), ("proposal by", AttributionRole.Proposes), ("propose", AttributionRole.Proposes), ("prop", AttributionRole.Proposes),
        ("added by", AttributionRole.Proposes), ("add", AttributionRole.Proposes),
    ];

    private readonly ImmutableArray<Attribution>.Builder found = ImmutableArray.CreateBuilder<Attribution>();

    public ImmutableArray<Attribution> Read(List<BracketSpan> spans)
    {
        foreach (BracketSpan span in spans)
        {
            if (!span.IsNegotiable)
            {
                continue;
            }

            int before = found.Count;
            ReadHead(span);
            ReadTail(span);
            if (span.Close >= 0)
            {
                ReadAfter(span.Index, span.Close + 1);
            }

            for (int i = before; i < found.Count; i++)
            {
                foreach (ref TextFlags flag in flags.AsSpan(found[i].Range.Start, found[i].Range.Length))
                {
                    flag |= TextFlags.Attribution;
                }
            }
        }

        return found.ToImmutable();
    }

    private void ReadHead(BracketSpan span)
    {
        TextRange content = span.Content;
        int start = CharacterClasses.SkipSpaces(text, content.Start, content.End);
        ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(LongestNote, content.End - start));
        if (HolderList.TryReadHead(rest, names, out ImmutableArray<string> holders, out int length))
        {
            int end = CharacterClasses.SkipSpaces(text, start + length, content.End);
            found.Add(new Attribution(span.Index, AttributionRole.Proposes, holders, new TextRange(start, end)));
        }
    }

    // Notes of names at the end of the content, from the back: "text (EU) (del. RUS) + CAN".
    private void ReadTail(BracketSpan span)
    {
        TextRange content = span.Content;
        int end = content.End;
        while (true)
        {
            int last = end;
            while (last > content.Start && (char.IsWhiteSpace(text[last - 1]) || (last > end - 3 && text[last - 1] is ',' or ';' or '.')))
            {
                last--;
            }

            int start = TailStart(content.Start, last, out TextRange list, out AttributionRole? role);
            if (start < 0 || !TryAdd(span.Index, list, new TextRange(start, last), role))
            {
                return;
            }

            end = start;
        }
    }

    // Where a note of names that ends at a place starts; -1 for none.
    private int TailStart(int from, int end, out TextRange list, out AttributionRole? role)
    {
        role = null;
        list = default;
        from = Math.Max(from, end - LongestNote);
        ReadOnlySpan<char> tail = text.AsSpan(from, end - from);
        int bracket = tail.LastIndexOfAny(Edges);
        from += bracket + 1;
        tail = tail[(bracket + 1)..];
        if (tail.EndsWith(")", StringComparison.Ordinal))
        {
            int open = from + tail.LastIndexOf('(');
            list = new TextRange(open + 1, end - 1);
            return open < from ? -1 : open;
        }

        int plus = tail.LastIndexOf(" + ", StringComparison.Ordinal);
        int dash = tail.LastIndexOfAny('–', '—');
        int at = from + Math.Max(plus, dash);
        if (at < from)
        {
            return -1;
        }

        role = plus > dash ? AttributionRole.Supports : null;
        list = new TextRange(at + (plus > dash ? 3 : 1), end);
        return plus > dash || StartsWithRole(list) ? at : -1;
    }

    private bool StartsWithRole(TextRange range) => ReadRole(range.Of(text).Trim(), out _).Length < range.Of(text).Trim().Length;

    // A parenthesis straight after the closing bracket, or who supports it: "[text] (EU) + CAN, NOR".
    private void ReadAfter(int span, int end)
    {
        while (true)
        {
            int open = end < text.Length && text[end] == ' ' ? end + 1 : end;
            if (open < text.Length - 1 && text[open] == '+' && text[open + 1] == ' ' && !flags[open].HasFlag(TextFlags.Attribution))
            {
                ReadSupport(span, open);
                return;
            }

            // A parenthesis at the very end of an outer bracket is that bracket's own, and was read with it.
            if (open >= text.Length || text[open] != '(' || flags[open].HasFlag(TextFlags.Attribution))
            {
                return;
            }

            int length = text.AsSpan(open, Math.Min(LongestNote, text.Length - open)).IndexOfAny(ParenthesisEnds);
            if (length < 0 || text[open + length] != ')' || !TryAdd(span, new TextRange(open + 1, open + length), new TextRange(open, open + length + 1), null))
            {
                return;
            }

            end = open + length + 1;
        }
    }

    private void ReadSupport(int span, int plus)
    {
        int from = plus + 2;
        int length = text.AsSpan(from, Math.Min(LongestNote, text.Length - from)).IndexOfAny(SupportEnds);
        ReadOnlySpan<char> list = text.AsSpan(from, length < 0 ? Math.Min(LongestNote, text.Length - from) : length).TrimEnd(" .,");
        TryAdd(span, new TextRange(from, from + list.Length), new TextRange(plus, from + list.Length), AttributionRole.Supports);
    }

    /// <summary>Adds what a note says: parts with a role of their own are split at semicolons and plus signs.</summary>
    private bool TryAdd(int span, TextRange note, TextRange whole, AttributionRole? role)
    {
        var read = new List<Attribution>();
        bool any = false;
        bool all = true;
        int next = note.Start;
        while (next <= note.End)
        {
            int length = text.AsSpan(next, note.End - next).IndexOfAny(';', '+');
            length = length < 0 ? note.End - next : length;
            ReadOnlySpan<char> part = text.AsSpan(next, length).Trim();
            bool plus = next > note.Start && text[next - 1] == '+';
            next += length + 1;
            if (part.IsEmpty && read.Count == 0)
            {
                continue;
            }

            ReadOnlySpan<char> list = ReadRole(part, out AttributionRole own);
            bool named = list.Length < part.Length;

            bool known = HolderList.TryRead(list, names, out ImmutableArray<string> holders);
            any |= known || HolderList.AnyKnown(list, names);
            all &= known;
            AttributionRole meant = named ? own : plus ? AttributionRole.Supports : role ?? AttributionRole.Proposes;
            read.Add(new Attribution(span, meant, holders, whole));
        }

        if (any && !all)
        {
            unknown(whole.Start, note.Of(text).ToString());
        }

        if (all && read.Count > 0)
        {
            found.AddRange(read);
        }

        return all && read.Count > 0;
    }

    private static ReadOnlySpan<char> ReadRole(ReadOnlySpan<char> note, out AttributionRole role)
    {
        foreach ((string words, AttributionRole meant) in Roles)
        {
            if (note.StartsWith(words, StringComparison.OrdinalIgnoreCase) && note.Length > words.Length && !char.IsLetter(note[words.Length]))
            {
                role = meant;
                return note[words.Length..].TrimStart(" .:");
            }
        }

        role = AttributionRole.Proposes;
        return note;
    }
}
