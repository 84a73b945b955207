using Plenary.Formats.Compiling;
using Plenary.Formats.Tests.BadInput;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>A base that shows its last round's changes: what of them comes back is the base's, not the member's.</summary>
public sealed class OwnRevisionTests
{
    private const string Secretariat = "S. Clerk";

    private static readonly byte[] Base = File(RawWord.Run("The Parties shall ") + RawWord.Ins("cooperate and ", Secretariat, 7) + RawWord.Run("meet ") + RawWord.Del("twice ", Secretariat, 8) + RawWord.Run("once a year."));

    [Fact]
    public void What_the_member_adds_to_a_base_with_changes_is_all_that_it_asks_for()
    {
        byte[] response = File(RawWord.Run("The Parties shall ") + RawWord.Ins("cooperate and ", Secretariat, 17) + RawWord.Run("meet ") + RawWord.Del("twice ", Secretariat, 18) + RawWord.Run("once ") + RawWord.Ins("or more often ", id: 19) + RawWord.Run("a year."));

        Change change = Assert.Single(Changes(response));

        Assert.Equal("Wei", Assert.Single(change.Sponsors).RecordedBy);
    }

    [Fact]
    public void Words_struck_inside_what_the_base_put_in_are_struck_by_the_member()
    {
        byte[] response = File(RawWord.Run("The Parties shall ") + $"<w:ins w:id=\"7\" w:author=\"{Secretariat}\" w:date=\"2026-03-05T10:00:00Z\">{RawWord.Del("cooperate and ", id: 30)}</w:ins>" + RawWord.Run("meet ") + RawWord.Del("twice ", Secretariat, 8) + RawWord.Run("once a year."));

        Change change = Assert.Single(Changes(response));

        Assert.Equal("Wei", Assert.Single(change.Sponsors).RecordedBy);
    }

    [Fact]
    public void A_base_change_that_the_member_accepted_is_no_edit_and_one_that_it_rejected_is_one()
    {
        byte[] accepted = File(RawWord.Run("The Parties shall cooperate and meet once a year."));
        byte[] rejected = File(RawWord.Run("The Parties shall meet ") + RawWord.Del("twice ", Secretariat, 8) + RawWord.Run("once a year."));

        Assert.Empty(Changes(accepted));
        Assert.Single(Changes(rejected));
    }

    [Fact]
    public void Changes_that_bear_no_time_are_the_base_s_where_their_author_s_are_and_nothing_is_lost()
    {
        static byte[] Undated(string more) => File(RawWord.Run("The Parties shall ") + $"<w:ins w:id=\"7\" w:author=\"Author\">{RawWord.Run("cooperate and ")}</w:ins>" + RawWord.Run("meet.") + more);
        byte[] file = Undated("");
        byte[] response = Undated($"<w:ins w:id=\"9\" w:author=\"Author\">{RawWord.Run(" They shall report.")}</w:ins>");

        Examination examined = Examination.Of(file, ("CHN", response)).IsExact(file, ("CHN", response));

        Assert.Single(examined.Compilation!.Weave.Changes);
    }

    [Fact]
    public void A_move_that_the_base_shows_is_no_edit_of_who_returns_it()
    {
        static string Moved(string kind, int id) =>
            $"<w:p><w:pPr><w:rPr><w:{kind} w:id=\"{id}\" w:author=\"{Secretariat}\" w:date=\"2026-03-05T10:00:00Z\"/></w:rPr></w:pPr>"
            + $"<w:{kind}RangeStart w:id=\"{id + 1}\" w:author=\"{Secretariat}\" w:date=\"2026-03-05T10:00:00Z\" w:name=\"move1\"/>"
            + $"<w:{kind} w:id=\"{id + 2}\" w:author=\"{Secretariat}\" w:date=\"2026-03-05T10:00:00Z\">{RawWord.Run("A moved paragraph of some words.")}</w:{kind}><w:{kind}RangeEnd w:id=\"{id + 1}\"/></w:p>";
        byte[] file = RawWord.File(Moved("moveFrom", 40) + RawWord.Plain + Moved("moveTo", 50) + RawWord.Paragraphs("The end."));
        byte[] response = RawWord.File(Moved("moveFrom", 60) + RawWord.Plain + Moved("moveTo", 70) + $"<w:p>{RawWord.Run("The end")}{RawWord.Ins(", for now")}{RawWord.Run(".")}</w:p>");

        Examination examined = Examination.Of(file, ("CHN", response)).IsExact(file, ("CHN", response));

        Assert.Single(examined.Compilation!.Weave.Changes);
    }

    [Fact]
    public void Parties_that_are_authors_are_told_apart_from_the_author_of_the_base()
    {
        byte[] response = File(RawWord.Run("The Parties shall ") + RawWord.Ins("cooperate and ", Secretariat, 7) + RawWord.Run("meet ") + RawWord.Del("twice ", Secretariat, 8) + RawWord.Run("once a ") + RawWord.Ins("calendar ", "CHN", 9) + RawWord.Run("year."));
        CompileOptions options = new() { MembersOfAuthor = author => [author] };

        Compilation compilation = Compiler.CompileByAuthor(Examination.BaseName, Base, [new Response("", "all.docx", () => LentBytes.Own(response))], options);

        Assert.Equal("CHN", Assert.Single(compilation.Receipts).Member);
        Assert.Single(compilation.Weave.Changes);
    }

    private static byte[] File(string paragraph) => RawWord.File($"<w:p>{paragraph}</w:p>{RawWord.Plain}");

    private static IReadOnlyList<Change> Changes(byte[] response) =>
        Examination.Of(Base, ("CHN", response)).IsExact(Base, ("CHN", response)).Compilation!.Weave.Changes;
}
