using System.Text.RegularExpressions;
using Plenary.Negotiation;
using Plenary.Server.Mediating;
using Plenary.Server.Pages.Parts;
using Xunit;

namespace Plenary.Server.Tests.Pages;

public sealed partial class MediationPageTests
{
    [Fact]
    public async Task Every_state_of_the_page_can_be_drawn_with_one_name_for_each_part_and_nothing_inline()
    {
        MediationCase one = new(new MediationQuestion("can-accept", "insists", 1) { Moves = [new("CHN", "3")] });
        string[] pages =
        [
            await one.DrawAsync(null),
            await one.DrawAsync(one.Run),
            await one.DrawAsync(one.Run with { State = MediationRunState.Searching, Answer = null }),
            await one.DrawAsync(one.Run with { State = MediationRunState.Faulted, Answer = null, Fault = "The question cannot be put <b>." }, "Conditions hang on one another."),
        ];
        foreach (string page in pages)
        {
            string[] names = [.. Identity().Matches(page).Select(match => match.Groups[1].Value)];
            Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
            Assert.All(Labelled().Matches(page).Select(match => match.Groups[1].Value), name => Assert.Contains(name, names));
            Assert.All(OfForm().Matches(page).Select(match => match.Groups[1].Value), name => Assert.Contains(name, names));
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
            Assert.Single(Live().Matches(MainOf(page)));
        }

        Assert.DoesNotContain("<b>.", pages[3], StringComparison.Ordinal);
        Assert.Contains("do/mediate-end", pages[2], StringComparison.Ordinal);
        Assert.DoesNotContain("do/mediate-end", pages[1], StringComparison.Ordinal);
        Assert.Contains("They have changed since.", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_put_without_script_keeps_what_was_supposed_before()
    {
        MediationCase one = new(new MediationQuestion("can-accept", "insists", 1) { Moves = [new("CHN", "3")] });
        string page = await one.DrawAsync(one.Run);
        string form = page[page.IndexOf("<form id=\"ask\"", StringComparison.Ordinal)..];
        Assert.Contains("<input type=\"hidden\" name=\"suppose\" value=\"CHN=3\"", form[..form.IndexOf("</form>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("<button form=\"ask\" name=\"pin\" value=\"4=no text\"", page, StringComparison.Ordinal);
        Assert.Contains("<button form=\"ask\" name=\"suppose\" value=\"RUS=3\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_reads_what_was_asked_once_it_is_told_and_nothing_before()
    {
        MediationCase one = new();
        MediationLog log = MediationLog.Empty with { Told = [new ToldQuestion(one.Sight.Now, Actor.Chair, new MediationQuestion("unknown", "insists", 9) { Offers = [new("3", "", [])] })] };
        Assert.Equal("", (await DrawAsync(log)).Trim());
        string told = await DrawAsync(log with { IsOpened = true });
        Assert.Contains("the chair offers other words for 3", told, StringComparison.Ordinal);
        Assert.Contains("seed 9", told, StringComparison.Ordinal);

        Task<string> DrawAsync(MediationLog with) => MediationCase.DrawAsync<MediationLogPart>(new()
        {
            [nameof(MediationLogPart.Sight)] = one.Sight with { State = one.Sight.State with { Mediation = new MediationState { All = MediationState.Empty.All.SetItem(one.Sight.Text.Id, with) } } },
        });
    }

    private static string MainOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Identity();

    [GeneratedRegex("aria-labelledby=\"([^\"]+)\"")]
    private static partial Regex Labelled();

    [GeneratedRegex("\\sform=\"([^\"]+)\"")]
    private static partial Regex OfForm();

    [GeneratedRegex("aria-live")]
    private static partial Regex Live();
}
