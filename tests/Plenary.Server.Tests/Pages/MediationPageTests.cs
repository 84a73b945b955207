using System.Text.RegularExpressions;
using Plenary.Mediation;
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

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 21)]
    public async Task A_package_has_many_points_then_each_folds_and_says_how_many_give_there(int count, int folded)
    {
        MediationPoint[] points = [.. Enumerable.Range(1, count).Select(at => new MediationPoint($"p{at}", $"OP{at}", [new MediationOption("o", "as it stands", OptionKind.AsItStands, 1) { Text = $"Words {at}." }]))];
        Instance instance = new("Text", new Consensus(), [new MediationMember("JPN", "Japan"), new MediationMember("CHN", "China")], [.. points],
            [new MemberPosition(0, HoldingKind.Objection, "OP2", [Term.Of(1, 1)]), new MemberPosition(1, HoldingKind.Objection, "OP2", [Term.Of(1, 1)]), new MemberPosition(1, HoldingKind.Reservation, "OP3", [Term.Of(2, 1)])],
            Assumptions.Default);
        string drawn = await MediationCase.DrawAsync<MediationPackagePart>(new() { [nameof(MediationPackagePart.Sight)] = new MediationCase().Sight, [nameof(MediationPackagePart.Answer)] = Answering.Answer(WhatIf.Of(instance), MediationRequest.Whole) });
        Assert.Equal(folded, Folded().Count(drawn));
        Assert.Equal(count, Words().Count(drawn));
        Assert.Equal(folded > 0, drawn.Contains("21 points. On 1 somebody cannot accept what it takes. On 19 nobody gives anything.", StringComparison.Ordinal));
        Assert.Equal(folded > 0, drawn.Contains("2 cannot accept", StringComparison.Ordinal));
        Assert.Equal(folded > 0, drawn.Contains("1 reserves", StringComparison.Ordinal));
    }

    [GeneratedRegex("<details id=\"point-")]
    private static partial Regex Folded();

    [GeneratedRegex("Words [0-9]+\\.")]
    private static partial Regex Words();

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
