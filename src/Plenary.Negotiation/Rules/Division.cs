using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A part of a text that is to be voted on separately.</summary>
/// <param name="Id">Its label: <c>OP4</c>.</param>
/// <param name="IsOperative">Whether it is an operative part, rather than of the preamble.</param>
public sealed record DivisionPart(string Id, bool IsOperative);

/// <summary>
/// Division of a proposal or an amendment, on request (UN General Assembly, rule 89). When somebody objects to it, the
/// motion for division is voted first. Then the parts, then what was approved of them as a whole. When all operative
/// parts fail, the whole is rejected without a vote.
/// </summary>
/// <param name="Text">What is divided.</param>
/// <param name="Parts">The parts, in the order of the text; all of it, or those on which a separate vote is asked, with <see cref="RestId"/> for the others.</param>
/// <param name="IsObjectedTo">Whether somebody objects to dividing.</param>
/// <param name="Rule">The rule that decides the whole.</param>
public sealed record Division(string Text, ImmutableArray<DivisionPart> Parts, bool IsObjectedTo, DecisionRule Rule)
{
    /// <summary>The name under which the result of the motion for division is given.</summary>
    public const string MotionId = "motion for division";

    /// <summary>The name for those parts on which nobody asked for a separate vote.</summary>
    public const string RestId = "the rest";

    /// <summary>The rule that decides a part, where it is another; by resolution 475 (V) parts of an important question need its majority too.</summary>
    public DecisionRule? PartRule { get; init; }

    /// <summary>What comes next.</summary>
    /// <param name="results">Of the motion (<see cref="MotionId"/>), the parts and the whole (<see cref="Text"/>), by name, whether it was carried, so far.</param>
    /// <returns>The next vote, or the end.</returns>
    public DivisionState Next(IReadOnlyDictionary<string, bool> results)
    {
        if (results.TryGetValue(Text, out bool isWholeAdopted))
        {
            return new DivisionState(null, isWholeAdopted ? DivisionEnd.Adopted : DivisionEnd.Rejected);
        }

        if (IsObjectedTo && !results.TryGetValue(MotionId, out bool isCarried))
        {
            return To(VotingSubject.MotionForDivision, MotionId, Majority.Simple, "Somebody objects to dividing: that is voted first.");
        }

        if (IsObjectedTo && !results[MotionId])
        {
            return To(VotingSubject.Whole, Text, Rule, "The motion for division was not carried: one vote on the whole.");
        }

        foreach (DivisionPart part in Parts)
        {
            if (!results.ContainsKey(part.Id))
            {
                return To(VotingSubject.Part, part.Id, PartRule ?? Rule, "A separate vote on this part.");
            }
        }

        // Of a text without operative parts, something must be left to vote on.
        bool hasOperative = Parts.Any(part => part.IsOperative);
        return !Parts.Any(part => (part.IsOperative || !hasOperative) && results[part.Id])
            ? new DivisionState(null, DivisionEnd.RejectedWithAllOperativeParts)
            : To(VotingSubject.Whole, Text, Rule, "The parts that were approved, as a whole.");
    }

    /// <summary>The parts that go into the vote on the whole.</summary>
    /// <param name="results">Results so far, as for <see cref="Next"/>.</param>
    /// <returns>All parts when the text was not divided; otherwise those approved.</returns>
    public ImmutableArray<DivisionPart> Approved(IReadOnlyDictionary<string, bool> results) =>
        IsObjectedTo && results.TryGetValue(MotionId, out bool isCarried) && !isCarried
            ? Parts
            : [.. Parts.Where(part => results.TryGetValue(part.Id, out bool isAdopted) && isAdopted)];

    private static DivisionState To(VotingSubject subject, string id, DecisionRule rule, string why) => new(new VotingStep(subject, id, rule, why), null);
}

/// <summary>Where a division stands.</summary>
/// <param name="Step">The next vote, or <see langword="null"/> at the end.</param>
/// <param name="End">How it ended, or <see langword="null"/> while votes are left.</param>
public sealed record DivisionState(VotingStep? Step, DivisionEnd? End);

/// <summary>How a text that was to be divided fared.</summary>
public enum DivisionEnd
{
    /// <summary>The whole was adopted, as far as its parts were.</summary>
    Adopted,

    /// <summary>The whole was voted down.</summary>
    Rejected,

    /// <summary>All operative parts were voted down: the whole counts as rejected, without a vote on it.</summary>
    RejectedWithAllOperativeParts,
}
