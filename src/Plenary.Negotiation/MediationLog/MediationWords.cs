namespace Plenary.Negotiation;

/// <summary>Questions of mediation in words.</summary>
public static class MediationWords
{
    /// <summary>What was supposed, to follow "supposing that": empty for the question as it was.</summary>
    /// <param name="question">The question.</param>
    /// <param name="name">Codes of members as names.</param>
    public static string Supposed(MediationQuestion question, Func<string, string> name) => WordLists.And(
    [
        .. question.Pinned.Select(one => $"{one.Point} is settled ({one.Option})"),
        .. question.Forbidden.Select(one => $"{one.Point} is not settled by “{one.Option}”"),
        .. question.Moves.Select(one => $"{name(one.Member)} gives up its objections{(one.Point is { } point ? $" on {point}" : "")}"),
        .. question.Offers.Select(one => one.Words.Length == 0 ? $"the chair offers other words for {one.Point}"
            : $"the chair offers “{one.Words}” for {one.Point}{(one.Text.Length == 0 ? "" : $" (to read: “{one.Text}”)")}{(one.Accepting.IsEmpty ? "" : $", which {WordLists.And([.. one.Accepting.Select(name)])} can accept")}"),
    ]);

    /// <summary>How the unknown was taken.</summary>
    /// <param name="question">The question.</param>
    public static string Assumed(MediationQuestion question) => $"{question.Silence switch
    {
        "like-its-group" => "silence taken as holding what the group holds",
        "unknown" => "silence taken as unknown",
        _ => "silence taken as acceptance",
    }}, {(question.Support == "insists" ? "support of a paragraph as insisting on it" : "support of a paragraph as a wish")}";

    internal static string Of(MediationEvent happened, Proceedings state) => happened switch
    {
        MediationAsked asked => FormattableString.Invariant($"The chair puts question {asked.Number} to mediation: {Whole(asked.Question, state)}."),
        MediationLogOpened opened => $"The chair’s {(opened.Questions.Length == 1 ? "question" : "questions")} to mediation {(opened.Questions.Length == 1 ? "is" : "are")} told: {string.Join("; ", opened.Questions.Select(one => FormattableString.Invariant($"{one.At:d MMMM yyyy HH:mm}, {Whole(one.Question, state)}")))}. What could only be asked on what was told in confidence is left out, in every case.",
        _ => throw new ArgumentException($"Nobody tells the event {happened.GetType().Name}.", nameof(happened)),
    };

    private static string Whole(MediationQuestion question, Proceedings state) =>
        $"which package everyone could accept, with {Assumed(question)}{(Supposed(question, state.Body.NameOf) is { Length: > 0 } supposed ? $", supposing that {supposed}" : "")} (seed {question.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
}
