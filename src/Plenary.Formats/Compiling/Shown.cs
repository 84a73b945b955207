using System.Collections.Immutable;
using System.Xml;
using Plenary.Formats.Html;
using Plenary.Formats.Json;
using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>What an output shows, counted by reading it back.</summary>
/// <param name="Place">The file.</param>
/// <param name="Edits">For every member how many of its edits the file shows in its name.</param>
/// <param name="Comments">How many comments and answers the file shows; <see langword="null"/> when it leaves them out on purpose.</param>
/// <param name="Faults">What the file shows wrongly, in words; empty when it is right.</param>
public sealed record Shown(string Place, ImmutableDictionary<string, int> Edits, int? Comments, ImmutableArray<string> Faults);

/// <summary>Reads outputs back.</summary>
public static partial class ShownIn
{
    /// <summary>
    /// A Word file with tracked changes: a member's edits are shown when accepting what names the member and rejecting
    /// the rest gives, word for word, the member's reading of the weave (law 7).
    /// </summary>
    public static Shown TrackedWord(Compilation compilation, string place, Stream output)
    {
        using WordPackage package = WordPackage.Open(place, Bytes(output));
        WordFile file = WordReader.ForBase(package).Base;
        AuthorLegend legend = AuthorLegend.Of(package);
        List<string> faults = [];
        Weave weave = compilation.Weave;
        MemberTexts texts = MemberTexts.Of(compilation);
        DraftReadings readings = new(file.Draft, texts.Known);
        if (!readings.Gives([], ComparableTextWriter.Write(texts.Known)))
        {
            faults.Add("rejecting every change does not give the base");
        }

        Dictionary<string, int> asked = Sponsors(weave);
        string[] members = [.. asked.Keys.Order(StringComparer.Ordinal)];
        List<int>[] authorsOf = AuthorsOf(members, readings, legend);
        bool[] right = new bool[members.Length];
        Parallel.For(0, members.Length, i => right[i] = readings.Gives(authorsOf[i], texts.Of(members[i])));
        ImmutableDictionary<string, int>.Builder shown = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < members.Length; i++)
        {
            shown.Add(members[i], right[i] ? asked[members[i]] : 0);
            if (!right[i])
            {
                faults.Add($"accepting what names {members[i]} does not give its text");
            }
        }

        // A reading is of one member: who is none of them shows in no reading.
        string[] strangers =
        [
            .. file.TrackedBy.Where(author => !legend.NamesOnly(author, asked)).SelectMany(legend.MembersOf)
                .Where(name => !asked.ContainsKey(name)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        if (strangers.Length > 0)
        {
            faults.Add($"it shows changes in the name of {string.Join(", ", strangers)}, who asked for none");
        }

        Dictionary<string, int> struck = StruckWords.In(file.Draft, legend);
        foreach ((string member, int count) in StruckWords.In(weave))
        {
            if (struck.GetValueOrDefault(member) < count)
            {
                faults.Add($"of what {member} strikes out of words of others it shows {struck.GetValueOrDefault(member)} of {count} characters");
            }
        }

        int carried = InsetReceipts.Carried(weave, compilation.Insets);
        int seen = carried == 0 ? 0 : InsetReceipts.Shown(file.Draft, compilation.Insets);
        if (seen < carried)
        {
            faults.Add($"of {carried} pictures and formulas that members put in it shows {seen}");
        }

        // The base's own comments stay in the file: only those added count.
        int comments = file.Comments.Sum(comment => 1 + comment.Replies.Length) - compilation.BaseComments;
        return new Shown(place, shown.ToImmutable(), comments, [.. faults]);
    }

    /// <summary>The weave itself: read again it must be the same.</summary>
    public static Shown Json(Compilation compilation, string place, Stream output)
    {
        WeaveReadResult read = WeaveJson.Read(Bytes(output));
        if (read.Weave is not { } weave)
        {
            return new Shown(place, ImmutableDictionary<string, int>.Empty, 0, [$"it cannot be read back: {read.Error?.What}"]);
        }

        return new Shown(place, Sponsors(weave).ToImmutableDictionary(StringComparer.Ordinal), weave.Remarks.Sum(remark => 1 + remark.Replies.Length), []);
    }

    /// <summary>
    /// A page: a change is shown in a member's name when the page lists it under that name and a bracket for it names
    /// the member too. An unattributed page names nobody: there it is enough that the change is shown.
    /// </summary>
    public static Shown Html(Compilation compilation, string place, Stream output, bool isAttributed)
    {
        HtmlShown page;
        try
        {
            page = HtmlShown.Read(Bytes(output));
        }
        catch (XmlException broken)
        {
            return new Shown(place, ImmutableDictionary<string, int>.Empty, 0, [$"it is not well-formed: {broken.Message}"]);
        }

        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Change change in compilation.Weave.Changes)
        {
            foreach (Sponsorship sponsor in change.Sponsors)
            {
                if (page.Sponsors.TryGetValue(change.Id.Value, out ImmutableArray<string> named) && (!isAttributed || named.Contains(sponsor.Member)))
                {
                    counts[sponsor.Member] = counts.GetValueOrDefault(sponsor.Member) + 1;
                }
            }
        }

        return new Shown(place, counts.ToImmutableDictionary(StringComparer.Ordinal), isAttributed ? page.Comments : null, []);
    }

    // For every member the authors that name it.
    private static List<int>[] AuthorsOf(string[] members, DraftReadings readings, AuthorLegend legend)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        List<int>[] authorsOf = new List<int>[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            places.Add(members[i], i);
            authorsOf[i] = [];
        }

        List<int> named = [];
        foreach ((string author, int index) in readings.Authors)
        {
            named.Clear();
            legend.AddPlacesOf(author, places, named);
            foreach (int member in named)
            {
                authorsOf[member].Add(index);
            }
        }

        return authorsOf;
    }

    /// <summary>For every member how many changes it asks for.</summary>
    internal static Dictionary<string, int> Sponsors(Weave weave)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Change change in weave.Changes)
        {
            foreach (Sponsorship sponsor in change.Sponsors)
            {
                counts[sponsor.Member] = counts.GetValueOrDefault(sponsor.Member) + 1;
            }
        }

        return counts;
    }

    /// <summary>All that was written to a stream so far.</summary>
    internal static byte[] Bytes(Stream output)
    {
        output.Flush();
        byte[] bytes = GC.AllocateUninitializedArray<byte>(checked((int)output.Length));
        output.Position = 0;
        output.ReadExactly(bytes);
        return bytes;
    }
}
