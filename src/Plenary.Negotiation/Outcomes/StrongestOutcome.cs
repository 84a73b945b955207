using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Walks the body's ladder and says which rung the positions of now allow, what stands in the way of the stronger ones, and whose move would open them.</summary>
/// <remarks>
/// Judged as if it were decided now: silence is assent (practice A6), and only formal positions of members entitled to
/// decide count. Guests, observers, positions told to the chair alone or kept within a delegation change nothing. An
/// objection more never brings a stronger rung within reach.
/// </remarks>
public static class StrongestOutcome
{
    /// <summary>Assesses a text.</summary>
    /// <param name="state">The proceedings; what its reader may not see plays no part.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static OutcomeAssessment Of(Proceedings state, TextId text)
    {
        if (!state.Texts.TryGet(text, out NegotiatedText? negotiated))
        {
            throw new ArgumentException($"There is no text {text}.", nameof(text));
        }

        return Of(OutcomeFacts.Of(state, negotiated));
    }

    /// <summary>Only which rung is the strongest, and how much is agreed: what <see cref="Of(Proceedings, TextId)"/> says of these, in less time.</summary>
    /// <param name="state">The proceedings; what its reader may not see plays no part.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static (string Rung, AgreedShare Share) AtAGlance(Proceedings state, TextId text)
    {
        OutcomeFacts facts = state.Texts.TryGet(text, out NegotiatedText? negotiated) ? OutcomeFacts.Of(state, negotiated) : throw new ArgumentException($"There is no text {text}.", nameof(text));
        return (OutcomeLadder.Of(state.Body.Profile).First(rung => new RungReckoning(facts, rung).Obstacles().IsEmpty).Id, facts.Share);
    }

    internal static OutcomeAssessment Of(OutcomeFacts facts)
    {
        List<RungAssessment> rungs = [];
        bool reached = false;
        foreach (Rung rung in OutcomeLadder.Of(facts.State.Body.Profile))
        {
            ImmutableArray<Obstacle> obstacles = new RungReckoning(facts, rung).Obstacles();
            rungs.Add(new RungAssessment(rung.Id, obstacles, reached ? [] : new WaysUp(facts, rung.Needs, obstacles).Find()));
            reached |= obstacles.IsEmpty;
        }

        string strongest = rungs.First(rung => rung.IsReachable).Rung;
        return new OutcomeAssessment(facts.Text.Id, [.. rungs], DissentsOf(facts, strongest, null), facts.Share, [.. facts.Open])
        {
            AgreedByAll = facts.AgreedByAll,
            DifferencesReadFromWords = facts.DifferencesReadFromWords,
            Explanation = OutcomeExplanation.Of(facts, [.. rungs]),
        };
    }

    // Stands of one member that say the same of several blocks are one dissent.
    internal static ImmutableArray<Dissent> DissentsOf(OutcomeFacts facts, string rung, OutcomePublication? publication)
    {
        List<Dissent> dissents = [];
        foreach (IGrouping<Stand, Stand> group in facts.Stands.GroupBy(stand => stand, SameDissent.Instance))
        {
            Stand first = group.Key;
            DissentScope scope = first.On switch
            {
                Stand.Whole => DissentScope.Document,
                Stand.Status => DissentScope.Status,
                _ => new DissentScope(DissentScopeKind.Paragraphs, facts.Blocks(group.Select(stand => stand.On).Distinct())),
            };
            dissents.Add(new Dissent(facts.Members[first.Member].Code, scope, first.Kind, first.IsObjection, Placed(first.Kind, first.IsObjection))
            {
                Text = first.Held.Position.Statement,
                Reason = first.Held.Position.Reason,
                Unmet = first.Unmet,
                Through = first.Through,
            });
        }

        if (rung == OutcomeLadder.AdoptedBySilence && facts.Text.Silences.LastOrDefault(silence => silence.Status == SilenceStatus.Held) is { } held)
        {
            dissents.AddRange(held.Statements.Select(statement =>
                new Dissent(statement.Member, DissentScope.Document, DissentKind.Interpretation, false, Placed(DissentKind.Interpretation, false)) { Text = statement.Statement }));
        }

        return [.. dissents];

        DissentPlacement Placed(DissentKind kind, bool isObjection) =>
            publication is not null && publication.Placements.TryGetValue(kind, out DissentPlacement chosen) ? chosen : DissentPlacements.Of(kind, isObjection, rung);
    }
}
