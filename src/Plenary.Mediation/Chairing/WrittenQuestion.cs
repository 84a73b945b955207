using System.Globalization;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>A question of the chair as it is written on a command line or in the fields of a form.</summary>
public sealed record WrittenQuestion
{
    /// <summary>How what nobody has said is taken: <c>silence=unknown</c>, <c>support=insists</c>.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>What is supposed to be settled: <c>OP4=no text</c>.</summary>
    public IReadOnlyList<string> Pinned { get; init; } = [];

    /// <summary>What is supposed to be ruled out: <c>OP4=no text</c>.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Who is supposed to give up objections: <c>RUS</c>, on one point <c>RUS=OP4</c>.</summary>
    public IReadOnlyList<string> Moves { get; init; } = [];

    /// <summary>What the chair thinks of offering, and who is supposed to accept it, and the words themselves: <c>OP4=softer</c>, <c>OP4=softer|RUS,CHN</c>, <c>OP4=softer|RUS,CHN|We shall consider …</c>.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>The seed of the search; 1 where it is not given.</summary>
    public string? Seed { get; init; }

    /// <summary>The question. Whether what it names is there is seen when it is put (<see cref="ChairQuestion"/>).</summary>
    /// <exception cref="QuestionFaultException">Something cannot be read; the message says what, and how it is written.</exception>
    public MediationQuestion Read()
    {
        Assumptions assumed = Assumed.Aggregate(Assumptions.Default, Assume);
        return ChairQuestion.Of(assumed, ReadSeed()) with
        {
            Pinned = [.. Pinned.Select(words => Choice("pin", words))],
            Forbidden = [.. Forbidden.Select(words => Choice("forbid", words))],
            Moves = [.. Moves.Select(Move)],
            Offers = [.. Offers.Select(Offer)],
        };
    }

    private static Assumptions Assume(Assumptions assumed, string words) => words.Split('=', 2, StringSplitOptions.TrimEntries) switch
    {
        ["silence", var silence] when AssumptionNames.Silence(silence) is { } means => assumed with { Silence = means },
        ["support", var support] when AssumptionNames.Support(support) is { } means => assumed with { Support = means },
        _ => throw new QuestionFaultException("assume", words, $"write {AssumptionNames.All}."),
    };

    private static MediationChoice Choice(string part, string words) =>
        words.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } point, { Length: > 0 } option] ? new MediationChoice(point, option)
        : throw new QuestionFaultException(part, words, "write a point and one of its options, “OP4=no text”.");

    private static MediationMove Move(string words) => words.Split('=', 2, StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 } member] => new MediationMove(member, null),
        [{ Length: > 0 } member, { Length: > 0 } point] => new MediationMove(member, point),
        _ => throw new QuestionFaultException("suppose", words, "write a member, “RUS”, or a member and a point, “RUS=OP4”."),
    };

    private static MediationOffer Offer(string words)
    {
        // The words come last, as they may hold anything.
        string[] parts = words.Split('|', 3, StringSplitOptions.TrimEntries);
        return parts[0].Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } point, { Length: > 0 } offered]
            ? new MediationOffer(point, offered, parts.Length == 1 ? [] : [.. parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]) { Text = parts is [_, _, var text] ? text : "" }
            : throw new QuestionFaultException("offer", words, "write a point and how the words are spoken of, “OP4=softer”, after a bar who is supposed to accept them, “OP4=softer|RUS,CHN”, and after another what the paragraph would read, “OP4=softer|RUS,CHN|We shall consider it.”");
    }

    private long ReadSeed() => string.IsNullOrWhiteSpace(Seed) ? 1
        : long.TryParse(Seed, NumberStyles.None, CultureInfo.InvariantCulture, out long seed) ? seed
        : throw new QuestionFaultException("seed", Seed, "a seed is a whole number from 0 to 2^63 - 1.");
}
