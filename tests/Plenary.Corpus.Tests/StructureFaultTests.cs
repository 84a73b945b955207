using System.IO.Compression;
using Plenary.Corpus.Documents;
using Xunit;
using static Plenary.Corpus.Tests.DocumentFixtures;

namespace Plenary.Corpus.Tests;

/// <summary>A sound document, broken in one place.</summary>
public sealed class StructureFaultTests
{
    private static readonly WordDocument Sound = new(
    [
        P(new CommentStart(0), Ins("CHN", Text("a")), Del("CHN", Text("b")), new CommentEnd(0)),
        P(new MoveRangeStart(TrackedKind.MovedFrom, "m1", By("CHN")), new Tracked(TrackedKind.MovedFrom, By("CHN"), [Text("c")])),
        new MoveRangeEndBlock(TrackedKind.MovedFrom, "m1"),
        P(new MoveRangeStart(TrackedKind.MovedTo, "m1", By("CHN")), new Tracked(TrackedKind.MovedTo, By("CHN"), [Text("c")])),
        new MoveRangeEndBlock(TrackedKind.MovedTo, "m1"),
        P(Ins("CHN", Text("d"))),
    ])
    {
        Comments = [new WordComment(0, "Mei Chen", DateTimeOffset.UnixEpoch, "Why?")],
    };

    [Theory]
    [InlineData("<w:ins w:id=\"106\"", "<w:ins w:id=\"100\"", "document: 2 ins with id 100")]
    [InlineData("<w:del w:id=\"101\" w:author=\"CHN\"", "<w:del w:id=\"101\" w:author=\"\"", "document: del 101 has no author or no date")]
    [InlineData("<w:ins w:id=\"106\" w:author=\"CHN\" w:date=\"2026-04-01T09:30:00Z\"", "<w:ins w:id=\"106\" w:author=\"CHN\"", "document: ins 106 has no author or no date")]
    [InlineData("<w:delText>b</w:delText>", "<w:t>b</w:t>", "document: t inside a deletion: \"b\"")]
    [InlineData("<w:t>d</w:t>", "<w:delText>d</w:delText>", "document: delText outside a deletion: \"d\"")]
    [InlineData("<w:commentReference w:id=\"0\"/>", "", "comment 0 is referred to nowhere")]
    [InlineData("<w:commentReference w:id=\"0\"/>", "<w:commentReference w:id=\"0\"/><w:commentReference w:id=\"5\"/>", "commentReference 5 has no comment")]
    [InlineData("<w:commentRangeEnd w:id=\"0\"/>", "", "document: commentRange 0 has no end")]
    [InlineData("w:name=\"m1\"/><w:moveTo ", "w:name=\"m2\"/><w:moveTo ", "move m1: 1 ranges it left, 0 where it arrived")]
    public void Broken_place_is_reported(string sound, string broken, string fault)
    {
        TrackedWordChecker checker = TrackedWordChecker.Open(Broken(sound, broken));

        Assert.Contains(fault, checker.Faults);
    }

    [Fact]
    public void Sound_document_has_no_faults() => Assert.Empty(Read(Sound).Faults);

    private static MemoryStream Broken(string sound, string broken)
    {
        MemoryStream package = new();
        WordPackage.Write(Sound, package);
        using ZipArchive zip = new(package, ZipArchiveMode.Update, leaveOpen: true);
        ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
        string xml;
        using (StreamReader reader = new(entry.Open()))
        {
            xml = reader.ReadToEnd();
        }

        Assert.Contains(sound, xml, StringComparison.Ordinal);
        entry.Delete();
        using StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open());
        writer.Write(xml.Replace(sound, broken, StringComparison.Ordinal));
        return package;
    }
}
