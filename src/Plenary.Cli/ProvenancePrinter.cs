using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Cli;

/// <summary>Prints who proposed each word: on the left who, on the right the words, below them who wrote it down and when.</summary>
internal sealed class ProvenancePrinter(Screen screen, Weave weave, IComparer<string> order)
{
    private const int WidestGutter = 26;

    public void Print(ImmutableArray<ParagraphProvenance> paragraphs)
    {
        int gutter = Math.Min(WidestGutter, paragraphs.SelectMany(paragraph => paragraph.Runs).Select(run => Holders(run).Length).DefaultIfEmpty(4).Max());
        foreach (ParagraphProvenance paragraph in paragraphs)
        {
            screen.Output.WriteLine(screen.Strong(Screen.Printable(paragraph.Place)));
            foreach (WordRun run in paragraph.Runs)
            {
                PrintRun(run, gutter);
            }

            foreach (int move in paragraph.Moves)
            {
                screen.Output.WriteLine($"  moved by {Sponsors(move)}");
            }

            foreach (string record in paragraph.Changes.SelectMany(Records).Distinct(StringComparer.Ordinal))
            {
                screen.Output.WriteLine(screen.Quiet($"  {Screen.Printable(record)}"));
            }

            screen.Output.WriteLine();
        }
    }

    /// <summary>Who asks for a change, in protocol order, and what was decided of it.</summary>
    public string Sponsors(int change)
    {
        Change asked = weave.Changes[change];
        string names = asked.Sponsors.IsEmpty ? "(withdrawn)" : string.Join(", ", asked.Sponsors.Select(sponsor => sponsor.Member).Order(order));
        return weave.Adopted.Contains(asked.Id) ? $"{names} (adopted)" : weave.Rejected.Contains(asked.Id) ? $"{names} (rejected)" : names;
    }

    private string Holders(WordRun run)
    {
        string from = run.Inserter < 0 ? "base" : $"+ {Sponsors(run.Inserter)}";
        return run.Deleters.IsEmpty ? from : $"{from} − {string.Join(", ", run.Deleters.Select(Sponsors))}";
    }

    private void PrintRun(WordRun run, int gutter)
    {
        string holders = Holders(run);
        string left = holders.PadRight(gutter);
        if (holders.Length > gutter)
        {
            screen.Output.WriteLine($"  {holders}");
            left = new string(' ', gutter);
        }

        foreach (string line in Wrapped(Screen.Printable(run.Words), screen.Width - gutter - 5))
        {
            screen.Output.WriteLine($"  {left} │ {Styled(run, line)}");
            left = new string(' ', gutter);
        }
    }

    private string Styled(WordRun run, string line) => !screen.IsColoured ? line
        : !run.Deleters.IsEmpty ? screen.Deleted(line)
        : run.Inserter >= 0 ? screen.Inserted(line)
        : line;

    private IEnumerable<string> Records(int change)
    {
        foreach (Sponsorship sponsor in weave.Changes[change].Sponsors.OrderBy(sponsor => sponsor.Member, order))
        {
            if (sponsor.RecordedBy is not null || sponsor.RecordedAt is not null)
            {
                string by = sponsor.RecordedBy is { Length: > 0 } name ? $" by {name}" : "";
                string at = sponsor.RecordedAt is { } time ? time.ToString("', 'd MMMM yyyy", CultureInfo.InvariantCulture) : "";
                yield return $"{sponsor.Member}: written{by}{at}";
            }
        }
    }

    private static IEnumerable<string> Wrapped(string words, int width)
    {
        int start = 0;
        while (words.Length - start > width)
        {
            int cut = words.LastIndexOf(' ', start + width, width);
            int end = cut > start ? cut : start + width;
            end -= char.IsHighSurrogate(words[end - 1]) ? 1 : 0;
            yield return words[start..end];
            start = cut > start ? end + 1 : end;
        }

        yield return words[start..];
    }
}
