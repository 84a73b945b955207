using System.Xml.Linq;
using CsCheck;
using Plenary.Formats.Compiling;
using Plenary.Formats.Tests.BadInput;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>Files that answer quite another text, forced upon a base: paragraphs, empty ones among them, content controls, tables, and tables in tables.</summary>
public sealed class ForcedBodyTests
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Words =
    [
        "", "", "1", "Alpha.", "The Parties shall meet once a year.", "The Parties shall meet twice a year.", "They shall keep a record of it.",
        "They shall not keep a record of it.", "Words only here.",
    ];

    private static readonly Gen<string> Paragraph = Gen.Int[0, Words.Length - 1].Select(index => Words[index].Length == 0 ? "<w:p/>" : RawWord.Paragraphs(Words[index]));

    private static readonly Gen<string> Body = Stretch(2, 5);

    [Fact]
    public void A_body_forced_upon_any_other_gives_both_back() =>
        Gen.Select(Body, Body).Sample(
            (own, other) =>
            {
                byte[] file = RawWord.File(own);
                byte[] response = RawWord.File(other);

                Examination.Of(file, new CompileOptions { Force = true }, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
            },
            iter: 300);

    [Fact]
    public void Two_bodies_forced_upon_a_third_give_all_three_back() =>
        Gen.Select(Body, Body, Body).Sample(
            (own, one, two) =>
            {
                byte[] file = RawWord.File(own);
                (string, byte[])[] responses = [("CHN", RawWord.File(one)), ("JPN", RawWord.File(two))];

                Examination.Of(file, new CompileOptions { Force = true }, responses).IsExact(file, responses).IsSound(file);
            },
            iter: 200);

    [Fact]
    public void Bodies_rebuilt_at_random_from_the_base_give_it_and_themselves_back() =>
        Gen.Select(Body, Gen.Int[0, 1_000_000]).Sample(
            (own, seed) =>
            {
                Random dice = new(seed);
                byte[] file = RawWord.File(own);
                (string, byte[])[] responses = [("CHN", RawWord.File(Rebuilt(own, dice))), ("JPN", RawWord.File(Rebuilt(own, dice)))];

                Examination.Of(file, new CompileOptions { Force = true }, responses).IsExact(file, responses).IsSound(file);
            },
            iter: 200);

    /// <summary>The body with paragraphs, cells, rows and tables taken out, doubled and exchanged.</summary>
    private static string Rebuilt(string own, Random dice)
    {
        XElement body = XElement.Parse($"<w:body xmlns:w=\"{Namespace}\">{own}</w:body>", LoadOptions.PreserveWhitespace);
        for (int count = 1 + dice.Next(4); count > 0; count--)
        {
            XElement[] all = [.. body.Descendants().Where(one => one.Name.LocalName is "p" or "tbl" or "tr" or "tc")];
            XElement one = all[dice.Next(all.Length)];
            XElement[] peers = [.. all.Where(other => other.Name == one.Name && !other.Ancestors().Contains(one) && !one.Ancestors().Contains(other))];
            switch (dice.Next(4))
            {
                case 0 when one.ElementsAfterSelf(one.Name).Any():
                    one.Remove();
                    break;
                case 1:
                    one.AddBeforeSelf(new XElement(one));
                    break;
                case 2 when peers.Length > 0:
                    peers[dice.Next(peers.Length)].ReplaceWith(new XElement(one));
                    break;
                case 3 when one.Descendants(one.Name.Namespace + "t").FirstOrDefault() is { } text:
                    text.Value = Words[dice.Next(Words.Length)];
                    break;
            }
        }

        return string.Concat(body.Elements().Select(one => one.ToString(SaveOptions.DisableFormatting))).Replace($" xmlns:w=\"{Namespace}\"", "", StringComparison.Ordinal);
    }

    /// <summary>What a body or a cell may hold: anything, with a paragraph at its end.</summary>
    private static Gen<string> Stretch(int depth, int most)
    {
        Gen<string> item = depth == 0 ? Paragraph : Gen.Frequency((6, Paragraph), (2, Table(depth - 1)), (1, Control(depth - 1)));
        return Gen.Select(item.Array[0, most].Select(items => string.Concat(items)), Paragraph, (items, last) => items + last);
    }

    private static Gen<string> Control(int depth) => Stretch(depth, 1).Select(content => $"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>");

    private static Gen<string> Table(int depth)
    {
        Gen<string> cell = Stretch(depth, 2).Select(content => $"<w:tc>{content}</w:tc>");
        Gen<string> row = cell.Array[1, 2].Select(cells => $"<w:tr>{string.Concat(cells)}</w:tr>");
        return row.Array[1, 3].Select(rows => $"<w:tbl>{string.Concat(rows)}</w:tbl>");
    }
}
