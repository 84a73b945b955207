using System.Text;

namespace Plenary.Text.Brackets;

/// <summary>Resolves brackets: the text of one member, or as it stands.</summary>
internal static class NotationResolver
{
    private const int Mark = -1;

    /// <summary>The text that a member wants, or for <see langword="null"/> the text as it stands.</summary>
    public static TextDocument Resolve(NotationContent content, string? member)
    {
        List<int> all = [];
        List<NotationItem> line = [];
        foreach (NotationItem item in content.Items)
        {
            if (item is NotationLineEnd)
            {
                Line(line, member, all);
                line.Clear();
            }
            else
            {
                line.Add(item);
            }
        }

        if (line.Count > 0)
        {
            Line(line, member, all);
        }

        return Paragraphs(all);
    }

    private static void Line(List<NotationItem> line, string? member, List<int> all)
    {
        if (line.Count > 0 && line[^1] is NotationSign last && last.Means(NotationSigns.RunsOn))
        {
            Add(line.GetRange(0, line.Count - 1), member, all);
            return;
        }

        bool isBracket = line.Count == 1 && line[0] is NotationBracket { HasLead: false, HasTrail: false };
        List<int> standing = [];
        Add(isBracket ? ((NotationBracket)line[0]).Options[0].Content : line, null, standing);
        Add(line, member, all);
        bool isWritten = standing.Count > 0 && standing[^1] == Mark;
        if (!isWritten && (!isBracket || ((NotationBracket)line[0]).TakenBy(member) is { Role: not OptionRole.NoText }))
        {
            all.Add(Mark);
        }
    }

    private static void Add(List<NotationItem> items, string? member, List<int> all)
    {
        foreach (NotationItem item in items)
        {
            switch (item)
            {
                case NotationSign sign:
                    all.Add(sign.Means(NotationSigns.Mark) ? Mark : sign.Value);
                    break;
                case NotationReservation reservation when member is not null && reservation.Sponsors.Contains(member):
                    all.Add(reservation.IsOpening ? '[' : ']');
                    break;
                case NotationBracket bracket when bracket.TakenBy(member) is { } taken && taken.Role != OptionRole.NoText:
                    if (bracket.HasLead)
                    {
                        all.Add(' ');
                    }

                    Add(taken.Content, member, all);
                    if (bracket.HasTrail)
                    {
                        all.Add(' ');
                    }

                    break;
            }
        }
    }

    private static TextDocument Paragraphs(List<int> all)
    {
        List<string> paragraphs = [];
        StringBuilder open = new();
        foreach (int unit in all)
        {
            if (unit == Mark)
            {
                paragraphs.Add(open.ToString());
                open.Clear();
            }
            else
            {
                open.Append((char)unit);
            }
        }

        if (open.Length > 0)
        {
            paragraphs.Add(open.ToString());
        }

        return TextDocument.Of([.. paragraphs]);
    }
}
