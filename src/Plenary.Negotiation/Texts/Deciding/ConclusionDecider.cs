using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Concluding a text: with the strongest outcome that the positions allow, or a weaker one that is named.</summary>
internal static class ConclusionDecider
{
    public static Verdict Conclude(ConcludeText asked, NegotiatedText text, Hearing hearing)
    {
        if (Floor.OfChair(hearing, "conclude a text") is { } refused)
        {
            return refused;
        }

        if (SilenceDecider.Running(text) is { } running)
        {
            return SilenceDecider.RefuseWhileRunning(running, "Wait for the deadline, or take the silence procedure back.");
        }

        OutcomeAssessment assessment = StrongestOutcome.Of(hearing.State, text.Id);
        string rung = asked.Outcome ?? assessment.Strongest.Rung;
        RungAssessment? wanted = assessment.Rungs.FirstOrDefault(one => one.Rung == rung);
        if (wanted is null)
        {
            return Hearing.Refuse("known-outcome", $"{rung} is not on this body's ladder, which is: {string.Join(", ", assessment.Rungs.Select(one => one.Rung))}.");
        }

        if (!wanted.IsReachable)
        {
            string why = assessment.Explanation.ByRung.TryGetValue(rung, out ImmutableArray<string> sentences) ? string.Join(' ', sentences) : "";
            return Hearing.Refuse("strongest-outcome", $"The positions do not allow {rung}. {why} The strongest that they allow is {assessment.Strongest.Rung}.");
        }

        string title = OutcomeDocument.Of(hearing.State, text.Id, rung, OutcomePublication.Default).Title;
        bool carriesText = !OutcomeLadder.TryGet(rung, out Rung? known) || known.CarriesText;
        TextConcluded concluded = new(text.Id, rung, title)
        {
            Adopted = IsAdoption(rung) ? [.. text.Agreed.Blocks.Select(block => block.Id).Where(block => text.StatusOf(block) != BlockStatus.Adopted)] : [],
            Published = carriesText ? Labelled(text) : new TextDocument([]),
        };
        return hearing.Happens([(Audience.Public, concluded), .. MediationDecider.Opening(text.Id, hearing)]);
    }

    // A chair's summary or a president's conclusions are nobody's decision but the chair's.
    private static bool IsAdoption(string rung) =>
        rung is OutcomeLadder.Declaration or OutcomeLadder.DeclarationWithDifference or OutcomeLadder.AdoptedWithoutVote or OutcomeLadder.AdoptedBySilence or OutcomeLadder.AdoptedByVote;

    // Those outside know the text only from here: its numbers must be in it.
    private static TextDocument Labelled(NegotiatedText text) =>
        new([.. text.Agreed.Blocks.Select(block => text.Labels.OwnLabelOf(block.Id) is { } label && !BlockLabel.IsTyped(block) ? block with { Shape = block.Shape with { Label = label } } : block)]);
}
