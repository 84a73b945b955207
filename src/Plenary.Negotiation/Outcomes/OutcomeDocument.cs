using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>The document in which a body's work on a text ends: pure data, for any format to print.</summary>
/// <remarks>
/// Everything in it may be published: what the publication leaves out was never put in, so that no format can print it
/// (law 9). Every figure in it is counted (law 8).
/// </remarks>
public sealed record OutcomeDocument
{
    /// <summary>The identifier of the rung it stands on.</summary>
    public required string Rung { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Numbers of the notes to the title.</summary>
    public ImmutableArray<int> TitleNotes { get; init; } = [];

    /// <summary>The line under the title: meeting, place, dates; or <see langword="null"/>.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What the document says of itself before the text: whom it is supported by, how much of it is agreed.</summary>
    public ImmutableArray<string> Statement { get; init; } = [];

    /// <summary>How many paragraphs are agreed by all; <see langword="null"/> where figures are not published.</summary>
    public AgreedShare? Share { get; init; }

    /// <summary>The text, block by block.</summary>
    public ImmutableArray<OutcomeBlock> Blocks { get; init; } = [];

    /// <summary>The notes, by number from 1, in the order in which the text refers to them.</summary>
    public ImmutableArray<OutcomeNote> Notes { get; init; } = [];

    /// <summary>Members' own words that are placed in an annex, in protocol order.</summary>
    public ImmutableArray<AnnexEntry> Annex { get; init; } = [];

    /// <summary>Who does not go along with what, as far as the document says so.</summary>
    public ImmutableArray<StatedDissent> Dissents { get; init; } = [];

    /// <summary>Makes the document of a text.</summary>
    /// <param name="state">The proceedings.</param>
    /// <param name="text">The text.</param>
    /// <param name="rung">
    /// The identifier of the rung, any that is within reach; <see langword="null"/> for the one that the text was concluded
    /// on, and before that for the strongest.
    /// </param>
    /// <param name="publication">What is published.</param>
    /// <exception cref="ArgumentException">There is no such text or rung, or the rung is out of reach: the message says what stands in the way.</exception>
    public static OutcomeDocument Of(Proceedings state, TextId text, string? rung, OutcomePublication publication)
    {
        if (!state.Texts.TryGet(text, out NegotiatedText? negotiated))
        {
            throw new ArgumentException($"There is no text {text}.", nameof(text));
        }

        OutcomeFacts facts = OutcomeFacts.Of(state, negotiated);
        OutcomeAssessment assessed = StrongestOutcome.Of(facts);
        string wanted = rung ?? negotiated.Outcome ?? assessed.Strongest.Rung;
        if (!OutcomeLadder.TryGet(wanted, out Rung? known))
        {
            throw new ArgumentException($"There is no rung {wanted}. Rungs are: {string.Join(", ", OutcomeLadder.Known.Select(one => one.Id))}.", nameof(rung));
        }

        return new RungReckoning(facts, known).Obstacles().IsEmpty
            ? new OutcomeComposer(facts, known, publication).Compose()
            : throw new ArgumentException(assessed.Explanation.ByRung.TryGetValue(wanted, out ImmutableArray<string> why) ? why[0] : $"{known.OutOfReach}.", nameof(rung));
    }
}

/// <summary>A block of an outcome document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Its depth.</param>
/// <param name="Label">Its label, to be printed before the words; <see langword="null"/> where it has none or the words have it in them.</param>
/// <param name="Runs">The words and the references to notes, in order; empty for a paragraph that no text was agreed for.</param>
public sealed record OutcomeBlock(BlockKind Kind, int Level, string? Label, ImmutableArray<OutcomeRun> Runs)
{
    /// <summary>The label by which one speaks of it, also where the words have it in them; or <see langword="null"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The path of the table cell it stands in, or <see langword="null"/>.</summary>
    public string? Cell { get; init; }

    /// <summary>The words alone.</summary>
    public string Words => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A run of words, or the reference to a note.</summary>
/// <param name="Text">The words; empty for a reference.</param>
/// <param name="Style">Their style.</param>
/// <param name="Note">The number of the note referred to, or 0.</param>
public readonly record struct OutcomeRun(string Text, TokenStyle Style, int Note = 0);

/// <summary>A note.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its words.</param>
/// <param name="Paragraphs">The labels of the paragraphs that refer to it; empty for a note to the title.</param>
public sealed record OutcomeNote(int Number, string Text, ImmutableArray<string> Paragraphs);

/// <summary>A member's own words, in an annex.</summary>
/// <param name="Member">The member's name, or "One member" where names are not published.</param>
/// <param name="Kind">What the words are.</param>
/// <param name="On">On what: "paragraphs 3 and 4", "the document".</param>
/// <param name="Words">The words.</param>
public sealed record AnnexEntry(string Member, AnnexKind Kind, string On, string Words);

/// <summary>What words in an annex are.</summary>
public enum AnnexKind
{
    /// <summary>A statement of the member's position, for the record.</summary>
    Statement,

    /// <summary>How the member understands the text.</summary>
    Interpretation,

    /// <summary>The reason that it gave.</summary>
    Reason,
}

/// <summary>A dissent as the document states it.</summary>
/// <param name="Members">The names of the members, in protocol order; empty where names are not published.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Scope">With what they do not go along.</param>
/// <param name="Paragraphs">The labels of the paragraphs.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Placement">Where it is stated.</param>
public sealed record StatedDissent(ImmutableArray<string> Members, int Count, DissentScopeKind Scope, ImmutableArray<string> Paragraphs, DissentKind Kind, DissentPlacement Placement);
