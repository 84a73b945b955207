using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Formats.Scenario;

/// <summary>A meeting as a script of commands with times: what <c>plenary replay</c> plays through the engine.</summary>
/// <param name="File">The file as its user named it.</param>
/// <param name="Title">What it tells.</param>
/// <param name="Zone">The seat's time zone.</param>
/// <param name="Steps">The steps, in the order of the file.</param>
public sealed record ScenarioScript(string File, string Title, TimeZoneInfo Zone, ImmutableArray<ScenarioStep> Steps)
{
    /// <summary>Notes of the writer on sources and what is invented, for the reader; or <see langword="null"/>.</summary>
    public string? About { get; init; }
}

/// <summary>One step: a command, when and by whom. What it says is resolved against the state in which it is played, for labels change.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Verb">The verb it was written with.</param>
/// <param name="Note">What the chronicle says beside it, or <see langword="null"/>.</param>
/// <param name="RefusedBy">The rule by which the writer expects it to be refused, or <see langword="null"/> when it is expected to happen.</param>
/// <param name="Commands">Makes its commands on a state.</param>
public sealed record ScenarioStep(long Line, DateTimeOffset At, Actor By, string Verb, string? Note, string? RefusedBy, Func<Proceedings, ImmutableArray<Command>> Commands);
