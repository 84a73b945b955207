using System.Collections.Immutable;

namespace Plenary.Server.Api;

/// <summary>How much one request may hold. What is larger is refused before anybody looks at it.</summary>
internal static class Limits
{
    /// <summary>The body of a request, in bytes.</summary>
    public const int Body = 1 << 20;

    /// <summary>What a form of a page holds, or anything else that is sent, in bytes: the longest paragraph, each of its letters written as nine.</summary>
    public const int Form = 4 << 20;

    /// <summary>How deep its JSON may go.</summary>
    public const int Depth = 32;

    /// <summary>Edits of one proposal.</summary>
    public const int Edits = 500;

    /// <summary>Paragraphs of a text.</summary>
    public const int Paragraphs = 5_000;

    /// <summary>Items of any other list.</summary>
    public const int Items = 500;

    /// <summary>The words of one paragraph, in characters.</summary>
    public const int Words = 100_000;

    /// <summary>A reason, a statement, an objection, in characters.</summary>
    public const int Reason = 20_000;

    /// <summary>An identity, a label, a code.</summary>
    public const int Name = 200;

    /// <summary>The longest time that anything takes, in minutes: a year.</summary>
    public const int MostMinutes = 366 * 24 * 60;

    /// <summary>Words that fit.</summary>
    /// <exception cref="WrongRequestException">They do not, or hold what is no text.</exception>
    public static string Fit(string words, int most, string what)
    {
        if (words.Length > most)
        {
            throw new WrongRequestException("size", FormattableString.Invariant($"{what} has {words.Length} characters; the most is {most}.")) { IsTooMuch = true };
        }

        for (int at = 0; at < words.Length; at++)
        {
            bool isHalf = char.IsSurrogate(words[at]) && !(char.IsHighSurrogate(words[at]) && at + 1 < words.Length && char.IsLowSurrogate(words[++at]));
            if (isHalf || (char.IsControl(words[at]) && words[at] is not ('\n' or '\r' or '\t')))
            {
                throw new WrongRequestException("text", FormattableString.Invariant($"{what} holds something that is no text (at {at}). Leave it out."));
            }
        }

        return words;
    }

    /// <inheritdoc cref="Fit(string, int, string)"/>
    public static string? FitOrNull(string? words, int most, string what) => string.IsNullOrWhiteSpace(words) ? null : Fit(words, most, what);

    /// <summary>An identity, label or code that fits.</summary>
    public static string Named(string? name, string what) => string.IsNullOrWhiteSpace(name) ? throw new WrongRequestException($"{what} is missing.") : Fit(name, Name, what);

    /// <summary>A list that fits; none where there is none.</summary>
    public static ImmutableArray<T> Fit<T>(ImmutableArray<T>? list, int most, string what) =>
        list is not { IsDefault: false } items ? []
        : items.Length <= most ? items
        : throw new WrongRequestException("size", FormattableString.Invariant($"{what}: {items.Length} are too many; the most is {most}.")) { IsTooMuch = true };

    /// <summary>A length of time given in minutes; none where there is none.</summary>
    public static TimeSpan? Minutes(int? minutes, string what) => minutes switch
    {
        null => null,
        < 0 or > MostMinutes => throw new WrongRequestException("minutes", FormattableString.Invariant($"{what}: {minutes} is no length of time. Give minutes from 0 to {MostMinutes}.")),
        { } given => TimeSpan.FromMinutes(given),
    };

    /// <summary>Codes or names that fit.</summary>
    public static ImmutableArray<string> Names(ImmutableArray<string>? list, string what) => [.. Fit(list, Items, what).Select(one => Named(one, what))];
}
