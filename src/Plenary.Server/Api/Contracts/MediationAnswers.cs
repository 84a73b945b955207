using System.Collections.Immutable;
using System.Text.Json;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Mediating;

namespace Plenary.Server.Api;

/// <summary>A question to mediation and how far its answer has come. For the chair alone.</summary>
/// <param name="Number">The number of the question in the text's log of mediation.</param>
/// <param name="Version">The version of the chair's view at which it was asked, and on which it is answered.</param>
/// <param name="At">When it was asked.</param>
/// <param name="State">searching, proving, done, endedEarly or faulted.</param>
/// <param name="HasTextChangedSince">Whether the text, or the body, has changed for the chair since.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Answer">The answer so far (docs/formats/mediation.md), or null.</param>
/// <param name="Found">What was found on the way: conflicts and moves.</param>
/// <param name="Fault">Why it could not be answered, or null.</param>
/// <param name="Snapshot">Grows with everything that is found: the id in the stream.</param>
/// <param name="IsRepeat">Whether the same request, by its key, had been done before.</param>
public sealed record MediationRunAnswer(
    int Number, long Version, DateTimeOffset At, string State, bool HasTextChangedSince, MediationAskRequest Asked, JsonElement? Answer, ImmutableArray<MediationFindingAnswer> Found, string? Fault, ulong Snapshot, bool IsRepeat)
{
    internal static MediationRunAnswer Of(MediationRun run, bool hasChanged, bool isRepeat = false) => new(
        run.Number,
        run.Sequence,
        run.At,
        JsonNamingPolicy.CamelCase.ConvertName(run.State.ToString()),
        hasChanged,
        MediationLogAnswer.Asked(run.Asked),
        run.Answer is { } answer ? Json(answer) : null,
        run.Answer is { } with ? [.. run.Found.Select(found => MediationFindingAnswer.Of(found, with.Question.Instance))] : [],
        run.Fault,
        run.Version,
        isRepeat);

    private static JsonElement Json(MediationAnswer answer)
    {
        using MemoryStream stream = new();
        AnswerJson.Write(answer, stream);
        stream.Position = 0;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

/// <summary>Something that was found while an answer is worked out.</summary>
/// <param name="Kind">conflict: positions that no package respects together. moves: positions whose leaving opens full agreement.</param>
/// <param name="IsSmallest">Of moves: whether fewer are proven not to do.</param>
/// <param name="Positions">The positions.</param>
public sealed record MediationFindingAnswer(string Kind, bool? IsSmallest, ImmutableArray<MediationPositionAnswer> Positions)
{
    internal static MediationFindingAnswer Of(Finding found, Instance instance) => found switch
    {
        ConflictFound conflict => new("conflict", null, Named(conflict.Positions, instance)),
        MovesFound moves => new("moves", moves.IsSmallest, Named(moves.Positions, instance)),
        _ => throw new ArgumentException($"Nobody says what {found.GetType().Name} is.", nameof(found)),
    };

    private static ImmutableArray<MediationPositionAnswer> Named(ImmutableArray<int> places, Instance instance) =>
        [.. places.Select(at => instance.Positions[at]).Select(one => new MediationPositionAnswer(instance.Members[one.Member].Code, one.On, one.Words, one.IsConfidential))];
}

/// <summary>A position in an answer.</summary>
/// <param name="Member">Who holds it.</param>
/// <param name="On">On what.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Confidential">Whether it was told to the chair alone.</param>
public sealed record MediationPositionAnswer(string Member, string On, string Words, bool Confidential);

/// <summary>What can be asked on a text now. For the chair alone.</summary>
/// <param name="Title">What is negotiated.</param>
/// <param name="Rule">The rule in force.</param>
/// <param name="Assumptions">How what nobody has said is taken, in words.</param>
/// <param name="Points">The points with their options.</param>
/// <param name="Members">The members entitled to decide.</param>
/// <param name="Remarks">What the chair should know of how the question is put.</param>
public sealed record MediationQuestionAnswer(
    string Title, string Rule, string Assumptions, ImmutableArray<MediationPointAnswer> Points, ImmutableArray<MediationMemberAnswer> Members, ImmutableArray<string> Remarks)
{
    internal static MediationQuestionAnswer Of(Instance instance) => new(
        instance.Title,
        instance.Rule.Identifier,
        instance.Assumptions.Words,
        [.. instance.Points.Select(point => new MediationPointAnswer(point.Label, [.. point.Blocks.Select(block => block.Value)], [.. point.Options.Select(option => new MediationOptionAnswer(option.Label, option.Kind, option.Text, option.Sponsors))]))],
        [.. instance.Members.Select(member => new MediationMemberAnswer(member.Code, member.Name))],
        instance.Remarks);
}

/// <summary>A point that is open.</summary>
/// <param name="Point">As it is spoken of.</param>
/// <param name="Blocks">The blocks concerned.</param>
/// <param name="Options">What it can read.</param>
public sealed record MediationPointAnswer(string Point, ImmutableArray<string> Blocks, ImmutableArray<MediationOptionAnswer> Options);

/// <summary>What a point can read.</summary>
/// <param name="Option">As it is spoken of.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">The words; empty where there are none.</param>
/// <param name="Sponsors">Who asks for it.</param>
public sealed record MediationOptionAnswer(string Option, OptionKind Kind, string Text, ImmutableArray<string> Sponsors);

/// <summary>A member entitled to decide.</summary>
/// <param name="Member">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record MediationMemberAnswer(string Member, string Name);

/// <summary>The log of the chair's questions on a text, as far as the reader is told of it.</summary>
/// <param name="IsOpened">Whether the table was told. Before that it is empty for everybody but the chair, whether or not something was asked.</param>
/// <param name="Questions">The questions, in the order in which they were asked.</param>
public sealed record MediationLogAnswer(bool IsOpened, ImmutableArray<LoggedQuestionAnswer> Questions)
{
    internal static MediationLogAnswer Of(MediationLog log, bool isForChair) => new(
        log.IsOpened,
        isForChair
            ? [.. log.Asked.Select(one => new LoggedQuestionAnswer(one.At, one.By.Role, Asked(one.Question), Asked(one.Told)))]
            : [.. log.Told.Select(one => new LoggedQuestionAnswer(one.At, one.By.Role, null, Asked(one.Question)))]);

    internal static MediationAskRequest Asked(MediationQuestion question) => new(
        question.Silence,
        question.Support,
        question.Seed,
        [.. question.Pinned.Select(one => new PointChoice(one.Point, one.Option))],
        [.. question.Forbidden.Select(one => new PointChoice(one.Point, one.Option))],
        [.. question.Moves.Select(one => new MemberMove(one.Member, one.Point))],
        [.. question.Offers.Select(one => new CompromiseOffer(one.Point, one.Words.Length == 0 ? null : one.Words, one.Accepting, one.Text.Length == 0 ? null : one.Text))]);
}

/// <summary>A question in the log.</summary>
/// <param name="At">When it was asked.</param>
/// <param name="By">By whose hand.</param>
/// <param name="Asked">What was asked; null but for the chair.</param>
/// <param name="Told">What of it the table is told: what could be asked on what the table knows.</param>
public sealed record LoggedQuestionAnswer(DateTimeOffset At, ActorRole By, MediationAskRequest? Asked, MediationAskRequest Told);
