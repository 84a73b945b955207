using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>An answer: the best package found, how good any could be, who blocks, and what would open agreement.</summary>
/// <remarks>
/// Immutable, and for the chair alone: it rests on what was told in confidence. Whoever shows it or keeps it asks
/// <see cref="For"/>. The same question, request and seed give the same answer.
/// </remarks>
/// <param name="Question">The question, with what was supposed.</param>
/// <param name="Seed">The seed of the search.</param>
/// <param name="Best">The best package found, by the stated order.</param>
/// <param name="Bound">No package has less dissent than this.</param>
/// <param name="IsProven">Whether no package is better by the whole stated order.</param>
public sealed record MediationAnswer(WhatIf Question, ulong Seed, PackageReport Best, int Bound, bool IsProven)
{
    /// <summary>Who may see it.</summary>
    public static Audience For => Audience.ChairAlone;

    /// <summary>Whether the least dissent is proven.</summary>
    public bool IsDissentProven => IsProven || Bound >= Best.Judgement.Score.Dissent;

    /// <summary>Other packages with no more dissent, each with its distance: on how many points it differs from the best.</summary>
    public ImmutableArray<PackageReport> Others { get; init; } = [];

    /// <summary>Breadth of text against number of dissenters, from the whole text down.</summary>
    public Front? Front { get; init; }

    /// <summary>For each paragraph that could be left out, what that buys.</summary>
    public ImmutableArray<DroppedParagraph> Drops { get; init; } = [];

    /// <summary>The places of the points whose paragraphs keep their text in every package that is as good as the best.</summary>
    public ImmutableArray<int> Safe { get; init; } = [];

    /// <summary>Why not everybody can accept one package, or <see langword="null"/> where that was not asked.</summary>
    public AgreementReasons? Reasons { get; init; }

    /// <summary>Whether every package as good as the best was looked at for <see cref="Safe"/>; otherwise each of these was only tried alone.</summary>
    public bool IsSafeExact { get; init; }

    /// <summary>What was not finished because the work was ended early: these parts are not there, or not all of them. Empty for a whole answer.</summary>
    public ImmutableArray<AnswerStage> Unfinished { get; init; } = [];

    /// <summary>Whether the work was ended before it was done.</summary>
    public bool IsEndedEarly => !Unfinished.IsEmpty;

    /// <summary>How the answer came about, or what ended the work early; for people.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether some package is accepted by every member.</summary>
    public bool HasFullAgreement => Best.Dissenters.IsEmpty;

    /// <summary>The assumptions, which every answer repeats.</summary>
    public Assumptions Assumptions => Question.Instance.Assumptions;
}

/// <summary>Why there is no full agreement, and what would open it.</summary>
/// <param name="Conflicts">Minimal sets of positions that cannot stand together, as places of positions.</param>
/// <param name="AllConflicts">Whether these are all.</param>
/// <param name="Moves">The smallest sets of positions whose leaving opens a package that everybody accepts; where fewer are not proven not to do, the smallest that were found.</param>
/// <param name="MovesSize">How many positions must go.</param>
/// <param name="MovesExact">Whether fewer are proven not to do.</param>
/// <param name="AllMoves">Whether these are all of that size.</param>
/// <param name="Pivotal">The codes of the members without whose move there is no smallest way: they are in every smallest set, as far as that is proven.</param>
public sealed record AgreementReasons(
    ImmutableArray<ImmutableArray<int>> Conflicts,
    bool AllConflicts,
    ImmutableArray<ImmutableArray<int>> Moves,
    int MovesSize,
    bool MovesExact,
    bool AllMoves,
    ImmutableArray<string> Pivotal);

/// <summary>The trade-off between breadth of text and number of dissenters.</summary>
/// <param name="Steps">From the whole text down; each has less dissent than the one before.</param>
/// <param name="IsExact">Whether every package was looked at; otherwise the steps were found, and better ones may exist.</param>
public sealed record Front(ImmutableArray<FrontStep> Steps, bool IsExact);

/// <summary>One trade-off: with so many paragraphs, no fewer dissenters.</summary>
/// <param name="Paragraphs">How many paragraphs the text has.</param>
/// <param name="Dissent">What the dissenters weigh: their number, where each weighs 1.</param>
/// <param name="Dissenters">The codes of the dissenters.</param>
/// <param name="Dropped">The places of the points that are left without text.</param>
/// <param name="Package">The package.</param>
public sealed record FrontStep(int Paragraphs, int Dissent, ImmutableArray<string> Dissenters, ImmutableArray<int> Dropped, ImmutableArray<int> Package)
{
    /// <summary>The rung of the body's ladder that it would lead to; <see langword="null"/> where the question was made of no text.</summary>
    public string? Rung { get; init; }
}

/// <summary>What leaving out one paragraph buys, all others staying.</summary>
/// <param name="Point">The point's place.</param>
/// <param name="With">The least dissent found with all paragraphs in.</param>
/// <param name="Without">The least dissent found with this one out.</param>
public sealed record DroppedParagraph(int Point, int With, int Without);
