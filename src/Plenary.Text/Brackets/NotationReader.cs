namespace Plenary.Text.Brackets;

/// <summary>Reads <see cref="BracketNotation"/> into brackets. Signs that open or close nothing are plain text.</summary>
internal sealed class NotationReader(string notation, IHolderNames names)
{
    private const int Deepest = 1000;

    private readonly SortedSet<string> members = new(StringComparer.Ordinal);

    public NotationContent Read()
    {
        Stack<List<NotationItem>> open = new([[]]);
        for (int i = 0; i < notation.Length; i++)
        {
            char sign = notation[i];
            if (sign == NotationSigns.Plain && i + 1 < notation.Length)
            {
                open.Peek().Add(new NotationSign(notation[++i], true));
            }
            else if (sign == '[')
            {
                if (open.Count > Deepest)
                {
                    throw new FormatException($"Brackets nest deeper than {Deepest} at character {i + 1}.");
                }

                open.Push([]);
            }
            else if (sign == ']' && open.Count > 1)
            {
                List<NotationItem> content = open.Pop();
                Close(content, open.Peek());
            }
            else if (sign == '\n')
            {
                open.Peek().Add(new NotationLineEnd());
            }
            else if (sign != '\r' || i + 1 >= notation.Length || notation[i + 1] != '\n')
            {
                open.Peek().Add(new NotationSign(sign, false));
            }
        }

        while (open.Count > 1)
        {
            List<NotationItem> unclosed = open.Pop();
            open.Peek().Add(new NotationSign('[', true));
            open.Peek().AddRange(unclosed);
        }

        return new NotationContent(Settle(open.Pop()), members);
    }

    private void Close(List<NotationItem> content, List<NotationItem> outer)
    {
        NotationNames? asked = NotationNames.Read(content, names);
        if (asked is not null)
        {
            content.RemoveRange(asked.Start, content.Count - asked.Start);
            members.UnionWith(asked.All);
        }

        content = Settle(content);
        if (asked?.Word == NotationSigns.Reserved)
        {
            outer.Add(new NotationReservation(true, asked.Sponsors));
            outer.AddRange(content);
            outer.Add(new NotationReservation(false, asked.Sponsors));
            return;
        }

        OptionRole role = asked?.Word == NotationSigns.MovedHere ? OptionRole.MovedHere
            : asked is null || asked.Sponsors.Count == 0 ? OptionRole.Base
            : IsNoText(content) ? OptionRole.NoText
            : OptionRole.Proposed;
        NotationOption option = new(
            role,
            role == OptionRole.NoText ? [] : [.. content.Select(item => item is NotationLineEnd ? new NotationSign('\n', true) : item)],
            new HashSet<string>(asked?.Sponsors ?? [], StringComparer.Ordinal),
            new HashSet<string>(asked?.LeftBy ?? [], StringComparer.Ordinal),
            NamedIn(content));
        if (outer.Count > 0 && outer[^1] is NotationBracket before && !before.IsSettled)
        {
            before.Options.Add(option);
        }
        else
        {
            outer.Add(new NotationBracket([option]));
        }
    }

    private static bool IsNoText(List<NotationItem> content)
    {
        if (content.Count != NotationSigns.NoText.Length)
        {
            return false;
        }

        for (int i = 0; i < content.Count; i++)
        {
            if (content[i] is not NotationSign sign || !sign.Means(NotationSigns.NoText[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> NamedIn(List<NotationItem> content)
    {
        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (NotationItem item in content)
        {
            if (item is NotationBracket bracket)
            {
                foreach (NotationOption option in bracket.Options)
                {
                    named.UnionWith(option.Sponsors);
                    named.UnionWith(option.LeftBy);
                    named.UnionWith(option.Inside);
                }
            }
            else if (item is NotationReservation reservation)
            {
                named.UnionWith(reservation.Sponsors);
            }
        }

        return named;
    }

    // Gives the spaces around brackets that may leave nothing to the brackets.
    private static List<NotationItem> Settle(List<NotationItem> items)
    {
        List<NotationItem> settled = [];
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is NotationBracket { IsSettled: false } bracket)
            {
                bracket.IsSettled = true;
                bool begins = settled.Count == 0 || settled[^1] is NotationLineEnd or NotationReservation { IsOpening: true };
                if (bracket.CanVanish && settled.Count > 0 && settled[^1] is NotationSign before && before.Means(' '))
                {
                    bracket.HasLead = true;
                    settled.RemoveAt(settled.Count - 1);
                }
                else if (bracket.CanVanish && begins && i + 1 < items.Count && items[i + 1] is NotationSign after && after.Means(' '))
                {
                    bracket.HasTrail = true;
                    i++;
                }

                settled.Add(bracket);
            }
            else
            {
                settled.Add(items[i]);
            }
        }

        return settled;
    }
}
