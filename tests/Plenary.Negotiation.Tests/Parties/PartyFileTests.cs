using CsCheck;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Negotiation.Tests.Parties;

public sealed class PartyFileTests
{
    [Fact]
    public void NewParties_AreAddedBesideTheStandardOnes()
    {
        PartyTable table = Good("""
            # ISO/TC 46
            kind: organisation
            DIN: German Institute for Standardization
              aka: Deutsches Institut für Normung; DE-MB
              fr: Institut allemand de normalisation
            AFNOR: Association française de normalisation
            """).Table;

        Assert.Equal("DIN", CodeOf(table, "deutsches institut fur normung"));
        Assert.Equal("AFNOR", CodeOf(table, "AFNOR"));
        Assert.Equal("CHN", CodeOf(table, "China"));
        Assert.True(table.TryGet("DIN", out Party? din));
        Assert.Equal(PartyKind.Organisation, din.Kind);
        Assert.Equal("Institut allemand de normalisation", din.NameIn(PartyLanguage.French));
        Assert.Equal("German Institute for Standardization", din.NameIn(PartyLanguage.Russian));
    }

    [Fact]
    public void KnownParty_IsExtendedAndRenamedWithoutLosingItsNames()
    {
        PartyTable table = Good("""
            TUR: Turkey (Republic of Türkiye)
              aka: Ankara delegation
            AOSIS:
              members: FJI TUV
            """).Table;

        Assert.True(table.TryGet("TUR", out Party? party));
        Assert.Equal("Turkey (Republic of Türkiye)", party.Name);
        Assert.Equal("TUR", CodeOf(table, "Ankara delegation"));
        Assert.Equal("TUR", CodeOf(table, "Türkiye"));
        Assert.Equal("TR", party.Iso2);
        Assert.Equal(["FJI", "TUV"], table.GroupMembers("AOSIS"));
        Assert.Equal(PartyKind.Group, Party(table, "AOSIS").Kind);
        Assert.IsType<NoParty>(PartyTable.Standard.Resolve("Ankara delegation"));
    }

    [Fact]
    public void BaseNone_ForgetsTheStandardParties()
    {
        PartyTable table = Good("base: none\nCA: California\nAL: Alabama\n").Table;

        Assert.Equal("CA", CodeOf(table, "CA"));
        Assert.Equal(2, table.All.Length);
        Assert.IsType<NoParty>(table.Resolve("Canada"));
    }

    [Fact]
    public void Csv_GivesTheSamePartiesAsLines()
    {
        PartyTable table = Good("""
            code,name,aliases,kind
            DIN,"German Institute, for Standardization","Deutsches Institut; ""the"" DIN group",organisation
            USA,,Washington,
            """).Table;

        Assert.Equal("German Institute, for Standardization", Party(table, "DIN").Name);
        Assert.Equal(PartyKind.Organisation, Party(table, "DIN").Kind);
        Assert.Equal("DIN", CodeOf(table, "\"the\" DIN group"));
        Assert.Equal("USA", CodeOf(table, "Washington"));
        Assert.Equal("United States of America", Party(table, "USA").Name);
    }

    [Fact]
    public void AmbiguousLine_MakesANameAskedInsteadOfTaken()
    {
        PartyTable table = Good("ambiguous: Guinea = GIN, GNB, GNQ\nnever: Georgia Tech\n").Table;

        Assert.Equal(3, Assert.IsType<SeveralParties>(table.Resolve("guinea")).Candidates.Length);
        Assert.Equal("none", ShowFile(table, "Georgia Tech.docx"));
        Assert.Equal("GEO", ShowFile(table, "Georgia.docx"));
    }

    [Fact]
    public void MeansLine_SettlesANameForThisBody()
    {
        PartyTable table = Good("means: NAM = NAMOV\nmeans: AU = AU\nmeans: Congo = COD\n").Table;

        Assert.Equal("NAMOV", CodeOf(table, "NAM"));
        Assert.Equal("AU", CodeOf(table, "AU"));
        Assert.Equal("COD", CodeOf(table, "congo"));
        Assert.IsType<NoParty>(table.Resolve("au"));
        Assert.Equal("NAM", Party(table, "nam").Code);
    }

