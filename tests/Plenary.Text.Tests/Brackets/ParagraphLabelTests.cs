using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Rules O5 to O8 of the practice.</summary>
public sealed class ParagraphLabelTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("3bis", "3 bis")]
    [InlineData("3 bis.", "3 bis")]
    [InlineData("17quater", "17 quater")]
    [InlineData("3ter.4", "3 ter.4")]
    [InlineData("25.1 bis", "25.1 bis")]
    [InlineData("PP5alt", "PP5 alt")]
    [InlineData("OP3 bis", "OP3 bis")]
    [InlineData("OP 3", "OP3")]
    [InlineData("PP5 alt2", "PP5 alt2")]
    [InlineData("18(h)(i)", "18(h)(i)")]
    [InlineData("(iv)", "(iv)")]
    [InlineData("31 terdecies", "31 terdecies")]
    public void O5_a_label_is_read_then_written_in_one_spelling(string written, string label)
    {
        Assert.True(ParagraphLabel.TryParse(written, out ParagraphLabel read));
        Assert.Equal(label, read.ToString());
        Assert.True(ParagraphLabel.TryParse(label, out ParagraphLabel again));
        Assert.Equal(read, again);
        Assert.Equal(read.GetHashCode(), again.GetHashCode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("bis")]
    [InlineData("PP")]
    [InlineData("3 beads")]
    [InlineData("12345")]
    public void O5_a_text_is_no_label_then_it_is_refused(string written) => Assert.False(ParagraphLabel.TryParse(written, out _));

    [Fact]
    public void O5_labels_are_sorted_then_they_stand_as_in_a_document()
    {
        string[] sorted = ["PP1", "PP2", "3", "3(a)", "3 alt", "3 bis", "3 bis.1", "3 ter", "3 decies", "4", "10", "OP1", "OP1 bis"];
        ParagraphLabel[] labels = [.. sorted.Select(Read)];
        Assert.Equal(sorted, labels.Reverse().Order().Select(label => label.ToString()));
        Assert.True(labels[2] < labels[5] && labels[5] > labels[2] && labels[2] <= labels[2] && labels[2] >= labels[2]);
    }

    [Theory]
    [InlineData("17quater.[The text]", "17 quater")]
    [InlineData("  [12. Text]", "12")]
    [InlineData("16.4 Text", "16.4")]
    [InlineData("OP3 bis Text", "OP3 bis")]
    [InlineData("(a) Text", "(a)")]
    [InlineData("b) Texte", "(b)")]
    [InlineData("IV. Heading", "IV")]
    [InlineData("3. 案文", "3")]
    [InlineData("2020 was a year", "")]
    [InlineData("1.5 °C above", "")]
    [InlineData("I agree", "")]
    [InlineData("12 months", "")]
    public void O8_a_paragraph_starts_with_a_number_then_it_is_its_label(string source, string label) =>
        Assert.Equal(label, Assert.Single(TypedText.Parse(source).Paragraphs).Label.ToString());

    private static ParagraphLabel Read(string text) => ParagraphLabel.TryParse(text, out ParagraphLabel label) ? label : throw new ArgumentException(text);
}
