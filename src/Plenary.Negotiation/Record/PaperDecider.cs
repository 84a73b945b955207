using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What is allowed with position papers.</summary>
internal static class PaperDecider
{
    public static Verdict File(FilePaper asked, Hearing hearing)
    {
        BodyState body = hearing.State.Body;
        ImmutableArray<Subject> on = asked.On.IsDefault ? [] : asked.On;
        return !body.Caucuses.ContainsKey(asked.Party) && MeetingDecider.Seated(body, asked.Party) is { } stranger ? stranger
            : !NoteDecider.SpeaksFor(hearing.By, asked.Party, body) ? Hearing.Refuse("own-words", $"{asked.Party} files its papers itself, or the secretariat does.")
            : !AudienceReach.CanAddress(hearing.By, asked.For) ? Hearing.Refuse("own-delegation", $"A delegation's own papers are kept by itself; {asked.For} is not yours to write for.")
            : string.IsNullOrWhiteSpace(asked.Title) || string.IsNullOrWhiteSpace(asked.Words) ? Hearing.Refuse("words-given", "A position paper has a title and a text.")
            : on.Any(subject => subject is OnContact) ? Hearing.Refuse("paper-on-the-text", "A position paper is on texts, blocks, items and matters. Record words on a contact as a remark.")
            : SubjectCheck.Wrong(on, hearing)
            ?? hearing.Happens(asked.For, new PaperFiled(hearing.State.Sequence + 1, asked.Party, asked.Title, asked.Words, on));
    }
}