    [Theory]
    [InlineData("means: NAM", 1, "one code")]
    [InlineData("means: NAM = XXX", 1, "XXX")]
    [InlineData("DIN: A\nDIN: B", 2, "line 1")]
    [InlineData("\n\nDIN German Institute", 3, "colon")]
    [InlineData("DIN: A\n  alias: B", 2, "\"alias\" is no field")]
    [InlineData("  aka: B", 1, "before any party")]
    [InlineData("D I N: A", 1, "no code")]
    [InlineData("DIN:", 1, "has no name")]
    [InlineData("kind: city", 1, "no kind")]
    [InlineData("DIN: A\n  kind: city", 2, "no kind")]
    [InlineData("DIN: A\n  iso2: GER", 2, "two letters")]
    [InlineData("DIN: A\n  members: FRA XXX", 2, "XXX")]
    [InlineData("order: FRA, XXX", 1, "XXX")]
    [InlineData("order:", 1, "empty")]
    [InlineData("start: XXX", 1, "XXX")]
    [InlineData("groups: last", 1, "groups: first")]
    [InlineData("base: other", 1, "base: none")]
    [InlineData("ambiguous: X = FRA", 1, "two codes")]
    [InlineData("ambiguous: X = FRA, XXX", 1, "XXX")]
    [InlineData("ambiguous: France = DEU, ITA", 1, "France")]
    [InlineData("never: France", 1, "France")]
    [InlineData("code,name\nDIN,A,B", 2, "3 values")]
    [InlineData("code,name,colour\nDIN,A,B", 1, "colour")]
    [InlineData("code,name\n,A", 2, "code is missing")]
    [InlineData("code,name\nDIN,\"A", 2, "quotation")]
    [InlineData("code,name,kind\nDIN,A,city", 2, "no kind")]
    [InlineData("code,name\nDIN,", 2, "has no name")]
    public void WrongFile_IsToldWithItsLine(string text, int line, string part)
    {
        PartyFileWrong wrong = Assert.IsType<PartyFileWrong>(PartyFile.Read(text, PartyTable.Standard));

        Assert.Equal(line, wrong.Line);
        Assert.Contains(part, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AliasOfTwoParties_IsRefusedNamingBoth()
    {
        PartyFileWrong wrong = Assert.IsType<PartyFileWrong>(
            PartyFile.Read("DIN: German Institute\n  aka: Normung\n  aka: Germany\n", PartyTable.Standard));

        Assert.Equal(3, wrong.Line);
        Assert.Contains("DEU (Germany)", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("DIN (German Institute)", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OrderOfTheFile_IsTheProtocolOrder()
    {
        PartyFileRead read = Good("order: file\nDIN: German Institute\nBSI: British Institute\nAFNOR: French Association\n");

        Assert.Equal(["DIN", "BSI", "AFNOR", "CHN"], Sorted(read.Order, "CHN", "AFNOR", "BSI", "DIN"));
    }

    [Fact]
    public void ListedOrderWithStartAndGroups_IsTaken()
    {
        PartyFileRead read = Good("order: IND, BRA, ZAF, USA\nstart: ZAF\ngroups: first\n");

        Assert.Equal(["G77", "ZAF", "USA", "IND", "BRA"], Sorted(read.Order, "BRA", "IND", "USA", "ZAF", "G77"));
    }

    [Fact]
    public void NoOrder_IsEnglishAlphabetical() =>
        Assert.Equal(["CHN", "CIV", "DEU", "USA"], Sorted(Good("DIN: German Institute").Order, "USA", "DEU", "CIV", "CHN"));

    [Fact]
    public void ExamplesOfTheGuide_AreGoodFiles()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Plenary.slnx")))
        {
            root = root.Parent;
        }

        Assert.SkipWhen(root is null, "The tests run outside the repository: docs/parties.md is not here.");
        string[] parts = File.ReadAllText(Path.Combine(root!.FullName, "docs", "parties.md")).Split("```");
        Assert.Equal(5, parts.Length);
        Assert.Equal(["DIN", "AFNOR", "BSI", "FRA"], Sorted(Good(parts[1]).Order, "FRA", "BSI", "AFNOR", "DIN"));
        Assert.Equal("USA", CodeOf(Good(parts[3]).Table, "Washington"));
    }

    [Fact]
    public void ByteOrderMarkAndCarriageReturns_AreIgnored() =>
        Assert.Equal("DIN", CodeOf(Good("\uFEFFDIN: German Institute\r\n  aka: Normung\r\n").Table, "Normung"));

    [Fact]
    public void AnyText_GivesATableOrALineInsideIt() =>
        Gen.Select(Gen.OneOf("", "DIN: A\n", "code,name\n", "order: ", "  aka: "), Gen.String).Sample((start, tail) =>
        {
            string text = start + tail;
            if (PartyFile.Read(text, PartyTable.Standard) is PartyFileWrong wrong)
            {
                int lines = 0;
                foreach (ReadOnlySpan<char> _ in text.AsSpan().EnumerateLines())
                {
                    lines++;
                }

                Assert.InRange(wrong.Line, 1, lines);
                Assert.NotEmpty(wrong.Message);
            }
        });

    private static PartyFileRead Good(string text) => Assert.IsType<PartyFileRead>(PartyFile.Read(text, PartyTable.Standard));

    private static Party Party(PartyTable table, string code) => table.TryGet(code, out Party? party) ? party : throw new InvalidOperationException(code);

    private static string[] Sorted(ProtocolOrder order, params string[] codes) => [.. codes.Order(order)];

    private static string CodeOf(PartyTable table, string name) => Assert.IsType<OneParty>(table.Resolve(name)).Party.Code;

    private static string ShowFile(PartyTable table, string file) =>
        PartyFileName.Resolve(file, table) is OneParty one ? one.Party.Code : "none";
}
