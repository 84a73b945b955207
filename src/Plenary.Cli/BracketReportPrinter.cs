using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text.Brackets;

namespace Plenary.Cli;

/// <summary>Prints a report on brackets for a terminal.</summary>
internal static class BracketReportPrinter
{
    private const int MostPlaceholders = 20;

    public static void Print(Screen screen, BracketReport report)
    {
        TextWriter to = screen.Output;
        to.WriteLine(screen.Strong(report.Path));
        int width = report.Facts.Max(fact => fact.Label.Length);
        foreach ((string label, string value) in report.Facts)
        {
            to.WriteLine($"  {label.PadRight(width)}  {value}");
        }

        PrintPlaces(screen, "Brackets without a partner", report.Unbalanced, int.MaxValue);
        PrintPlaces(screen, "Doubtful", report.Doubts, int.MaxValue);
        PrintPlaces(screen, "Placeholders", report.Placeholders, MostPlaceholders);
        PrintHolders(screen, report.Counts.Holders);
    }

    private static void PrintPlaces(Screen screen, string title, ImmutableArray<BracketPlace> places, int most)
    {
        if (places.IsEmpty)
        {
            return;
        }

        screen.Output.WriteLine();
        screen.Output.WriteLine(screen.Strong(title));
        int width = places.Take(most).Max(place => place.Place.Length);
        foreach (BracketPlace place in places.Take(most))
        {
            string scope = place.Scope.Length > 0 ? $"; taken to enclose “{place.Scope}”" : "";
            screen.Output.WriteLine($"  {place.Place.PadRight(width)}  {Screen.Printable(place.What)}{scope}");
        }

        if (places.Length > most)
        {
            screen.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {places.Length - most} more; -o OUT.md or OUT.json lists them all."));
        }
    }

    private static void PrintHolders(Screen screen, ImmutableArray<HolderCounts> holders)
    {
        if (holders.IsEmpty)
        {
            return;
        }

        int width = Math.Max(5, holders.Max(holder => holder.Holder.Length));
        screen.Output.WriteLine();
        screen.Output.WriteLine(screen.Strong($"{"Party".PadRight(width)}  proposes  deletes  reserves  supports"));
        foreach (HolderCounts holder in holders)
        {
            screen.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{holder.Holder.PadRight(width)}  {holder.Proposes,8}  {holder.Deletes,7}  {holder.Reserves,8}  {holder.Supports,8}"));
        }
    }
}
