using System.Collections.Immutable;
using System.Xml.Linq;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Real files with tracked changes, and the real COP29 draft, read and written exactly.</summary>
public sealed class RealFileTests
{
    private const string Cop = "SBSTA61-13a-draft-decision-1st-iteration-2024-11-14.docx";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Members = ["BRA", "CHN", "FRA"];

    public static TheoryData<string> Files =>
    [
        "oxpt-RP001-Tracked-Revisions-01.docx", "oxpt-RP011-Multiple-Deleted-Rows.docx", "oxpt-RP034-Deleted-Cells.docx",
        "oxpt-RP036-Vert-Merged-Cells.docx", "oxpt-RP047-Inserted-and-Deleted-Paragraph-Mark.docx",
        "oxpt-RP048-Deleted-Inserted-Para-Mark.docx", "oxpt-RP051-Arabic.docx", "poi-delins.docx", "poi-tika-792-moves.docx", Cop,
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_compiles_on_itself_with_all_rejected(string name)
    {
        byte[] file = Read(name);
        byte[] rejected = Rejected(file);
        Assert.Null(Examination.TextOf(rejected).DifferenceFrom(TrackedWordChecker.Open([.. file]).RejectAll()));

        Examination.Of(rejected, new CompileOptions { Force = true }, ("CHN", file)).IsExact(rejected, ("CHN", file)).IsSound(file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_that_comes_back_as_it_went_out_asks_for_nothing(string name)
    {
        byte[] file = Read(name);

        Examination examined = Examination.Of(file, ("CHN", file)).IsExact(file, ("CHN", file));

        Assert.Empty(examined.Compilation!.Weave.Changes);
        Assert.Empty(examined.Compilation.Receipts[0].Unread);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_is_the_base_of_three_members_edits(string name)
    {
        byte[] file = Read(name);
        for (int seed = 0; seed < (name == Cop ? 1 : 4); seed++)
        {
            (string, byte[])[] responses = [.. Members.Select((member, i) => (member, Edited(file, (seed * 10) + i)))];

            Examination.Of(file, new CompileOptions { Force = true }, responses).IsExact(file, responses).IsSound(file);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_is_read_by_its_authors(string name)
    {
        byte[] file = Read(name);
        TrackedWordChecker own = TrackedWordChecker.Open([.. file]);
        string CodeOf(string author) => $"A{own.Authors.IndexOf(author)}";

        Examination examined = Examination.Of(() => Compiler.CompileByAuthor(
            Examination.BaseName, file, new CompileOptions { MembersOfAuthor = author => [CodeOf(author)] }));

        Assert.Null(examined.Fault);
        examined.AssertReceipts();
        Assert.Null(examined.Checker.RejectAll().DifferenceFrom(own.RejectAll()));
        foreach (string author in own.Authors)
        {
            Assert.Null(examined.Checker.AcceptMember(CodeOf(author)).DifferenceFrom(own.Accept(one => one == author)) is { } difference ? $"{author}: {difference}" : null);
        }
    }

    [Fact]
    public void Deleted_rows_go_whole()
    {
        Examination examined = OnRejected("oxpt-RP011-Multiple-Deleted-Rows.docx");

        Assert.Equal(["1", "2", "3", "M", "N", "O", ""], examined.Checker.AcceptMember("CHN").Paragraphs);
        Assert.Equal(6, examined.Checker.Changes.Count(change => change is { Element: "del", On: "row" }));
    }

    [Fact]
    public void Deleted_cells_go_and_the_words_beside_them_stay()
    {
        Examination examined = OnRejected("oxpt-RP034-Deleted-Cells.docx");

        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", ""], examined.Checker.AcceptMember("CHN").Paragraphs);
        Assert.Equal(2, examined.Checker.Changes.Count(change => change.Element == "cellDel"));
    }

    [Fact]
    public void Words_that_moved_arrive_without_what_was_cut_at_the_far_end()
    {
        Examination examined = OnRejected("poi-tika-792-moves.docx");

        Assert.Equal(TrackedWordChecker.Open([.. Read("poi-tika-792-moves.docx")]).AcceptAll().Paragraphs, examined.Checker.AcceptMember("CHN").Paragraphs);
        Assert.DoesNotContain(examined.Compilation!.Weave.Changes, change => change.Sponsors.Any(sponsor => sponsor.RecordedBy is not "Author"));
    }

    [Fact]
    public void Who_recorded_each_change_of_two_authors_is_kept_with_its_time()
    {
        Examination examined = OnRejected("oxpt-RP047-Inserted-and-Deleted-Paragraph-Mark.docx");
        Sponsorship[] sponsors = [.. examined.Compilation!.Weave.Changes.SelectMany(change => change.Sponsors)];

        Assert.Contains(sponsors, sponsor => sponsor.RecordedBy == "Test User");
        Assert.All(sponsors, sponsor => Assert.Contains(sponsor.RecordedBy, (string[])["Test User", "Eric White"]));
        Assert.All(sponsors, sponsor => Assert.NotNull(sponsor.RecordedAt));
    }

    [Fact]
    public void Arabic_keeps_every_letter_and_its_changes()
    {
        Examination examined = OnRejected("oxpt-RP051-Arabic.docx");
        ImmutableArray<string> text = examined.Checker.AcceptMember("CHN").Paragraphs;

        Assert.Contains("المكسيك", text);
        Assert.True(examined.Compilation!.Weave.Changes.Length > 50);
    }

    [Fact]
    public void The_cop29_draft_holds_its_brackets_in_base_and_output()
    {
        byte[] file = Read(Cop);
        byte[] edited = Edited(file, 5);
        Examination examined = Examination.Of(file, ("CHN", edited));
        string all = string.Concat(examined.Checker.RejectAll().Paragraphs.Concat(examined.Checker.RejectAll().Footnotes).Concat(examined.Checker.RejectAll().Endnotes));

        Assert.True(all.Count(c => c == '[') >= 400, $"{all.Count(c => c == '[')}");
        Assert.Equal(14, examined.Checker.RejectAll().Footnotes.Length);
        Assert.Equal(11, examined.Checker.RejectAll().Endnotes.Length);
    }

    /// <summary>Words changed, put in and taken out at random, some tracked by two authors and some not, and paragraphs taken out and doubled.</summary>
    internal static byte[] Edited(byte[] file, int seed)
    {
        Random random = new(seed);
        ZipParts parts = ZipParts.Of(file);
        XDocument tree = parts.Tree(RawWord.Document);
        XElement[] runs = [.. tree.Descendants(W + "r").Where(run => run.Elements(W + "t").Any() && run.Ancestors().All(up => up.Name.LocalName is "document" or "body" or "p" or "tbl" or "tr" or "tc"))];
        for (int i = 0; i < Math.Min(25, (runs.Length + 3) / 4); i++)
        {
            XElement run = runs[random.Next(runs.Length)];
            if (run.Parent?.Name != W + "p")
            {
                continue;
            }

            XElement text = run.Element(W + "t")!;
            switch (random.Next(4))
            {
                case 0:
                    text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
                    text.Value += $" changed{random.Next(3)}";
                    break;
                case 1:
                    run.AddAfterSelf(Wrapped("ins", random, new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), $" added{random.Next(3)} "))));
                    break;
                case 2:
                    foreach (XElement one in run.Elements(W + "t").ToArray())
                    {
                        one.Name = W + "delText";
                    }

                    XElement copy = Wrapped("del", random, new XElement(run));
                    run.ReplaceWith(copy);
                    break;
                case 3 when random.Next(3) == 0 && run.Parent is { } paragraph && paragraph.Parent?.Name == W + "body":
                    XElement doubled = new(W + "p", new XElement(W + "r", new XElement(W + "t", $"A new paragraph {random.Next(3)}.")));
                    paragraph.AddAfterSelf(doubled);
                    break;
                default:
                    break;
            }
        }

        return parts.With(RawWord.Document, tree.ToString(SaveOptions.DisableFormatting)).Zip();
    }

    private static XElement Wrapped(string kind, Random random, XElement run) => new(
        W + kind,
        new XAttribute(W + "id", random.Next(50_000, 90_000)),
        new XAttribute(W + "author", random.Next(2) == 0 ? "First Hand" : "Second Hand"),
        new XAttribute(W + "date", "2026-03-05T10:00:00Z"),
        run);

    private static Examination OnRejected(string name)
    {
        byte[] file = Read(name);
        return Examination.Of(Rejected(file), new CompileOptions { Force = true }, ("CHN", file));
    }

    private static byte[] Rejected(byte[] file)
    {
        using Formats.Word.WordPackage package = Formats.Word.WordPackage.Open(Examination.BaseName, file);
        return ResolvedPackage.Resolve(package, _ => false);
    }

    private static byte[] Read(string name)
    {
        string? path = SharedData.Find(name == Cop ? "cop29-art6.2" : "docx-tracked", name);
        Assert.SkipWhen(path is null, SharedData.Missing);
        return File.ReadAllBytes(path!);
    }
}
