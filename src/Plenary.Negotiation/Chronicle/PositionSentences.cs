namespace Plenary.Negotiation;

internal static class PositionSentences
{
    public static string Of(PositionEvent happened, Recorded recorded, Proceedings state) => happened switch
    {
        PositionTaken { Position: var position } => Of(position, [position.On], recorded, state),
        PositionWithdrawn gone => $"{Holder(gone.Holder, state)} withdraws its position on {Chronicle.On(state, gone.Text, gone.On)}{Terms(recorded)}{Chronicle.Because(gone.Reason)}.",
        _ => throw new ArgumentException($"Nobody tells the event {happened.GetType().Name}.", nameof(happened)),
    };

    /// <summary>One holder's like positions on several things in one sentence.</summary>
    public static string Of(Position position, IReadOnlyList<PositionTarget> on, Recorded recorded, Proceedings state) =>
        $"{Holder(position.Holder, state)} {Does(position)} {Things(on, position.Text, state)}{Kind(position)}{Condition(position, state)}{Terms(recorded)}{Chronicle.Because(position.Reason)}.{Statement(position)}";

    private static string Things(IReadOnlyList<PositionTarget> on, TextId text, Proceedings state)
    {
        string[] things = [.. on.Select(one => Chronicle.On(state, text, one))];
        const string paragraph = "paragraph ";
        return things.Length > 1 && on.All(one => one.Kind == TargetKind.Block) && Array.TrueForAll(things, thing => thing.StartsWith(paragraph, StringComparison.Ordinal))
            ? $"paragraphs {WordLists.And([.. things.Select(thing => thing[paragraph.Length..])])}"
            : WordLists.And(things);
    }

    private static string Holder(string code, Proceedings state) => WordLists.Sentence(state.Body.NameOf(code));

    private static string Does(Position position) => position.Stance switch
    {
        Stance.Support => "supports",
        Stance.Accept => "accepts",
        Stance.Reserve => "reserves its position on",
        Stance.Object => "objects to",
        _ => "no longer holds a position on",
    };

    private static string Kind(Position position) => position.Dissent switch
    {
        DissentKind.DissociatesFromStatus => ", dissociating itself from the status of a common outcome",
        DissentKind.OutsideMandate => ", as outside the body's mandate",
        DissentKind.WrongForum => ", as a matter for another forum",
        DissentKind.DistinctViewRecorded => ", with a distinct view on record",
        DissentKind.Interpretation => ", with an interpretation on record",
        DissentKind.UnrelatedReasons => ", for reasons unrelated to its substance",
        _ => "",
    };

    private static string Condition(Position position, Proceedings state) =>
        position.Condition is null ? "" : $" on condition that {ConditionSentences.Of(position.Condition, state, position.Text)}";

    private static string Terms(Recorded recorded) => recorded.For.Kind switch
    {
        AudienceKind.ChairAlone => ", told to the chair alone",
        AudienceKind.Delegation => ", for its own delegation alone",
        _ => "",
    };

    private static string Statement(Position position) => position.Statement is null ? "" : $" For the record: {Chronicle.Quoted(position.Statement)}";
}
