using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using Plenary.Formats.Html;
using Plenary.Formats.Tests.Json;
using Plenary.Text;
using Plenary.Text.Tests.Generators;
using Xunit;

namespace Plenary.Formats.Tests.Html;

/// <summary>What must hold of every page.</summary>
public sealed class HtmlPageTests
{
    private static readonly string[] Hostile =
    [
        "</script><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "<!-- ", "]]>", "--><script>alert(1)</script>",
        "&lt;b&gt;", "\u0000\u0001\uFFFE", "\uD800", "</style><style>*{display:none}", "</title>", "\\\"},\u2028",
    ];

    private static readonly Gen<string> HostileWords = Gen.Int[0, Hostile.Length - 1].Array[1, 3].Select(picks => string.Join(" x ", picks.Select(pick => Hostile[pick])));

    [Fact]
    public void Hostile_words_anywhere_never_leave_their_place() =>
        Gen.Select(HostileWords, HostileWords, HostileWords, HostileWords).Sample((text, change, code, remark) =>
        {
            Weave weave = Hostilely(text, change, code, remark);
            WrittenPage page = new(weave, new HtmlOptions { Title = text, FullName = member => member + remark, Language = change });
            Assert.All(page.Root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, WrittenPage.Elements));
            Assert.DoesNotContain(page.Root.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "src" or "style" or "autofocus");
            Assert.Equal(2, page.Root.Descendants("script").Count());
            Assert.Equal(2, page.Source.Split("</script").Length - 1);
            Assert.Single(page.Root.Descendants("style"));
            Assert.DoesNotContain("<!--", page.Source, StringComparison.Ordinal);
            Assert.Equal(Clean(code), page.Root.Descendants("span").First(span => WrittenPage.IsOf(span, "code")).Value);
            Assert.Equal(code.Replace('\uFFFE', '\uFFFD').Replace('\uD800', '\uFFFD'), page.Island().GetProperty("members")[0][0].GetString());
            Assert.Contains(page.Root.Descendants("p"), p => p.Value.Contains(Clean(remark), StringComparison.Ordinal));
        }, iter: 200);

    [Fact]
    public void Every_change_is_shown_with_all_its_sponsors() => Negotiations.Any.Sample(negotiation =>
    {
        Weave weave = Weaves.Of(negotiation);
        WrittenPage page = new(weave);
        HtmlShown shown = HtmlShown.Read(page.Bytes);
        Assert.Equal(weave.Changes.Length, shown.Sponsors.Count);
        Assert.All(weave.Changes, change => Assert.Equal(change.Sponsors.Select(sponsor => sponsor.Member).Order(StringComparer.Ordinal), shown.Sponsors[change.Id.Value]));
    }, iter: 500);

    [Fact]
    public void A_page_whose_brackets_or_list_leave_a_sponsor_out_is_not_counted_as_showing_it()
    {
        WrittenPage page = new(Weaves.Of("We act now.", ("AUS", "We act soon."), ("BRA", "We act soon.")));
        Assert.Equal(["AUS", "BRA"], HtmlShown.Read(page.Bytes).Sponsors.Values.Single());
        byte[] unbracketed = Encoding.UTF8.GetBytes(page.Source.Replace("data-by=\"1 2\"", "data-by=\"1\"", StringComparison.Ordinal));
        Assert.Equal(["AUS"], HtmlShown.Read(unbracketed).Sponsors.Values.Single());
        int list = page.Source.IndexOf("class=\"who\"", StringComparison.Ordinal);
        byte[] unlisted = Encoding.UTF8.GetBytes(page.Source[..list] + page.Source[list..].Replace(">AUS</abbr>", "></abbr>", StringComparison.Ordinal));
        Assert.Equal(["BRA"], HtmlShown.Read(unlisted).Sponsors.Values.Single());
    }

    [Fact]
    public void The_reading_that_the_script_makes_is_each_members_own() => Negotiations.Any.Sample(negotiation => SameReadings(Weaves.Of(negotiation)), iter: 500);

    [Fact]
    public void Kept_weaves_with_decisions_give_each_members_reading_too() => KeptWeaves.Any.Sample(weave => SameReadings(weave), iter: 300);

    [Fact]
    public void Every_remark_and_answer_is_shown() => KeptWeaves.Any.Sample(weave =>
    {
        Assert.Equal(weave.Remarks.Sum(remark => 1 + remark.Replies.Length), HtmlShown.Read(new WrittenPage(weave).Bytes).Comments);
        _ = new WrittenPage(weave, new HtmlOptions { IsAttributed = false });
    }, iter: 300);

    [Fact]
    public void An_unattributed_page_has_no_members_code_in_any_byte_and_shows_every_change()
    {
        Weave weave = Weaves.Of(
            "Recalling the Charter,\nWe act now on coal.\nWe meet again.",
            ("QXZ", "Recalling the Charter,\nWe act soon on coal.\nWe meet again."),
            ("ZQJ", "Recalling the Charter,\nWe meet again.\nWe act now on coal and gas.\nA new one."));
        weave = weave.Table([], [new(["QXZ"], "clerk of QXZ", null, "says ZQJ", EntryRef.Base(1), null, null, [], [new("ZQJ", null, "yes")])]);
        WrittenPage page = new(weave, new HtmlOptions { IsAttributed = false, FullName = code => $"Land of {code}" });
        Assert.DoesNotContain("QXZ", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ZQJ", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Land of", page.Source, StringComparison.Ordinal);
        Assert.Equal(weave.Changes.Select(change => change.Id.Value).Order(StringComparer.Ordinal), HtmlShown.Read(page.Bytes).Sponsors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("QXZ", new WrittenPage(weave).Source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unattributed_page_is_the_same_in_whatever_order_members_tabled() => Negotiations.Clean.Sample(negotiation =>
    {
        HtmlOptions options = new() { IsAttributed = false };
        Assert.Equal(new WrittenPage(Weaves.Of(negotiation), options).Source, new WrittenPage(Weaves.Of(negotiation, negotiation.Files.Reverse()), options).Source);
    }, iter: 200);

    [Fact]
    public void The_policy_allows_the_pages_own_style_and_script_and_nothing_else()
    {
        WrittenPage page = new(Weaves.Of("We act.", ("AUS", "We act now.")));
        string policy = (string)page.Root.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{HashOf(page.Source, "<style>", "</style>")}';", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{HashOf(page.Source, "<script>", "</script>")}';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_id_is_used_once_and_every_link_within_the_page_has_its_end() => KeptWeaves.Any.Sample(weave =>
    {
        WrittenPage page = new(weave);
        string[] ids = [.. page.All("id").Select(element => (string)element.Attribute("id")!)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.All("href"), link => Assert.Contains(((string)link.Attribute("href")!)[1..], ids));
    }, iter: 200);

    [Fact]
    public void Cells_stand_in_a_table_and_right_to_left_words_say_so()
    {
        static Block Cell(int row, int column, string text) =>
            new(new BlockId($"{row}.{column}"), new BlockShape(BlockKind.TableCell, 0, null, null, new BlockPlace("body", $"t1/r{row}/c{column}")), Tokenizer.Tokenize(text));
        Weave weave = Weave.Of(new TextDocument([Cell(1, 1, "a"), Cell(1, 2, "b"), Cell(2, 1, "السلام والأمن"), Cell(2, 2, "d")]));
        XElement table = new WrittenPage(weave).Root.Descendants("table").Single();
        Assert.Equal(["a|b", "السلام والأمن|d"], table.Elements("tr").Select(row => string.Join('|', row.Elements("td").Select(cell => cell.Value.Trim()))));
        Assert.Equal("rtl", (string?)table.Descendants("p").Single(p => p.Value.StartsWith('ا')).Attribute("dir"));
    }

    private static void SameReadings(Weave weave)
    {
        WrittenPage page = new(weave);
        string[] members = [.. page.Island().GetProperty("members").EnumerateArray().Select(member => member[0].GetString()!)];
        Assert.Equal(weave.Members, members);
        for (int m = 0; m < members.Length; m++)
        {
            Assert.Equal(
                Reading.OfMember(weave, members[m]).Blocks.Select(block => (block.Shape.Label ?? "", block.Text)),
                new IslandReading(page.Island(), m).Blocks().Select(block => (block.Label, block.Text)));
        }
    }

    private static Weave Hostilely(string text, string change, string code, string remark) => Weave.Of(new TextDocument(
        [
            new Block(new BlockId("1"), new BlockShape(BlockKind.Heading, 1, text, text, BlockPlace.Body), Tokenizer.Tokenize(text)),
            new Block(new BlockId("2"), new BlockShape(BlockKind.TableCell, 0, null, null, new BlockPlace("body", $"t1/r{text.Replace('/', ' ')}/c1")), [.. Tokenizer.Tokenize(text), Token.Inset(text)]),
        ])).Table(
        [
            new(ChangeKind.Insert, [new SpanEdit(TokenRef.Base(0, 0), Tokenizer.Tokenize(change), [])], [new(code, remark)]),
            new(ChangeKind.NewBlock, [new BlockEdit(EntryRef.Base(1), new BlockShape(BlockKind.Operative, 0, change, null, BlockPlace.Body), Tokenizer.Tokenize(change))], [new(code, remark)]),
        ],
        [new([code], code, null, remark, EntryRef.Base(0), null, null, [0], [new(code, null, remark)])]);

    // What XML and UTF-8 cannot hold becomes U+FFFD; an XML parser reads a carriage return written as a reference as it was.
    private static string Clean(string words) => words.Replace('\0', '\uFFFD').Replace('\u0001', '\uFFFD').Replace('\uFFFE', '\uFFFD').Replace('\uD800', '\uFFFD');

    private static string HashOf(string source, string open, string close)
    {
        int start = source.LastIndexOf(open, StringComparison.Ordinal) + open.Length;
        return $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source[start..source.IndexOf(close, start, StringComparison.Ordinal)])))}";
    }
}
