using System.Collections.Immutable;
using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>One thing said on a subject.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was said, taken or filed; under protection the day only.</param>
/// <param name="By">Who, as it may be told; <see langword="null"/> where nothing may be told.</param>
/// <param name="Words">The words; for a position without words its stance.</param>
/// <param name="Attribution">On which terms.</param>
/// <param name="Entry">The number of the entry in the record; <see langword="null"/> for a position.</param>
public sealed record SaidOn(SaidKind Kind, DateTimeOffset At, string? By, string Words, Attribution Attribution, long? Entry)
{
    /// <summary>Everything said on a subject, as far as a reader may know it, the earliest first: remarks, claims with their answers, papers and, for a block or a text, positions.</summary>
    /// <param name="state">The proceedings, whole or as the reader knows them.</param>
    /// <param name="subject">The subject: <c>new OnBlock(text, block)</c> for "everything said about OP4".</param>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="at">The instant.</param>
    public static ImmutableArray<SaidOn> Of(Proceedings state, Subject subject, Audience reader, DateTimeOffset at)
    {
        RecordState record = state.Record;
        HashSet<long> claims = [.. record.Claims.Values.Where(claim => claim.On.Contains(subject)).Select(claim => claim.Number)];
        IEnumerable<SaidOn?> said =
        [
            .. record.Remarks.Values.Where(remark => remark.On.Contains(subject)).Select(remark => Told(KindOf(remark.Kind), Release.Released(remark, reader, at), state.Body)),
            .. record.ReadOuts.Values.Where(readOut => subject is OnContact on && on.Contact == readOut.Contact).Select(readOut => Told(SaidKind.ReadOut, Release.Released(readOut, reader, at), state.Body)),
            .. record.Claims.Values.Where(claim => claims.Contains(claim.Number)).Select(claim => Told(SaidKind.Claim, Release.Released(claim, reader, at), state.Body)),
            .. record.Answers.Values.Where(answer => claims.Contains(answer.Claim)).Select(answer => Told(KindOf(answer.Answer), Release.Released(answer, reader, at), state.Body)),
            .. record.Papers.Values.Where(paper => paper.On.Contains(subject) && paper.For.IsOpenTo(reader))
                .Select(paper => new SaidOn(SaidKind.Paper, paper.FiledAt, state.Body.NameOf(paper.Party), $"{paper.Title}\n\n{paper.Words}", Attribution.OnTheRecord, paper.Number)),
            .. Positions(state, subject, reader),
        ];
        return [.. said.OfType<SaidOn>().OrderBy(one => one.At).ThenBy(one => one.Entry ?? long.MaxValue)];
    }

    private static SaidOn? Told(SaidKind kind, ReleasedWords? words, BodyState body) =>
        words is null ? null : new SaidOn(kind, words.SaidAt, words.Attributed(body), words.Words, words.Attribution, words.Number);

    private static SaidKind KindOf(RemarkKind kind) => kind switch
    {
        RemarkKind.Statement => SaidKind.Statement,
        RemarkKind.ExplanationOfPosition => SaidKind.ExplanationOfPosition,
        RemarkKind.Reply => SaidKind.Reply,
        _ => SaidKind.Remark,
    };

    private static SaidKind KindOf(ClaimAnswer answer) => answer switch
    {
        ClaimAnswer.Confirms => SaidKind.Confirmation,
        ClaimAnswer.Denies => SaidKind.Denial,
        _ => SaidKind.NoComment,
    };

    private static IEnumerable<SaidOn> Positions(Proceedings state, Subject subject, Audience reader)
    {
        (TextId Text, IEnumerable<PositionTarget> On)? said = subject switch
        {
            OnBlock on => (on.Text, OptionsOf(state, on).Prepend(PositionTarget.Of(on.Block))),
            OnText on => (on.Text, [PositionTarget.WholeText]),
            _ => null,
        };
        return said is not { } asked ? []
            : asked.On.SelectMany(target => state.Positions.On(asked.Text, target).Values).SelectMany(History).Where(held => held.For.IsOpenTo(reader)).Select(held => new SaidOn(
                SaidKind.Position, held.At, state.Body.NameOf(held.Position.Holder), WordsOf(state, held.Position), Attribution.OnTheRecord, null));
    }

    // What is held on an option of a paragraph is said of the paragraph.
    private static IEnumerable<PositionTarget> OptionsOf(Proceedings state, OnBlock on) =>
        !state.Texts.TryGet(on.Text, out NegotiatedText? text) ? []
            : OptionsHeld.In(state, on.Text).Where(target => target.Option?.BlocksIn(text.Weave).Contains(NegotiatedText.WholeOf(on.Block)) == true);

    private static IEnumerable<HeldPosition> History(HeldPosition held)
    {
        for (HeldPosition? one = held; one is not null; one = one.Earlier)
        {
            yield return one;
        }
    }

    private static string WordsOf(Proceedings state, Position position)
    {
        string stance = position.Stance is { } held ? held.ToString().ToLower(CultureInfo.InvariantCulture) : "withdrawn";
        stance = position.On.Kind == TargetKind.Option ? $"{stance}, on {PositionWords.TargetOf(state, position.Text, position.On)}" : stance;
        string? words = position.Statement ?? position.Reason;
        return words is null ? stance : $"{stance}: {words}";
    }
}

/// <summary>The kinds of what is said on a subject.</summary>
public enum SaidKind
{
    /// <summary>A statement.</summary>
    Statement,

    /// <summary>A remark.</summary>
    Remark,

    /// <summary>An explanation of position.</summary>
    ExplanationOfPosition,

    /// <summary>A reply in writing.</summary>
    Reply,

    /// <summary>A read-out.</summary>
    ReadOut,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>That a claim is so.</summary>
    Confirmation,

    /// <summary>That a claim is not so.</summary>
    Denial,

    /// <summary>Neither.</summary>
    NoComment,

    /// <summary>A position paper.</summary>
    Paper,

    /// <summary>A position on the text.</summary>
    Position,
}
