using System.IO.Compression;
using Plenary.Corpus.Documents;
using Xunit;
using static Plenary.Corpus.Tests.DocumentFixtures;

namespace Plenary.Corpus.Tests;

public sealed class AuthorSetTests
{
    [Fact]
    public void Author_is_a_list_of_members_and_no_part_of_a_name_counts()
    {
        TrackedWordChecker checker = Read(P(Ins("CHN, RUS", Text("a")), Ins("M19", Text("b")), Ins("M194, CHN", Text("c"))));

        Assert.Equal(["ac"], checker.AcceptMember("CHN").Paragraphs);
        Assert.Equal(["a"], checker.AcceptMember("RUS").Paragraphs);
        Assert.Equal(["b"], checker.AcceptMember("M19").Paragraphs);
        Assert.Equal([""], checker.AcceptMember("M1").Paragraphs);
    }

    [Fact]
    public void Short_name_of_a_long_set_is_read_from_the_legend_in_the_file()
    {
        using MemoryStream package = new();
        WordPackage.Write(new WordDocument([P(Ins("60 members (set 1)", Text("a")), Ins("60 members (set 2)", Text("b")))]), package);
        AddLegend(package, "<authorSets xmlns=\"urn:plenary:weave:1\"><set name=\"60 members (set 1)\">CHN RUS\n FRA</set></authorSets>");
        TrackedWordChecker checker = TrackedWordChecker.Open(package);

        Assert.True(checker.NamesMember("60 members (set 1)", "FRA"));
        Assert.False(checker.NamesMember("60 members (set 1)", "60 members (set 1)"));
        Assert.Equal(["a"], checker.AcceptMember("RUS").Paragraphs);
        Assert.Equal([""], checker.AcceptMember("DEU").Paragraphs);
    }

    private static void AddLegend(MemoryStream package, string legend)
    {
        using ZipArchive zip = new(package, ZipArchiveMode.Update, leaveOpen: true);
        ZipArchiveEntry relations = zip.GetEntry("word/_rels/document.xml.rels")!;
        string known;
        using (StreamReader reader = new(relations.Open()))
        {
            known = reader.ReadToEnd();
        }

        relations.Delete();
        Add("word/_rels/document.xml.rels", known.Replace(
            "</Relationships>",
            "<Relationship Id=\"rIdLegend\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" Target=\"../customXml/item1.xml\"/></Relationships>",
            StringComparison.Ordinal));
        Add("customXml/item1.xml", legend);

        void Add(string name, string text)
        {
            using StreamWriter writer = new(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
