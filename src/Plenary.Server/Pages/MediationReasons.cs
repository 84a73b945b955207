using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>Why no package has everybody, and what would open one.</summary>
/// <param name="Conflicts">Each minimal conflict in a sentence.</param>
/// <param name="AreAllConflicts">Whether these are all.</param>
/// <param name="Moves">Each smallest set of moves.</param>
/// <param name="OnMoves">How many must move, and whether fewer would do.</param>
/// <param name="Pivotal">Who is in every smallest way, in a sentence; empty for nobody.</param>
/// <param name="InTheWay">The positions in the way, each of which can be supposed to move.</param>
public sealed record MediationReasons(
    ImmutableArray<string> Conflicts, bool AreAllConflicts, ImmutableArray<MediationMoves> Moves, string OnMoves, string Pivotal, ImmutableArray<MediationBlock> InTheWay)
{
    /// <summary>Of an answer, and where it has no reasons yet, of what was found so far.</summary>
    /// <returns>None where a package has everybody and nothing stands in the way.</returns>
    public static MediationReasons? Of(MediationAnswer answer, ImmutableArray<Finding> found)
    {
        Instance instance = answer.Question.Instance;
        ImmutableArray<ImmutableArray<int>> conflicts;
        ImmutableArray<ImmutableArray<int>> moves;
        string onMoves;
        bool areAll = false;
        string pivotal = "";
        if (answer.Reasons is { } reasons)
        {
            (conflicts, moves, areAll) = (reasons.Conflicts, reasons.Moves, reasons.AllConflicts);
            onMoves = $"{MediationWording.Count(reasons.MovesSize, "move")} would open a package that everybody can accept; {(reasons.MovesExact ? "fewer do not" : "whether fewer do is not proven")}.{(reasons.AllMoves ? "" : " There may be other ways with as many.")}";
            pivotal = reasons.Pivotal.IsEmpty ? "" : $"In every one of the smallest ways: {MediationWording.Names(instance, reasons.Pivotal)}.";
        }
        else
        {
            conflicts = [.. found.OfType<ConflictFound>().Select(one => one.Positions)];
            int least = found.OfType<MovesFound>().Select(one => one.Positions.Length).DefaultIfEmpty(0).Min();
            moves = [.. found.OfType<MovesFound>().Where(one => one.Positions.Length == least).Select(one => one.Positions)];
            onMoves = $"{MediationWording.Count(least, "move")} would open a package that everybody can accept; fewer may do.";
        }

        ImmutableArray<int> blocking = [.. conflicts.Concat(moves).SelectMany(set => set).Concat(answer.Best.Judgement.Biting)
            .Where(at => at < instance.Positions.Length && instance.Positions[at].Kind == HoldingKind.Objection).Distinct().Order()];
        return conflicts.IsEmpty && moves.IsEmpty && blocking.IsEmpty ? null : new(
            [.. conflicts.Select(set => $"{MediationWording.Together(instance, set)}: no package respects {(set.Length == 1 ? "that" : "these together")}.")],
            areAll,
            [.. moves.Where(set => !set.IsEmpty).Select(set => MediationMoves.Of(instance, set))],
            moves.IsEmpty ? "" : onMoves,
            pivotal,
            MediationBlock.Of(instance, blocking));
    }
}

/// <summary>Moves that together would open agreement.</summary>
/// <param name="Words">The moves in a sentence.</param>
/// <param name="Fields">How a form supposes them: <c>RUS=OP4</c>.</param>
public sealed record MediationMoves(string Words, ImmutableArray<string> Fields)
{
    /// <summary>Of a set of positions.</summary>
    public static MediationMoves Of(Instance instance, ImmutableArray<int> set) => new(
        WordLists.Sentence($"{WordLists.And([.. set.GroupBy(at => instance.Positions[at].Member).Select(group => $"{instance.Members[group.Key].Name} no longer {WordLists.And([.. group.Select(at => MediationWording.Held(instance, at))])}")])}."),
        [.. set.Select(at => MediationBlock.FieldOf(instance, at)).Distinct(StringComparer.Ordinal)]);
}

/// <summary>A position in the way.</summary>
/// <param name="Words">Who holds what.</param>
/// <param name="Field">How a form supposes that it moves.</param>
public sealed record MediationBlock(string Words, string Field)
{
    /// <summary>Positions, those of one member on one point together.</summary>
    public static ImmutableArray<MediationBlock> Of(Instance instance, ImmutableArray<int> positions) =>
    [
        .. positions.GroupBy(at => FieldOf(instance, at), StringComparer.Ordinal).Select(group => new MediationBlock(
            WordLists.Sentence($"{instance.Members[instance.Positions[group.First()].Member].Name} {WordLists.And([.. group.Select(at => MediationWording.Held(instance, at))])}"), group.Key)),
    ];

    /// <summary>How a form supposes that a position moves: on the first of its points, or wholly where it is held on the whole.</summary>
    public static string FieldOf(Instance instance, int at)
    {
        MemberPosition position = instance.Positions[at];
        string member = instance.Members[position.Member].Code;
        Choice[] choices = [.. position.Terms.SelectMany(term => term.Choices)];
        return choices.Length == 0 || position.Terms.Any(term => term.Choices.IsEmpty) ? member : $"{member}={instance.Points[choices[0].Point].Label}";
    }
}
