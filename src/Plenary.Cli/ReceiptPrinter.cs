using System.Globalization;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;

namespace Plenary.Cli;

/// <summary>Prints the receipt: for every member what was read, what is in the weave and what each output shows.</summary>
internal static class ReceiptPrinter
{
    private const int MostPlaces = 3;

    /// <summary>Prints the receipt.</summary>
    /// <returns>Whether all of it adds up.</returns>
    public static bool Print(TextWriter to, Compilation compilation, IReadOnlyList<Shown> shown, IComparer<string> order)
    {
        MemberReceipt[] receipts = [.. compilation.Receipts.OrderBy(receipt => receipt.Member, order)];
        int width = Math.Max(6, receipts.Length == 0 ? 0 : receipts.Max(receipt => receipt.Member.Length));
        to.WriteLine($"{"Member".PadRight(width)}  edits: read  woven  shown   comments: read  kept");
        bool holds = true;
        foreach (MemberReceipt receipt in receipts)
        {
            int least = shown.Count == 0 ? receipt.EditsWoven : shown.Min(one => one.Edits.GetValueOrDefault(receipt.Member));
            bool right = receipt.Holds && least == receipt.EditsRead;
            holds &= right;
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{receipt.Member.PadRight(width)}  {receipt.EditsRead,11}  {receipt.EditsWoven,5}  {least,5}  {receipt.CommentsRead,15}  {receipt.CommentsWoven,4}{(right ? "" : receipt.TextHolds ? "   ← differs" : "   ← text differs")}"));
        }

        int comments = receipts.Sum(receipt => receipt.CommentsWoven);
        foreach (Shown one in shown)
        {
            foreach (string fault in one.Faults)
            {
                holds = false;
                to.WriteLine($"{one.Place}: {fault}");
            }

            if (one.Comments is { } kept && kept != comments)
            {
                holds = false;
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Place}: shows {kept} of {comments} comments"));
            }
        }

        foreach (Shown one in shown.Where(one => one.Comments is null && comments > 0))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Place}: names nobody, and so leaves out {Counted(comments, "comment")}, which speak{(comments == 1 ? "s" : "")} in a member's name."));
        }

        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(receipts.Length, "member")}, {Counted(receipts.Sum(receipt => receipt.EditsRead), "edit")} read, {Counted(compilation.Weave.Changes.Length, "different change")}, {Counted(comments, "comment")}."));
        if (receipts.Sum(receipt => receipt.InsetsRead) is var putIn and > 0)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Pictures and formulas: {putIn} put in, {receipts.Sum(receipt => receipt.InsetsCarried)} carried over into Word files."));
        }

        PrintUnread(to, receipts);
        foreach (string note in compilation.Notes)
        {
            to.WriteLine($"Note: {note}");
        }

        return holds;
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static void PrintUnread(TextWriter to, MemberReceipt[] receipts)
    {
        foreach (MemberReceipt receipt in receipts.Where(receipt => !receipt.Unread.IsEmpty))
        {
            foreach (IGrouping<string, Unread> kind in receipt.Unread.GroupBy(unread => unread.Kind))
            {
                string[] places = [.. kind.Select(unread => unread.Place).Distinct()];
                string more = places.Length > MostPlaces ? string.Create(CultureInfo.InvariantCulture, $" and {places.Length - MostPlaces} more") : "";
                to.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Seen, not compiled, {receipt.Member}: {kind.Count()} × {kind.Key} ({string.Join("; ", places.Take(MostPlaces))}{more})"));
            }
        }
    }
}
