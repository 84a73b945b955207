namespace Plenary.Negotiation;

/// <summary>What may be told of what was said, to a reader at an instant. Pure.</summary>
/// <remarks>
/// The releasable forms in the state hold nothing of a protected source, so this can be asked of any projection, the whole
/// proceedings included. What is off the record is released to nobody: its keeper finds it in <see cref="RecordState"/>.
/// </remarks>
public static class Release
{
    /// <summary>What may be told of a statement or remark, or <see langword="null"/> for nothing.</summary>
    /// <param name="remark">The statement or remark.</param>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="at">The instant.</param>
    public static ReleasedWords? Released(RecordedRemark remark, Audience reader, DateTimeOffset at) => Of(remark.Number, remark.Utterance, remark.For, reader, at);

    /// <summary>What may be told of a read-out, or <see langword="null"/> for nothing.</summary>
    /// <param name="readOut">The read-out.</param>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="at">The instant.</param>
    public static ReleasedWords? Released(ReadOut readOut, Audience reader, DateTimeOffset at) => Of(readOut.Number, readOut.Utterance, readOut.For, reader, at);

    /// <summary>What may be told of a claim, or <see langword="null"/> for nothing.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="at">The instant.</param>
    public static ReleasedWords? Released(Claim claim, Audience reader, DateTimeOffset at) => Of(claim.Number, claim.Utterance, claim.For, reader, at);

    /// <summary>What may be told of an answer to a claim, or <see langword="null"/> for nothing.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="at">The instant.</param>
    public static ReleasedWords? Released(AnswerToClaim answer, Audience reader, DateTimeOffset at) => Of(answer.Number, answer.Utterance, answer.For, reader, at);

    private static ReleasedWords? Of(long number, Utterance utterance, Audience audience, Audience reader, DateTimeOffset at)
    {
        // Until the release the entry is addressed to its keeper, who knows the words already.
        bool isHeld = audience != utterance.ReleaseTo;
        return utterance.Attribution == Attribution.OffTheRecord || !audience.IsOpenTo(reader) || (!isHeld && utterance.Embargo > at)
            ? null
            : new ReleasedWords(number, utterance.Words, utterance.Attribution, utterance.SaidAt)
            {
                Party = utterance.Party,
                PartyName = utterance.PartyName,
                Office = utterance.Office,
                Name = utterance.Name,
                Description = utterance.Description,
                Language = utterance.Language,
                Interpreter = utterance.Interpreter,
                HeldUntil = isHeld ? utterance.Embargo : null,
            };
    }
}
