using Plenary.Negotiation;
using Xunit;

namespace Plenary.Mediation.Tests.Chairing;

/// <summary>How what the chair writes becomes a question, and what it is told when it cannot.</summary>
public sealed class ChairQuestionTests
{
    private static readonly Instance Room = Played.Question(Meetings.Of("""
              - {at: +1m, by: BEL, propose: {for: [BEL], edits: [{in: 2, replace: shall, with: may}]}}
              - {at: +1m, by: BEL, object: {on: 2}}
              - {at: +1m, by: DNK, object: {on: 3}}
              - {at: +1m, by: DNK, object: {on: proposal 1}}
            """));

    private static (WhatIf Question, MediationQuestion Asked) Put(WrittenQuestion written) => ChairQuestion.Put(Room, written.Read());

    [Fact]
    public void A_question_is_written_then_it_is_put_and_every_name_is_that_of_the_text()
    {
        (WhatIf question, MediationQuestion asked) = Put(new WrittenQuestion
        {
            Assumed = ["silence=unknown", "support=insists"],
            Pinned = ["2=Softer Words"],
            Forbidden = ["3=NO TEXT"],
            Moves = ["bel", "dnk=3"],
            Offers = ["2=softer words|bel, dnk"],
            Seed = "7",
        });
        Assert.Equal(
            new MediationQuestion("unknown", "insists", 7)
            {
                Pinned = [new("2", "softer words")],
                Forbidden = [new("3", "no text")],
                Moves = [new("BEL", null), new("DNK", "3")],
                Offers = [new("2", "softer words", ["BEL", "DNK"])],
            },
            asked);
        Assert.Equal(5, question.Supposed.Length);
        Assert.Equal(new Assumptions(SilenceMeans.Unknown, SupportMeans.Insists), ChairQuestion.Assumed(asked));
        MediationAnswer answer = Answering.Answer(question, MediationRequest.Glance);
        Assert.Equal(["softer words", "as it stands"], question.Instance.Points.Select((point, at) => point.Options[answer.Best.Judgement.Package[at]].Label));
        Assert.True(answer.HasFullAgreement);
    }

    [Theory]
    [InlineData("pin", "2", "write a point and one of its options")]
    [InlineData("pin", "9=no text", "the open points are 2, 3")]
    [InlineData("pin", "2=stronger", "2 has “as it stands”, “proposal 1” and “no text”")]
    [InlineData("pin", "2=no text;2=proposal 1", "2 is pinned to “no text” already")]
    [InlineData("forbid", "3=no text;3=as it stands", "nothing would be left for 3")]
    [InlineData("suppose", "NOR", "NOR has no part in the decision. The members are AUT, BEL, CHE, DNK")]
    [InlineData("suppose", "DNK=4", "the open points are 2, 3")]
    [InlineData("suppose", "=3", "write a member")]
    [InlineData("offer", "2", "write a point and how the words are spoken of")]
    [InlineData("offer", "2=proposal 1", "2 can read so already")]
    [InlineData("offer", "2=softer|NOR", "NOR has no part in the decision")]
    [InlineData("assume", "silence=golden", "silence=like-its-group")]
    [InlineData("assume", "weather=fine", "support=insists")]
    [InlineData("seed", "-1", "a whole number")]
    public void Something_is_asked_that_is_not_there_then_the_message_says_what_and_what_is_offered(string part, string written, string why)
    {
        string[] words = written.Split(';');
        WrittenQuestion question = part switch
        {
            "pin" => new() { Pinned = words },
            "forbid" => new() { Forbidden = words },
            "suppose" => new() { Moves = words },
            "offer" => new() { Offers = words },
            "assume" => new() { Assumed = words },
            _ => new() { Seed = written },
        };
        QuestionFaultException fault = Assert.Throws<QuestionFaultException>(() => Put(question));
        Assert.Equal(part, fault.Part);
        Assert.Equal(words[^1], fault.Given);
        Assert.Contains(why, fault.Why, StringComparison.Ordinal);
        Assert.Equal($"{part} {words[^1]}: {fault.Why}", fault.Message);
    }

    [Fact]
    public void A_point_is_pinned_and_its_option_ruled_out_then_the_contradiction_is_named()
    {
        QuestionFaultException fault = Assert.Throws<QuestionFaultException>(() => Put(new WrittenQuestion { Pinned = ["3=no text"], Forbidden = ["3=no text"] }));
        Assert.Contains("pinned to “no text”", fault.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_objects_to_nothing_is_supposed_to_move_then_the_notes_say_that_it_changes_nothing()
    {
        MediationAnswer answer = Answering.Answer(Put(new WrittenQuestion { Moves = ["CHE"] }).Question, MediationRequest.Glance);
        Assert.Contains(answer.Notes, note => note.Contains("Switzerland has no objection to give up", StringComparison.Ordinal));
        answer = Answering.Answer(Put(new WrittenQuestion { Moves = ["BEL=2"] }).Question, MediationRequest.Glance);
        Assert.DoesNotContain(answer.Notes, note => note.Contains("to give up", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_compromises_are_offered_for_one_point_then_who_accepts_the_first_alone_still_refuses_the_second()
    {
        WhatIf question = Put(new WrittenQuestion { Offers = ["3=one|DNK", "3=another"] }).Question;
        int point = question.Instance.FindPoint("3");
        Assert.True(Answering.Answer(question.Pin(point, question.Instance.Points[point].FindOption("one")), MediationRequest.Glance).Best.Members.Single(member => member.Member == "DNK").Objections.IsEmpty);
        Assert.False(Answering.Answer(question.Pin(point, question.Instance.Points[point].FindOption("another")), MediationRequest.Glance).Best.Members.Single(member => member.Member == "DNK").Objections.IsEmpty);
    }
}
