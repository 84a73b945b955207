using CsCheck;
using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Formats.Tests.Scenario;

/// <summary>What is wrong in a scenario is said with file and line and what was expected.</summary>
public sealed class ScenarioFaultTests
{
    private const string Head = """
        plenary: scenario/1
        title: A small meeting
        body:
          name: Group
          since: 2025-03-01 09:00
          zone: Europe/Brussels
          members: [AUT, CHE, FIN]
          guests: [NOR]
          presidency: FIN
        steps:
          - at: 2025-03-03 09:00
            open text: {id: t, title: T, paragraphs: [One light burns., Two lights burn.]}

        """;

    [Fact]
    public void Option_is_objected_to_and_another_adopted_then_the_meeting_goes_on_as_told()
    {
        const string Steps = """
              - at: 2025-03-03 10:00
                by: AUT
                propose: {edits: [{in: 1, replace: One, with: Two}]}
              - {at: +1m, by: CHE, propose: {amends: 1, edits: [{in: 1, replace: Two, with: Three}]}}
              - {at: +1m, by: FIN, object: {on: 1 with proposal 1}}
              - {at: +1m, by: chair, refused: consensus, adopt: {proposal: 1}}
              - {at: +1m, by: chair, adopt: {option: 1 with proposals 1 and 2}}
              - {at: +1m, by: AUT, support: {on: [no text in 2]}}
            """;
        ScenarioPlay play = ScenarioPlay.Of(ScenarioReader.Read("meeting.yaml", Head + Steps, PartyTable.Standard));
        NegotiatedText text = Assert.Single(play.State.Texts.All.Values);
        Assert.Equal("Three light burns.", text.Agreed.Blocks[0].Text);
        Assert.Equal([ProposalStatus.Adopted, ProposalStatus.Adopted], text.Proposals.Values.Select(proposal => proposal.Status));
        Assert.Contains(PositionTable.Of(play.State, text.Id).Columns, column => column.Label == "2: no text");
    }

    private static readonly string[] Additions = ["", "[", "]", "{", "}", ":", ",", "- ", "#", "!", "|", ">", "'", "\"", "%", "\t", "\n", "\n ", "? ", "\u0000", "---\n"];

    [Theory]
    [InlineData("  - at: 2025-03-03 10:00\n    by: XYZ\n    object: {on: 1}", 14, "no party that is known")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    object: {on: 9}", 15, "9")]
    [InlineData("  - at: 2025-03-02 10:00\n    by: AUT\n    object: {on: 1}", 13, "Times run forward")]
    [InlineData("  - at: yesterday\n    by: AUT\n    object: {on: 1}", 13, "2023-03-02 10:15")]
    [InlineData("  - at: 2025-03-30 02:30\n    by: AUT\n    object: {on: 1}", 13, "does not exist in Europe/Brussels")]
    [InlineData("  - at: 2025-10-26 02:30\n    by: AUT\n    object: {on: 1}", 13, "2025-10-26 02:30+02:00 or 2025-10-26 02:30+01:00")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    protest: {on: 1}", 13, "`protest` is nothing that can be done")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    object: {on: 1}\n    support: {on: 2}", 13, "one thing")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    object: {on: 1, raison: none}", 15, "knows no `raison`")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: Nine lights, with: One}]}", 15, "does not have the words")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    join: {proposal: soon}", 15, "whole number")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: NOR\n    object: {on: 1}", 13, "refused: members-decide")]
    [InlineData("  - at: 2025-03-03 10:00\n    presidency: {to: AUT}", 13, "refused: one-chair")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: One, with: Two}]}\n  - at: 2025-03-03 10:01\n    by: AUT\n    leave: {proposal: 1}\n  - at: 2025-03-03 10:02\n    by: CHE\n    object: {on: proposal 1}", 19, "refused: position-on-what-stands")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    refused: members-decide\n    object: {on: 1}", 13, "it was done")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    object: {on: [1", 15, "no YAML")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: [AUT\n    object: {on: 1", 14, "no YAML")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    object: {on: 1}\n:", 17, "no YAML")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    object: &a {on: 1}", 15, "anchors")]
    [InlineData("  - at: 2025-03-03 10:00\n    conclude: {}\n  - at: 2025-03-03 10:01\n    by: AUT\n    object: {on: 1}", 17, "no text is open any more (t)")]
    [InlineData("  - at: 2025-03-03 10:00\n    end meeting: {meeting: m, agreed: no}", 14, "Meetings are: none.")]
    [InlineData("  - at: 2025-03-03 10:00\n    vote: {on: 1, yes: [AUT], rule: by-lot}", 13, "by-lot")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: One, with: Two}]}\n  - at: 2025-03-03 10:01\n    by: AUT\n    object: {on: 2 as it stands}", 18, "nothing is proposed in paragraph 2")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: One, with: Two}]}\n  - at: 2025-03-03 10:01\n    by: AUT\n    object: {on: 2 with proposal 1}", 18, "proposal 1 changes nothing in paragraph 2")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: One, with: Two}]}\n  - at: 2025-03-03 10:01\n    by: AUT\n    object: {on: 1 with proposals 1 and 7}", 18, "there is no proposal 7 yet")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: One, with: Two}]}\n  - at: 2025-03-03 10:01\n    by: AUT\n    object: {on: 1 with proposal soon}", 18, "a proposal is a number, not `soon`")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: One, with: Two}]}\n  - at: 2025-03-03 10:01\n    by: AUT\n    object: {on: no text in 9}", 18, "9")]
    [InlineData("  - at: 2025-03-03 10:00\n    by: AUT\n    propose: {edits: [{in: 1, replace: One, with: Two}]}\n  - at: 2025-03-03 10:01\n    adopt: {option: everything}", 17, "`everything` is no option")]
    [InlineData("  - at: 2025-03-03 10:00\n    rota: {turns: [{AUT: 2025-07-01, CHE: 2026-01-01}]}", 14, "a turn is `CODE: first day`")]
    [InlineData("  - at: 2025-03-03 10:00\n    rota: {turns: [AUT: soon]}", 14, "should be a day such as 2023-03-02")]
    [InlineData("  - at: 2025-03-03 10:00\n    rota: {turns: [XYZ: 2025-07-01]}", 14, "no party that is known")]
    [InlineData("  - at: 2025-03-03 10:00\n    rota: {turns: [NOR: 2025-07-01]}", 13, "refused: members-only")]
    public void Something_is_wrong_then_file_and_line_and_what_was_expected_are_named(string steps, long line, string words)
    {
        ScenarioFaultException fault = Assert.Throws<ScenarioFaultException>(() => ScenarioPlay.Of(ScenarioReader.Read("meeting.yaml", Head + steps, PartyTable.Standard)));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("meeting.yaml, line ", fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.Line, line - 1, line + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("title: no version")]
    [InlineData("plenary: scenario/7\ntitle: x")]
    [InlineData("[a, list]")]
    [InlineData("plenary: scenario/1\ntitle: x\nbody: {name: G, since: 2025-03-01, zone: Mars/North, members: [AUT]}")]
    [InlineData("plenary: scenario/1\ntitle: x")]
    [InlineData("plenary: scenario/1\n---\nplenary: scenario/1")]
    public void A_file_is_no_scenario_then_it_is_refused_in_one_sentence(string text)
    {
        ScenarioFaultException fault = Assert.Throws<ScenarioFaultException>(() => ScenarioReader.Read("meeting.yaml", text, PartyTable.Standard));
        Assert.StartsWith("meeting.yaml", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    // Whatever happens to a file on its way, in one or three places, it is read or refused in one sentence, never a fault of ours.
    [Fact]
    public void A_sample_is_damaged_anywhere_then_it_is_read_or_refused_with_its_line()
    {
        string[] samples = [.. Directory.EnumerateFiles(SampleScenarios.Folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Gen.Select(Gen.Int[0, samples.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Additions.Length - 1]).Array[1, 3]).Sample(
            (sample, damages) =>
            {
                string text = samples[sample];
                foreach ((double place, int gone, int added) in damages)
                {
                    int at = (int)(place * text.Length);
                    text = string.Concat(text.AsSpan(0, at), Additions[added], text.AsSpan(Math.Min(text.Length, at + gone)));
                }

                try
                {
                    ScenarioPlay.Of(ScenarioReader.Read("meeting.yaml", text, PartyTable.Standard));
                }
                catch (ScenarioFaultException fault)
                {
                    Assert.StartsWith("meeting.yaml", fault.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain('\n', fault.Message);
                }
            });
    }

    [Fact]
    public void A_code_is_also_what_another_party_is_called_then_it_is_the_code()
    {
        ScenarioPlay play = ScenarioPlay.Of(ScenarioReader.Read("meeting.yaml", Head.Replace("CHE", "NAM", StringComparison.Ordinal), PartyTable.Standard));
        Assert.Equal("Namibia", play.State.Body.NameOf("NAM"));
    }

    [Fact]
    public void A_file_is_nested_without_end_then_it_is_refused_and_not_followed() =>
        Assert.Contains("deep", Assert.Throws<ScenarioFaultException>(() => ScenarioReader.Read("meeting.yaml", new string('[', 100_000), PartyTable.Standard)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_list_is_refused_at_its_second_member_then_nothing_of_the_step_has_happened()
    {
        ScenarioPlay play = ScenarioPlay.Of(ScenarioReader.Read("meeting.yaml", Head + "  - at: 2025-03-03 10:00\n    by: AUT\n    refused: own-voice\n    object: {on: 1, member: [AUT, CHE]}", PartyTable.Standard));
        Assert.Empty(play.Steps[^1].Events);
        Assert.Null(play.State.Positions.Formal(new TextId("t"), PositionTarget.Of(play.State.Texts.All[new TextId("t")].Agreed.Blocks[0].Id), "AUT"));
    }
}
